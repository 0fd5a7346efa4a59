// SPDX-License-Identifier: EUPL-1.2
#include "source/toml_mistake.h"

#include <catch2/catch.hpp>

#include "core/text.h"
#include "source/toml_reader.h"

namespace boek {
namespace {

// The one diagnostic of a text that is no TOML, as "code line:column-column suggestion".
std::string mistake(const std::string& toml) {
  INFO(toml);
  const auto outcome = parse_any_toml(toml, 1, "a.md");
  if (outcome.diagnostics.size() != 1) return std::to_string(outcome.diagnostics.size());
  const Diagnostic& d = outcome.diagnostics[0];
  const Span& span = d.at.span;
  std::string text = std::string(info(d.code).slug) + ' ' + std::to_string(span.begin.line) + ':' +
                     std::to_string(span.begin.column) + '-' + std::to_string(span.end.column);
  return d.suggestion.empty() ? text : text + ' ' + d.suggestion;
}

// The text after the fix of its one diagnostic; `?` when there is none.
std::string fixed(std::string toml) {
  const auto outcome = parse_any_toml(toml, 1, "a.md");
  REQUIRE(outcome.diagnostics.size() == 1);
  const auto& edits = outcome.diagnostics[0].fix;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    const std::size_t begin = offset_of(toml, edit->at.span.begin);
    toml.replace(begin, offset_of(toml, edit->at.span.end) - begin, edit->replacement);
  }
  return edits.empty() ? "?" : toml;
}

}  // namespace

TEST_CASE("quotes that are not straight, or not there, are named and mended") {
  CHECK(mistake("t = “A b”") == "gekrulde-aanhalingstekens 1:5-10");
  CHECK(fixed("t = “A b”") == "t = \"A b\"");
  CHECK(fixed("t = [‘Zo’n’, \"x\"]") == "t = [\"Zo’n\", \"x\"]");
  CHECK(fixed("t = \"A”") == "t = \"A\"");
  CHECK(fixed("t = “De \"A\" b”") == "?");
  CHECK(mistake("t = \"A\nb = 1") == "aanhalingsteken-ontbreekt 1:5-7");
  CHECK(fixed("t = \"A\nb = 1") == "t = \"A\"\nb = 1");
  CHECK(fixed("t = \"A # b\n") == "?");
  CHECK(fixed("t = A b\"") == "t = \"A b\"");
  CHECK(mistake("t = [\"a, \"b\"]") == "aanhalingsteken-ontbreekt 1:6-14");
  CHECK(fixed("t = \"De \"A\" b\"") == "t = \"De \\\"A\\\" b\"");
}

TEST_CASE("quotes are mended only where there can be one text") {
  CHECK(fixed("t = “haven”, “waterstof”") == "?");
  CHECK(fixed("t = “A” en de “B”") == "?");
  CHECK(fixed("t = ’s-Hertogenbosch en de gemeente ‘Oss’") == "?");
  CHECK(fixed("t = ‘t Gooi en de foto’s’") == "?");
  CHECK(fixed("t = “De provincies’") == "?");
  CHECK(fixed("t = “Zo’n foto’s”") == "t = \"Zo’n foto’s\"");
  CHECK(fixed("t = \"haven\" \"kade\"") == "?");
  CHECK(fixed("t = \"A\" en \"B\"") == "?");
  CHECK(fixed("t = \"De \"A\" \"b\"") == "?");
  CHECK(fixed("t = \"De \"A\" en \"B\" c\"") == "t = \"De \\\"A\\\" en \\\"B\\\" c\"");
}

TEST_CASE("a text that goes on below is not closed before it does") {
  CHECK(mistake("t = \"A\nb.\"\nc = 1") == "aanhalingsteken-ontbreekt 1:5-7");
  CHECK(fixed("t = \"A\nb.\"\nc = 1") == "?");
  CHECK(fixed("t = \"A\nb = c\"\nd = 1") == "?");
  CHECK(fixed("t = \"A\n\nb\"") == "?");
  CHECK(fixed("t = \"A\nprijs = 5 euro\nen meer.\"\nc = 1") == "?");
  CHECK(fixed("t = \"A\nb = \"c\"\nd = \"e") == "t = \"A\"\nb = \"c\"\nd = \"e");
  CHECK(fixed("t = \"De ‘groene’\nhaven\"") == "?");
  CHECK(fixed("t = \"De ‘groene’\nb = 1") == "t = \"De ‘groene’\"\nb = 1");
  CHECK(fixed("t = \"A\n\n# x\n[[b]]\nc = \"d\"") == "t = \"A\"\n\n# x\n[[b]]\nc = \"d\"");
  CHECK(fixed("t = \"A\nb = \"c\"") == "t = \"A\"\nb = \"c\"");
}

