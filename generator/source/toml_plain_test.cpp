// SPDX-License-Identifier: EUPL-1.2
#include "source/toml_plain.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "source/bytes_check.h"
#include "source/toml_reader.h"

namespace boek {
namespace {

// Everything of a value and its places, as one text.
std::string dump(const Value& value) {
  const auto at = [](const Span& s) {
    return std::to_string(s.begin.line) + ':' + std::to_string(s.begin.column) + '-' +
           std::to_string(s.end.line) + ':' + std::to_string(s.end.column);
  };
  std::string out = "<" + std::to_string(static_cast<int>(value.type)) + ' ' + at(value.span) +
                    ' ' + value.text + ' ' + std::to_string(value.integer) + ' ' +
                    std::to_string(value.boolean);
  for (const Value& item : value.items) out += " item" + dump(item);
  for (const Field& field : value.fields)
    out += ' ' + field.key + '@' + at(field.key_span) + dump(field.value);
  return out + '>';
}

std::string by_toml_plus_plus(const std::string& toml) {
  const auto outcome = parse_any_toml(toml, 2, "x.md");
  // The root table's own span is of no use to anybody, and toml++ has one.
  Value root = outcome.value;
  root.span = {};
  return outcome.diagnostics.empty() ? dump(root) : "error";
}

const std::string kPage = R"(titel = "Fryslân & Drenthe"  # Súdwest
samenvatting = "één, twee	drie"
soort = "project"
peildatum = 2022-06-23
jaar = 2016
themas = ["energietransitie", "circulaire-economie"]
provincies = []
lijst = [  # met uitleg
  "één", "twee",

  "drie",
]
verwant = ["snn", { project = "regmed-xb", reden = "één" }, {}]
concept = false
0 = true

[omvang]
bedrag = 1_100_000_000
nul = 0

[[financiering]]
instrument = "efro"
[looptijd]
van = 2020
[[financiering]]
partij = "Rijk"
diep = [[1], [[2, 3]]]
[[bronnen]]
)";

}  // namespace

TEST_CASE("plain TOML reads as toml++ reads it, places included") {
  for (const std::string& toml :
       {kPage, std::string(), std::string("# niets\n"), std::string("a = 1"),
        std::string("a = \"é\"\r\nb = [1,\r\n2]\r\n")}) {
    const auto plain = parse_plain_toml(toml, 2);
    REQUIRE(plain);
    CHECK(dump(*plain) == by_toml_plus_plus(toml));
  }
}

TEST_CASE("what is not plain is left to toml++") {
  for (const char* toml : {"a = 'x'",
                           "a = \"\\\"\"",
                           "a = \"\"\"x\"\"\"",
                           "a = 1.5",
                           "a.b = 1",
                           "\"a\" = 1",
                           "a = +1",
                           "a = 0x1F",
                           "a = 2022-06-23T10:00:00",
                           "a = 2022-06-23 10:00:00",
                           "a = 10:00:00",
                           "a = inf",
                           "[a.b]",
                           "[ a ]",
                           "a = 1\na = 2",
                           "[a]\n[a]",
                           "a = 1\n[a]",
                           "[[a]]\n[a]",
                           "a = []\n[[a]]",
                           "a = {b = 1}\n[a]",
                           "a = 01",
                           "a = 1__0",
                           "a = 1_",
                           "a = 2022-02-30",
                           "a = 2022-06",
                           "a =",
                           "a",
                           "= 1",
                           "a = 1 b = 2",
                           "a = [1 2]",
                           "a = [1,,2]",
                           "a = {b = 1,}",
                           "a = truefalse",
                           "a = \"x",
                           "a = 99999999999999999999",
                           "a = [",
                           "a = {",
                           "a = tru"})
    CHECK_FALSE(parse_plain_toml(toml, 2));
}

TEST_CASE("no change of a page makes the plain reader differ from toml++") {
  std::mt19937 random(20221);  // the same changes in every run
  const std::string alphabet = "\"'[]{}=,.#_-+:\\ \t\r\n019aeé\x7F";
  int plain_texts = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string toml = kPage;
    for (unsigned change = 0; change < 1 + random() % 3; ++change) {
      const std::size_t at = random() % toml.size();
      const auto kind = random() % 3;
      if (kind == 0)
        toml.erase(at, 1 + random() % 4);
      else if (kind == 1)
        toml.insert(at, 1, alphabet[random() % alphabet.size()]);
      else
        toml.insert(at, toml.substr(random() % toml.size(), random() % 12));
    }
    if (check_bytes(toml, "x.md")) continue;
    const auto plain = parse_plain_toml(toml, 2);
    if (!plain) continue;
    ++plain_texts;
    const std::string expected = by_toml_plus_plus(toml);
    if (dump(*plain) != expected) {
      INFO(toml);
      REQUIRE(dump(*plain) == expected);
    }
  }
  CHECK(plain_texts > 2'000);
}

}  // namespace boek
