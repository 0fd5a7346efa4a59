// SPDX-License-Identifier: EUPL-1.2
#include "core/text.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

std::optional<std::size_t> invalid_after(std::size_t ascii, std::string_view bytes) {
  return find_invalid_utf8(std::string(ascii, 'a') + std::string(bytes) + "aaaaaaaaa");
}

}  // namespace

TEST_CASE("valid UTF-8 of every length is accepted") {
  CHECK(find_invalid_utf8("") == std::nullopt);
  CHECK(find_invalid_utf8("plain text, longer than eight bytes") == std::nullopt);
  CHECK(find_invalid_utf8("é € 😀 \U0010FFFF \u07FF \uD7FF \uE000") == std::nullopt);
  CHECK(find_invalid_utf8(std::string_view("\0", 1)) == std::nullopt);
}

TEST_CASE("the first byte that is not UTF-8 is found at every alignment") {
  const std::string_view bad[] = {
      "\x80",              // a continuation byte alone
      "\xC0\xAF",          // overlong, two bytes
      "\xC1\xBF",          // overlong, two bytes
      "\xE0\x9F\xBF",      // overlong, three bytes
      "\xF0\x8F\xBF\xBF",  // overlong, four bytes
      "\xED\xA0\x80",      // a high surrogate
      "\xED\xBF\xBF",      // a low surrogate
      "\xF4\x90\x80\x80",  // above U+10FFFF
      "\xF5\x80\x80\x80",  // a lead byte that never occurs
      "\xFF",
      "\xC3(",  // no continuation
      "\xE2\x82"
      "a",  // cut off
  };
  for (const std::string_view bytes : bad) {
    for (std::size_t ascii = 0; ascii < 20; ++ascii) CHECK(invalid_after(ascii, bytes) == ascii);
  }
}

TEST_CASE("a sequence that the end cuts off is invalid") {
  CHECK(find_invalid_utf8("abc\xC3") == 3);
  CHECK(find_invalid_utf8("12345678\xE2\x82") == 8);
  CHECK(find_invalid_utf8("12345678\xF0\x9F\x98") == 8);
}

TEST_CASE("code points are counted, read and written") {
  const std::string text = "aé€😀";
  CHECK(count_code_points(text) == 4);
  std::string copy;
  std::u32string seen;
  for (std::size_t at = 0; at < text.size();) seen += next_code_point(text, at);
  for (const char32_t c : seen) append_utf8(copy, c);
  CHECK(seen == U"aé€😀");
  CHECK(copy == text);
}

TEST_CASE("a position counts lines and code points from one") {
  const std::string_view text = "aé\r\nb€c\n\nlast";
  CHECK(position_of(text, 0) == Position{1, 1});
  CHECK(position_of(text, 1) == Position{1, 2});
  CHECK(position_of(text, 2) == Position{1, 2});  // inside é
  CHECK(position_of(text, 3) == Position{1, 3});
  CHECK(position_of(text, 5) == Position{2, 1});
  CHECK(position_of(text, text.find('c')) == Position{2, 3});
  CHECK(position_of(text, text.size()) == Position{4, 5});
  CHECK(position_of("", 0) == Position{1, 1});
  CHECK(position_of("a\n", 2) == Position{2, 1});
}

TEST_CASE("offset_of undoes position_of, and clamps") {
  const std::string_view text = "aé\r\nb€c\n\nlast";
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool inside = at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    const bool line_end = at < text.size() && text[at] == '\n';
    if (!inside && !line_end) CHECK(offset_of(text, position_of(text, at)) == at);
  }
  CHECK(offset_of(text, {1, 99}) == 3);  // before the carriage return
  CHECK(offset_of(text, {3, 5}) == text.find("last") - 1);
  CHECK(offset_of(text, {99, 1}) == text.size());
  CHECK(offset_of("", {1, 1}) == 0);
}

TEST_CASE("a line is found without its line ending") {
  const std::string_view text = "first\r\nsecond\n\nfourth";
  CHECK(line_of(text, 1) == "first");
  CHECK(line_of(text, 2) == "second");
  CHECK(line_of(text, 3).empty());
  CHECK(line_of(text, 4) == "fourth");
  CHECK(line_of(text, 5).empty());
  CHECK(line_of("ends\n", 2).empty());
}

TEST_CASE("a slug is lower case words joined by single hyphens") {
  for (const auto* good : {"a", "heavenn", "regio-deal-2", "3d", "0-0"}) CHECK(is_slug(good));
  for (const auto* bad : {"", "-", "-a", "a-", "a--b", "A", "é", "a b", "a.b", "a_b", "a/b"}) {
    CHECK_FALSE(is_slug(bad));
  }
}

TEST_CASE("trim takes white space off both ends") {
  CHECK(trim(" \t a b\r\n") == "a b");
  CHECK(trim(" \n").empty());
  CHECK(trim("").empty());
}

TEST_CASE("printable shows what would steer a terminal") {
  CHECK(printable("Fryslân, 100 €") == "Fryslân, 100 €");
  CHECK(printable("a\x1b[31mb\n") == "a\\x1b[31mb\\x0a");
  CHECK(printable("\x7f") == "\\x7f");
  CHECK(printable("\u009b") == "\\u009b");
  CHECK(printable("a\u202eb") == "a\\u202eb");
  CHECK(printable("\xff\xc3") == "\\xff\\xc3");
  CHECK(printable(std::string_view("\0", 1)) == "\\x00");
}

TEST_CASE("split keeps empty parts") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("a/b//c", '/') == Parts{"a", "b", "", "c"});
  CHECK(split("", '/') == Parts{""});
  CHECK(split("/", '/') == Parts{"", ""});
}

}  // namespace boek
