// SPDX-License-Identifier: EUPL-1.2
#include "language/stop_words.h"

#include <algorithm>
#include <iterator>

namespace boek {
namespace {

constexpr std::string_view kStopWords[] = {
    // clang-format off
    "aan", "al", "alle", "alleen", "als", "altijd", "ander", "andere", "anders", "ben", "bent",
    "bij", "bijna", "binnen", "buiten", "daar", "daarbij", "daarin", "daarmee", "daarna",
    "daarnaast", "daarom", "daarvan", "daarvoor", "dan", "dat", "de", "deden", "deed", "deze",
    "dezelfde", "die", "dit", "doen", "doet", "door", "doordat", "dus", "echter", "een", "eens",
    "elk", "elke", "en", "enige", "enkele", "er", "eraan", "erbij", "eruit", "ervan", "ervoor",
    "even", "geen", "geweest", "haar", "had", "hadden", "heb", "hebben", "heeft", "hem", "hen",
    "het", "hetzelfde", "hier", "hierbij", "hoe", "hun", "ieder", "iedere", "iets", "ik", "in",
    "indien", "is", "ja", "je", "kan", "kon", "konden", "kunnen", "maar", "mag", "me", "mee",
    "meer", "meest", "men", "met", "mijn", "moest", "moesten", "moet", "moeten", "mogen", "na",
    "naar", "nadat", "niet", "niets", "nog", "nu", "of", "om", "omdat", "onder", "ons", "ook",
    "op", "over", "per", "reeds", "samen", "sinds", "slechts", "soms", "te", "tegen", "ten", "ter",
    "terwijl", "tijdens", "toch", "toen", "tot", "tussen", "u", "uit", "uw", "van", "vanaf",
    "vanuit", "veel", "via", "volgens", "voor", "vooral", "waar", "waarbij", "waarin", "waarmee",
    "waaronder", "waarop", "waarvan", "waarvoor", "wanneer", "want", "waren", "was", "wat", "we",
    "wel", "welk", "welke", "werd", "werden", "wie", "wij", "wil", "willen", "worden", "wordt",
    "zal", "ze", "zelf", "zich", "zij", "zijn", "zo", "zoals", "zodat", "zonder", "zou", "zouden",
    "zowel", "zullen"
    // clang-format on
};

// Those that nearly every text has, half of all words together.
constexpr std::string_view kFrequent[] = {
    // clang-format off
    "aan", "al", "alle", "als", "bij", "dan", "dat", "de", "deze", "die", "dit", "door", "een",
    "en", "er", "geen", "had", "hebben", "heeft", "het", "hun", "in", "is", "kan", "kunnen",
    "maar", "meer", "met", "moet", "moeten", "na", "naar", "niet", "nog", "of", "om", "onder",
    "ook", "op", "over", "per", "te", "ten", "ter", "tot", "tussen", "uit", "van", "voor",
    "waren", "was", "wat", "wel", "werd", "wil", "worden", "wordt", "ze", "zich", "zijn", "zo",
    "zoals", "zou"
    // clang-format on
};

static_assert(std::is_sorted(std::begin(kStopWords), std::end(kStopWords)));
static_assert(std::is_sorted(std::begin(kFrequent), std::end(kFrequent)));
static_assert(std::includes(std::begin(kStopWords), std::end(kStopWords), std::begin(kFrequent),
                            std::end(kFrequent)));

}  // namespace

std::span<const std::string_view> stop_words() { return kStopWords; }

bool is_stop_word(std::string_view form) {
  return std::binary_search(std::begin(kStopWords), std::end(kStopWords), form);
}

bool is_everywhere(std::string_view form) {
  return std::binary_search(std::begin(kFrequent), std::end(kFrequent), form);
}

}  // namespace boek
