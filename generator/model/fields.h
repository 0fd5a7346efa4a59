// SPDX-License-Identifier: EUPL-1.2
// Reads typed values out of a table that has been checked against its schema. What is absent, or
// was found to be wrong, reads as empty: errors stop the program before anybody sees it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/moment.h"
#include "model/book.h"
#include "model/vocabulary.h"
#include "source/value.h"

namespace boek {

class Fields {
 public:
  explicit Fields(const Value& table) : table_(table) {}

  std::string text(std::string_view key) const;
  Located<std::string> located_text(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  std::vector<Located<std::string>> located_texts(std::string_view key) const;
  std::optional<Moment> moment(std::string_view key) const;
  std::optional<Located<Moment>> located_moment(std::string_view key) const;
  std::optional<Located<std::int64_t>> integer(std::string_view key) const;
  bool flag(std::string_view key) const;
  Span span(std::string_view key) const;
  // The digits of a number, or a text; `is_number` says which.
  std::string text_or_number(std::string_view key, bool& is_number) const;

  template <typename E>
  std::optional<E> choice(std::string_view key) const {
    return parse_name<E>(text(key));
  }
  template <typename Record>
  std::optional<Ref<Record>> reference(std::string_view key) const {
    const Value* value = of_type(key, ValueType::kString);
    if (value == nullptr || value->text.find_first_not_of(" \t\r\n") == std::string::npos)
      return std::nullopt;
    return Ref<Record>{value->text, value->span, {}};
  }
  template <typename Record>
  std::vector<Ref<Record>> references(std::string_view key) const {
    std::vector<Ref<Record>> refs;
    for (const auto& item : located_texts(key)) refs.push_back({item.value, item.span, {}});
    return refs;
  }

  // The table under `key`, or null.
  const Value* table(std::string_view key) const { return of_type(key, ValueType::kTable); }
  // The tables of an array; `fn` gets the fields of each and its value. A text alone is passed as
  // a table with that text under `shorthand`.
  template <typename Fn>
  void each(std::string_view key, std::string_view shorthand, Fn fn) const {
    const Value* array = of_type(key, ValueType::kArray);
    if (array == nullptr) return;
    for (const Value& item : array->items) {
      if (item.type == ValueType::kTable) {
        fn(Fields(item));
      } else if (item.type == ValueType::kString && !shorthand.empty()) {
        Value wrapped;
        wrapped.span = item.span;
        wrapped.fields.push_back({std::string(shorthand), item.span, item});
        fn(Fields(wrapped));
      }
    }
  }
  const Value& value() const { return table_; }

 private:
  const Field* find(std::string_view key) const;
  const Value* of_type(std::string_view key, ValueType type) const;
  const Value& table_;
  mutable std::size_t next_ = 0;  // keys are asked for in the order in which they mostly stand
};

}  // namespace boek
