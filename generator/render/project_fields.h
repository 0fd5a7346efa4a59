// SPDX-License-Identifier: EUPL-1.2
// The fields of a project in the open data, in order: one table from which the JSON Schema of the
// output, the columns of the CSV and the documentation on /data/ come. A test holds the JSON writer
// to it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace boek {

enum class FieldType : std::uint8_t {
  kText,
  kMoment,
  kInteger,
  kBoolean,
  kNumberOrText,
  kTable,
  kTextList,
  kTableList,
  kFree
};

// The key of a type's explanation among the interface texts.
std::string_view name(FieldType type);

struct FieldInfo {
  std::string_view key;
  FieldType type = FieldType::kText;
  bool nullable = false;
  std::span<const FieldInfo> members = {};  // of a table
  std::string_view shown = "";              // of a list of tables: the member that the CSV shows
};

std::span<const FieldInfo> project_fields();

// The header of projecten.csv: the keys, those of a table with a dot.
std::vector<std::string> csv_columns();

}  // namespace boek
