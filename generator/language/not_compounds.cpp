// SPDX-License-Identifier: EUPL-1.2
#include "language/not_compounds.h"

#include <algorithm>
#include <iterator>

namespace boek {
namespace {

constexpr std::string_view kNoCompounds[] = {
    // clang-format off
    "aandeel", "aardappel", "aardbei", "antecedent", "bastaard", "belangrijk", "belangrijkheid",
    "belangstelling", "beleid", "beschikking", "besluit", "bijdrage", "combinatie", "crossover",
    "deelname", "deelnemer", "deelneming", "demograaf", "demografen", "demografie", "demografisch",
    "diagram", "geneeskunde", "grossier", "hardware", "hoofdstuk", "horizon", "infrastructuur",
    "internet", "kabinet", "kleinering", "koetsier", "koolstof", "kringloop", "kunstmatig",
    "kunststof", "leeftijd", "leidraad", "maatregel", "meester", "metropoolregio", "microfoon",
    "middelgroot", "netwerk", "oppervlak", "oppervlakte", "paragraaf", "portefeuille", "programma",
    "software", "speelgoed", "spektakel", "stikstof", "transport", "vakmanschap", "verkeer",
    "verstrekker", "vliegtuig", "voertuig", "vraagstuk", "waterstof", "werktuig", "ziekenhuis",
    "zuurstof",
    // clang-format on
};

constexpr std::string_view kNoFirstParts[] = {
    // clang-format off
    "aan", "aaneen", "aarts", "achter", "af", "albe", "alle", "aller", "anti", "bij", "binnen",
    "boven", "buiten", "combi", "daar", "demo", "dicht", "ding", "door", "een", "eer", "elk", "ent",
    "ere", "erin", "ern", "ever", "ex", "foon", "genee", "heen", "her", "hier", "hoe", "hypo", "in",
    "ind", "inter", "juda", "lang", "los", "mede", "mee", "meer", "mis", "na", "naar", "neer",
    "neven", "nog", "non", "om", "onder", "ont", "onze", "op", "open", "ordi", "over", "para",
    "pas", "per", "pre", "pro", "recht", "rond", "samen", "sub", "tegen", "ter", "terug", "toe",
    "tot", "trans", "tussen", "uit", "van", "vast", "ver", "vol", "volle", "voor", "voort", "waar",
    "wan", "wat", "weer", "weg", "wel", "zelf", "zo",
    // clang-format on
};

constexpr std::string_view kNoLastParts[] = {
    // clang-format off
    "aan", "aar", "aard", "aars", "achtig", "af", "al", "baar", "bare", "bij", "ding", "dingen",
    "dom", "door", "eel", "eer", "eerder", "eind", "eling", "end", "ent", "er", "erij", "ers",
    "eur", "heden", "ie", "iek", "iet", "in", "ing", "ingen", "isme", "ist", "king", "lans", "ler",
    "lijk", "ling", "loos", "loosheid", "loze", "maal", "manschap", "matig", "natie", "neer", "nis",
    "om", "onder", "op", "over", "overs", "ren", "rij", "rijk", "ring", "ringen", "sant", "schap",
    "schappen", "sel", "sier", "ster", "teer", "ten", "tie", "tiek", "tig", "ting", "uit", "ups",
    "uw", "voor", "ware", "zaam",
    // clang-format on
};

constexpr std::string_view kSilentParts[] = {
    // clang-format off
    "gever", "houder", "leven", "nemer", "stuk", "verlening",
    // clang-format on
};

// Nouns of three letters that the dictionary does not mark as parts of compounds.
constexpr std::string_view kShortNouns[] = {"bos", "bus", "cel", "dam", "gas", "hub", "lab",
                                            "net", "pad", "vak", "weg", "wet", "zon"};

static_assert(std::is_sorted(std::begin(kShortNouns), std::end(kShortNouns)));
static_assert(std::is_sorted(std::begin(kNoCompounds), std::end(kNoCompounds)));
static_assert(std::is_sorted(std::begin(kNoFirstParts), std::end(kNoFirstParts)));
static_assert(std::is_sorted(std::begin(kNoLastParts), std::end(kNoLastParts)));
static_assert(std::is_sorted(std::begin(kSilentParts), std::end(kSilentParts)));

template <std::size_t N>
bool holds(const std::string_view (&words)[N], std::string_view word) {
  return std::binary_search(std::begin(words), std::end(words), word);
}

}  // namespace

bool is_no_compound(std::string_view form) { return holds(kNoCompounds, form); }
bool is_no_first_part(std::string_view text) { return holds(kNoFirstParts, text); }
bool is_no_last_part(std::string_view text) { return holds(kNoLastParts, text); }

bool is_short_noun(std::string_view text) { return holds(kShortNouns, text); }
bool is_silent_part(std::string_view text) { return holds(kSilentParts, text); }

}  // namespace boek
