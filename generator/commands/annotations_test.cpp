// SPDX-License-Identifier: EUPL-1.2
#include "commands/annotations.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

Diagnostic unknown_theme(Span span, std::string file = "content/projecten/a.md") {
  return {Code::kUnknownTheme, {std::move(file), span}, {"enrgie"}, "energie", {}};
}

// The value of `name` in each object of a JSON text, in order.
std::vector<std::string> values_of(const std::string& json, const std::string& name) {
  std::vector<std::string> all;
  const std::string key = "\"" + name + "\":\"";
  for (std::size_t at = json.find(key); at != std::string::npos; at = json.find(key, at + 1))
    all.push_back(json.substr(at + key.size(), json.find('"', at + key.size()) - at - key.size()));
  return all;
}

}  // namespace

TEST_CASE("github gets a command with the span, the code and the place in words") {
  CHECK(as_github({unknown_theme({{7, 11}, {7, 19}})}, Language::kDutch) ==
        "::error file=content/projecten/a.md,line=7,col=11,endLine=7,endColumn=19,title=onbekend-"
        "thema::content/projecten/a.md:7:11: thema `enrgie` bestaat niet%0Atip: bedoelde u "
        "`energie`?\n");
}

TEST_CASE("columns over two lines are left out, github does not know them") {
  CHECK(as_github({unknown_theme({{7, 11}, {9, 2}})}, Language::kEnglish)
            .starts_with("::error file=content/projecten/a.md,line=7,endLine=9,title="));
}

TEST_CASE("what concerns a whole file has its first line, what concerns none has no place") {
  CHECK(as_github({unknown_theme({})}, Language::kDutch)
            .starts_with("::error file=content/projecten/a.md,line=1,title=onbekend-thema::"));
  CHECK(as_github({unknown_theme({}, "")}, Language::kDutch)
            .starts_with("::error title=onbekend-thema::thema"));
}

TEST_CASE("no name of a file and no text can begin another command or property") {
  const std::string file = "content/een, twee: 100%\r\n::error::x.md";
  Diagnostic diagnostic = unknown_theme({{1, 1}, {1, 2}}, file);
  diagnostic.args = {"50%\n::set-output name=x::y"};
  const std::string text = as_github({diagnostic}, Language::kDutch);
  CHECK(text.starts_with(
      "::error file=content/een%2C twee%3A 100%25%0D%0A%3A%3Aerror%3A%3Ax.md,line=1,col=1,"));
  CHECK(text.find("thema `50%25%0A::set-output name=x::y` bestaat niet") != std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') == 1);
  CHECK(text.find('\r') == std::string::npos);
}

TEST_CASE("github gets errors before warnings, and each in the order given") {
  const Diagnostic warning{
      Code::kNoProvinces, {"content/projecten/a.md", {{1, 1}, {1, 3}}}, {}, {}, {}};
  const std::string text =
      as_github({warning, unknown_theme({{9, 1}, {9, 2}}), unknown_theme({{2, 1}, {2, 2}})},
                Language::kDutch);
  CHECK(text.find("::error") < text.find("line=9"));
  CHECK(text.find("line=9") < text.find("line=2"));
  CHECK(text.find("line=2") < text.find("::warning"));
}

TEST_CASE("a fingerprint stays when the line moves, and differs for a second one like it") {
  const std::string before = as_gitlab(
      {unknown_theme({{7, 11}, {7, 19}}), unknown_theme({{8, 1}, {8, 9}})}, Language::kDutch);
  const std::string after = as_gitlab(
      {unknown_theme({{17, 3}, {17, 9}}), unknown_theme({{20, 1}, {20, 9}})}, Language::kEnglish);
  const auto fingerprints = values_of(before, "fingerprint");
  REQUIRE(fingerprints.size() == 2);
  CHECK(fingerprints[0] != fingerprints[1]);
  CHECK(values_of(after, "fingerprint") == fingerprints);
  const auto elsewhere = values_of(
      as_gitlab({unknown_theme({{7, 11}, {7, 19}}, "content/projecten/b.md")}, Language::kDutch),
      "fingerprint");
  CHECK(elsewhere[0] != fingerprints[0]);
}

TEST_CASE("gitlab gets a place for what has none, and words for how bad it is") {
  const Diagnostic warning{
      Code::kNoProvinces, {"content/projecten/a.md", {{1, 1}, {1, 3}}}, {}, {}, {}};
  const Diagnostic of_world{Code::kUnknownRevision, {}, {"mian"}, {}, {}};
  const std::string json =
      as_gitlab({of_world, unknown_theme({{7, 1}, {7, 2}}), warning}, Language::kDutch);
  CHECK(values_of(json, "severity") == std::vector<std::string>{"blocker", "major", "minor"});
  CHECK(values_of(json, "path") == std::vector<std::string>{"projectenboek.toml",
                                                            "content/projecten/a.md",
                                                            "content/projecten/a.md"});
}

TEST_CASE("nothing to report is no command and an empty list") {
  CHECK(as_github({}, Language::kDutch).empty());
  CHECK(as_gitlab({}, Language::kDutch) == "[]\n");
}

}  // namespace boek
