// SPDX-License-Identifier: EUPL-1.2
#include "model/read_project.h"

#include "core/text.h"
#include "model/careful.h"
#include "model/fields.h"

namespace boek {
namespace {

Evidence read_evidence(const Fields& fields) {
  return {fields.reference<Source>("bron"), fields.text("vindplaats")};
}

Omvang read_omvang(const Fields& fields) {
  Omvang omvang;
  omvang.bedrag = fields.integer("bedrag");
  omvang.kwalificatie = fields.choice<Kwalificatie>("kwalificatie");
  omvang.status = fields.choice<FinancieringStatus>("status");
  omvang.toelichting = fields.text("toelichting");
  omvang.bewijs = read_evidence(fields);
  return omvang;
}

Financiering read_financiering(const Fields& fields) {
  Financiering line;
  line.instrument = fields.reference<Instrument>("instrument");
  line.partij = fields.text("partij");
  line.bedrag = fields.integer("bedrag");
  line.kwalificatie = fields.choice<Kwalificatie>("kwalificatie");
  line.status = fields.choice<FinancieringStatus>("status");
  line.van = fields.moment("van");
  line.tot = fields.moment("tot");
  line.provincie = fields.reference<Province>("provincie");
  line.toelichting = fields.text("toelichting");
  line.bewijs = read_evidence(fields);
  return line;
}

Cijfer read_cijfer(const Fields& fields) {
  Cijfer cijfer;
  cijfer.wat = fields.text("wat");
  cijfer.waarde = fields.text_or_number("waarde", cijfer.waarde_is_number);
  cijfer.eenheid = fields.text("eenheid");
  cijfer.soort = fields.choice<CijferSoort>("soort");
  cijfer.kwalificatie = fields.choice<Kwalificatie>("kwalificatie");
  cijfer.toelichting = fields.text("toelichting");
  cijfer.bewijs = read_evidence(fields);
  return cijfer;
}

Looptijd read_looptijd(const Fields& fields) {
  return {fields.located_moment("van"), fields.located_moment("tot"), fields.flag("open"),
          fields.text("toelichting")};
}

Resultaat read_resultaat(const Fields& fields) {
  Resultaat resultaat;
  resultaat.datum = fields.moment("datum");
  resultaat.wat = fields.text("wat");
  resultaat.waarde = fields.text_or_number("waarde", resultaat.waarde_is_number);
  resultaat.eenheid = fields.text("eenheid");
  resultaat.bewijs = read_evidence(fields);
  return resultaat;
}

Contact read_contact(const Fields& fields) {
  return {fields.text("organisatie"), fields.text("functie"), fields.text("email"),
          fields.text("url")};
}

void read_facts(const Fields& fields, Project& project) {
  project.titel = fields.located_text("titel");
  project.samenvatting = fields.text("samenvatting");
  project.soort = fields.choice<Soort>("soort").value_or(Soort::kProject);
  project.status = fields.choice<ProjectStatus>("status").value_or(ProjectStatus::kOnbekend);
  project.status_span = fields.span("status");
  project.status_toelichting = fields.text("status_toelichting");
  project.peildatum = fields.moment("peildatum").value_or(Moment{});
  project.themas = fields.references<Theme>("themas");
  project.provincies = fields.references<Province>("provincies");
  project.provincie_basis =
      fields.choice<ProvincieBasis>("provincie_basis").value_or(ProvincieBasis::kGenoemd);
  project.provincie_toelichting = fields.text("provincie_toelichting");
  project.instrumenten = fields.references<Instrument>("instrumenten");
  project.meerwaarde = fields.text("meerwaarde");
  project.penvoerder = fields.text("penvoerder");
  project.trefwoorden = fields.texts("trefwoorden");
  project.ook_bekend_als = fields.texts("ook_bekend_als");
  project.voorheen = fields.located_texts("voorheen");
  project.onderdeel_van = fields.reference<Project>("onderdeel_van");
  project.is_concept = fields.flag("concept");
  if (const Value* extra = fields.table("extra"))
    project.extra = std::make_shared<const Value>(*extra);
  project.sorteersleutel = sort_key(project.titel.value);
}

void read_money_and_time(const Fields& fields, Project& project) {
  if (const Value* table = fields.table("omvang")) project.omvang = read_omvang(Fields(*table));
  if (const Value* table = fields.table("looptijd"))
    project.looptijd = read_looptijd(Fields(*table));
  fields.each("financiering", {},
              [&](const Fields& line) { project.financiering.push_back(read_financiering(line)); });
  fields.each("cijfers", {},
              [&](const Fields& line) { project.cijfers.push_back(read_cijfer(line)); });
  fields.each("resultaten", {},
              [&](const Fields& line) { project.resultaten.push_back(read_resultaat(line)); });
  fields.each("mijlpalen", {}, [&](const Fields& line) {
    project.mijlpalen.push_back(
        {line.moment("datum"), line.text("wat"), line.choice<MijlpaalStatus>("status")});
  });
  fields.each("gezocht", {}, [&](const Fields& line) {
    project.gezocht.push_back(
        {line.choice<GezochtWat>("wat"), line.text("toelichting"), line.moment("tot")});
  });
}

void read_people_and_places(const Fields& fields, Project& project) {
  fields.each("partners", "naam", [&](const Fields& line) {
    project.partners.push_back({line.text("naam"), line.text("rol"), line.text("land")});
  });
  if (const Value* table = fields.table("contact")) project.contact = read_contact(Fields(*table));
  fields.each("locaties", {}, [&](const Fields& line) {
    project.locaties.push_back(
        {line.text("naam"), line.reference<Province>("provincie"), line.text("land")});
  });
}

void read_relations_and_sources(const Fields& fields, Project& project) {
  fields.each("verwant", "project", [&](const Fields& line) {
    auto other = line.reference<Project>("project");
    if (!other) return;
    project.verwant.push_back({std::move(*other),
                               line.choice<VerwantSoort>("soort").value_or(VerwantSoort::kVerwant),
                               line.text("reden")});
  });
  fields.each("niet_verwant", {}, [&](const Fields& line) {
    if (auto other = line.reference<Project>("project"))
      project.niet_verwant.push_back({std::move(*other), line.text("reden")});
  });
  fields.each("links", {}, [&](const Fields& line) {
    project.links.push_back({line.text("titel"), line.text("url")});
  });
  fields.each("bronnen", {}, [&](const Fields& line) {
    project.bronnen.push_back({line.reference<Source>("bron"), line.text("titel"), line.text("url"),
                               line.moment("datum"), line.text("vindplaats")});
  });
  if (const Value* table = fields.table("gecontroleerd")) {
    const Fields checked(*table);
    project.gecontroleerd = {checked.moment("op"), checked.text("door")};
  }
  if (const Value* table = fields.table("afweging")) {
    const Fields answers(*table);
    for (const std::string_view question : kAfwegingVragen)
      if (std::string answer = answers.text(question); !answer.empty())
        project.afweging.push_back({question, std::move(answer)});
  }
}

// A period that ends before it begins; the first day of the end is what counts, so that 2016 to
// 2016 is a year and "2016-06" to 2016 is fine.
void check_period(const Fields& fields, const std::string& file, Diagnostics& diagnostics) {
  const auto from = fields.located_moment("van");
  const auto until = fields.located_moment("tot");
  if (!from || !until || last_day(until->value) >= first_day(from->value)) return;
  diagnostics.push_back({Code::kEndBeforeStart,
                         {file, until->span},
                         {"tot", "van"},
                         {},
                         {{{file, from->span}, NoteText::kStartsHere, {}}}});
}

void check_instruments(const Project& project, Diagnostics& diagnostics) {
  for (const Ref<Instrument>& listed : project.instrumenten)
    for (const Financiering& line : project.financiering)
      if (line.instrument && line.instrument->name == listed.name) {
        diagnostics.push_back({Code::kInstrumentTwice,
                               {project.file, listed.span},
                               {listed.name},
                               {},
                               {{{project.file, line.instrument->span}, NoteText::kAlsoHere, {}}}});
        break;
      }
}

}  // namespace

Project read_project(const Value& front_matter) {
  const Fields fields(front_matter);
  Project project;
  read_facts(fields, project);
  read_money_and_time(fields, project);
  read_people_and_places(fields, project);
  read_relations_and_sources(fields, project);
  return project;
}

void check_project(const Project& project, const Value& front_matter, Diagnostics& diagnostics) {
  const Fields fields(front_matter);
  if (const Value* table = fields.table("looptijd")) {
    check_period(Fields(*table), project.file, diagnostics);
    if (project.looptijd && project.looptijd->open && project.looptijd->tot)
      diagnostics.push_back(
          {Code::kOpenWithEnd,
           {project.file, project.looptijd->tot->span},
           {},
           {},
           {{{project.file, Fields(*table).span("open")}, NoteText::kOpenHere, {}}}});
  }
  fields.each("financiering", {},
              [&](const Fields& line) { check_period(line, project.file, diagnostics); });
  const Value* provinces = nullptr;
  if (const Field* field = front_matter.find("provincies")) provinces = &field->value;
  if (provinces != nullptr && provinces->type == ValueType::kArray && provinces->items.empty())
    diagnostics.push_back({Code::kNoProvinces, {project.file, provinces->span}, {}, {}, {}});
  if (project.status == ProjectStatus::kGestopt && project.status_toelichting.empty() &&
      front_matter.find("status_toelichting") == nullptr)
    diagnostics.push_back({Code::kStatusNeedsReason,
                           {project.file, project.status_span},
                           {"status_toelichting"},
                           {},
                           {}});
  check_instruments(project, diagnostics);
  check_carefully(project, front_matter, diagnostics);
}

}  // namespace boek
