// SPDX-License-Identifier: EUPL-1.2
#include "render/style_sheet.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

std::vector<std::string> addresses(std::string_view css) {
  std::vector<std::string> texts;
  for (const auto& [offset, size] : style_addresses(css))
    texts.emplace_back(css.substr(offset, size));
  return texts;
}

using Texts = std::vector<std::string>;

const StyleTargets kTargets = {{"bron.woff2", "bron.0123456789ab.woff2"},
                               {"kaart.svg", "kaart.ba9876543210.svg"}};

Outcome<std::string> link(std::string_view css) {
  return link_style_sheet(css, "assets/dist/boek.css", kTargets);
}

// Each as "column-column: message".
Texts messages(std::string_view css) {
  Texts texts;
  for (const Diagnostic& found : link(css).diagnostics)
    texts.push_back(std::to_string(found.at.span.begin.column) + '-' +
                    std::to_string(found.at.span.end.column) + ": " +
                    found.message(Language::kEnglish));
  return texts;
}

}  // namespace

TEST_CASE("an address is found with quotes and without, in any case, with space around it") {
  CHECK(addresses("a{b:url(x.svg)}") == Texts{"x.svg"});
  CHECK(addresses("a{b:url( \"x y.svg\" )}") == Texts{"x y.svg"});
  CHECK(addresses("a{b:URL('x)y.svg')}") == Texts{"x)y.svg"});
  CHECK(addresses("a{b:url(\n x.svg\n)}c{d:url(y.svg)format(\"woff2\")}") ==
        Texts{"x.svg", "y.svg"});
  CHECK(addresses("a{b:url()}") == Texts{""});
  CHECK(addresses("a{b:url(x\\)y)}") == Texts{"x\\)y"});
}

TEST_CASE("an import is an address whichever way it is written") {
  CHECK(addresses("@import \"a.css\";@IMPORT'b.css';@import/**/url(c.css);@import url('d.css')") ==
        Texts{"a.css", "b.css", "c.css", "d.css"});
}

TEST_CASE("comments, strings and names that end in url hold no address") {
  CHECK(addresses("/* url(a) */b{content:\"url(c) \\\" url(d)\"}").empty());
  CHECK(addresses("a{b:my-url(c);d:curl(e);--url:f;g:url}").empty());
  CHECK(addresses("a{content:'/*'}b{c:url(d)}/*'*/") == Texts{"d"});
  CHECK(addresses("a{b:url(x/*y)}c{d:url(z)}") == Texts{"x/*y", "z"});
}

TEST_CASE("what is not closed ends with its line or with the file") {
  CHECK(addresses("a{content:\"b\nc:url(d)}") == Texts{"d"});
  for (const auto* css : {"/* url(a)", "a{b:url(", "a{b:url(\"", "a{b:url(c", "@import",
                          "@import \"", "a{b:'\\", "a\\", "a{b:url(c\\", "/", "url"}) {
    INFO(css);
    CHECK_NOTHROW(addresses(css));
  }
}

TEST_CASE("a file gets its name in the site, with what follows it") {
  CHECK(link("@font-face{src:url(\"bron.woff2\")format('woff2')}").value ==
        "@font-face{src:url(\"bron.0123456789ab.woff2\")format('woff2')}");
  CHECK(link("a{b:url(kaart.svg#drenthe)}c{d:url(kaart.svg)}").value ==
        "a{b:url(kaart.ba9876543210.svg#drenthe)}c{d:url(kaart.ba9876543210.svg)}");
  CHECK(link("a{b:url(bron.woff2?#iefix)}").value == "a{b:url(bron.0123456789ab.woff2?#iefix)}");
}

TEST_CASE("data and places in the page itself stay as they are") {
  const std::string css = "a{b:url(data:image/svg+xml,%3Csvg/%3E)}c{d:url(#e)}f{g:URL(DATA:x)}";
  const Outcome<std::string> linked = link(css);
  CHECK(linked.value == css);
  CHECK(linked.diagnostics.empty());
}

TEST_CASE("a file that is not there is named with its place and the one that was meant") {
  CHECK(messages("a{b:url(\"bron.woff\")}") ==
        Texts{"10-19: a style sheet cannot refer to `bron.woff`: no such font or image stands "
              "beside it"});
  CHECK(link("a{b:url(bron.woff)}").diagnostics[0].suggestion == "bron.woff2");
  for (const auto* name : {"", "/bron.woff2", "../bron.woff2", "./bron.woff2", "img/bron.woff2",
                           "boek.css", "?bron"}) {
    INFO(name);
    const auto found = link("a{b:url(" + std::string(name) + ")}").diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == Code::kStyleUnknownFile);
  }
}

TEST_CASE("nothing is fetched from elsewhere") {
  CHECK(messages("@import 'https://a.example/b.css';") ==
        Texts{"10-33: a style sheet cannot fetch `https://a.example/b.css` from elsewhere"});
  for (const auto* address : {"http://a.example/", "HTTPS://a.example/", "//a.example/b.woff2",
                              "\\\\a.example/b", "ftp:a", "blob:a", "https:bron.woff2"}) {
    INFO(address);
    const auto found = link("a{b:url('" + std::string(address) + "')}").diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == Code::kStyleFromElsewhere);
  }
}

TEST_CASE("every address that is wrong is reported, and the others are linked all the same") {
  const Outcome<std::string> linked =
      link("a{b:url(weg.svg)}c{d:url(kaart.svg)}\ne{f:url(//g.example)}");
  CHECK(linked.value == "a{b:url(weg.svg)}c{d:url(kaart.ba9876543210.svg)}\ne{f:url(//g.example)}");
  REQUIRE(linked.diagnostics.size() == 2);
  CHECK(linked.diagnostics[1].at == Location{"assets/dist/boek.css", {{2, 9}, {2, 20}}});
}

}  // namespace boek
