// SPDX-License-Identifier: EUPL-1.2
// CSV as Dutch spreadsheets open it: semicolons, CRLF, a byte order mark before the first row. A
// text that a spreadsheet would run as a formula gets an apostrophe before it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/book.h"

namespace boek {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Builds one row.
class CsvRow {
 public:
  CsvRow& text(std::string_view value);
  // Digits of our own making, never taken for a formula.
  CsvRow& number(std::string_view digits);
  CsvRow& number(const std::optional<std::int64_t>& value);
  // Items joined by `|`; a `|` inside an item becomes `\|`.
  CsvRow& list(const std::vector<std::string>& items);
  // The row with its line end. The builder is then empty.
  std::string take();

 private:
  void separate();

  std::string row_;
  bool empty_ = true;
};

// The row of a project in projecten.csv, in the order of csv_columns().
// `tekst` is the plain text of its body.
std::string project_row(const Book& book, ProjectId id, std::string_view tekst);
// The rows of a project in financiering.csv, one for each line; may be empty.
std::string financing_rows(const Book& book, ProjectId id);
// The first rows, byte order mark included.
std::string project_header();
std::string financing_header();

}  // namespace boek
