// SPDX-License-Identifier: EUPL-1.2
#include "source/toml_format.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

// A page whose front matter is `toml`, formatted; what is shown is the front matter again.
std::string formatted(const std::string& toml) {
  const std::string page = "+++\n" + toml + "+++\n\nTekst  \n";
  const auto splices = format_page(page);
  if (!splices) return "not understood";
  const std::string out = spliced(page, *splices);
  const std::string end = "+++\n\nTekst  \n";
  if (!out.starts_with("+++\n") || !out.ends_with(end)) return "more than the front matter: " + out;
  const auto again = format_page(out);
  if (!again || !again->empty()) return "not idempotent: " + out;
  return out.substr(4, out.size() - 4 - end.size());
}

std::string formatted_page(const std::string& page) {
  const auto splices = format_page(page);
  return splices ? spliced(page, *splices) : "not understood";
}

std::string formatted_file(const std::string& text) {
  const auto splices = format_toml_file(text);
  return splices ? spliced(text, *splices) : "not understood";
}

}  // namespace

TEST_CASE("one space stands on both sides of the equals sign") {
  CHECK(formatted("a=1\nb  =  2\nc\t=\t3\nd = 4\n") == "a = 1\nb = 2\nc = 3\nd = 4\n");
  CHECK(formatted("a.b  =1\n\"a = b\"=2\n'c'=3\n") == "a.b = 1\n\"a = b\" = 2\n'c' = 3\n");
}

TEST_CASE("keys and headers begin their line, and no line ends in white space") {
  CHECK(formatted("  a = 1  \n\tb = 2\t\n\n  [t]  \nc = 3 # noot  \n# los\t\n") ==
        "a = 1\nb = 2\n\n[t]\nc = 3 # noot\n# los\n");
}

TEST_CASE("comments stay where they are, with the space before them") {
  const std::string toml =
      "a = 1            # een\n                 # twee\nb = 22           # drie\nc = 3# vier\n";
  CHECK(formatted(toml) == toml);
}

TEST_CASE("one blank line stands before a header and none after it") {
  CHECK(formatted("a = 1\n[t]\nb = 1\n[[u]]\nc = 1\n") == "a = 1\n\n[t]\nb = 1\n\n[[u]]\nc = 1\n");
  CHECK(formatted("a = 1\n\n\n\n[t]\n\n\nb = 1\n") == "a = 1\n\n[t]\nb = 1\n");
  CHECK(formatted("[t]\n[u]\n[ v ]\n[[ w ]]\n[ \"x y\" . z ]\n") ==
        "[t]\n\n[u]\n\n[v]\n\n[[w]]\n\n[\"x y\" . z]\n");
}

TEST_CASE("a comment right above a header goes with it") {
  CHECK(formatted("a = 1\n# over t\n# nog iets\n[t]\nb = 1\n") ==
        "a = 1\n\n# over t\n# nog iets\n[t]\nb = 1\n");
  CHECK(formatted("# over t\n[t]\nb = 1\n") == "# over t\n[t]\nb = 1\n");
  CHECK(formatted("[t]\n# over u\n[u]\n") == "[t]\n\n# over u\n[u]\n");
  CHECK(formatted("[t]\n\n# over t\n\n[u]\n") == "[t]\n# over t\n\n[u]\n");
}

TEST_CASE("a line that was put out of use stays with the lines above it") {
  CHECK(formatted("[t]\n# van = 2026\n# tot = 2027\n[u]\n") ==
        "[t]\n# van = 2026\n# tot = 2027\n\n[u]\n");
  CHECK(formatted("[t]\n# van = 2026\n\n# Een blok per bron.\n# bedrag = 5\n\n[u]\n") ==
        "[t]\n# van = 2026\n\n# Een blok per bron.\n# bedrag = 5\n\n[u]\n");
}

TEST_CASE("a comment stays with its header, whatever stands above it") {
  CHECK(formatted("[t]\n# tot = 2027\n# Over u\n# en meer\n[u]\n") ==
        "[t]\n# tot = 2027\n\n# Over u\n# en meer\n[u]\n");
  CHECK(formatted("# tot = 2027\n# Over u\n[u]\n") == "# tot = 2027\n\n# Over u\n[u]\n");
  CHECK(formatted("[t]\n# l = [\n#   \"x\",\n# ]\n[u]\n") ==
        "[t]\n# l = [\n#   \"x\",\n# ]\n\n[u]\n");
}

TEST_CASE("elsewhere no two blank lines stand together, and none at the ends") {
  CHECK(formatted("\n  \na = 1\n\n\t\n \nb = 2\n\nc = 3\n\n\n") == "a = 1\n\nb = 2\n\nc = 3\n");
  CHECK(formatted("\n\n") == "");
  CHECK(formatted("") == "");
  CHECK(formatted("\n# alleen een noot\n\n") == "# alleen een noot\n");
}

