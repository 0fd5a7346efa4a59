// SPDX-License-Identifier: EUPL-1.2
#include "model/fields.h"

#include <fmt/format.h>

#include "core/text.h"

namespace boek {

const Field* Fields::find(std::string_view key) const {
  const std::vector<Field>& fields = table_.fields;
  for (std::size_t step = 0; step < fields.size(); ++step) {
    const std::size_t i = (next_ + step) % fields.size();
    if (fields[i].key != key) continue;
    next_ = i + 1;
    return &fields[i];
  }
  return nullptr;
}

const Value* Fields::of_type(std::string_view key, ValueType type) const {
  const Field* field = find(key);
  return field != nullptr && field->value.type == type ? &field->value : nullptr;
}

std::string Fields::text(std::string_view key) const {
  const Value* value = of_type(key, ValueType::kString);
  return value == nullptr ? std::string() : std::string(trim(value->text));
}

Located<std::string> Fields::located_text(std::string_view key) const {
  return {text(key), span(key)};
}

std::vector<std::string> Fields::texts(std::string_view key) const {
  std::vector<std::string> out;
  for (auto& item : located_texts(key)) out.push_back(std::move(item.value));
  return out;
}

std::vector<Located<std::string>> Fields::located_texts(std::string_view key) const {
  std::vector<Located<std::string>> out;
  const Value* array = of_type(key, ValueType::kArray);
  if (array == nullptr) return out;
  for (const Value& item : array->items)
    if (item.type == ValueType::kString && !trim(item.text).empty())
      out.push_back({item.text, item.span});
  return out;
}

std::optional<Moment> Fields::moment(std::string_view key) const {
  const auto located = located_moment(key);
  return located ? std::optional(located->value) : std::nullopt;
}

std::optional<Located<Moment>> Fields::located_moment(std::string_view key) const {
  const Field* field = find(key);
  if (field == nullptr) return std::nullopt;
  const Value& value = field->value;
  const std::string written =
      value.type == ValueType::kInteger ? std::to_string(value.integer) : value.text;
  const auto parsed = parse_moment(written);
  if (!parsed) return std::nullopt;
  return Located<Moment>{*parsed, value.span};
}

std::optional<Located<std::int64_t>> Fields::integer(std::string_view key) const {
  const Value* value = of_type(key, ValueType::kInteger);
  if (value == nullptr || value->integer < 0 || value->integer > kMostEuros) return std::nullopt;
  return Located<std::int64_t>{value->integer, value->span};
}

bool Fields::flag(std::string_view key) const {
  const Value* value = of_type(key, ValueType::kBoolean);
  return value != nullptr && value->boolean;
}

Span Fields::span(std::string_view key) const {
  const Field* field = find(key);
  return field == nullptr ? Span{} : field->value.span;
}

std::string Fields::text_or_number(std::string_view key, bool& is_number) const {
  const Field* field = find(key);
  if (field == nullptr) return {};
  is_number = field->value.type == ValueType::kInteger || field->value.type == ValueType::kFloat;
  if (field->value.type == ValueType::kInteger) return std::to_string(field->value.integer);
  if (field->value.type == ValueType::kFloat) return fmt::format("{}", field->value.real);
  return text(key);
}

}  // namespace boek
