// SPDX-License-Identifier: EUPL-1.2
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

TEST_CASE("spaces, hyphens, underscores, apostrophes and their order do not count") {
  CHECK(nearest("brabant noord", kProvinces) == "noord-brabant");
  CHECK(nearest("Noord_Brabant", kProvinces) == "noord-brabant");
  CHECK(nearest("toelichting_status", Words{"status_toelichting", "status"}) ==
        "status_toelichting");
  CHECK(nearest("’s-hertogenbosch", Words{"s-hertogenbosch"}) == "s-hertogenbosch");
}

TEST_CASE("a part or the beginning of one name only stands for it") {
  CHECK(nearest("brabant", kProvinces) == "noord-brabant");
  CHECK(nearest("holland", kProvinces) == std::nullopt);  // there are two
  CHECK(nearest("provincie utrecht", kProvinces) == "utrecht");
  CHECK(nearest("energie", Words{"energietransitie", "bodem"}) == "energietransitie");
  CHECK(nearest("energie", Words{"energietransitie", "energieopslag"}) == std::nullopt);
  CHECK(nearest("groeifonds", Words{"nationaal-groeifonds", "efro"}) == "nationaal-groeifonds");
}

TEST_CASE("the shorter a word, the nearer it has to be") {
  CHECK(nearest("efr", Words{"efro"}) == "efro");
  CHECK(nearest("vn", Words{"van"}) == "van");
  CHECK(nearest("ab", Words{"van"}) == std::nullopt);
  CHECK(nearest("kerst", Words{"titel"}) == std::nullopt);
  CHECK(nearest("staart", Words{"status"}) == std::nullopt);
  CHECK(nearest("gebeidsontwikeling", Words{"gebiedsontwikkeling"}) == "gebiedsontwikkeling");
}

TEST_CASE("very long words have no nearest, and take no time") {
  const std::string word(50'000, 'a');
  CHECK(nearest(word, Words{"titel"}) == std::nullopt);
  CHECK(nearest("titel", Words{word}) == std::nullopt);
}

}  // namespace boek
