// SPDX-License-Identifier: EUPL-1.2
#include "links/report.h"

#include <catch2/catch.hpp>

using namespace boek;

namespace {

constexpr std::int64_t kFirstOfNovember = 1'793'491'200;  // 2026-11-01

ReportedLink link(const std::string& url, LinkVerdict verdict, std::int64_t broken_since = 0) {
  return {{url, {{"content/projecten/a.md", {{7, 5}, {7, 30}}}}},
          std::move(verdict),
          false,
          broken_since};
}

LinkReport some_report() {
  LinkReport report;
  report.links.push_back(link("https://a.nl/", {LinkState::kFine, LinkReason::kStatus, 200, {}}));
  report.links.push_back(
      link("https://b.nl/", {LinkState::kUnknown, LinkReason::kStatus, 403, {}}));
  report.links.push_back(
      link("https://c.nl/x", {LinkState::kBroken, LinkReason::kStatus, 404, {}}, kFirstOfNovember));
  report.links.push_back(
      link("https://d.nl/", {LinkState::kFine, LinkReason::kStatus, 200, "https://e.nl/"}));
  report.links.back().from_cache = true;
  report.excluded.push_back({{"https://f.nl/", {{"content/bronnen.toml", {{2, 7}, {2, 20}}}}},
                             "weigert <b>programma's</b> @iedereen",
                             "2026-12"});
  return report;
}

}  // namespace

TEST_CASE("the text says what is unknown, moved and skipped, and counts all") {
  CHECK(report_as_text(some_report(), Language::kDutch) ==
        "Onbekend:\n"
        "  https://b.nl/: de server weigert ons verzoek (403)\n"
        "    content/projecten/a.md:7:5\n"
        "Verhuisd:\n"
        "  https://d.nl/ → https://e.nl/\n"
        "    content/projecten/a.md:7:5\n"
        "Overgeslagen:\n"
        "  https://f.nl/: weigert <b>programma's</b> @iedereen (tot en met 2026-12)\n"
        "4 adressen: 2 in orde, 1 onbekend, 1 kapot; 1 uit een eerdere controle, 1 overgeslagen\n");
  CHECK(report_as_text({}, Language::kEnglish) ==
        "0 addresses: 0 fine, 0 unknown, 0 broken; 0 from an earlier check, 0 skipped\n");
}

TEST_CASE("the Markdown has the broken links first, since when, and escapes what authors wrote") {
  const std::string text = report_as_markdown(some_report(), Language::kDutch);
  CHECK(text.starts_with(
      "## Links naar andere sites\n\n4 adressen: 2 in orde, 1 onbekend, 1 kapot; 1 uit een eerdere "
      "controle, 1 overgeslagen.\n\n### Kapot\n\n- `https://c.nl/x`: de pagina bestaat niet (404), "
      "sinds 2026-11-01\n  - `content/projecten/a.md:7:5`\n\n### Onbekend\n\n- `https://b.nl/`: "));
  CHECK(text.find("<b>") == std::string::npos);
  CHECK(text.find("@iedereen") == std::string::npos);
  CHECK(text.find("(tot en met 2026-12)") != std::string::npos);
}

TEST_CASE("an address cannot end the code in which the Markdown shows it") {
  LinkReport report;
  report.links.push_back(
      link("https://a.nl/`<script>`", {LinkState::kBroken, LinkReason::kStatus, 404, {}}));
  const std::string text = report_as_markdown(report, Language::kEnglish);
  CHECK(text.find("- `` https://a.nl/`<script>` ``: ") != std::string::npos);
}