TEST_CASE("a number sign without a space behind it is rather part of a text") {
  CHECK(mistake("t = Zone #3 haven") == "tekst-zonder-aanhalingstekens 1:5-18");
  CHECK(fixed("t = Zone #3 haven") == "?");
  CHECK(fixed("t = [Zone #3, \"b\"]") == "?");
  CHECK(fixed("b = 5 mln #3") == "?");
  CHECK(fixed("t = Zone # 3 havens") == "t = \"Zone\" # 3 havens");
}

TEST_CASE("a comma or semicolon behind a value is not part of it") {
  CHECK(mistake("s = lopend;") == "tekst-zonder-aanhalingstekens 1:5-12 \"lopend\"");
  CHECK(fixed("s = lopend;") == "s = \"lopend\"");
  CHECK(fixed("s = A b,") == "s = \"A b\"");
  CHECK(fixed("b = € 5 mln;") == "b = 5_000_000");
  CHECK(fixed("s = a, b;") == "?");
}

TEST_CASE("values without quotes are told by what they were meant to be") {
  CHECK(mistake("s = lopend") == "tekst-zonder-aanhalingstekens 1:5-11 \"lopend\"");
  CHECK(fixed("s = [a, b]") == "s = [\"a\", b]");
  CHECK(mistake("b = € 5 mln # x") == "bedrag-met-opmaak 1:5-12 5_000_000");
  CHECK(mistake("b = 1.100.000") == "bedrag-met-opmaak 1:5-14 1_100_000");
  CHECK(mistake("b = 1,5 miljoen") == "bedrag-met-opmaak 1:5-16 1_500_000");
  CHECK(mistake("b = 5-10 miljoen") == "bedrag-met-opmaak 1:5-17");
  CHECK(mistake("w = 1,5") == "komma-in-getal 1:5-8 1.5");
  CHECK(fixed("w = 1,5") == "?");  // of an amount, nobody knows what
  CHECK(mistake("w = 25 %") == "getal-met-eenheid 1:5-9");
  CHECK(mistake("d = 01-03-2026") == "datum-anders-geschreven 1:5-15 2026-03-01");
  CHECK(fixed("d = 01/03/2026") == "?");
  CHECK(mistake("d = 2026-05") == "maand-zonder-aanhalingstekens 1:5-12 \"2026-05\"");
  CHECK(mistake("c = ja") == "ja-of-nee 1:5-7 true");
  CHECK(fixed("c = ja") == "?");  // it may be a text
  CHECK(fixed("c = False") == "c = false");
}

TEST_CASE("commas, brackets and equal signs that are missing or too many are named and mended") {
  CHECK(mistake("l = [\"a\" \"b\"]") == "komma-ontbreekt 1:10-13");
  CHECK(fixed("l = [\"a\" \"b\"]") == "l = [\"a\", \"b\"]");
  CHECK(fixed("l = [\n  {a = 1}\n  {b = 2},\n]") == "l = [\n  {a = 1},\n  {b = 2},\n]");
  CHECK(fixed("l = {a = 1 b = 2}") == "l = {a = 1, b = 2}");
  CHECK(fixed("l = {a = 1, }") == "l = {a = 1 }");
  CHECK(fixed("l = [1,, 2]") == "l = [1, 2]");
  CHECK(fixed("t = \"A\",") == "t = \"A\"");
  CHECK(mistake("l = [\"a\"\nb = 1") == "haakje-ontbreekt 1:5-9");
  CHECK(fixed("l = [\"a\"\nb = 1") == "l = [\"a\"]\nb = 1");
  CHECK(fixed("l = [\n  \"a\",\n\n[omvang]\nb = 1") == "l = [\n  \"a\",]\n\n[omvang]\nb = 1");
  CHECK(fixed("[omvang # x\nb = 1") == "[omvang] # x\nb = 1");
  CHECK(fixed("[[a]\nb = 1") == "[[a]]\nb = 1");
  CHECK(fixed("t: \"A\"") == "t = \"A\"");
  CHECK(fixed("t:\"A\"") == "t = \"A\"");
  CHECK(fixed("t \"A\"") == "t = \"A\"");
  CHECK(fixed("a b = 1") == "a_b = 1");
  CHECK(mistake("t =\n- a") == "toml-fout 1:4-4");
  CHECK(mistake("- a") == "yaml-lijst 1:1-4");
  CHECK(mistake("l = {\n a = 1 }") == "accolades-over-regels 1:5-6");
}

