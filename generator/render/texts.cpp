// SPDX-License-Identifier: EUPL-1.2
#include "render/texts.h"

#include <vector>

#include "model/vocabulary.h"
#include "render/format.h"
#include "render/project_fields.h"
#include "source/document.h"

namespace boek {
namespace {

// The texts that the program itself puts together, beside the labels of the vocabularies.
constexpr std::string_view kProgramTexts[] = {"alle_provincies",
                                              "onbekend",
                                              "pagina_nummer",
                                              "provincie_onbekend",
                                              "bron_nummer",
                                              "dekking_geen",
                                              "dekking_een",
                                              "dekking_meer",
                                              "dekking_eigen",
                                              "aantal.project_een",
                                              "aantal.project_meer",
                                              "stand.in",
                                              "stand.op",
                                              "cel.inleiding",
                                              "cel.titel",
                                              "data.inleiding",
                                              "data.schema_titel",
                                              "data.titel",
                                              "doorverwijzing.tekst",
                                              "feed.titel",
                                              "feed.titel_deel",
                                              "feit.afkorting",
                                              "feit.beheerder",
                                              "feit.cbs_code",
                                              "feit.landsdeel",
                                              "feit.ook_bekend_als",
                                              "feit.provincie",
                                              "feit.rom",
                                              "feit.soort",
                                              "feit.thema",
                                              "feit.website",
                                              "home.inleiding",
                                              "landsdeel.omschrijving",
                                              "nav.instrumenten",
                                              "nav.landsdelen",
                                              "nav.projecten",
                                              "nav.provincies",
                                              "nav.themas",
                                              "niet_gevonden.tekst",
                                              "niet_gevonden.titel",
                                              "project.balk",
                                              "project.balk_rest",
                                              "projecten.inleiding",
                                              "provincies.inleiding",
                                              "themas.inleiding",
                                              "instrumenten.inleiding",
                                              "landsdelen.inleiding",
                                              "tabel.bij_tekst",
                                              "taak.gereed",
                                              "taak.open",
                                              "totaal.actueel",
                                              "totaal.alleen",
                                              "totaal.gedeeld",
                                              "totaal.historisch",
                                              "totaal.samen",
                                              "verdeling.kolom_provincies",
                                              "verdeling.kolom_soorten",
                                              "verdeling.kolom_themas",
                                              "verdeling.titel_provincies",
                                              "verdeling.titel_soorten",
                                              "verdeling.titel_themas",
                                              "voetnoot.naar",
                                              "voetnoot.terug",
                                              "voetnoot.titel",
                                              "zoek.meer_opties",
                                              "zoek_facet.stand",
                                              "zoek_facet.thema",
                                              "zoek_facet.provincie",
                                              "zoek_facet.landsdeel",
                                              "zoek_facet.instrument",
                                              "zoek_facet.soort",
                                              "zoek_facet.status",
                                              "soort_meer.agenda",
                                              "soort_meer.fonds",
                                              "soort_meer.regeling"};

template <typename E>
void add_labels(std::vector<std::string>& keys, std::string_view vocabulary) {
  for (const std::string_view name : Names<E>::all)
    keys.push_back(std::string(vocabulary) + "." + std::string(name));
}

std::vector<std::string> required_texts() {
  std::vector<std::string> keys(std::begin(kProgramTexts), std::end(kProgramTexts));
  add_labels<Soort>(keys, "soort");
  add_labels<ProjectStatus>(keys, "status");
  add_labels<FinancieringStatus>(keys, "financiering_status");
  add_labels<CijferSoort>(keys, "cijfer");
  add_labels<MijlpaalStatus>(keys, "mijlpaal");
  add_labels<GezochtWat>(keys, "gezocht");
  add_labels<VerwantSoort>(keys, "verwant");
  add_labels<VerwantSoort>(keys, "verwant_terug");
  add_labels<InstrumentSoort>(keys, "instrument_soort");
  for (const std::string_view vraag : kAfwegingVragen)
    keys.push_back("afweging." + std::string(vraag));
  for (const FieldInfo& field : project_fields()) {
    keys.push_back("veld." + std::string(field.key));
    keys.push_back("veldsoort." + std::string(name(field.type)));
  }
  return keys;
}

void add_table(const Value& table, const std::string& prefix, Texts& texts) {
  for (const Field& field : table.fields) {
    if (field.value.type == ValueType::kTable)
      add_table(field.value, prefix + field.key + ".", texts);
    else if (field.value.type == ValueType::kString)
      texts.set(prefix + field.key, field.value.text);
  }
}

}  // namespace

std::string_view Texts::operator[](std::string_view key) const {
  const auto it = texts_.find(key);
  return it == texts_.end() ? key : std::string_view(it->second);
}

std::string_view Texts::label(std::string_view vocabulary, std::string_view name) const {
  const auto it = texts_.find(std::string(vocabulary) + "." + std::string(name));
  return it == texts_.end() ? name : std::string_view(it->second);
}

std::string Texts::fill(std::string_view key, std::initializer_list<std::string> args) const {
  return boek::fill((*this)[key], std::span(args.begin(), args.size()));
}

std::string Texts::count(std::string_view key, std::int64_t number) const {
  return fill(std::string(key) + (number == 1 ? "_een" : "_meer"),
              {format_number(number, language)});
}

Outcome<Texts> read_texts(const FileSystem& disk, const std::string& dir, const std::string& shown,
                          Language language) {
  Outcome<Texts> out;
  out.value.language = language;
  const std::string name = language == Language::kDutch ? "strings.nl.toml" : "strings.en.toml";
  const Value table =
      read_toml_file(disk, dir + "/" + name, shown + "/" + name, Limits{}).take(out.diagnostics);
  if (has_errors(out.diagnostics)) return out;
  add_table(table, "", out.value);
  for (const std::string& key : required_texts())
    if (!out.value.all().contains(key))
      out.diagnostics.push_back({Code::kTextMissing, {shown + "/" + name, {}}, {key}, "", {}});
  return out;
}

}  // namespace boek