TEST_CASE("the Markdown shows an address as it is, also one that is long") {
  const std::string address = "https://a.nl/?q=a|b&" + std::string(1'000, 'x');
  LinkReport report;
  report.links.push_back(link(address, {LinkState::kBroken, LinkReason::kStatus, 404, {}}));
  CHECK(report_as_markdown(report, Language::kDutch).find('`' + address + '`') !=
        std::string::npos);
}

TEST_CASE("of one of a thing the Markdown speaks in the singular") {
  LinkReport report;
  report.links.push_back(link("https://a.nl/", {LinkState::kBroken, LinkReason::kStatus, 404, {}}));
  const Location place = report.links[0].link.places[0];
  report.links[0].link.places.resize(6, place);
  CHECK(report_as_markdown(report, Language::kDutch).ends_with("  - 1 andere plaats\n"));
  CHECK(report_as_markdown(report, Language::kEnglish).ends_with("  - 1 other place\n"));
  // One line that fills the report, and one for which there is no room.
  report.links = {link("https://a.nl/", {LinkState::kBroken, LinkReason::kStatus, 404, {}})};
  report.excluded.push_back({{"https://b.nl/", {}}, "x", {}});
  report.links[0].link.places.clear();
  while (report_as_markdown(report, Language::kDutch).find("passen niet") == std::string::npos &&
         report_as_markdown(report, Language::kDutch).find("past niet") == std::string::npos)
    report.links.push_back(link("https://a.nl/" + std::string(1'500, 'x'),
                                {LinkState::kBroken, LinkReason::kStatus, 404, {}}));
  CHECK(report_as_markdown(report, Language::kDutch)
            .ends_with("\n_1 regel past niet in dit verslag._\n"));
  CHECK(report_as_markdown(report, Language::kEnglish)
            .ends_with("\n_1 line does not fit in this report._\n"));
}

TEST_CASE("the Markdown names exceptions that have expired, and says when nothing was checked") {
  LinkReport report;
  report.expired = {{Code::kExceptionExpired, {}, {"https://a.nl/", "2026-06-30"}, {}, {}}};
  CHECK(report_as_markdown(report, Language::kDutch).find("### Uitzonderingen die verlopen zijn") !=
        std::string::npos);
  report.was_checked = false;
  CHECK(report_as_markdown(report, Language::kDutch) ==
        "## Links naar andere sites\n\nNiet nagegaan: de inhoud heeft fouten.\n");
}

TEST_CASE("the Markdown stays below what git hosts take, and says how much it left out") {
  LinkReport report;
  for (int i = 0; i < 2'000; ++i)
    report.links.push_back(link("https://a.nl/" + std::string(60, 'x') + std::to_string(i),
                                {LinkState::kBroken, LinkReason::kStatus, 404, {}}));
  const std::string text = report_as_markdown(report, Language::kDutch);
  CHECK(text.size() < 61'000);
  CHECK(text.ends_with(" regels passen niet in dit verslag._\n"));
}

TEST_CASE("the JSON has every link with its places, and the diagnostics as given") {
  LinkReport report;
  report.links.push_back(link(
      "https://c.nl/", {LinkState::kBroken, LinkReason::kUnknownHost, 0, {}}, kFirstOfNovember));
  CHECK(report_as_json(report, "[]", Language::kEnglish) ==
        "{\"links\":[{\"url\":\"https://c.nl/\",\"places\":[{\"file\":\"content/projecten/a.md\","
        "\"line\":7,\"column\":5}],\"state\":\"broken\",\"reason\":\"unknown-host\",\"status\":0,"
        "\"explanation\":\"the name of the server does not exist\",\"moved_to\":null,"
        "\"broken_since\":\"2026-11-01\",\"from_cache\":false}],\"excluded\":[],\"counts\":{"
        "\"fine\":0,\"unknown\":0,\"broken\":1,\"excluded\":0,\"from_cache\":0},"
        "\"diagnostics\":[]}\n");
}

TEST_CASE("each place of a broken link is an error with the reason, and nothing else is") {
  LinkReport report = some_report();
  report.links[2].link.places.push_back({"content/themas/b.md", {{9, 1}, {9, 20}}});
  const Diagnostics found = broken_links(report);
  REQUIRE(found.size() == 2);
  CHECK(found[1].at.file == "content/themas/b.md");
  CHECK(found[0].message(Language::kDutch) ==
        "`https://c.nl/x` werkt niet meer: de pagina bestaat niet (404)");
  for (const LinkVerdict& verdict :
       {LinkVerdict{LinkState::kBroken, LinkReason::kStatus, 410, {}},
        LinkVerdict{LinkState::kBroken, LinkReason::kUnknownHost, 0, {}},
        LinkVerdict{LinkState::kBroken, LinkReason::kCertificateName, 0, {}}}) {
    report.links = {link("https://c.nl/", verdict)};
    CHECK(broken_links(report)[0].message(Language::kEnglish) ==
          "`https://c.nl/` no longer works: " + explain(verdict, Language::kEnglish));
  }
}
