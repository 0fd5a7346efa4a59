// SPDX-License-Identifier: EUPL-1.2
#include "render/csv.h"

#include <algorithm>
#include <array>

#include "render/project_fields.h"
#include "render/project_json.h"
#include "site/plan.h"
#include "source/markdown.h"

namespace boek {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

// What a spreadsheet would take for the start of a formula.
bool is_formula(std::string_view value) {
  constexpr std::string_view kSigns = "=+-@\t\r";
  return !value.empty() && kSigns.find(value.front()) != std::string_view::npos;
}

constexpr std::array<bool, 256> kSpecial = [] {
  std::array<bool, 256> special{};
  for (const char c : {';', '"', '\r', '\n', '\t'}) special[static_cast<unsigned char>(c)] = true;
  return special;
}();

bool needs_quotes(std::string_view value) {
  return value.front() == ' ' || value.back() == ' ' ||
         std::any_of(value.begin(), value.end(),
                     [](char c) { return kSpecial[static_cast<unsigned char>(c)]; });
}

std::string iso(const std::optional<Moment>& moment) { return moment ? to_iso(*moment) : ""; }

std::string iso(const std::optional<Located<Moment>>& moment) {
  return moment ? to_iso(moment->value) : "";
}

template <typename E>
std::string_view choice(const std::optional<E>& value) {
  return value ? name(*value) : std::string_view();
}

template <typename Record>
std::string_view reference(const std::optional<Ref<Record>>& ref) {
  return ref && ref->id.valid() ? std::string_view(ref->name) : std::string_view();
}

std::optional<std::int64_t> amount(const std::optional<Located<std::int64_t>>& value) {
  return value ? std::optional(value->value) : std::nullopt;
}

std::string_view yes_no(bool value) { return value ? "true" : "false"; }

template <typename Items, typename Fn>
std::vector<std::string> each(const Items& items, Fn&& fn) {
  std::vector<std::string> out;
  for (const auto& item : items)
    if (std::string text(fn(item)); !text.empty()) out.push_back(std::move(text));
  return out;
}

void add_subjects(CsvRow& row, const Book& book, const Project& project) {
  const auto named = [](const auto& ref) { return ref.name; };
  row.list(each(project.themas, named)).list(each(project.provincies, named));
  row.text(name(project.provincie_basis)).text(project.provincie_toelichting);
  row.list(each(project.alle_instrumenten, [&](InstrumentId id) { return book[id].id; }));
}

void add_money(CsvRow& row, const Project& project) {
  const Omvang none;
  const Omvang& omvang = project.omvang ? *project.omvang : none;
  row.number(amount(omvang.bedrag)).text(choice(omvang.kwalificatie)).text(choice(omvang.status));
  row.text(omvang.toelichting).text(reference(omvang.bewijs.bron)).text(omvang.bewijs.vindplaats);
  row.list(each(project.financiering, [](const Financiering& line) {
    return line.instrument ? line.instrument->name : line.partij;
  }));
  row.list(each(project.cijfers, [](const Cijfer& cijfer) { return cijfer.wat; }));
}

void add_course(CsvRow& row, const Project& project) {
  const Looptijd none;
  const Looptijd& looptijd = project.looptijd ? *project.looptijd : none;
  row.text(iso(looptijd.van)).text(iso(looptijd.tot));
  row.text(project.looptijd ? yes_no(looptijd.open) : "").text(looptijd.toelichting);
  row.text(project.meerwaarde);
  row.list(each(project.resultaten, [](const Resultaat& resultaat) { return resultaat.wat; }));
  row.list(each(project.mijlpalen, [](const Mijlpaal& mijlpaal) { return mijlpaal.wat; }));
  row.list(each(project.gezocht, [](const Gezocht& gezocht) { return choice(gezocht.wat); }));
}

void add_people(CsvRow& row, const Project& project) {
  row.text(project.penvoerder);
  row.list(each(project.partners, [](const Partner& partner) { return partner.naam; }));
  row.text(project.contact.organisatie).text(project.contact.functie);
  row.text(project.contact.email).text(project.contact.url);
  row.list(project.trefwoorden).list(project.ook_bekend_als);
  row.list(each(project.voorheen, [](const auto& id) { return id.value; }));
}

void add_relations(CsvRow& row, const Project& project) {
  const auto other = [](const auto& item) {
    return item.project.id.valid() ? item.project.name : std::string();
  };
  row.text(reference(project.onderdeel_van));
  row.list(each(project.verwant, other)).list(each(project.niet_verwant, other));
  row.list(each(project.locaties, [](const Locatie& locatie) { return locatie.naam; }));
  row.list(each(project.links, [](const Link& link) { return link.url; }));
  row.list(each(project.bronnen, [](const Bronvermelding& bron) {
    return bron.bron ? bron.bron->name : bron.titel;
  }));
}

void add_rest(CsvRow& row, const Project& project, std::string_view tekst) {
  row.text(iso(project.gecontroleerd.op)).text(project.gecontroleerd.door);
  for (const std::string_view vraag : kAfwegingVragen) {
    std::string_view answer;
    for (const Antwoord& antwoord : project.afweging)
      if (antwoord.vraag == vraag) answer = antwoord.tekst;
    row.text(answer);
  }
  row.text(yes_no(project.is_concept)).text(extra_json(project)).text(tekst);
  row.text(yes_no(project.actueel)).text(yes_no(project.telbaar)).text(yes_no(project.telt_mee));
}

std::string header(const std::vector<std::string>& columns) {
  CsvRow row;
  for (const std::string& column : columns) row.text(column);
  return std::string(kByteOrderMark) + row.take();
}

}  // namespace