TEST_CASE("lists and inline tables have spaces after commas and inside braces only") {
  CHECK(formatted("a=[ \"x\",\"y\" ,  \"z\" ]\n") == "a = [\"x\", \"y\", \"z\"]\n");
  CHECK(formatted("a = [ ]\nb = {  }\nc = [1,]\nd = [ [1,2],[ ] ]\n") ==
        "a = []\nb = {}\nc = [1,]\nd = [[1, 2], []]\n");
  CHECK(formatted("a={x=1,y  = {z=\"{a=1}\"}}\n") == "a = { x = 1, y = { z = \"{a=1}\" } }\n");
  CHECK(formatted("a = [{x=1},{y=2 }]\n") == "a = [{ x = 1 }, { y = 2 }]\n");
}

TEST_CASE("in a list of several lines the lines, their beginnings and their comments stay") {
  CHECK(formatted("a = [  \n  { x=1 },  \n\n    \"b\" ,\"c\",   # noot  \n# nog een\n\t]  \n") ==
        "a = [\n  { x = 1 },\n\n    \"b\", \"c\",   # noot\n# nog een\n\t]\n");
}

TEST_CASE("nothing within a text changes, whatever it looks like") {
  const std::string toml =
      "a = \"x=1,  [y]  # z\\\"  ,q\"\nb = 'c:\\dir\\  ,x'\n"
      "c = \"\"\"\n\n\n  [t]  \nk=1\\\"\"\"  x  \"\"\"\"\nd = '''\n  x=1  \n'''\n"
      "e = [\"\"\"a  \n  b\"\"\", 'c,d']\n";
  CHECK(formatted(toml) == toml);
}

TEST_CASE("dates with a time, numbers and their underscores stay") {
  CHECK(formatted("a=1979-05-27 07:32:00\nb=[1_000,2.5e3 ,1979-05-27 07:32:00Z ]\nc=true\n") ==
        "a = 1979-05-27 07:32:00\nb = [1_000, 2.5e3, 1979-05-27 07:32:00Z]\nc = true\n");
}

TEST_CASE("every line keeps its ending, and a new line gets that of the line before it") {
  CHECK(formatted_page(
            "+++  \r\na=1  \r\n[t]\r\n\r\nb=[1 , \r\n2]\r\nc=1\n[u]\n+++ \r\n\r\nTekst \r\n") ==
        "+++\r\na = 1\r\n\r\n[t]\r\nb = [1,\r\n2]\r\nc = 1\n\n[u]\n+++\r\n\r\nTekst \r\n");
}

TEST_CASE("a page without a text ends right behind its front matter") {
  CHECK(formatted_page("+++\na = 1\n+++") == "+++\na = 1\n+++\n");
  CHECK(formatted_page("+++\r\na = 1\r\n+++  ") == "+++\r\na = 1\r\n+++\r\n");
  CHECK(formatted_page("+++\na = 1\n+++\n\n \n") == "+++\na = 1\n+++\n");
  CHECK(formatted_page("+++\n+++\n") == "+++\n+++\n");
}

TEST_CASE("a text keeps its bytes") {
  const std::string page = "+++\na = 1\n+++\n\n\n\nTekst  \n\n\n\n+++\nx=1\n\n\n  einde";
  CHECK(formatted_page(page) == page);
}

TEST_CASE("a data file ends with one line ending and begins with its first line") {
  CHECK(formatted_file("\n\n[a]\n\nb=1\n[c]\nd=1\n\n\n") == "[a]\nb = 1\n\n[c]\nd = 1\n");
  CHECK(formatted_file("a=1") == "a = 1\n");
  CHECK(formatted_file("a=1\r\nb=2  ") == "a = 1\r\nb = 2\r\n");
  CHECK(formatted_file("a = 1\n# einde ") == "a = 1\n# einde\n");
  CHECK(formatted_file("") == "");
  CHECK(formatted_file("  \n ") == "");
}

TEST_CASE("what cannot be followed is left to the parser") {
  CHECK_FALSE(format_page("geen voorwerk\n"));
  CHECK_FALSE(format_page("+++\na = 1\n"));
  CHECK_FALSE(format_page("+++\na = \"x\n+++\n"));
  CHECK_FALSE(format_page("+++\na = [1\n+++\n"));
  CHECK_FALSE(format_page("+++\na = 1 }\n+++\n"));
  CHECK_FALSE(format_page("+++\na\n+++\n"));
  CHECK_FALSE(format_page("+++\n[a\n+++\n"));
  CHECK_FALSE(format_page("+++\na = { b = 1\n}\n+++\n"));
}

TEST_CASE("only the bytes that differ are changed") {
  const auto splices = format_page("+++\na  =1\n+++\n");
  REQUIRE(splices);
  CHECK(*splices == std::vector<Splice>{{6, 7, ""}, {8, 8, " "}});
}

}  // namespace boek
