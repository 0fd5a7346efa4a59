// SPDX-License-Identifier: EUPL-1.2
#include "language/words.h"

#include <catch2/catch.hpp>

#include "core/text.h"
#include "language/stop_words.h"

namespace boek {
namespace {

// "form(segment|segment)", with the segments where there are several.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for_each_word(text, [&](const Word& word) {
    std::string written(word.form);
    if (word.segments.size() > 1) {
      written += '(';
      for (const std::string_view segment : word.segments) {
        if (written.back() != '(') written += '|';
        written += segment;
      }
      written += ')';
    }
    words.push_back(std::move(written));
  });
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a word is a run of letters and digits, folded") {
  CHECK(words_of("Water, wind; en 25 zonnepanelen.") ==
        Words{"water", "wind", "en", "25", "zonnepanelen"});
  CHECK(words_of("") == Words{});
  CHECK(words_of(" — … ") == Words{});
  CHECK(words_of("2.0") == Words{"2", "0"});
  CHECK(words_of("a_b/c") == Words{"a", "b", "c"});
  CHECK(words_of("einde") == Words{"einde"});
}

TEST_CASE("marks are dropped and letters taken apart") {
  CHECK(words_of("Fryslân coördinatie één ÉÉN") == Words{"fryslan", "coordinatie", "een", "een"});
  CHECK(words_of("cafe\xCC\x81") == Words{"cafe"});  // with a combining accent
  CHECK(words_of("ĳsbaan ĲSSEL Straße Ærø œuvre Łódź Ðør þing ı") ==
        Words{"ijsbaan", "ijssel", "strasse", "aero", "oeuvre", "lodz", "dor", "thing", "i"});
  CHECK(words_of("CO₂ m² ﬁets ＡＢ") == Words{"co2", "m2", "fiets", "ab"});
  CHECK(words_of("3½ km") == Words{"31", "2", "km"});
  CHECK(words_of("water\xC2\xADstof") == Words{"waterstof"});
}

TEST_CASE("letters of other scripts make words") {
  CHECK(words_of("Ελλάδα Україна 東京") == Words{"ελλαδα", "украіна", "東京"});
}

TEST_CASE("apostrophes and ampersands inside a word are dropped") {
  CHECK(words_of("auto's foto’s zo‘n R&D") == Words{"autos", "fotos", "zon", "rd"});
  CHECK(words_of("'aan' Agri & Food 's morgens") == Words{"aan", "agri", "food", "s", "morgens"});
  CHECK(words_of("rock''n") == Words{"rock", "n"});
}

TEST_CASE("hyphens inside a word join segments") {
  CHECK(words_of("Noord-Brabant mkb‑bedrijf 2014–2020") ==
        Words{"noordbrabant(noord|brabant)", "mkbbedrijf(mkb|bedrijf)", "20142020(2014|2020)"});
  CHECK(words_of("'s-Hertogenbosch") == Words{"shertogenbosch(s|hertogenbosch)"});
  CHECK(words_of("midden- en kleinbedrijf") == Words{"midden", "en", "kleinbedrijf"});
  CHECK(words_of("a--b -c d- e – f") == Words{"a", "b", "c", "d", "e", "f"});
  CHECK(words_of("EFRO-programma's") == Words{"efroprogrammas(efro|programmas)"});
}

TEST_CASE("a capital behind three small letters begins a segment") {
  CHECK(words_of("PhotonDelta FoodValley InvestEU") ==
        Words{"photondelta(photon|delta)", "foodvalley(food|valley)", "investeu(invest|eu)"});
  CHECK(words_of("iPhone MKB's KiEMT RegMed HEAVENN H2O2b") ==
        Words{"iphone", "mkbs", "kiemt", "regmed", "heavenn", "h2o2b"});
}

TEST_CASE("a word knows how it was written") {
  std::vector<std::string> written;
  std::vector<std::uint64_t> capitals;
  for_each_word(
      "De ‘Fryslân’, Noord-Brabant; mkb-Deal so\xC2\xAD"
      "ft.",
      [&](const Word& word) {
        written.emplace_back(word.written);
        capitals.push_back(word.capitals);
      });
  CHECK(written == Words{"De", "Fryslân", "Noord-Brabant", "mkb-Deal",
                         "so\xC2\xAD"
                         "ft"});
  CHECK(capitals == std::vector<std::uint64_t>{1, 1, 3, 2, 0});
}

TEST_CASE("a folded text keeps what is between its words") {
  CHECK(folded("Fryslân – ‘Súdwest’ & CO₂") == "fryslan – ‘sudwest’ & co2");
  CHECK(folded("") == "");
}

TEST_CASE("folding for words and folding for order agree on what Dutch texts hold") {
  for (const std::string_view text : {"Fryslân", "coördinatie", "Ĳssel", "Straße", "Ærø", "œuvre",
                                      "Łódź", "façade", "Ñ", "Škoda", "smørrebrød", "ﬁets"})
    CHECK(folded(text) == fold(text));
}

TEST_CASE("broken UTF-8 ends") {
  CHECK(words_of("water\xFF\xC3") == Words{"water"});
  CHECK(words_of(std::string_view("\xE2\x82", 2)) == Words{});
}

TEST_CASE("stop words are function words only") {
  for (const std::string_view word : {"de", "het", "een", "en", "van", "in", "op", "zijn", "wordt"})
    CHECK(is_stop_word(word));
  for (const std::string_view word : {"provincie", "water", "project", "jaar", "", "samenwerking"})
    CHECK_FALSE(is_stop_word(word));
  CHECK(stop_words().size() > 100);
}

}  // namespace boek
