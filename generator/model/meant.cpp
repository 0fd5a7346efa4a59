// SPDX-License-Identifier: EUPL-1.2
#include "model/meant.h"

#include <algorithm>

#include "core/text.h"
#include "model/vocabulary.h"

namespace boek {
namespace {

// Words, parted by spaces, of which the first that a list of choices holds is meant. A word of more
// parts has hyphens here.
struct Meaning {
  std::string_view value;
  std::string_view words;
};

// A table: read across.
// clang-format off

constexpr Meaning kChoices[] = {
    // how a project stands
    {"lopend", "gestart gestarte actief loopt bezig in-uitvoering uitvoering start begonnen doorlopend running ongoing active in-progress started current nu"},
    {"afgerond", "klaar gereed voltooid opgeleverd beeindigd afgesloten done finished completed closed ended afgelopen gerealiseerd"},
    {"gestopt", "stopgezet afgeblazen ingetrokken geannuleerd gestaakt vervallen stopped cancelled canceled abandoned"},
    {"voorgenomen", "gepland plan planning voornemen voorstel voorgesteld intentie toekomstig planned proposed"},
    {"in-voorbereiding", "voorbereiding voorbereid wordt-voorbereid verkenning planvorming ontwikkeling in-ontwikkeling preparing preparation"},
    {"aangevraagd", "aanvraag ingediend requested applied submitted pending"},
    {"idee", "concept ideefase initiatief idea draft"},
    {"onbekend", "niet-bekend nb nvt unknown geen"},
    // how money stands
    {"toegekend", "beschikt verleend toegewezen toegezegd gekregen ontvangen granted awarded approved"},
    {"gereserveerd", "reservering gelabeld geoormerkt reserved"},
    {"voorwaardelijk", "onder-voorwaarden conditional"},
    // what kind of initiative
    {"project", "pilot initiatief projectplan"},
    {"programma", "programme program"},
    {"fonds", "fund"},
    {"regeling", "subsidie subsidieregeling scheme grant"},
    {"fieldlab", "proeftuin living-lab livinglab testbed lab"},
    {"deal", "convenant akkoord overeenkomst agreement"},
    {"netwerk", "network community cluster"},
    {"dienstverlening", "dienst service services"},
    {"infrastructuur", "infrastructure infra"},
    {"onderzoek", "studie research study"},
    {"samenwerking", "samenwerkingsverband alliantie cooperation collaboration partnership"},
    {"gebiedsontwikkeling", "gebied area"},
    // how sure a number is
    {"circa", "ongeveer ca plm globaal geschat schatting approximately about approx"},
    {"minimaal", "minstens ten-minste tenminste minimum vanaf minimal"},
    {"maximaal", "hoogstens ten-hoogste maximum maximal"},
    {"exact", "precies exacte precise"},
    {"in-beginsel", "in-principe principe"},
    // the rest
    {"gehaald", "behaald gereed klaar bereikt done achieved reached"},
    {"gepland", "voorgenomen planned"},
    {"vervallen", "geschrapt gestopt cancelled dropped"},
    {"cofinanciering", "financiering geld budget funding financing"},
    {"locatie", "plek plaats terrein location"},
    {"kennis", "expertise knowledge"},
    {"mogelijk-zelfde", "zelfde dubbel duplicaat duplicate same"},
    {"opvolger-van", "opvolger vervolg vervolg-op successor"},
    {"verwant", "gerelateerd related"},
    {"genoemd", "vermeld mentioned"},
    {"afgeleid", "derived"},
    {"totaal", "total"}, {"deel", "part"}, {"doel", "target goal ambitie"}, {"behoefte", "need"},
    {"europees", "eu europa european"}, {"nationaal", "rijk landelijk national"},
    {"regionaal", "provinciaal regional"}, {"privaat", "bedrijfsleven private"},
    {"afspraak", "agreement"},
};

constexpr Meaning kKeys[] = {
    {"titel", "title name naam projectnaam kop"},
    {"naam", "name titel title organisatie"},
    {"samenvatting", "summary omschrijving beschrijving description intro inleiding"},
    {"omschrijving", "description beschrijving samenvatting summary"},
    {"soort", "type kind categorie category"},
    {"status", "state fase stand"},
    {"status_toelichting", "toelichting reden"},
    {"peildatum", "datum date stand-per per-datum bijgewerkt"},
    {"themas", "themes theme topics onderwerpen speerpunten"},
    {"provincies", "provinces province regio regios"},
    {"instrumenten", "instruments instrument"},
    {"omvang", "size budget kosten projectomvang investering"},
    {"bedrag", "amount budget euro kosten waarde"},
    {"financiering", "funding financing geldbronnen bekostiging dekking"},
    {"cijfers", "figures getallen kerncijfers"},
    {"looptijd", "duration periode planning"},
    {"van", "start begin startdatum begindatum from vanaf"},
    {"tot", "eind einde einddatum end until tm"},
    {"open", "doorlopend"},
    {"toelichting", "opmerking uitleg note notes remark"},
    {"bron", "source"},
    {"bronnen", "sources referenties literatuur"},
    {"vindplaats", "pagina plaats page bladzijde"},
    {"meerwaarde", "toegevoegde-waarde"},
    {"resultaten", "results opbrengst opbrengsten"},
    {"mijlpalen", "milestones mijlpaal"},
    {"penvoerder", "trekker lead coordinator"},
    {"contact", "contactpersoon contactgegevens"},
    {"email", "e-mail mail mailadres"},
    {"functie", "rol role"},
    {"rol", "role functie"},
    {"organisatie", "organisation organization naam"},
    {"url", "link website adres href"},
    {"website", "url site link"},
    {"trefwoorden", "tags keywords steekwoorden labels"},
    {"ook_bekend_als", "alias aliassen aliases synoniemen"},
    {"voorheen", "oude-naam oud redirect redirects"},
    {"onderdeel_van", "parent hoort-bij deel-van"},
    {"verwant", "related gerelateerd zie-ook"},
    {"locaties", "locations locatie plaatsen"},
    {"gecontroleerd", "checked gecheckt"},
    {"concept", "draft"},
    {"eenheid", "unit"},
    {"waarde", "value getal aantal bedrag"},
    {"wat", "what omschrijving naam"},
    {"partij", "party organisatie financier"},
    {"land", "country"},
    {"datum", "date wanneer"},
    {"reden", "reason toelichting"},
    {"uitgever", "publisher auteur"},
    {"kwalificatie", "zekerheid"},
};

constexpr Meaning kProvinces[] = {
    {"groningen", "gr grunn stad-en-ommeland"},
    {"fryslan", "friesland fr frl frisia"},
    {"drenthe", "dr drente"},
    {"overijssel", "ov"},
    {"flevoland", "fl flevo"},
    {"gelderland", "gld gl"},
    {"utrecht", "ut"},
    {"noord-holland", "nh n-holland north-holland"},
    {"zuid-holland", "zh z-holland south-holland"},
    {"zeeland", "zl zld"},
    {"noord-brabant", "brabant nb n-brabant north-brabant"},
    {"limburg", "lb lim"},
};

// clang-format on

bool has_word(std::string_view words, std::string_view word) {
  const auto all = split(words, ' ');
  return std::find(all.begin(), all.end(), word) != all.end();
}

template <typename IsChoice>
std::optional<std::string_view> meant(std::string_view word, std::span<const Meaning> meanings,
                                      IsChoice is_choice) {
  const std::string wanted = to_slug(word);
  if (wanted.empty()) return std::nullopt;
  for (const Meaning& meaning : meanings)
    if (is_choice(meaning.value) && has_word(meaning.words, wanted)) return meaning.value;
  return std::nullopt;
}

auto one_of(std::span<const std::string_view> choices) {
  return [choices](std::string_view value) {
    return std::find(choices.begin(), choices.end(), value) != choices.end();
  };
}

}  // namespace

std::optional<std::string_view> choice_meant(std::string_view word,
                                             std::span<const std::string_view> choices) {
  return meant(word, kChoices, one_of(choices));
}

std::optional<std::string_view> key_meant(std::string_view word,
                                          std::span<const std::string_view> keys) {
  return meant(word, kKeys, one_of(keys));
}

std::optional<std::string_view> province_meant(std::string_view word) {
  std::string_view bare = word;
  for (const std::string_view prefix : {"provincie ", "Provincie ", "prov. "})
    if (bare.starts_with(prefix)) bare.remove_prefix(prefix.size());
  return meant(bare, kProvinces, [](std::string_view) { return true; });
}

bool is_status_of_money(std::string_view word) {
  const std::string slug = to_slug(word);
  const std::span<const std::string_view> of_project(Names<ProjectStatus>::all);
  for (const std::string_view status : Names<FinancieringStatus>::all)
    if (status == slug) return !one_of(of_project)(status);
  const auto money = choice_meant(word, Names<FinancieringStatus>::all);
  return money && !one_of(of_project)(*money) && !choice_meant(word, of_project);
}

}  // namespace boek
