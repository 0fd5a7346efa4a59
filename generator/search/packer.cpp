// SPDX-License-Identifier: EUPL-1.2
#include "search/packer.h"

#include <algorithm>

namespace boek {
namespace {

constexpr std::size_t kLongest = 255;

}  // namespace

Packer::Packer(std::string_view kind) : bytes_(kind) { byte(kVersion); }

void Packer::number(std::uint64_t value) {
  char bytes[kLongestNumber];
  bytes_.append(bytes, put_number(bytes, value));
}

void Packer::text(std::string_view value) {
  number(value.size());
  raw(value);
}

std::size_t letter_begin(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

std::string text_between(std::string_view before, std::string_view key) {
  std::size_t end = 0;
  while (end < before.size() && end < key.size() && before[end] == key[end]) ++end;
  if (end < key.size()) ++end;
  while (end < key.size() && letter_begin(key, end) != end) ++end;
  return std::string(key.substr(0, end));
}

void SortedKeys::add(std::string_view key, Packer& out) {
  key = key.substr(0, kLongest);
  const auto end = std::mismatch(key.begin(), key.begin() + std::min(key.size(), before_.size()),
                                 before_.begin());
  const auto shared = static_cast<std::size_t>(end.first - key.begin());
  out.byte(static_cast<std::uint8_t>(shared));
  out.byte(static_cast<std::uint8_t>(key.size() - shared));
  out.raw(key.substr(shared));
  before_ = key;
}

}  // namespace boek
