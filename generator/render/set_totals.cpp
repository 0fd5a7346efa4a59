// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "render/format.h"
#include "render/phrases.h"
#include "render/set_view.h"

namespace boek {
namespace {

constexpr Soort kApart[] = {Soort::kFonds, Soort::kRegeling, Soort::kAgenda};
constexpr std::size_t kListedFunds = 50;

bool is_apart(const Project& project) {
  return std::find(std::begin(kApart), std::end(kApart), project.soort) != std::end(kApart);
}

// True when a fund, scheme or agenda above this one holds its amount already.
bool is_covered(const Book& book, const Project& project) {
  const Project* at = &project;
  while (at->onderdeel_van && at->onderdeel_van->id.valid()) {
    at = &book[at->onderdeel_van->id];
    if (is_apart(*at) && at->omvang && at->omvang->bedrag) return true;
  }
  return false;
}

// The own sum of one kind; telbaar here: not stopped and not covered.
Total own_total(const Book& book, const ProjectSet& set, Soort soort) {
  Total total;
  for (const ProjectId id : set.members) {
    const Project& project = book[id];
    if (project.soort != soort) continue;
    ++total.aantal;
    if (project.status == ProjectStatus::kGestopt || is_covered(book, project)) continue;
    ++total.telbaar;
    if (!project.omvang || !project.omvang->bedrag) continue;
    ++total.bedrag_bekend_bij;
    std::int64_t sum = 0;
    if (!__builtin_add_overflow(total.bedrag.value_or(0), project.omvang->bedrag->value, &sum))
      total.bedrag = sum;
  }
  return total;
}

std::vector<Data> listed_funds(const RenderContext& context, const ProjectSet& set) {
  std::vector<Data> out;
  for (const ProjectId id : set.members) {
    const Project& project = context.book[id];
    if (!is_apart(project)) continue;
    if (out.size() == kListedFunds) break;
    Data row = named_link(project.titel.value, project_url(project.id));
    row.text("soort", context.texts.label("soort", name(project.soort)));
    row.text("bedrag_html", size_html(context, project));
    row.text("stand", status_phrase(context, project));
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace

Total historical(const Totals& totals) {
  Total out;
  out.aantal = totals.alles.aantal - totals.actueel.aantal;
  out.telbaar = totals.alles.telbaar - totals.actueel.telbaar;
  out.bedrag_bekend_bij = totals.alles.bedrag_bekend_bij - totals.actueel.bedrag_bekend_bij;
  if (out.bedrag_bekend_bij > 0)
    out.bedrag = totals.alles.bedrag.value_or(0) - totals.actueel.bedrag.value_or(0);
  return out;
}

std::string coverage(const RenderContext& context, const Total& total) {
  return context.texts.fill(total.telbaar == 1 ? "dekking_een" : "dekking_meer",
                            {format_number(total.bedrag_bekend_bij, context.language),
                             format_number(total.telbaar, context.language)});
}

std::string total_html(const RenderContext& context, const Total& total) {
  if (!total.bedrag) return escaped(context.texts["onbekend"]);
  return euro_html(*total.bedrag, std::nullopt, context.language);
}

Data total_row(const RenderContext& context, std::string_view name, const Total& total) {
  Data row;
  row.text("naam", name).text("aantal", format_number(total.aantal, context.language));
  row.text("bedrag_html", total_html(context, total)).text("dekking", coverage(context, total));
  return row;
}

void add_totals(const RenderContext& context, const ProjectSet& set, Data& data) {
  std::vector<Data> rows;
  rows.push_back(total_row(context, context.texts["totaal.actueel"], set.totals.actueel));
  rows.push_back(total_row(context, context.texts["totaal.historisch"], historical(set.totals)));
  rows.push_back(total_row(context, context.texts["totaal.samen"], set.totals.alles));
  if (set.kind == SetKind::kProvince) {
    std::vector<ProjectId> alone, shared;
    for (const ProjectId id : set.members)
      (context.book[id].provincies.size() > 1 ? shared : alone).push_back(id);
    rows.push_back(total_row(context, context.texts["totaal.alleen"],
                             totals_of(context.book, alone).alles));
    rows.push_back(total_row(context, context.texts["totaal.gedeeld"],
                             totals_of(context.book, shared).alles));
  }
  data.list("totalen", std::move(rows));
  data.flag("is_instrument", set.kind == SetKind::kInstrument);
}

void add_funds(const RenderContext& context, const ProjectSet& set, Data& data) {
  std::vector<Data> sums;
  std::size_t count = 0;
  for (const Soort soort : kApart) {
    const Total total = own_total(context.book, set, soort);
    if (total.aantal == 0) continue;
    count += total.aantal;
    Data row = total_row(context, context.texts.label("soort_meer", name(soort)), total);
    row.text("dekking", context.texts.fill(
                            "dekking_eigen",
                            {format_number(total.bedrag_bekend_bij, context.language),
                             format_number(total.telbaar, context.language)}));
    sums.push_back(std::move(row));
  }
  Data table;
  table.list("sommen", std::move(sums)).list("lijst", listed_funds(context, set));
  table.flag("meer", count > kListedFunds);
  data.table_or_no("fondsen", count > 0, std::move(table));
}

}  // namespace boek
