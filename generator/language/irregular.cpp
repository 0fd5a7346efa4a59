// SPDX-License-Identifier: EUPL-1.2
#include "language/irregular.h"

#include <unordered_map>

namespace boek {
namespace {

struct Plural {
  std::string_view plural, singular;
};

constexpr Plural kPlurals[] = {
    {"steden", "stad"},
    {"leden", "lid"},
    {"schepen", "schip"},
    {"kinderen", "kind"},
    {"kinder", "kind"},
    {"eieren", "ei"},
    {"bladeren", "blad"},
    {"liederen", "lied"},
    {"smeden", "smid"},
    {"goederen", "goed"},
    {"kalveren", "kalf"},
    {"lammeren", "lam"},
    {"raderen", "rad"},
    {"volkeren", "volk"},
    {"runderen", "rund"},
    {"beenderen", "been"},
    {"gemoederen", "gemoed"},
    {"hoenderen", "hoen"},
    {"kleinkinderen", "kleinkind"},
    {"koeien", "koe"},
    {"vlooien", "vlo"},
    {"betere", "goed"},
    {"beter", "goed"},
    {"grotere", "groot"},
    {"hoger", "hoog"},
    {"hogere", "hoog"},
    {"lager", "laag"},
    {"lagere", "laag"},
    {"musea", "museum"},
    {"data", "data"},
    {"media", "media"},
    {"criteria", "criterium"},
    {"centra", "centrum"},
    {"stadia", "stadium"},
    {"consortia", "consortium"},
    {"laboratoria", "laboratorium"},
    {"curricula", "curriculum"},
    {"ministeries", "ministerie"},
    {"koplieden", "kopman"},
    {"vaklieden", "vakman"},
    {"brandweerlieden", "brandweerman"},
    {"ambachtslieden", "ambachtsman"},
    {"zakenlieden", "zakenman"},
    {"werklieden", "werkman"},
    {"mensen", "mens"},
};

constexpr std::size_t kShortestPlural = 4;

struct Strong {
  std::string_view infinitive, past, pasts, participle;
};

constexpr Strong kStrong[] = {
    {"bederven", "bedierf", "bedierven", "bedorven"},
    {"beginnen", "begon", "begonnen", "begonnen"},
    {"bieden", "bood", "boden", "boden"},
    {"binden", "bond", "bonden", "bonden"},
    {"blijken", "bleek", "bleken", "bleken"},
    {"blijven", "bleef", "bleven", "bleven"},
    {"breken", "brak", "braken", "broken"},
    {"breiden", "", "", "breid"},
    {"brengen", "bracht", "brachten", "bracht"},
    {"buigen", "boog", "bogen", "bogen"},
    {"denken", "dacht", "dachten", "dacht"},
    {"dragen", "droeg", "droegen", "dragen"},
    {"drijven", "dreef", "dreven", "dreven"},
    {"dringen", "drong", "drongen", "drongen"},
    {"drinken", "dronk", "dronken", "dronken"},
    {"dwingen", "dwong", "dwongen", "dwongen"},
    {"eten", "at", "aten", "geten"},
    {"gaan", "ging", "gingen", "gaan"},
    {"gelden", "gold", "golden", "golden"},
    {"geven", "gaf", "gaven", "geven"},
    {"grijpen", "greep", "grepen", "grepen"},
    {"hangen", "hing", "hingen", "hangen"},
    {"helpen", "hielp", "hielpen", "holpen"},
    {"houden", "hield", "hielden", "houden"},
    {"kiezen", "koos", "kozen", "kozen"},
    {"kijken", "keek", "keken", "keken"},
    {"klinken", "klonk", "klonken", "klonken"},
    {"komen", "kwam", "kwamen", "komen"},
    {"kopen", "kocht", "kochten", "kocht"},
    {"krijgen", "kreeg", "kregen", "kregen"},
    {"laten", "liet", "lieten", "laten"},
    {"lezen", "las", "lazen", "lezen"},
    {"liggen", "lag", "lagen", "legen"},
    {"lijken", "leek", "leken", "leken"},
    {"lopen", "liep", "liepen", "lopen"},
    {"meten", "mat", "maten", "meten"},
    {"nemen", "nam", "namen", "nomen"},
    {"ontbreken", "ontbrak", "ontbraken", "ontbroken"},
    {"rijden", "reed", "reden", "reden"},
    {"roepen", "riep", "riepen", "roepen"},
    {"scheiden", "scheidde", "scheidden", "scheiden"},
    {"schieten", "schoot", "schoten", "schoten"},
    {"schrijven", "schreef", "schreven", "schreven"},
    {"schuiven", "schoof", "schoven", "schoven"},
    {"slaan", "sloeg", "sloegen", "slagen"},
    {"sluiten", "sloot", "sloten", "sloten"},
    {"spreken", "sprak", "spraken", "sproken"},
    {"springen", "sprong", "sprongen", "sprongen"},
    {"staan", "stond", "stonden", "staan"},
    {"steken", "stak", "staken", "stoken"},
    {"sterven", "stierf", "stierven", "storven"},
    {"stijgen", "steeg", "stegen", "stegen"},
    {"strijden", "streed", "streden", "streden"},
    {"treden", "trad", "traden", "treden"},
    {"trekken", "trok", "trokken", "trokken"},
    {"vallen", "viel", "vielen", "vallen"},
    {"vangen", "ving", "vingen", "vangen"},
    {"vinden", "vond", "vonden", "vonden"},
    {"vergelijken", "vergeleek", "vergeleken", "vergeleken"},
    {"vliegen", "vloog", "vlogen", "vlogen"},
    {"vragen", "vroeg", "vroegen", "vraagd"},
    {"vriezen", "vroor", "vroren", "vroren"},
    {"wegen", "woog", "wogen", "wogen"},
    {"werpen", "wierp", "wierpen", "worpen"},
    {"werven", "wierf", "wierven", "worven"},
    {"weten", "wist", "wisten", "weten"},
    {"wijken", "week", "weken", "weken"},
    {"wijzen", "wees", "wezen", "wezen"},
    {"winnen", "won", "wonnen", "wonnen"},
    {"zenden", "zond", "zonden", "zonden"},
    {"zien", "zag", "zagen", "zien"},
    {"zingen", "zong", "zongen", "zongen"},
    {"zinken", "zonk", "zonken", "zonken"},
    {"zitten", "zat", "zaten", "zeten"},
    {"zoeken", "zocht", "zochten", "zocht"},
    {"zwemmen", "zwom", "zwommen", "zwommen"},
};

// Which forms are looked up is up to every text, so it has to be quick.
struct StrongForms {
  std::unordered_map<std::string_view, std::string_view> pasts, participles;

  StrongForms() {
    for (const Strong& verb : kStrong) {
      pasts.emplace(verb.past, verb.infinitive);
      pasts.emplace(verb.pasts, verb.infinitive);
      participles.emplace(verb.participle, verb.infinitive);
    }
  }
};

const StrongForms& strong_forms() {
  static const StrongForms kForms;
  return kForms;
}

std::string_view find(const std::unordered_map<std::string_view, std::string_view>& forms,
                      std::string_view form) {
  const auto found = forms.find(form);
  return found == forms.end() ? std::string_view() : found->second;
}

}  // namespace

IrregularPlural irregular_plural(std::string_view form) {
  if (form.size() < kShortestPlural) return {};
  const char third_last = form[form.size() - 3];
  for (const Plural& row : kPlurals)
    if (row.plural[row.plural.size() - 3] == third_last && form.ends_with(row.plural))
      return {form.substr(0, form.size() - row.plural.size()), row.singular};
  return {};
}

std::string_view strong_infinitive(std::string_view form) {
  return find(strong_forms().pasts, form);
}

std::string_view strong_infinitive_of_participle(std::string_view without_ge) {
  return find(strong_forms().participles, without_ge);
}

}  // namespace boek
