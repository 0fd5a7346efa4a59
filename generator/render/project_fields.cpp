// SPDX-License-Identifier: EUPL-1.2
#include "render/project_fields.h"

namespace boek {
namespace {

using enum FieldType;

constexpr FieldInfo kOmvang[] = {{"bedrag", kInteger, true}, {"kwalificatie", kText, true},
                                 {"status", kText, true},    {"toelichting", kText, true},
                                 {"bron", kText, true},      {"vindplaats", kText, true}};
constexpr FieldInfo kFinanciering[] = {
    {"instrument", kText, true},   {"partij", kText, true},    {"bedrag", kInteger, true},
    {"kwalificatie", kText, true}, {"status", kText, true},    {"van", kMoment, true},
    {"tot", kMoment, true},        {"provincie", kText, true}, {"toelichting", kText, true},
    {"bron", kText, true},         {"vindplaats", kText, true}};
constexpr FieldInfo kCijfers[] = {{"wat", kText, false},         {"waarde", kNumberOrText, true},
                                  {"eenheid", kText, true},      {"soort", kText, true},
                                  {"kwalificatie", kText, true}, {"toelichting", kText, true},
                                  {"bron", kText, true},         {"vindplaats", kText, true}};
constexpr FieldInfo kLooptijd[] = {{"van", kMoment, true},
                                   {"tot", kMoment, true},
                                   {"open", kBoolean, false},
                                   {"toelichting", kText, true}};
constexpr FieldInfo kResultaten[] = {{"datum", kMoment, true},        {"wat", kText, false},
                                     {"waarde", kNumberOrText, true}, {"eenheid", kText, true},
                                     {"bron", kText, true},           {"vindplaats", kText, true}};
constexpr FieldInfo kMijlpalen[] = {
    {"datum", kMoment, true}, {"wat", kText, false}, {"status", kText, true}};
constexpr FieldInfo kGezocht[] = {
    {"wat", kText, true}, {"toelichting", kText, true}, {"tot", kMoment, true}};
constexpr FieldInfo kPartners[] = {
    {"naam", kText, false}, {"rol", kText, true}, {"land", kText, true}};
constexpr FieldInfo kContact[] = {{"organisatie", kText, true},
                                  {"functie", kText, true},
                                  {"email", kText, true},
                                  {"url", kText, true}};
constexpr FieldInfo kVerwant[] = {
    {"project", kText, false}, {"soort", kText, false}, {"reden", kText, true}};
constexpr FieldInfo kNietVerwant[] = {{"project", kText, false}, {"reden", kText, true}};
constexpr FieldInfo kLocaties[] = {
    {"naam", kText, false}, {"provincie", kText, true}, {"land", kText, true}};
constexpr FieldInfo kLinks[] = {{"titel", kText, true}, {"url", kText, false}};
constexpr FieldInfo kBronnen[] = {{"bron", kText, true},
                                  {"titel", kText, true},
                                  {"url", kText, true},
                                  {"datum", kMoment, true},
                                  {"vindplaats", kText, true}};
constexpr FieldInfo kGecontroleerd[] = {{"op", kMoment, true}, {"door", kText, true}};
constexpr FieldInfo kAfweging[] = {
    {"toekomstbeeld", kText, true},      {"speerpunten", kText, true},
    {"transities", kText, true},         {"nationaal_belang", kText, true},
    {"economische_kansen", kText, true}, {"rijpheid", kText, true},
    {"sterktes", kText, true},           {"nieuwe_partijen", kText, true},
    {"allianties", kText, true}};

constexpr FieldInfo kProject[] = {{"id", kText, false},
                                  {"url", kText, false},
                                  {"titel", kText, false},
                                  {"samenvatting", kText, false},
                                  {"soort", kText, false},
                                  {"status", kText, false},
                                  {"status_toelichting", kText, true},
                                  {"peildatum", kMoment, false},
                                  {"themas", kTextList, false},
                                  {"provincies", kTextList, false},
                                  {"provincie_basis", kText, false},
                                  {"provincie_toelichting", kText, true},
                                  {"instrumenten", kTextList, false},
                                  {"omvang", kTable, true, kOmvang},
                                  {"financiering", kTableList, false, kFinanciering, "instrument"},
                                  {"cijfers", kTableList, false, kCijfers, "wat"},
                                  {"looptijd", kTable, true, kLooptijd},
                                  {"meerwaarde", kText, true},
                                  {"resultaten", kTableList, false, kResultaten, "wat"},
                                  {"mijlpalen", kTableList, false, kMijlpalen, "wat"},
                                  {"gezocht", kTableList, false, kGezocht, "wat"},
                                  {"penvoerder", kText, true},
                                  {"partners", kTableList, false, kPartners, "naam"},
                                  {"contact", kTable, true, kContact},
                                  {"trefwoorden", kTextList, false},
                                  {"ook_bekend_als", kTextList, false},
                                  {"voorheen", kTextList, false},
                                  {"onderdeel_van", kText, true},
                                  {"verwant", kTableList, false, kVerwant, "project"},
                                  {"niet_verwant", kTableList, false, kNietVerwant, "project"},
                                  {"locaties", kTableList, false, kLocaties, "naam"},
                                  {"links", kTableList, false, kLinks, "url"},
                                  {"bronnen", kTableList, false, kBronnen, "bron"},
                                  {"gecontroleerd", kTable, true, kGecontroleerd},
                                  {"afweging", kTable, true, kAfweging},
                                  {"concept", kBoolean, false},
                                  {"extra", kFree, true},
                                  {"tekst", kText, false},
                                  {"actueel", kBoolean, false},
                                  {"telbaar", kBoolean, false},
                                  {"telt_mee", kBoolean, false}};

}  // namespace

std::string_view name(FieldType type) {
  constexpr std::string_view kNames[] = {"tekst", "moment", "getal",    "ja_nee", "getal_of_tekst",
                                         "tabel", "lijst",  "tabellen", "vrij"};
  return kNames[static_cast<std::size_t>(type)];
}

std::span<const FieldInfo> project_fields() { return kProject; }

std::vector<std::string> csv_columns() {
  std::vector<std::string> columns;
  for (const FieldInfo& field : project_fields()) {
    if (field.type != FieldType::kTable) {
      columns.emplace_back(field.key);
      continue;
    }
    for (const FieldInfo& member : field.members)
      columns.push_back(std::string(field.key) + "." + std::string(member.key));
  }
  return columns;
}

}  // namespace boek
