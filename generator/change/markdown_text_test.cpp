// SPDX-License-Identifier: EUPL-1.2
#include "change/markdown_text.h"

#include <catch2/catch.hpp>

#include "core/text.h"

namespace boek {

TEST_CASE("text of the content is text in Markdown") {
  CHECK(markdown_text("Gewoon, met 1,5 (en) meer - ook \u00A0€.") ==
        "Gewoon, met 1,5 (en) meer - ook \u00A0€.");
  CHECK(markdown_text("*a* _b_ `c` [d](e) |f| ~g~ \\h") ==
        "\\*\u200Ba\\* \\_b\\_ \\`c\\` \\[d\\](e) \\|f\\| \\~\u200Bg\\~ \\\\h");
  CHECK(markdown_text("<b>x</b> <!-- y -->") == "&lt;b&gt;x&lt;/b&gt; &lt;!-- y --&gt;");
  CHECK(markdown_text("&lt;") == "&amp;\u200Blt;");
}

TEST_CASE("text of the content begins no heading, list or quote") {
  CHECK(markdown_text("# a") == "\\# a");
  CHECK(markdown_text("- a") == "\\- a");
  CHECK(markdown_text("2016. a") == "2016\\. a");
  CHECK(markdown_text("in 2016. a") == "in 2016. a");
  CHECK(markdown_text("a\n\n# b\tc") == "a # b c");
}

TEST_CASE("text of the content calls nobody and refers to nothing") {
  CHECK(markdown_text("@iedereen a@b.nl") == "@\u200Biedereen a@\u200Bb.nl");
  CHECK(markdown_text("#12 !34 GH-5") == "\\#\u200B12 !\u200B34 GH-\u200B5");
  CHECK(markdown_text("Gh-5 gh-6") == "Gh-\u200B5 gh-\u200B6");
}

TEST_CASE("an address in text of the content is no link, on any host") {
  CHECK(markdown_text("https://x.nl HTTP://x ftp://y.nl") ==
        "https:\u200B//x.nl HTTP:\u200B//x ftp:\u200B//y.nl");
  CHECK(markdown_text("www.y.nl (WWW.z.nl wWw.z.nl") ==
        "www\u200B.y.nl (WWW\u200B.z.nl wWw\u200B.z.nl");
}

TEST_CASE("text that is long is cut, and what steers a terminal or hides is written out") {
  CHECK(count_code_points(markdown_text(std::string(500, 'a'))) == kMostShown + 1);
  CHECK(markdown_text("a\x1b[0m") == "a\\\\x1b\\[0m");
  CHECK(markdown_text("a\u202Eb") == "a\\\\u202eb");
}

TEST_CASE("code and links cannot be ended by what is in them") {
  CHECK(markdown_code("a|b\nc") == "`a|b c`");
  CHECK(markdown_code("a`b") == "`` a`b ``");
  CHECK(markdown_code("`a``b`") == "``` `a``b` ```");
  CHECK(markdown_code("").empty());
  CHECK(markdown_link("a](x)", "https://b.example/(c)>") ==
        "[a\\](x)](<https://b.example/(c)%3E>)");
  CHECK(markdown_link("a", "") == "a");
  CHECK(markdown_address("https://a.example/?q=<b> c") == "<https://a.example/?q=%3Cb%3Ec>");
  CHECK(markdown_address("https://a.example/@b") == "<https://a.example/%40b>");
}

}  // namespace boek
