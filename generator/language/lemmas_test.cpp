// SPDX-License-Identifier: EUPL-1.2
#include "language/lemmas.h"

#include <catch2/catch.hpp>
#include <set>

#include "language/test_dictionary.h"

namespace boek {
namespace {

struct Inflection {
  std::string_view form, lemma;
};

// clang-format off
constexpr Inflection kInflections[] = {
    // plurals
    {"huizen", "huis"}, {"ketens", "keten"}, {"keten", "keten"}, {"havens", "haven"}, {"haven", "haven"},
    {"bedrijven", "bedrijf"}, {"provincies", "provincie"}, {"gemeenten", "gemeente"}, {"gemeentes", "gemeente"},
    {"projecten", "project"}, {"dagen", "dag"}, {"wegen", "weg"}, {"daken", "dak"}, {"paden", "pad"}, {"gaten", "gat"},
    {"steden", "stad"}, {"leden", "lid"}, {"kinderen", "kind"}, {"eieren", "ei"}, {"schepen", "schip"},
    {"mogelijkheden", "mogelijkheid"}, {"overheden", "overheid"}, {"universiteiten", "universiteit"},
    {"programmas", "programma"}, {"regios", "regio"}, {"autos", "auto"}, {"fotos", "foto"}, {"themas", "thema"},
    {"ideeen", "idee"}, {"industrieen", "industrie"}, {"strategieen", "strategie"}, {"technologieen", "technologie"},
    {"centra", "centrum"}, {"musea", "museum"}, {"criteria", "criterium"}, {"scholen", "school"}, {"banen", "baan"},
    {"kansen", "kans"}, {"lenzen", "lens"}, {"golven", "golf"}, {"brieven", "brief"}, {"prijzen", "prijs"},
    {"netten", "net"}, {"bussen", "bus"}, {"vissen", "vis"}, {"bruggen", "brug"}, {"dijken", "dijk"},
    {"boeren", "boer"}, {"telers", "teler"}, {"ondernemers", "ondernemer"}, {"leraren", "leraar"},
    {"studenten", "student"}, {"docenten", "docent"}, {"patienten", "patient"}, {"partijen", "partij"},
    {"wijken", "wijk"}, {"dorpen", "dorp"}, {"straten", "straat"}, {"bomen", "boom"}, {"planten", "plant"},
    {"dieren", "dier"}, {"kosten", "kost"}, {"middelen", "middel"}, {"waarden", "waarde"}, {"opgaven", "opgave"},
    {"maatregelen", "maatregel"}, {"subsidies", "subsidie"}, {"innovaties", "innovatie"}, {"investeringen", "investering"},
    {"systemen", "systeem"}, {"materialen", "materiaal"}, {"kanalen", "kanaal"}, {"signalen", "signaal"},
    {"resultaten", "resultaat"}, {"producten", "product"}, {"diensten", "dienst"}, {"fondsen", "fonds"},
    {"motoren", "motor"}, {"sensoren", "sensor"}, {"sectoren", "sector"}, {"clusters", "cluster"},
    {"campussen", "campus"}, {"netwerken", "netwerk"}, {"treinen", "trein"}, {"stations", "station"},
    {"binnensteden", "binnenstad"}, {"jongeren", "jongere"}, {"ouderen", "ouder"}, {"deskundigen", "deskundig"},
    {"proeven", "proef"}, {"bewijzen", "bewijs"}, {"grenzen", "grens"}, {"eisen", "eis"}, {"data", "data"},
    // diminutives
    {"huisje", "huis"}, {"boompje", "boom"}, {"projectje", "project"}, {"tuintjes", "tuin"},
    // adjectives
    {"duurzame", "duurzaam"}, {"duurzamer", "duurzaam"}, {"duurzaamste", "duurzaam"}, {"groene", "groen"},
    {"groener", "groen"}, {"nieuwe", "nieuw"}, {"nieuwste", "nieuw"}, {"grote", "groot"}, {"grotere", "groot"},
    {"grootste", "groot"}, {"digitale", "digitaal"}, {"regionale", "regionaal"}, {"industriele", "industrieel"},
    {"financiele", "financieel"}, {"provinciale", "provinciaal"}, {"lokale", "lokaal"}, {"hoge", "hoog"},
    {"hogere", "hoog"}, {"hoogste", "hoog"}, {"lagere", "laag"}, {"slimme", "slim"}, {"slimmer", "slim"},
    {"schone", "schoon"}, {"schonere", "schoon"}, {"veilige", "veilig"}, {"veiliger", "veilig"}, {"betere", "goed"},
    {"europese", "europees"}, {"nederlandse", "nederland"}, {"limburgse", "limburg"}, {"limburgs", "limburg"},
    {"circulaire", "circulair"}, {"creatieve", "creatief"}, {"actieve", "actief"}, {"grijze", "grijs"},
    {"medische", "medisch"}, {"gezonde", "gezond"}, {"gezonder", "gezond"}, {"brede", "breed"}, {"vaste", "vast"},
    // verbs that go with a noun
    {"werkt", "werk"}, {"werkte", "werk"}, {"werkten", "werk"}, {"gewerkt", "werk"}, {"werken", "werk"},
    {"werkend", "werk"}, {"bouwt", "bouw"}, {"bouwde", "bouw"}, {"gebouwd", "bouw"}, {"bouwen", "bouw"},
    {"groeit", "groei"}, {"groeide", "groei"}, {"gegroeid", "groei"}, {"steunt", "steun"}, {"gesteund", "steun"},
    {"onderzocht", "onderzoek"}, {"onderzoekt", "onderzoek"}, {"aangevraagd", "aanvraag"}, {"beheert", "beheer"},
    // other verbs
    {"stimuleert", "stimuleren"}, {"stimuleerde", "stimuleren"}, {"gestimuleerd", "stimuleren"},
    {"stimulerend", "stimuleren"}, {"investeert", "investeren"}, {"geinvesteerd", "investeren"},
    {"ontwikkelt", "ontwikkelen"}, {"ontwikkelde", "ontwikkelen"}, {"ontwikkeld", "ontwikkelen"},
    {"versterkt", "versterken"}, {"versterkte", "versterken"}, {"woont", "wonen"}, {"gewoond", "wonen"},
    {"geeft", "geven"}, {"gaf", "geven"}, {"gaven", "gave"}, {"biedt", "bieden"}, {"bood", "bieden"},
    {"aanbiedt", "aanbieden"}, {"aangeboden", "aanbieden"}, {"uitgevoerd", "uitvoeren"}, {"uitvoert", "uitvoeren"},
    {"samenwerkt", "samenwerken"}, {"samengewerkt", "samenwerken"}, {"opgericht", "oprichten"},
    {"vastgesteld", "vaststellen"}, {"ontstaat", "ontstaan"}, {"ontstond", "ontstaan"}, {"begrepen", "begrijpen"},
    {"financiert", "financieren"}, {"gefinancierd", "financieren"}, {"financieren", "financieren"},
    {"gekozen", "kies"}, {"verkoopt", "verkoop"}, {"verkocht", "verkoop"}, {"uitgebreid", "uitbreiden"},
    // what stays itself
    {"markt", "markt"}, {"vaart", "vaart"}, {"kracht", "kracht"}, {"recht", "recht"}, {"punt", "punt"},
    {"kort", "kort"}, {"licht", "licht"}, {"kust", "kust"}, {"beleid", "beleid"}, {"nieuws", "nieuws"},
    {"rechts", "rechts"}, {"maart", "maart"}, {"bekend", "bekend"}, {"geschikt", "geschikt"}, {"gezond", "gezond"},
    {"gebied", "gebied"}, {"gebouw", "gebouw"}, {"gebruik", "gebruik"}, {"geluid", "geluid"}, {"leven", "leven"},
};
// clang-format on

std::string lemma_of(std::string_view form) {
  static const Vocabulary kNone;
  static const Lemmas kLemmas(dutch(), kNone);
  return kLemmas.of(form).value_or("?");
}

}  // namespace

TEST_CASE("a form has the lemma of its word") {
  REQUIRE(std::size(kInflections) >= 150);
  for (const auto& [form, lemma] : kInflections) {
    INFO(form);
    const std::string found = lemma_of(form);
    CHECK((found == lemma || (found == "?" && form == lemma)));
  }
}

TEST_CASE("a lemma is its own lemma") {
  for (const auto& [form, lemma] : kInflections) {
    INFO(lemma);
    const std::string found = lemma_of(lemma);
    CHECK((found == lemma || found == "?"));
  }
}

TEST_CASE("of several words with one form the book uses one") {
  // The plural of two words.
  const Vocabulary schol = book_of({"schol"});
  CHECK(Lemmas(dutch(), schol).of("scholen") == "schol");
  const Vocabulary school = book_of({"school"});
  CHECK(Lemmas(dutch(), school).of("scholen") == "school");
}

TEST_CASE("a form that the book has with a capital only is no form of a verb") {
  Vocabulary vocabulary;
  vocabulary["holst"] = {2, false};
  vocabulary["kiemt"] = {2, false};
  const Lemmas lemmas(dutch(), vocabulary);
  CHECK(lemmas.of("holst") == std::nullopt);
  CHECK(lemmas.of("kiemt") == std::nullopt);
  CHECK(lemma_of("kiemt") == "kiem");
}

TEST_CASE("words that no dictionary knows have no lemma here") {
  for (const std::string_view form : {"netcongesties", "fieldlabs", "xyzzy", "", "2030"})
    CHECK(lemma_of(form) == "?");
}

TEST_CASE("verbs are known by their stem and by their infinitive") {
  const Verbs verbs(dutch());
  for (const auto& [stem, infinitive] : {std::pair{"woon", "wonen"},
                                         {"werk", "werken"},
                                         {"leef", "leven"},
                                         {"reis", "reizen"},
                                         {"zet", "zetten"},
                                         {"rek", "rekken"},
                                         {"reken", "rekenen"},
                                         {"ga", "gaan"},
                                         {"zie", "zien"},
                                         {"ontwikkel", "ontwikkelen"},
                                         {"stimuleer", "stimuleren"},
                                         {"bestel", "bestellen"}}) {
    INFO(stem);
    CHECK(verbs.infinitive_of_stem(stem) == infinitive);
  }
  CHECK(verbs.stem_of("wonen") == "woon");
  CHECK(verbs.stem_of("huizen") != "huiz");
  CHECK(verbs.infinitive_of("afgeleid") == "afleiden");
  CHECK(verbs.infinitive_of("bijgewerkte") == "bijwerken");
  CHECK(verbs.infinitive_of("waterstof") == std::nullopt);
}

}  // namespace boek
