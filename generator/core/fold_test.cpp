// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/text.h"

namespace boek {
namespace {

using Words = std::vector<std::string_view>;

const Words kProvinces = {"groningen",    "fryslan",    "drenthe",       "overijssel",
                          "flevoland",    "gelderland", "utrecht",       "noord-holland",
                          "zuid-holland", "zeeland",    "noord-brabant", "limburg"};
const Words kKeys = {"titel",    "samenvatting", "soort",  "status",  "peildatum",
                     "themas",   "provincies",   "omvang", "bedrag",  "financiering",
                     "looptijd", "van",          "tot",    "bronnen", "links"};

}  // namespace

TEST_CASE("folding takes case, diacritics and ligatures away") {
  CHECK(fold("Fryslân") == "fryslan");
  CHECK(fold("FRYSLÂN") == "fryslan");
  CHECK(fold("Frysla\u0302n") == "fryslan");  // decomposed
  CHECK(fold("IJSSEL ijssel IJssel") == "ijssel ijssel ijssel");
  CHECK(fold("ÆŒßẞÞ") == "aeoessssth");
  CHECK(fold("Łódź Đà Ørsted ĲĳŉſƵ") == "lodz da orsted ijij'nsz");
  CHECK(fold("ﬁets") == "fiets");
  CHECK(fold("'s-Hertogenbosch") == "'s-hertogenbosch");
  CHECK(fold("× ÷ € 2×") == "× ÷ € 2×");
  CHECK(fold("").empty());
}

TEST_CASE("titles sort as a Dutch reader expects") {
  Words titles = {"Zeeland", "école",   "Eerste", "'s-Hertogenbosch", "haven",
                  "Heusden", "'t Gooi", "Ede",    "’s-Gravenhage",    "eerste"};
  std::sort(titles.begin(), titles.end(),
            [](std::string_view a, std::string_view b) { return sort_key(a) < sort_key(b); });
  CHECK(titles == Words{"école", "Ede", "Eerste", "eerste", "'t Gooi", "’s-Gravenhage", "haven",
                        "'s-Hertogenbosch", "Heusden", "Zeeland"});
}

TEST_CASE("an apostrophe that begins no article stays in the sort key") {
  CHECK(sort_key("'ster") == std::string("'ster\0'ster", 11));
  CHECK(sort_key("'s") == std::string("'s\0's", 5));
}

TEST_CASE("the nearest word is what was probably meant") {
  const auto expect = [](std::string_view typed, const Words& words, std::string_view meant) {
    INFO(typed);
    CHECK(nearest(typed, words) == meant);
  };
  expect("Fryslân", kProvinces, "fryslan");
  expect("fryslân-nh", kProvinces, "fryslan");
  expect("fryslan-nh", kProvinces, "fryslan");
  expect("frylsan", kProvinces, "fryslan");
  expect("gronigen", kProvinces, "groningen");
  expect("overijsel", kProvinces, "overijssel");
  expect("Noord Holland", kProvinces, "noord-holland");
  expect("noordholland", kProvinces, "noord-holland");
  expect("flevloand", kProvinces, "flevoland");
  expect("limbrug", kProvinces, "limburg");
  expect("titel", kKeys, "titel");
  expect("ttiel", kKeys, "titel");
  expect("tilte", kKeys, "titel");
  expect("thema", kKeys, "themas");
  expect("provincie", kKeys, "provincies");
  expect("finaciering", kKeys, "financiering");
  expect("Peil-datum", kKeys, "peildatum");
  expect("bron", {"bronnen", "bron"}, "bron");
}

TEST_CASE("of equally near words the one with the longest common beginning wins") {
  CHECK(nearest("zoeland", Words{"zeeland", "zoelind"}) == "zoelind");
  CHECK(nearest("zoeland", Words{"zoelind", "zeeland"}) == "zoelind");
}

TEST_CASE("a word that resembles nothing has no nearest") {
  CHECK(nearest("belgie", kProvinces) == std::nullopt);
  CHECK(nearest("amsterdam", kProvinces) == std::nullopt);
  CHECK(nearest("kleur", kKeys) == std::nullopt);
  CHECK(nearest("", kKeys) == std::nullopt);
  CHECK(nearest("xx", kKeys) == std::nullopt);
  CHECK(nearest("titel", Words{}) == std::nullopt);
  // Equally near, and neither begins as the word does.
  CHECK(nearest("xand", Words{"land", "zand"}) == std::nullopt);
}

}  // namespace boek
