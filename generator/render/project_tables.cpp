// SPDX-License-Identifier: EUPL-1.2
#include "render/project_tables.h"

#include "charts/timeline.h"
#include "render/financing_bar.h"
#include "render/format.h"
#include "render/phrases.h"

namespace boek {
namespace {

std::string moment_or_nothing(const RenderContext& context, const std::optional<Moment>& moment) {
  return moment ? moment_html(*moment, context.language) : std::string();
}

template <typename E>
std::string_view label(const RenderContext& context, std::string_view vocabulary,
                       const std::optional<E>& value) {
  return value ? context.texts.label(vocabulary, name(*value)) : std::string_view();
}

Data financing_row(const RenderContext& context, const Financiering& line,
                   const SourceList& sources) {
  const bool has_instrument = line.instrument && line.instrument->id.valid();
  Data row;
  row.text("instrument", has_instrument ? context.book[line.instrument->id].naam : std::string());
  row.text("url",
           has_instrument ? below_root(instrument_url(line.instrument->name)) : std::string());
  row.text("partij", line.partij);
  row.text("bedrag_html", amount_html(context, line.bedrag, line.kwalificatie));
  row.text("status", label(context, "financiering_status", line.status));
  row.text("periode", format_period(line.van, line.tot, context.language));
  row.text("provincie", line.provincie && line.provincie->id.valid()
                            ? context.book[line.provincie->id].naam
                            : std::string());
  row.text("toelichting", line.toelichting);
  row.text("bron_html", sources.evidence_html(line.bewijs));
  return row;
}

// What is known of the lines together. An author's amount fits easily; a sum of many is capped.
std::optional<std::int64_t> sum_of_lines(const Project& project) {
  std::optional<std::int64_t> sum;
  for (const Financiering& line : project.financiering) {
    if (!line.bedrag) continue;
    std::int64_t next = 0;
    if (__builtin_add_overflow(sum.value_or(0), line.bedrag->value, &next)) return std::nullopt;
    sum = next;
  }
  return sum;
}

Data result_row(const RenderContext& context, const Resultaat& resultaat,
                const SourceList& sources) {
  Data row;
  row.text("wat", resultaat.wat);
  row.text("datum_html", moment_or_nothing(context, resultaat.datum));
  row.text("waarde",
           value_phrase(context, resultaat.waarde, resultaat.waarde_is_number, resultaat.eenheid));
  row.text("bron_html", sources.evidence_html(resultaat.bewijs));
  return row;
}

Data milestone_row(const RenderContext& context, const Mijlpaal& mijlpaal) {
  Data row;
  row.text("wat", mijlpaal.wat);
  row.text("datum_html", moment_or_nothing(context, mijlpaal.datum));
  row.text("status", label(context, "mijlpaal", mijlpaal.status));
  return row;
}

// Requires: a looptijd with a beginning or an end.
Data timeline_data(const RenderContext& context, const Project& project) {
  const Looptijd& looptijd = *project.looptijd;
  Timeline timeline;
  if (looptijd.van) timeline.from = looptijd.van->value;
  if (looptijd.tot) timeline.to = looptijd.tot->value;
  timeline.open = looptijd.open;
  timeline.as_of = project.peildatum;
  for (const Mijlpaal& mijlpaal : project.mijlpalen)
    if (mijlpaal.datum) timeline.milestones.push_back(*mijlpaal.datum);
  const YearRange years = years_of(timeline);
  Data data;
  data.text("tijdlijn_html", timeline_svg(timeline));
  data.text("begin", std::to_string(years.first)).text("eind", std::to_string(years.last));
  data.text("peildatum", format_moment(project.peildatum, context.language));
  return data;
}

Data wanted_row(const RenderContext& context, const Gezocht& gezocht) {
  Data row;
  row.text("wat", label(context, "gezocht", gezocht.wat));
  row.text("toelichting", gezocht.toelichting);
  row.text("tot", gezocht.tot ? format_moment(*gezocht.tot, context.language) : std::string());
  return row;
}

}  // namespace

void add_financing(const RenderContext& context, const Project& project, const SourceList& sources,
                   Data& data) {
  const std::optional<std::int64_t> sum = sum_of_lines(project);
  const bool has_bar = divides_whole(project, sum);
  std::vector<Data> rows;
  for (std::size_t i = 0; i < project.financiering.size(); ++i) {
    const Financiering& line = project.financiering[i];
    rows.push_back(financing_row(context, line, sources));
    rows.back().text("letter", has_bar && line.bedrag ? letter_of_line(i) : std::string());
  }
  const bool has_size = project.omvang && project.omvang->bedrag;
  const std::int64_t size = has_size ? project.omvang->bedrag->value : 0;
  const auto euro = [&](std::int64_t euros) {
    return euro_html(euros, std::nullopt, context.language);
  };
  Data table;
  // Lines of different sources may overlap; a sum says something only beside a whole.
  table.text("som_html", sum && has_size ? euro(*sum) : std::string());
  table.text("rest_html", sum && has_size && *sum < size ? euro(size - *sum) : std::string());
  table.text("omvang_html", has_size ? size_html(context, project) : std::string());
  table.text("balk_html", has_bar ? financing_bar_svg(project) : std::string());
  table.text("balk_uitleg",
             has_bar ? financing_bar_caption(context, project, *sum) : std::string());
  table.list("regels", std::move(rows));
  data.table_or_no("financiering", !project.financiering.empty(), std::move(table));
}

void add_figures(const RenderContext& context, const Project& project, const SourceList& sources,
                 Data& data) {
  std::vector<Data> rows;
  for (const Cijfer& cijfer : project.cijfers) {
    Data row;
    row.text("wat", cijfer.wat);
    const std::string_view qualifier = format_qualifier(cijfer.kwalificatie, context.language);
    const std::string value =
        value_phrase(context, cijfer.waarde, cijfer.waarde_is_number, cijfer.eenheid);
    row.text("waarde", qualifier.empty() ? value : std::string(qualifier) + " " + value);
    row.text("soort", label(context, "cijfer", cijfer.soort));
    row.text("toelichting", cijfer.toelichting);
    row.text("bron_html", sources.evidence_html(cijfer.bewijs));
    rows.push_back(std::move(row));
  }
  Data table;
  table.list("regels", std::move(rows));
  data.table_or_no("cijfers", !project.cijfers.empty(), std::move(table));
}

void add_course(const RenderContext& context, const Project& project, const SourceList& sources,
                Data& data) {
  const std::string duration =
      project.looptijd ? format_duration(*project.looptijd, context.language) : std::string();
  data.text("looptijd", duration);
  data.text("looptijd_toelichting", project.looptijd ? project.looptijd->toelichting : "");
  std::vector<Data> milestones, results, wanted;
  for (const Mijlpaal& mijlpaal : project.mijlpalen)
    milestones.push_back(milestone_row(context, mijlpaal));
  for (const Resultaat& resultaat : project.resultaten)
    results.push_back(result_row(context, resultaat, sources));
  for (const Gezocht& gezocht : project.gezocht) wanted.push_back(wanted_row(context, gezocht));
  const bool has_line = project.looptijd && (project.looptijd->van || project.looptijd->tot);
  data.flag("heeft_planning", has_line || !milestones.empty() ||
                                  (project.looptijd && !project.looptijd->toelichting.empty()));
  data.table_or_no("tijdlijn", has_line, has_line ? timeline_data(context, project) : Data());
  data.flag("heeft_mijlpalen", !milestones.empty()).list("mijlpalen", std::move(milestones));
  data.flag("heeft_resultaten", !results.empty()).list("resultaten", std::move(results));
  data.flag("heeft_gezocht", !wanted.empty()).list("gezocht", std::move(wanted));
}

void add_people(const RenderContext& context, const Project& project, Data& data) {
  std::vector<Data> partners, places;
  for (const Partner& partner : project.partners) {
    Data row;
    row.text("naam", partner.naam).text("rol", partner.rol).text("land", partner.land);
    partners.push_back(std::move(row));
  }
  for (const Locatie& locatie : project.locaties) {
    Data row;
    row.text("naam", locatie.naam).text("land", locatie.land);
    row.text("provincie", locatie.provincie && locatie.provincie->id.valid()
                              ? context.book[locatie.provincie->id].naam
                              : std::string());
    places.push_back(std::move(row));
  }
  data.flag("heeft_partners", !partners.empty()).list("partners", std::move(partners));
  data.flag("heeft_locaties", !places.empty()).list("locaties", std::move(places));
  Data contact;
  contact.text("organisatie", project.contact.organisatie).text("functie", project.contact.functie);
  contact.text("email", project.contact.email);
  contact.text("url", is_linkable(project.contact.url) ? project.contact.url : std::string());
  data.table_or_no("contact", !project.contact.empty(), std::move(contact));
}

}  // namespace boek
