// SPDX-License-Identifier: EUPL-1.2
#include "render/render.h"

#include <catch2/catch.hpp>
#include <cerrno>

#include "core/parallel.h"
#include "render/sitemap.h"

namespace boek {
namespace {

// A book with one theme and `count` projects; every third is historical.
Book book_of(int count) {
  Book book;
  book.config.titel = "Boek";
  book.config.basis_url = "https://boek.example/sub/";
  book.config.contact = "info@boek.example";
  book.today = {2026, 11, 20};
  book.themes.resize(1);
  book.themes[0].id = "energie";
  book.themes[0].naam = "Energie";
  for (int i = 0; i < count; ++i) {
    Project project;
    project.id = "p" + std::to_string(1000 + i);
    project.file = "content/projecten/" + project.id + ".md";
    project.titel.value = "Project <" + std::to_string(i) + ">";
    project.samenvatting = "Wat het is.";
    project.peildatum = {2024, 0, 0};
    project.themas = {{"energie", {}, {0}}};
    project.actueel = i % 3 != 0;
    book.projects.push_back(std::move(project));
  }
  if (count > 0) book.projects[0].voorheen = {{"oud", {}}};
  return book;
}

// Every kind of page shows its title and, when it is an index, its list.
Templates small_templates() {
  std::map<std::string, TemplateSource, std::less<>> sources;
  sources["page"] = parse_template("page.html", "<a href=\"{{root}}\">{{titel}}</a>").value;
  sources["index"] =
      parse_template("index.html", "<h1>{{titel}}</h1>{{{actueel_html}}}<hr>{{{historisch_html}}}")
          .value;
  sources["kaart"] = parse_template("kaart.html", "<a href=\"{{root}}{{url}}\">{{naam}}</a>").value;
  Templates out;
  for (std::size_t i = 0; i < std::size(kTemplateNames); ++i) {
    const auto id = static_cast<TemplateId>(i);
    const bool index = id == TemplateId::kProjectIndex || id == TemplateId::kTheme;
    const std::string_view name = id == TemplateId::kCard ? "kaart" : index ? "index" : "page";
    out.pages.push_back(expand_template(name, sources, {}).value);
  }
  return out;
}

using Files = std::map<std::string, std::string>;

Files rendered(const Book& book, unsigned jobs) {
  const Plan plan = plan_site(book).value;
  const Templates templates = small_templates();
  Guarded<Files> files;
  const Diagnostics found = render_site(
      {book, plan, templates, Assets{{{"boek.css", "assets/boek.1.css", "a{}"}}, {}}, History{}, jobs},
      [&](const std::string& path, std::string_view bytes, Handing handing) -> Status {
        files.with([&](Files& all) {
          const bool is_new = !all.contains(path);
          CHECK((handing == Handing::kNextPart || is_new));
          all[path] += bytes;
          return 0;
        });
        return Nothing{};
      });
  CHECK(found.empty());
  return files.with([](Files& all) { return std::move(all); });
}

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("one thread and four give the same bytes, and every file once") {
  const Book book = book_of(700);
  CHECK(rendered(book, 1) == rendered(book, 4));
}

TEST_CASE("an index page lists current projects first, at most 250 on a page") {
  const Files files = rendered(book_of(300), 2);
  const std::string& first = files.at("projecten/index.html");
  const std::string& second = files.at("projecten/pagina/2/index.html");
  CHECK(count_of(first, "<a ") == 250);
  CHECK(count_of(second, "<a ") == 50);
  CHECK(count_of(first.substr(0, first.find("<hr>")), "<a ") == 200);
  CHECK(second.find("</h1><hr>") != std::string::npos);
}

TEST_CASE("links lead to the root from where the page is") {
  const Files files = rendered(book_of(1), 1);
  CHECK(files.at("projecten/p1000/index.html") == "<a href=\"../../\">Project &lt;0&gt;</a>");
  CHECK(files.at("404.html").find("href=\"/sub/\"") != std::string::npos);
  CHECK(files.at("themas/energie/index.html").find("href=\"../../projecten/p1000/\"") !=
        std::string::npos);
}

TEST_CASE("a former id keeps its JSON") {
  const Files files = rendered(book_of(2), 1);
  CHECK(files.at("data/v1/projecten/oud.json") == files.at("data/v1/projecten/p1000.json"));
  CHECK(files.at("data/v1/projecten.json").substr(0, 62) ==
        "{\"versie\":\"1\",\"gemaakt\":\"2026-11-20\",\"aantal\":2,\"projecten\":[\n");
}

TEST_CASE("a feed is of its page, with absolute addresses and the newest first") {
  const std::string feed = rendered(book_of(60), 1).at("themas/energie/feed.xml");
  CHECK(count_of(feed, "<entry>") == 50);
  CHECK(feed.find("<id>tag:boek.example,2026:themas/energie</id>") != std::string::npos);
  CHECK(feed.find("href=\"https://boek.example/sub/themas/energie/feed.xml\"") !=
        std::string::npos);
  CHECK(feed.find("<title>Project &lt;0&gt;</title>") != std::string::npos);
  CHECK(feed.find("<updated>2024-12-31T00:00:00Z</updated>") != std::string::npos);
}

TEST_CASE("an empty book is a site all the same") {
  const Files files = rendered(book_of(0), 1);
  CHECK(files.at("data/v1/projecten.json") ==
        "{\"versie\":\"1\",\"gemaakt\":\"2026-11-20\",\"aantal\":0,\"projecten\":[\n\n]}\n");
  CHECK(files.contains("index.html"));
  CHECK(files.contains("assets/boek.1.css"));
}

TEST_CASE("the contact for security reports is good for almost a year") {
  const Files files = rendered(book_of(0), 1);
  CHECK(files.at(".well-known/security.txt") ==
        "Contact: mailto:info@boek.example\nExpires: 2027-11-19T00:00:00Z\n"
        "Preferred-Languages: nl, en\n"
        "Canonical: https://boek.example/sub/.well-known/security.txt\n");
  CHECK(headers_file().find("frame-ancestors 'none'") != std::string::npos);
}

TEST_CASE("the first failure to write ends the work and is reported") {
  const Book book = book_of(20);
  const Plan plan = plan_site(book).value;
  const Templates templates = small_templates();
  int writes = 0;
  const Diagnostics found =
      render_site({book, plan, templates, Assets{}, History{}, 1},
                  [&](const std::string& path, std::string_view, Handing) -> Status {
                    if (++writes == 3) return Failure{path, ENOSPC};
                    return Nothing{};
                  });
  CHECK(writes == 3);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == Code::kCannotWrite);
  CHECK(found[0].at.file == "data/v1/projecten/p1001.json");
}

}  // namespace boek