void CsvRow::separate() {
  if (!empty_) row_ += ';';
  empty_ = false;
}

CsvRow& CsvRow::text(std::string_view value) {
  separate();
  if (value.empty()) return *this;
  const bool formula = is_formula(value);
  if (!formula && !needs_quotes(value)) {
    row_ += value;
    return *this;
  }
  row_ += formula ? "\"'" : "\"";
  for (std::size_t from = 0; from < value.size();) {
    const std::size_t quote = value.find('"', from);
    const std::size_t end = quote == std::string_view::npos ? value.size() : quote + 1;
    row_ += value.substr(from, end - from);
    if (quote != std::string_view::npos) row_ += '"';
    from = end;
  }
  row_ += '"';
  return *this;
}

CsvRow& CsvRow::number(std::string_view digits) {
  separate();
  row_ += digits;
  return *this;
}

CsvRow& CsvRow::number(const std::optional<std::int64_t>& value) {
  return number(value ? std::to_string(*value) : std::string());
}

CsvRow& CsvRow::list(const std::vector<std::string>& items) {
  std::string joined;
  for (const std::string& item : items) {
    if (!joined.empty()) joined += '|';
    for (const char c : item) {
      if (c == '|') joined += '\\';
      joined += c;
    }
  }
  return text(joined);
}

std::string CsvRow::take() {
  std::string row = std::move(row_) + std::string(kLineEnd);
  row_.clear();
  empty_ = true;
  return row;
}

std::string project_row(const Book& book, ProjectId id, std::string_view tekst) {
  const Project& project = book[id];
  CsvRow row;
  row.text(project.id).text(project_url(project.id)).text(project.titel.value);
  row.text(project.samenvatting).text(name(project.soort)).text(name(project.status));
  row.text(project.status_toelichting).text(to_iso(project.peildatum));
  add_subjects(row, book, project);
  add_money(row, project);
  add_course(row, project);
  add_people(row, project);
  add_relations(row, project);
  add_rest(row, project, tekst);
  return row.take();
}

std::string financing_rows(const Book& book, ProjectId id) {
  const Project& project = book[id];
  std::string rows;
  for (const Financiering& line : project.financiering) {
    CsvRow row;
    row.text(project.id).text(reference(line.instrument)).text(line.partij);
    row.number(amount(line.bedrag)).text(choice(line.kwalificatie)).text(choice(line.status));
    row.text(iso(line.van)).text(iso(line.tot)).text(reference(line.provincie));
    row.text(line.toelichting).text(reference(line.bewijs.bron)).text(line.bewijs.vindplaats);
    rows += row.take();
  }
  return rows;
}

std::string project_header() { return header(csv_columns()); }

std::string financing_header() {
  std::vector<std::string> columns = {"project"};
  for (const FieldInfo& field : project_fields())
    if (field.key == "financiering")
      for (const FieldInfo& member : field.members) columns.emplace_back(member.key);
  return header(columns);
}

}  // namespace boek