TEST_CASE("a space that only looks like one is named and mended") {
  CHECK(mistake("t\u00A0= 1") == "vreemde-spatie 1:2-3");
  CHECK(fixed("t\u00A0= 1") == "t = 1");
  CHECK(fixed("\u200Bt = 1") == "t = 1");
  CHECK(mistake("sta\u00ADtus = 1") == "onzichtbaar-teken 1:4-5");
  CHECK(fixed("sta\u00ADtus = 1") == "status = 1");
  CHECK(fixed("t = \"A\"\u2060") == "t = \"A\"");
  CHECK(fixed("[om\uFEFFvang]\nb = 1") == "[omvang]\nb = 1");
  CHECK(fixed("l = [1,\u00A02\u200B]") == "l = [1, 2\u200B]");
}

TEST_CASE("the first mistake is named, not what the parser stumbles over later") {
  CHECK(mistake("a = 1\nb = 2 # “x”\nc = x\nd = \"y") ==
        "tekst-zonder-aanhalingstekens 3:5-6 \"x\"");
  CHECK(mistake("a = '''\n“x\n'''\nb = \"\"\"\nl = [\n\"\"\"\nc: 1") == "dubbele-punt 7:2-3");
  CHECK(mistake("a.b = 0x1F\nc = 1e3\nd = 10:20:30\ne = [1.5, true, inf]\n\"f g\" = {}\nh = x") ==
        "tekst-zonder-aanhalingstekens 6:5-6 \"x\"");
}

TEST_CASE("a mistake that is not known keeps the words of the parser") {
  CHECK(mistake("a = 007") == "toml-fout 1:5-8");
  CHECK(mistake("a = \"\\q\"") == "toml-fout 1:5-9");
  CHECK(mistake("a =") == "toml-fout 1:4-4");
  CHECK(mistake("a = 2026-02-30") == "toml-fout 1:5-15");
  CHECK(mistake("!!!") == "toml-fout 1:1-2");
}

TEST_CASE("a key that is there twice is shown with the first") {
  const auto first = [](const std::string& toml) {
    const auto outcome = parse_any_toml(toml, 1, "a.md");
    REQUIRE(outcome.diagnostics.size() == 1);
    REQUIRE(outcome.diagnostics[0].code == Code::kDuplicateKey);
    REQUIRE(outcome.diagnostics[0].notes.size() == 1);
    return outcome.diagnostics[0].notes[0].at.span;
  };
  CHECK(first("a = 1\nb = 2\na = 3") == Span{{1, 1}, {1, 2}});
  CHECK(first("a = 1\n[t]\na = 1\n  b = 2\nb = 3") == Span{{4, 3}, {4, 4}});
  CHECK(first("[t]\na = 1\n[u]\n[t]") == Span{{1, 2}, {1, 3}});
}

TEST_CASE("no text makes the search for a mistake fail or hang") {
  const std::string_view parts[] = {"a = ", "\"", "“", "[", "]", "{", "}", ",", "\n", "#",
                                    ":",    "'",  "=", "5", ".", "-", " ", "é", "\\", "\u00A0"};
  std::uint32_t state = 1;
  for (int round = 0; round < 3000; ++round) {
    std::string toml;
    for (int i = 0; i < 12; ++i) {
      state = state * 1664525 + 1013904223;
      toml += parts[(state >> 16) % std::size(parts)];
    }
    INFO(toml);
    for (const Diagnostic& d : parse_any_toml(toml, 1, "a.md").diagnostics) {
      CHECK(d.at.span.begin <= d.at.span.end);
      CHECK(d.at.span.begin.line >= 1);
    }
  }
}

}  // namespace boek
