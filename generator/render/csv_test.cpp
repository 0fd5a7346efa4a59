// SPDX-License-Identifier: EUPL-1.2
#include "render/csv.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "render/project_fields.h"

namespace boek {

TEST_CASE("a cell is quoted when it holds a separator, a quote, a line end or edge spaces") {
  CsvRow row;
  row.text("gewoon").text("a;b").text("zeg \"x\"").text("twee\nregels").text(" rand").text("");
  CHECK(row.take() == "gewoon;\"a;b\";\"zeg \"\"x\"\"\";\"twee\nregels\";\" rand\";\r\n");
}

TEST_CASE("a text that a spreadsheet would run gets an apostrophe inside its quotes") {
  for (const std::string sign : {"=", "+", "-", "@", "\t", "\r"}) {
    CsvRow row;
    row.text(sign + "1+1");
    CHECK(row.take() == "\"'" + sign + "1+1\"\r\n");
  }
}

TEST_CASE("a numeric column stays a number, also when negative") {
  CsvRow row;
  row.number("-12.5").number(std::optional<std::int64_t>(-3)).number(std::nullopt);
  CHECK(row.take() == "-12.5;-3;\r\n");
}

TEST_CASE("list items are joined by a bar, and a bar inside an item is marked") {
  CsvRow row;
  row.list({"a", "b|c"}).list({}).list({"=x", "y"});
  CHECK(row.take() == "a|b\\|c;;\"'=x|y\"\r\n");
}

TEST_CASE("a row of a project has as many cells as there are columns") {
  Book book;
  book.projects.resize(1);
  book.projects[0].id = "x";
  book.projects[0].peildatum = {2022, 0, 0};
  const std::string row = project_row(book, {0}, plain_text(book.projects[0].body));
  CHECK(std::count(row.begin(), row.end(), ';') + 1 ==
        static_cast<std::ptrdiff_t>(csv_columns().size()));
  CHECK(csv_columns().front() == "id");
  CHECK(project_header().substr(0, 13) == "\xEF\xBB\xBFid;url;tit");
}

TEST_CASE("financing has one row for each line, the project first") {
  Book book;
  book.projects.resize(1);
  book.projects[0].id = "x";
  Financiering line;
  line.partij = "Rijk";
  line.bedrag = Located<std::int64_t>{1000, {}};
  book.projects[0].financiering = {line, line};
  CHECK(financing_rows(book, {0}) == "x;;Rijk;1000;;;;;;;;\r\nx;;Rijk;1000;;;;;;;;\r\n");
}

}  // namespace boek
