// SPDX-License-Identifier: EUPL-1.2
#include "render/template_data.h"

#include <algorithm>
#include <charconv>

namespace boek {
namespace {

constexpr std::size_t kRowKeys = 8;
constexpr std::size_t kPageKeys = 80;
constexpr std::size_t kPageBytes = 8 * 1024;

}  // namespace

Data Data::for_page() {
  Data data;
  data.values_.reserve(kPageKeys);
  data.texts_.reserve(kPageBytes);
  return data;
}

void Data::set(Key key, Kind kind, std::size_t begin, std::size_t size) {
  const Value value{key, kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size)};
  if (seen_[key.hash % kSeen]) {
    const auto same = std::find_if(values_.begin(), values_.end(), [&](const Value& other) {
      return other.key.hash == key.hash && other.key.name == key.name;
    });
    if (same != values_.end()) {
      *same = value;
      return;
    }
  }
  if (values_.empty()) values_.reserve(kRowKeys);
  seen_.set(key.hash % kSeen);
  values_.push_back(value);
}

Data& Data::text(Key key, std::string_view value) {
  set(key, value.empty() ? Kind::kNo : Kind::kText, texts_.size(), value.size());
  texts_ += value;
  return *this;
}

Data& Data::number(Key key, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  return text(key, {digits, static_cast<std::size_t>(end - digits)});
}

Data& Data::flag(Key key, bool value) {
  set(key, value ? Kind::kYes : Kind::kNo);
  return *this;
}

Data& Data::list(Key key, std::vector<Data> items) {
  if (items.empty()) return flag(key, false);
  set(key, Kind::kList, lists_.size(), items.size());
  lists_.push_back(std::move(items));
  return *this;
}

Data& Data::table(Key key, Data value) {
  set(key, Kind::kTable, lists_.size(), 1);
  lists_.emplace_back().push_back(std::move(value));
  return *this;
}

Data& Data::table_or_no(Key key, bool present, Data value) {
  return present ? table(key, std::move(value)) : flag(key, false);
}

const Data::Value* Data::find(KeyInTemplate& key) const {
  if (!seen_[key.hash % kSeen]) return nullptr;
  const auto is_it = [&](const Value& value) {
    return value.key.hash == key.hash && value.key.name == key.name;
  };
  if (key.last_place < values_.size() && is_it(values_[key.last_place]))
    return &values_[key.last_place];
  for (std::size_t i = 0; i < values_.size(); ++i) {
    if (!is_it(values_[i])) continue;
    key.last_place = i;
    return &values_[i];
  }
  return nullptr;
}

}  // namespace boek
