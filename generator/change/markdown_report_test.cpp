// SPDX-License-Identifier: EUPL-1.2
// What the reports look like is held to by tests/diff; here their bounds.
#include <catch2/catch.hpp>

#include "change/report.h"
#include "core/text.h"

namespace boek {
namespace {

// Signs that escaping makes longest, more of them than any title may have.
std::string awkward(std::size_t number) {
  std::string text = "@a";
  for (int i = 0; i < 100; ++i) text += "<&";
  return text + std::to_string(number);
}

RecordChange large_record(RecordKind kind, std::size_t number) {
  RecordChange record;
  record.kind = kind;
  record.title = record.summary = awkward(number);
  record.id = record.former_id = std::string(80, 'a');
  record.url = record.former_url = "/projecten/" + record.id + '/';
  for (int i = 0; i < 100; ++i) {
    FieldChange field;
    field.form = FactForm::kQuoted;
    field.key = "titel";
    field.before = field.after = awkward(number);
    record.fields.push_back(field);
  }
  return record;
}

// More of everything than a comment can hold.
SiteChange large_change() {
  SiteChange change;
  change.errors_before = change.errors_after = 500;
  constexpr std::size_t kMany = 500;
  for (const auto kind : {RecordKind::kProject, RecordKind::kTheme, RecordKind::kSource})
    for (std::size_t i = 0; i < kMany; ++i) change.records.push_back(large_record(kind, i));
  for (std::size_t i = 0; i < kMany; ++i) {
    const std::string url = "/projecten/" + std::string(80, 'a') + '/';
    change.totals.push_back({SetKind::kTheme, "a", awkward(i), url, {}, {}});
    for (const Fate fate : {Fate::kAdded, Fate::kRemoved, Fate::kChanged})
      change.pages.push_back({fate, PageKind::kProject, url, awkward(i), url});
    change.files.push_back({Fate::kRemoved, url});
    change.broken.push_back(url);
    change.links.push_back({"https://a.example/" + std::string(400, 'a'), awkward(i), url});
    change.remarks.push_back({RemarkKind::kFactor, RecordKind::kProject, "a", awkward(i), url,
                              "financiering: " + awkward(i), awkward(i), awkward(i), 10});
  }
  return change;
}

std::string report(const SiteChange& change, const Diagnostics& diagnostics) {
  return markdown_report({change,
                          {awkward(1), std::string(40, 'b')},
                          {awkward(2), std::string(40, 'c')},
                          diagnostics,
                          {2026, 11, 20},
                          "https://preview.example/" + std::string(100, 'a') + '/',
                          Language::kDutch});
}

}  // namespace

TEST_CASE("a report of more than fits stays below its limit and shows something of every part") {
  const Diagnostics errors(
      500, {Code::kCannotRead, {"content/a.md", {}}, {awkward(1), awkward(2)}, {}, {}});
  const std::string text = report(large_change(), errors);
  CHECK(text.size() <= kMostReportBytes);
  CHECK(text.size() > kMostReportBytes / 2);
  for (const char* heading : {"### Eerst de fouten\n", "### Klopt dit?\n", "### Projecten\n",
                              "### Adressen die vervallen\n", "### Totalen\n", "### Pagina's\n",
                              "### Nieuwe links naar buiten\n"}) {
    INFO(heading);
    const std::size_t at = text.find(heading);
    REQUIRE(at != std::string::npos);
    const std::size_t next = text.find("\n### ", at);
    const std::string part = text.substr(at, next == std::string::npos ? next : next - at);
    CHECK((part.find("\n- ") != std::string::npos || part.find("\n| ") != std::string::npos));
    CHECK(part.find("passen") != std::string::npos);
  }
  CHECK_FALSE(find_invalid_utf8(text));
}

TEST_CASE("every fold is closed") {
  const std::string text = report(large_change(), {});
  const auto count = [&](std::string_view what) {
    std::size_t times = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
      ++times;
    return times;
  };
  CHECK(count("<details>") == count("</details>"));
  CHECK(count("<details>") > 0);
}

}  // namespace boek
