// SPDX-License-Identifier: EUPL-1.2
#include "language/synonyms.h"

#include <catch2/catch.hpp>

#include "language/test_dictionary.h"

namespace boek {
namespace {

const std::vector<SynonymGroup> kGroups = {
    {{"waterstof", "H2"}},
    {{"kunstmatige intelligentie", "AI", "artificial intelligence"}},
    {{"mkb", "midden- en kleinbedrijf"}},
    {{"bedrijf", "onderneming"}},
    {{"openbaar vervoer", "OV"}},
};

std::string key_of(const Word& word) {
  static const Vocabulary kNone;
  static const Analyser kAnalyser(dutch(), kNone);
  return kAnalyser.analyse(word).lemma;
}

// "group@first+words" of each match.
std::vector<std::string> matches(const Synonyms& synonyms, std::string_view text) {
  std::vector<std::string> keys;
  for_each_word(text, [&](const Word& word) { keys.push_back(key_of(word)); });
  const std::vector<std::string_view> views(keys.begin(), keys.end());
  std::vector<std::string> found;
  synonyms.for_each_match(views, [&](const Synonyms::Match& match) {
    found.push_back(std::to_string(match.group) + "@" + std::to_string(match.first) + "+" +
                    std::to_string(match.words));
  });
  return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("names of a group are found in a text, in all their forms") {
  const Synonyms synonyms(kGroups, key_of);
  CHECK(matches(synonyms, "Groene waterstof, ofwel H₂.") == Found{"0@1+1", "0@3+1"});
  CHECK(matches(synonyms, "met kunstmatige intelligentie en AI") == Found{"1@1+2", "1@4+1"});
  CHECK(matches(synonyms, "het midden- en kleinbedrijf") == Found{"2@1+3"});
  CHECK(matches(synonyms, "Bedrijven en ondernemingen") == Found{"3@0+1", "3@2+1"});
  CHECK(matches(synonyms, "openbare kunst en vervoer").empty());
  CHECK(matches(synonyms, "").empty());
}

TEST_CASE("the longest name wins, and names do not overlap") {
  const std::vector<SynonymGroup> groups = {
      {{"water"}}, {{"water en wind"}}, {{"wind en zon"}}, {{"zon"}}};
  const Synonyms synonyms(groups, key_of);
  CHECK(matches(synonyms, "water en wind en zon") == Found{"1@0+3", "3@4+1"});
  CHECK(matches(synonyms, "water wind en zon") == Found{"0@0+1", "2@1+3"});
  CHECK(matches(synonyms, "water en") == Found{"0@0+1"});
}

TEST_CASE("the group of a name is found") {
  const Synonyms synonyms(kGroups, key_of);
  const std::vector<std::string_view> ov = {"ov"}, public_transport = {"openbaar", "vervoer"},
                                      half = {"openbaar"};
  CHECK(synonyms.group_of(ov) == 4);
  CHECK(synonyms.group_of(public_transport) == 4);
  CHECK(synonyms.group_of(half) == std::nullopt);
  CHECK(synonyms.group_of({}) == std::nullopt);
}

TEST_CASE("a name in two groups counts for the first, and is told") {
  const std::vector<SynonymGroup> groups = {{{"regiodeal", "Regio Deal"}},
                                            {{"Regiodeals", "deal"}}};
  const Synonyms synonyms(groups, key_of);
  CHECK(synonyms.clashes() == std::vector<Synonyms::Clash>{{1, 0, "Regiodeals"}});
  CHECK(matches(synonyms, "regiodeal") == Found{"0@0+1"});
}

TEST_CASE("names without words do not count") {
  const std::vector<SynonymGroup> groups = {{{"", "—"}}, {}};
  CHECK(matches(Synonyms(groups, key_of), "water").empty());
  CHECK(matches(Synonyms(), "water").empty());
}

}  // namespace boek
