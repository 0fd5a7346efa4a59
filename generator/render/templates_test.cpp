// SPDX-License-Identifier: EUPL-1.2
#include "render/templates.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

// "2:5 kTemplate… argument" of each diagnostic, in English.
std::vector<std::string> findings(const Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const Diagnostic& d : diagnostics)
    out.push_back(d.at.file + ":" + std::to_string(d.at.span.begin.line) + ":" +
                  std::to_string(d.at.span.begin.column) + " " + d.message(Language::kEnglish));
  return out;
}

std::vector<std::string> parsed(const std::string& text) {
  return findings(parse_template("a.html", text).diagnostics);
}

using Lines = std::vector<std::string>;

// Templates in memory: every page is `page`, the texts hold only what a test sets.
Templates templates(const std::string& page, const Constants& constants = {},
                    const std::string& part = "") {
  std::map<std::string, TemplateSource, std::less<>> sources;
  sources["page"] = parse_template("page.html", page).value;
  sources["_part"] = parse_template("_part.html", part).value;
  Templates out;
  out.pages.push_back(expand_template("page", sources, constants).value);
  return out;
}

std::string rendered(const Templates& all, const Data& data) {
  TemplateRenderer renderer(all);
  return renderer.render(TemplateId::kHome, data);
}

}  // namespace

TEST_CASE("an unclosed tag or section is reported where it begins") {
  CHECK(parsed("a\n  {{x") == Lines{"a.html:2:3 `{{` is not closed"});
  CHECK(parsed("{{#a}}b") == Lines{"a.html:1:1 `{{#a}}` is not closed"});
}

TEST_CASE("sections have to enclose each other") {
  CHECK(parsed("{{#a}}{{#b}}{{/a}}{{/b}}{{/a}}") ==
        Lines{"a.html:1:13 `{{/a}}` closes no open section"});
}

TEST_CASE("tags that could change what follows are refused") {
  CHECK(parsed("{{=<% %>=}}") ==
        Lines{"a.html:1:1 `{{=<% %>=}}` is not a tag that a template may have"});
}

TEST_CASE("a filled-in value stands between double quotes") {
  CHECK(parsed("<a href={{u}}>x</a>") ==
        Lines{"a.html:1:9 the value of `href` is not between double quotes"});
  CHECK(parsed("<a href='x'>x</a>") ==
        Lines{"a.html:1:9 the value of `href` is not between double quotes"});
  CHECK(parsed("<a {{attributes}}>x</a>").size() == 1);
  CHECK(parsed("<a href=\"{{root}}{{u}}\" hidden>{{x}}</a><!-- a=b -->").empty());
  CHECK(parsed("<input {{#on}}checked{{/on}}>").empty());
}

TEST_CASE("raw values are for HTML of our own, outside attributes") {
  CHECK(parsed("<p>{{{text_html}}}{{& body_html}}</p>").empty());
  CHECK(parsed("<p>{{{text}}}</p>") ==
        Lines{"a.html:1:4 `text` cannot be inserted unescaped here"});
  CHECK(parsed("<p title=\"{{{x_html}}}\">").size() == 1);
}

TEST_CASE("styles, scripts and handlers do not stand in a template") {
  CHECK(parsed("<p style=\"x\">") == Lines{"a.html:1:4 `style` cannot stand in a template"});
  CHECK(parsed("<p onclick=\"x\">") == Lines{"a.html:1:4 `onclick` cannot stand in a template"});
  CHECK(parsed("<script>x</script>") == Lines{"a.html:1:1 `<script>` cannot stand in a template"});
  CHECK(parsed("<style>x</style>").size() == 1);
  CHECK(parsed("<script src=\"{{u}}\"></script>").empty());
  CHECK(parsed("<script type=\"application/ld+json\">{{{x_html}}}</script>").empty());
}

TEST_CASE("partials, texts and constants are filled in before rendering") {
  const Templates all = templates("<p>{{t.groet}}</p>\n{{> _part}}\n",
                                  {{"t.groet", "Dag &amp; welkom"}}, "<b>{{naam}}</b>\n");
  Data data;
  data.text("naam", "<Fryslân>");
  CHECK(rendered(all, data) == "<p>Dag &amp; welkom</p>\n<b>&lt;Fryslân&gt;</b>\n");
}

