// SPDX-License-Identifier: EUPL-1.2
#include "core/text_edit.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

Edit edit(std::uint32_t line, std::uint32_t from, std::uint32_t to, std::string replacement) {
  return {{"a.md", {{line, from}, {line, to}}}, std::move(replacement)};
}

Diagnostic with_fix(std::vector<Edit> fix) {
  return {Code::kUnknownKey, {"a.md", {}}, {}, {}, {}, std::move(fix)};
}

struct Applied {
  std::size_t count;
  std::string text;
  bool operator==(const Applied&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Applied& applied) {
  return out << applied.count << ": " << applied.text;
}

Applied applied(std::string text, const Diagnostics& diagnostics) {
  FileTexts texts{{"a.md", std::move(text)}};
  const std::size_t count = apply_fixes(diagnostics, texts);
  return {count, texts.at("a.md")};
}

}  // namespace

TEST_CASE("an edit counts columns in code points, and leaves all other bytes") {
  const std::string text = "een\r\nFryslân → x # y\nslot";
  CHECK(applied(text, {with_fix({edit(2, 11, 12, "Drenthe")})}) ==
        Applied{1, "een\r\nFryslân → Drenthe # y\nslot"});
}

TEST_CASE("an edit at the end of a line stands before its line ending, whatever that is") {
  CHECK(applied("a\r\nb\nc", {with_fix({edit(1, 2, 2, "1"), edit(2, 2, 2, "2"),
                                        edit(3, 2, 2, "3")})}) == Applied{1, "a1\r\nb2\nc3"});
}

TEST_CASE("a byte order mark stays, and is no column") {
  CHECK(applied("\xEF\xBB\xBF"
                "abc\n",
                {with_fix({edit(1, 1, 2, "x")})}) == Applied{1,
                                                             "\xEF\xBB\xBF"
                                                             "xbc\n"});
}

TEST_CASE("an edit may go over lines") {
  const Edit gone{{"a.md", {{2, 1}, {3, 1}}}, ""};
  CHECK(applied("a\nb\nc\n", {with_fix({gone})}) == Applied{1, "a\nc\n"});
}

TEST_CASE("of fixes that overlap the first is applied, and the others wait") {
  CHECK(applied("abcdef", {with_fix({edit(1, 2, 5, "X")}), with_fix({edit(1, 4, 6, "Y")})}) ==
        Applied{1, "aXef"});
  CHECK(applied("abcdef", {with_fix({edit(1, 2, 4, "X")}), with_fix({edit(1, 4, 6, "Y")})}) ==
        Applied{2, "aXYf"});
  CHECK(applied("abcdef", {with_fix({edit(1, 3, 3, "X")}), with_fix({edit(1, 3, 3, "Y")})}) ==
        Applied{1, "abXcdef"});
}

TEST_CASE("a fix of several edits is applied whole, or not at all") {
  CHECK(applied("abcdef", {with_fix({edit(1, 2, 3, "X")}),
                           with_fix({edit(1, 1, 2, "Y"), edit(1, 2, 3, "Z")})}) ==
        Applied{1, "aXcdef"});
}

TEST_CASE("a fix of a place or a file that is not there is left") {
  CHECK(applied("abc\n", {with_fix({edit(1, 2, 9, "X")})}) == Applied{0, "abc\n"});
  CHECK(applied("abc\n", {with_fix({edit(7, 1, 2, "X")})}) == Applied{0, "abc\n"});
  CHECK(applied("abc\n", {with_fix({edit(1, 3, 2, "X")})}) == Applied{0, "abc\n"});
  CHECK(applied("abc\n", {with_fix({{{"b.md", {{1, 1}, {1, 2}}}, "X"}})}) == Applied{0, "abc\n"});
}

}  // namespace boek
