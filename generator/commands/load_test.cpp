// SPDX-License-Identifier: EUPL-1.2
// The pipeline up to the plan, on books in memory.
#include "commands/load.h"

#include <catch2/catch.hpp>

#include "commands/test_book.h"

namespace boek {

using Slugs = std::vector<std::string>;

TEST_CASE("a small book has no diagnostics and a plan with every page") {
  const auto loaded = load_small({{"projecten/a.md", project_text("A")}});
  CHECK(slugs(loaded.diagnostics) == Slugs{});
  std::vector<std::string> urls;
  for (const Page& page : loaded.value.plan.pages) urls.push_back(page.url);
  CHECK(urls == std::vector<std::string>{
                    "/", "/projecten/", "/provincies/", "/provincies/groningen/",
                    "/provincies/drenthe/", "/themas/", "/themas/energie/", "/themas/water/",
                    "/themas/energie/drenthe/", "/instrumenten/", "/instrumenten/efro/",
                    "/landsdelen/", "/landsdelen/noord/", "/projecten/a/", "/data/", "/404.html"});
}

TEST_CASE("a file that cannot be parsed is one error, and references to it are none") {
  const auto loaded =
      load_small({{"projecten/a.md", "+++\ntitel = A\n+++\n"},
                  {"projecten/b.md", project_text("B", "onderdeel_van = \"a\"\n")}});
  CHECK(slugs(loaded.diagnostics) == Slugs{"tekst-zonder-aanhalingstekens"});
}

TEST_CASE("a misspelt required key is one error, with the key that was meant") {
  std::string text = project_text("A");
  text.replace(text.find("samenvatting"), 12, "samenvating");
  const auto loaded = load_small({{"projecten/a.md", text}});
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].suggestion == "samenvatting");
  CHECK(loaded.diagnostics[0].at.span == Span{{3, 1}, {3, 12}});
}

TEST_CASE("a draft is left out, and what refers to it is a warning") {
  const auto loaded =
      load_small({{"projecten/a.md", project_text("A", "verwant = [\"b\"]\n") + "\n[B](b.md)\n"},
                  {"projecten/b.md", project_text("B", "concept = true\n")}});
  CHECK(slugs(loaded.diagnostics) == Slugs{"verwijst-naar-concept", "verwijst-naar-concept"});
  CHECK(loaded.value.book.projects.size() == 1);
  CHECK(project(loaded.value, "a").verwant.empty());
}

TEST_CASE("a former id keeps an address, and a reference to it names the new id") {
  const auto loaded =
      load_small({{"projecten/a.md", project_text("A", "voorheen = [\"oud\"]\n")},
                  {"projecten/b.md", project_text("B", "onderdeel_van = \"oud\"\n")}});
  REQUIRE(slugs(loaded.diagnostics) == Slugs{"voormalig-id"});
  CHECK(loaded.diagnostics[0].suggestion == "a");
  const auto& pages = loaded.value.plan.pages;
  const auto redirect = std::find_if(pages.begin(), pages.end(), [](const Page& page) {
    return page.kind == PageKind::kRedirect;
  });
  REQUIRE(redirect != pages.end());
  CHECK(redirect->url == "/projecten/oud/");
  CHECK(redirect->target == "/projecten/a/");
}

TEST_CASE("a circle of parts is one error that names every member") {
  const auto loaded =
      load_small({{"projecten/a.md", project_text("A", "onderdeel_van = \"c\"\n")},
                  {"projecten/b.md", project_text("B", "onderdeel_van = \"a\"\n")},
                  {"projecten/c.md", project_text("C", "onderdeel_van = \"b\"\n")},
                  {"projecten/d.md", project_text("D", "onderdeel_van = \"c\"\n")}});
  REQUIRE(slugs(loaded.diagnostics) == Slugs{"kringverwijzing"});
  CHECK(loaded.diagnostics[0].at.file == "content/projecten/a.md");
  CHECK(loaded.diagnostics[0].notes.size() == 2);
}

TEST_CASE("two titles that differ in case only are the same title") {
  const auto loaded = load_small(
      {{"projecten/a.md", project_text("HEAVENN")}, {"projecten/b.md", project_text("Heavenn")}});
  CHECK(slugs(loaded.diagnostics) == Slugs{"titel-niet-uniek"});
}

TEST_CASE("links lead to files, their headings and their folders") {
  const std::string body =
      "\n## Waarom\n\n[zelf](#waarom) [thema](../themas/energie.md) [alle](../projecten/)\n"
      "[fout](b.md) [anker](a.md#wat) [buiten](../../boek) [adres](/projecten/a/)\n";
  const auto loaded = load_small({{"projecten/a.md", project_text("A") + body}});
  CHECK(slugs(loaded.diagnostics) ==
        Slugs{"dode-link", "onbekend-anker", "pad-buiten-content", "geen-pad-naar-md"});
  CHECK(loaded.diagnostics[0].at.span.begin.line == 17);
}

TEST_CASE("a link that is nearly right says what was meant") {
  const auto loaded =
      load_small({{"projecten/a.md", project_text("A") + "\n[E](../themas/energi.md)\n"}});
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].suggestion == "../themas/energie.md");
  CHECK(loaded.diagnostics[0].at.span == Span{{14, 5}, {14, 24}});
}

TEST_CASE("an index page holds at most 250 projects and the rest follows") {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 501; ++i)
    files["projecten/p" + std::to_string(i) + ".md"] = project_text("P" + std::to_string(i));
  const auto loaded = load_small(files);
  CHECK(loaded.value.plan.all().pages == 3);
  CHECK(loaded.value.plan.all().members.size() == 501);
}

}  // namespace boek
