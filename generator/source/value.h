// SPDX-License-Identifier: EUPL-1.2
// Front matter as written: every key, value, array item and inline table with its place. Fields
// stand in the order of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/position.h"

namespace boek {

enum class ValueType : std::uint8_t {
  kString,
  kInteger,
  kFloat,
  kBoolean,
  kDate,
  kOtherTime,
  kArray,
  kTable
};

struct Field;

struct Value {
  ValueType type = ValueType::kTable;
  bool boolean = false;
  std::int64_t integer = 0;
  double real = 0;
  std::string text;           // of a string; a date as YYYY-MM-DD
  std::vector<Value> items;   // of an array
  std::vector<Field> fields;  // of a table
  Span span;                  // quotes and brackets included; of a [table] its header

  // The field with this key, or null. Requires: a table.
  const Field* find(std::string_view key) const;
};

struct Field {
  std::string key;
  Span key_span;
  Value value;
};

}  // namespace boek
