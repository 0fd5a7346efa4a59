// SPDX-License-Identifier: EUPL-1.2
#include "render/markdown_html.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

std::string html(std::string_view text) {
  Book book;
  book.projects.resize(1);
  book.projects[0].id = "b";
  book.projects[0].file = "content/projecten/b.md";
  Texts texts;
  texts.set("tabel.bij_tekst", "Tabel {0}");
  texts.set("taak.open", "nog te doen:");
  texts.set("taak.gereed", "gedaan:");
  texts.set("voetnoot.titel", "Voetnoten");
  texts.set("voetnoot.naar", "Voetnoot {0}");
  texts.set("voetnoot.terug", "Terug naar {0}");
  const Links links(book);
  const Markdown markdown = parse_markdown(text, 1, "content/projecten/a.md", Limits{}).value;
  return markdown_html(markdown, {links, "content/projecten/a.md", texts});
}

}  // namespace

TEST_CASE("headings keep their level and get an id") {
  CHECK(html("## Wat & hoe\n\n### Verder\n") ==
        "<h2 id=\"wat--hoe\">Wat &amp; hoe</h2>\n<h3 id=\"verder\">Verder</h3>\n");
}

TEST_CASE("raw HTML is shown as text, in a block and in a line") {
  CHECK(html("<script>alert(1)</script>\n") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n");
  CHECK(html("een <img src=x onerror=alert(1)> hier\n") ==
        "<p>een &lt;img src=x onerror=alert(1)&gt; hier</p>\n");
}

TEST_CASE("hostile texts cannot leave the place they are in") {
  CHECK(html("`</code><script>`\n") == "<p><code>&lt;/code&gt;&lt;script&gt;</code></p>\n");
  CHECK(html("[x](https://example.org/\"onclick=1)\n").find("\"onclick") == std::string::npos);
  CHECK(html("[x](javascript:alert(1))\n").find("href") == std::string::npos);
  CHECK(html("[x](https://e.org 'a\"b')\n") ==
        "<p><a class=\"nl-link\" href=\"https://e.org\" rel=\"noopener\" title=\"a&quot;b\">x</a>"
        "</p>\n");
}

TEST_CASE("a link to a file becomes a link to its page, below the way to the root") {
  CHECK(html("[b](b.md)\n") == "<p><a class=\"nl-link\" href=\"\x01projecten/b/\">b</a></p>\n");
}

TEST_CASE("tight lists have no paragraphs, loose lists do") {
  CHECK(html("- a\n- b\n  - c\n") ==
        "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n");
  CHECK(html("- a\n\n- b\n") == "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n");
  CHECK(html("3. a\n") == "<ol start=\"3\">\n<li>a</li>\n</ol>\n");
  CHECK(html("- > a\n") == "<ul>\n<li><blockquote>\n<p>a</p>\n</blockquote>\n</li>\n</ul>\n");
}

TEST_CASE("tasks are told in words") {
  CHECK(html("- [x] a\n- [ ] b\n") ==
        "<ul>\n<li><span class=\"taak\">gedaan:</span> a</li>\n"
        "<li><span class=\"taak\">nog te doen:</span> b</li>\n</ul>\n");
}

TEST_CASE("tables have classes, scopes and a name, and an empty head is no head") {
  CHECK(html("| | Bedrag |\n| --- | ---: |\n| a | 1 |\n") ==
        "<section class=\"utrecht-table-container tabel\" tabindex=\"0\" aria-label=\"Tabel 1\">\n"
        "<table class=\"utrecht-table\" aria-label=\"Tabel 1\">\n<thead>\n<tr><td></td>"
        "<th scope=\"col\" class=\"rechts\">Bedrag</th></tr>\n</thead>\n<tbody>\n"
        "<tr><th scope=\"row\">a</th><td "
        "class=\"rechts\">1</td></tr>\n</tbody>\n</table>\n</section>\n");
}

TEST_CASE("footnotes have ids of their own and lead back, and every reference is unique") {
  const std::string out = html("a[^x] b[^x]\n\n[^x]: noot\n");
  CHECK(out.find("<sup><a class=\"nl-link\" id=\"voetnoot_1_naar\" href=\"#voetnoot_1\" "
                 "aria-label=\"Voetnoot 1\">1</a></sup>") != std::string::npos);
  CHECK(out.find("id=\"voetnoot_1_naar_2\"") != std::string::npos);
  CHECK(out.find("<li id=\"voetnoot_1\">") != std::string::npos);
  CHECK(out.find("Terug naar 1") != std::string::npos);
}

TEST_CASE("an empty text is empty") { CHECK(html("").empty()); }

}  // namespace boek
