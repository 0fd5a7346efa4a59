// SPDX-License-Identifier: EUPL-1.2
#include "model/records.h"

#include <algorithm>

#include "core/text.h"
#include "model/fields.h"
#include "model/fixes.h"
#include "model/personal_data.h"
#include "model/read_project.h"
#include "model/schema.h"
#include "model/unread.h"

namespace boek {
namespace {

std::vector<Span> spans_of(const Fields& fields, std::string_view key) {
  std::vector<Span> spans;
  for (const auto& item : fields.located_texts(key)) spans.push_back(item.span);
  return spans;
}

Province read_province(const Fields& fields) {
  Province province;
  province.naam = fields.text("naam");
  province.omschrijving = fields.text("omschrijving");
  province.ook_bekend_als = fields.texts("ook_bekend_als");
  province.cbs_code = fields.text("cbs_code");
  province.landsdeel_ref = fields.reference<Landsdeel>("landsdeel");
  province.rom = fields.texts("rom");
  province.website = fields.text("website");
  if (const Value* table = fields.table("leeg"))
    for (const Field& field : table->fields)
      province.leeg.push_back({{field.key, field.key_span, {}}, field.value.text});
  return province;
}

Theme read_theme(const Fields& fields) {
  Theme theme;
  theme.naam = fields.text("naam");
  theme.omschrijving = fields.text("omschrijving");
  theme.ook_bekend_als = fields.texts("ook_bekend_als");
  theme.alias_spans = spans_of(fields, "ook_bekend_als");
  theme.voorheen = fields.located_texts("voorheen");
  if (const auto order = fields.integer("volgorde")) theme.volgorde = order->value;
  return theme;
}

Instrument read_instrument(const Fields& fields) {
  Instrument instrument;
  instrument.naam = fields.text("naam");
  instrument.omschrijving = fields.text("omschrijving");
  instrument.ook_bekend_als = fields.texts("ook_bekend_als");
  instrument.alias_spans = spans_of(fields, "ook_bekend_als");
  instrument.voorheen = fields.located_texts("voorheen");
  instrument.soort = fields.choice<InstrumentSoort>("soort");
  instrument.afkorting = fields.text("afkorting");
  instrument.beheerder = fields.text("beheerder");
  instrument.website = fields.text("website");
  return instrument;
}

Tafel read_tafel(const Fields& fields) {
  Tafel tafel;
  tafel.titel = fields.text("titel");
  tafel.samenvatting = fields.text("samenvatting");
  tafel.datum = fields.moment("datum");
  tafel.themas = fields.references<Theme>("themas");
  tafel.projecten = fields.references<Project>("projecten");
  tafel.status = fields.text("status");
  return tafel;
}

Pagina read_pagina(const Fields& fields) {
  Pagina pagina;
  pagina.titel = fields.text("titel");
  pagina.omschrijving = fields.text("omschrijving");
  return pagina;
}

template <typename Record>
std::unique_ptr<Record> boxed(Record record) {
  return std::make_unique<Record>(std::move(record));
}

AnyRecord read_front_matter(Folder folder, const Value& table) {
  const Fields fields(table);
  switch (folder) {
    case Folder::kProvincies:
      return boxed(read_province(fields));
    case Folder::kThemas:
      return boxed(read_theme(fields));
    case Folder::kInstrumenten:
      return boxed(read_instrument(fields));
    case Folder::kProjecten:
      return boxed(read_project(table));
    case Folder::kTafels:
      return boxed(read_tafel(fields));
    case Folder::kPaginas:
      return boxed(read_pagina(fields));
  }
  return boxed(Pagina{});
}

bool is_province(std::string_view id) {
  return std::find(kProvincieIds.begin(), kProvincieIds.end(), id) != kProvincieIds.end();
}

}  // namespace

Outcome<AnyRecord> read_record(const FileSystem& disk, const SourceFile& file,
                               const Limits& limits) {
  Outcome<AnyRecord> outcome;
  Document document = read_document(disk, file, limits).take(outcome.diagnostics);
  if (!document.readable)
    advise_unread(schema_of(file.folder), document.text, file.path, outcome.diagnostics);
  else
    check_table(schema_of(file.folder), document.front_matter, Span{}, file.path,
                outcome.diagnostics, document.text);
  std::vector<Span> spans = link_spans(document.body, document.text);
  check_body(document, spans, file.path, outcome.diagnostics);
  check_personal_data(document.text, file.path, outcome.diagnostics);
  if (file.folder == Folder::kProvincies && !is_province(file.id))
    outcome.diagnostics.push_back({Code::kNotAProvince, {file.path, {}}, {file.id}, {}, {}});

  outcome.value = read_front_matter(file.folder, document.front_matter);
  auto addresses = addresses_in(schema_of(file.folder), document.front_matter);
  std::visit(
      [&](auto& box) {
        Record& record = *box;
        record.id = file.id;
        record.file = file.path;
        record.readable = document.readable;
        record.body = std::move(document.body);
        record.body.lines = {};  // nothing is said about the text itself from here on
        record.link_spans = std::move(spans);
        record.addresses = std::move(addresses);
      },
      outcome.value);
  const auto* project = std::get_if<std::unique_ptr<Project>>(&outcome.value);
  if (project != nullptr && document.readable)
    check_project(**project, document.front_matter, outcome.diagnostics);
  if (!outcome.diagnostics.empty()) {
    add_fixes(schema_of(file.folder), document.front_matter, document.text, file.path,
              outcome.diagnostics);
    add_fence_fix(document.text, file.path, outcome.diagnostics);
  }
  return outcome;
}

Outcome<std::vector<Source>> read_bronnen(const Value& table, const std::string& file) {
  Outcome<std::vector<Source>> outcome;
  for (const Field& entry : table.fields) {
    if (entry.value.type != ValueType::kTable) {
      outcome.diagnostics.push_back(
          {Code::kWrongType,
           {file, entry.value.span},
           {entry.key, term("table"), term(type_term(entry.value.type)), term("write-table")},
           {},
           {}});
      continue;
    }
    if (!is_slug(entry.key))
      outcome.diagnostics.push_back(
          {Code::kBadId, {file, entry.key_span}, {printable(entry.key)}, {}, {}});
    check_table(source_schema(), entry.value, entry.value.span, file, outcome.diagnostics);
    add_fixes(source_schema(), entry.value, {}, file, outcome.diagnostics);
    const Fields fields(entry.value);
    outcome.value.push_back({entry.key, fields.text("titel"), fields.text("uitgever"),
                             fields.text("url"), fields.moment("datum"),
                             {file, fields.span("url")}});
  }
  std::sort(outcome.value.begin(), outcome.value.end(),
            [](const Source& a, const Source& b) { return a.id < b.id; });
  return outcome;
}

}  // namespace boek
