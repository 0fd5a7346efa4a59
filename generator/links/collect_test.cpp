// SPDX-License-Identifier: EUPL-1.2
#include "links/collect.h"

#include <catch2/catch.hpp>

#include "commands/test_book.h"

using namespace boek;

namespace {

struct Found {
  std::string url;
  std::vector<std::string> places;  // file:line:column
  bool operator==(const Found&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Found& found) {
  out << found.url;
  for (const std::string& place : found.places) out << ' ' << place;
  return out;
}

std::vector<Found> collected(const std::map<std::string, std::string>& files) {
  const Outcome<Loaded> loaded = load_small(files);
  CHECK(slugs(loaded.diagnostics).empty());
  std::vector<Found> all;
  for (const ExternalLink& link : collect_links(loaded.value.book)) {
    Found found{link.url, {}};
    for (const Location& at : link.places)
      found.places.push_back(at.file + ':' + std::to_string(at.span.begin.line) + ':' +
                             std::to_string(at.span.begin.column));
    all.push_back(std::move(found));
  }
  return all;
}

}  // namespace

TEST_CASE("every web address of front matter, sources and texts is found at its place") {
  const std::string more =
      "[contact]\nurl = \"https://contact.nl/\"\n[[links]]\nurl = \"https://link.nl/x\"\n"
      "[[links]]\nurl = \"mailto:a@b.nl\"\n[[bronnen]]\ntitel = \"B\"\nurl = "
      "\"https://bron.nl/\"\n";
  const std::string theme =
      "+++\nnaam = \"Energie\"\nomschrijving = \"Een zin.\"\n+++\n"
      "Zie [dit](https://tekst.nl/a), <https://tekst.nl/b> en [thema](water.md).\n";
  CHECK(collected({{"projecten/a.md", project_text("A", more)},
                   {"themas/energie.md", theme},
                   {"bronnen.toml", "[awti]\ntitel = \"AWTI\"\nurl = \"https://awti.nl/\"\n"},
                   {"instrumenten/efro.md",
                    "+++\nnaam = \"EFRO\"\nomschrijving = \"Een zin.\"\n"
                    "website = \"https://efro.nl\"\n+++\n"}}) ==
        std::vector<Found>{{"https://awti.nl/", {"content/bronnen.toml:3:7"}},
                           {"https://bron.nl/", {"content/projecten/a.md:17:7"}},
                           {"https://contact.nl/", {"content/projecten/a.md:10:7"}},
                           {"https://efro.nl/", {"content/instrumenten/efro.md:4:11"}},
                           {"https://link.nl/x", {"content/projecten/a.md:12:7"}},
                           {"https://tekst.nl/a", {"content/themas/energie.md:5:11"}},
                           {"https://tekst.nl/b", {"content/themas/energie.md:5:33"}}});
}

TEST_CASE("an address that stands in several places and spellings is one link") {
  const auto page = [](const std::string& title, const std::string& url) {
    return project_text(title, "[[links]]\nurl = \"" + url + "\"\n");
  };
  CHECK(collected({{"projecten/a.md", page("A", "https://www.a.nl")},
                   {"projecten/b.md", page("B", "HTTPS://www.A.nl:443/#deel")}}) ==
        std::vector<Found>{
            {"https://www.a.nl/", {"content/projecten/a.md:10:7", "content/projecten/b.md:10:7"}}});
}

TEST_CASE("a draft is not on the site, so its links are not checked") {
  CHECK(collected({{"projecten/a.md",
                    project_text("A", "concept = true\n[[links]]\nurl = \"https://a.nl/\"\n")}})
            .empty());
}

TEST_CASE("links to elsewhere are new when no page had them, in whatever spelling") {
  const std::string a = project_text("A") + "[Een](https://een.example)\n";
  const std::string b = project_text("B", "[contact]\nurl = \"https://DRIE.example\"\n") +
                        "[Een](https://EEN.example/#deel) en [twee](https://twee.example/).\n";
  const auto before = load_small({{"projecten/a.md", a}});
  const auto after = load_small({{"projecten/a.md", project_text("A")}, {"projecten/b.md", b}});
  const auto links = new_links(before.value.book, after.value.book);
  REQUIRE(links.size() == 2);
  CHECK(links[0].url == "https://drie.example/");
  CHECK(links[1].url == "https://twee.example/");
  CHECK(links[1].page_url == "/projecten/b/");
  CHECK(links[1].title == "B");
}