TEST_CASE("a section on an empty constant disappears") {
  const std::string page = "a{{#site.x}}b{{site.x}}{{/site.x}}{{^site.x}}c{{/site.x}}";
  CHECK(rendered(templates(page, {{"site.x", ""}}), {}) == "ac");
  CHECK(rendered(templates(page, {{"site.x", "1"}}), {}) == "ab1");
}

TEST_CASE("lines with only a section tag disappear, indentation too") {
  const Templates all = templates(
      "<ul>\n  {{#items}}\n  <li>de {{naam}} is hier</li>\n"
      "  {{/items}}\n</ul>\n");
  std::vector<Data> items(2);
  items[0].text("naam", "a");
  items[1].text("naam", "b");
  Data data;
  data.list("items", std::move(items));
  CHECK(rendered(all, data) == "<ul>\n<li>de a is hier</li>\n<li>de b is hier</li>\n</ul>\n");
}

TEST_CASE("a line of sections that all turn out empty disappears, one that was skipped stays") {
  const Templates all = templates("a\n{{#x}}{{#y}}b{{/y}}{{/x}}\nc\n");
  Data data;
  data.flag("x", true).flag("y", false);
  CHECK(rendered(all, data) == "a\nc\n");
  Data skipped;
  skipped.flag("x", false).flag("y", true);
  CHECK(rendered(all, skipped) == "a\n\nc\n");
}

TEST_CASE("lists stand in lists, and a key is looked for from the inside out") {
  const Templates all = templates(
      "{{#rijen}}{{naam}}:{{^geen}}{{#items}}{{naam}}{{wie}},{{/items}}{{/geen}};{{/rijen}}");
  std::vector<Data> rows(2);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<Data> items(2);
    items[0].text("naam", "p");
    items[1].text("naam", "");
    rows[i].text("naam", i == 0 ? "a" : "b").flag("geen", false).list("items", std::move(items));
  }
  Data data;
  data.text("wie", "!").list("rijen", std::move(rows));
  CHECK(rendered(all, data) == "a:p!,!,;b:p!,!,;");
}

TEST_CASE("what is set later stands for what was set before") {
  Data data;
  data.text("a", "1").text("b", "2").text("a", "3").number("b", 4);
  CHECK(rendered(templates("{{a}}{{b}}"), data) == "34");
}

TEST_CASE("an empty text counts as no") {
  Data data;
  data.text("a", "").text("b", "x");
  CHECK(rendered(templates("{{#a}}1{{/a}}{{^a}}2{{/a}}{{#b}}3{{b}}{{/b}}"), data) == "23x");
}

TEST_CASE("the way to the root stands as a mark until the page is known") {
  CHECK(rendered(templates("<a href=\"{{root}}x/\">x</a>"), {}) == "<a href=\"\x01x/\">x</a>");
}

TEST_CASE("a key that the page does not have is reported where it is first used") {
  const Templates all = templates("<p>\n{{#lijst}}{{naam}}{{/lijst}} {{titell}}</p>");
  TemplateRenderer renderer(all);
  Data data;
  data.flag("lijst", false);
  renderer.render(TemplateId::kHome, data);
  CHECK(findings(renderer.take_diagnostics()) ==
        Lines{"page.html:2:30 the key `titell` does not exist here"});
}

TEST_CASE("unknown constants, unknown partials and partials in a circle are reported") {
  std::map<std::string, TemplateSource, std::less<>> sources;
  sources["page"] = parse_template("page.html", "{{t.groett}}{{> _weg}}{{a.b}}").value;
  CHECK(findings(expand_template("page", sources, {}).diagnostics) ==
        Lines{"page.html:1:1 the key `t.groett` does not exist here",
              "page.html:1:13 the partial `_weg` does not exist or calls itself",
              "page.html:1:23 the key `a.b` does not exist here"});
  sources["page"] = parse_template("page.html", "{{> page}}").value;
  CHECK(expand_template("page", sources, {}).diagnostics.size() == 1);
}

TEST_CASE("a folder without templates is the world's fault, one finding for each") {
  MemoryFileSystem disk;
  disk.files["t/strings.nl.toml"] = "a = \"b\"\n";
  const auto outcome = read_templates(disk, {"t", "templates"}, Config{}, Assets{});
  CHECK(has_world_failure(outcome.diagnostics));
  CHECK(outcome.diagnostics.front().code == Code::kTextMissing);
}

}  // namespace boek
