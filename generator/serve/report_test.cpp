// SPDX-License-Identifier: EUPL-1.2
#include "serve/report.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

Diagnostic unknown_province() {
  return {.code = Code::kUnknownProvince,
          .at = {"content/projecten/a.md", {{7, 15}, {7, 20}}},
          .args = {"<b>"},
          .suggestion = "fryslan",
          .notes = {}};
}

std::string excerpt(const Diagnostic&) {
  return "    7 | provincies = [\"<b>\"]\n      |               ^^^^^\n";
}

}  // namespace

TEST_CASE("a report has everything that the terminal says of an error, escaped") {
  const Report report = report_of({unknown_province()}, Language::kDutch, excerpt);
  CHECK(report.overlay ==
        "<h2 id=\"kop\" data-kort=\"1 fout\">1 fout</h2>\n"
        "<p id=\"uitleg\">De laatste goede versie blijft te zien tot dit hersteld is.</p>\n"
        "<button type=\"button\" autofocus>Sluiten (Esc)</button>\n"
        "<ol>\n<li>\n"
        "<p class=\"plek\"><code>content/projecten/a.md:7:15</code></p>\n"
        "<p class=\"melding\">provincie <code>&lt;b&gt;</code> bestaat niet "
        "<span class=\"soort\">(onbekende-provincie)</span></p>\n"
        "<pre tabindex=\"0\" role=\"region\" aria-label=\"Regel 7\">"
        "    7 | provincies = [&quot;&lt;b&gt;&quot;]\n      |               ^^^^^\n</pre>\n"
        "<p class=\"tip\">Tip: bedoelde u <code>fryslan</code>?</p>\n"
        "</li>\n</ol>\n");
}

TEST_CASE("a report is in the language that was asked for") {
  const Report report = report_of({unknown_province()}, Language::kEnglish, excerpt);
  CHECK(report.overlay.find(">1 error<") != std::string::npos);
  CHECK(report.overlay.find(">Close (Esc)<") != std::string::npos);
  CHECK(report.page.find("<html lang=\"en\">") != std::string::npos);
  CHECK(report.page.find("<title>1 error</title>") != std::string::npos);
}

TEST_CASE("warnings are not in a report, and without errors there is none") {
  Diagnostic warning{};
  warning.code = Code::kCannotWatch;
  REQUIRE(warning.severity() == Severity::kWarning);
  CHECK(report_of({warning}, Language::kDutch, excerpt).overlay.empty());
  CHECK(report_of({warning}, Language::kDutch, excerpt).page.empty());
}

TEST_CASE("of very many errors the first fifty are shown") {
  const Diagnostics many(53, unknown_province());
  const Report report = report_of(many, Language::kDutch, {});
  std::size_t items = 0;
  for (std::size_t at = 0; (at = report.overlay.find("<li>", at)) != std::string::npos; ++at)
    ++items;
  CHECK(items == 50);
  CHECK(report.overlay.find("<p>En nog 3 andere: zie de terminal.</p>") != std::string::npos);
  CHECK(report.overlay.find(">53 fouten<") != std::string::npos);
  CHECK(report.overlay.find("<pre") == std::string::npos);
}

TEST_CASE("a backtick without its other half is shown as it is") {
  Diagnostic diagnostic = unknown_province();
  diagnostic.suggestion = "een ` alleen";
  CHECK(report_of({diagnostic}, Language::kDutch, {})
            .overlay.find("Tip: bedoelde u <code>een </code> alleen`?") != std::string::npos);
}

}  // namespace boek
