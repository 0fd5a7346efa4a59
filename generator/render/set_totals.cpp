// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "render/format.h"
#include "render/phrases.h"
#include "render/set_view.h"

namespace boek {
namespace {

constexpr Soort kApart[] = {Soort::kFonds, Soort::kRegeling, Soort::kAgenda};
constexpr std::size_t kListedFunds = 50;

// Which of kApart a project is of; their number when of none.
std::size_t apart_index(const Project& project) {
  return static_cast<std::size_t>(std::find(std::begin(kApart), std::end(kApart), project.soort) -
                                  std::begin(kApart));
}

bool is_apart(const Project& project) { return apart_index(project) < std::size(kApart); }

// True when a fund, scheme or agenda above this one holds its amount already.
bool is_covered(const Book& book, const Project& project) {
  const Project* at = &project;
  while (at->onderdeel_van && at->onderdeel_van->id.valid()) {
    at = &book[at->onderdeel_van->id];
    if (is_apart(*at) && at->omvang && at->omvang->bedrag) return true;
  }
  return false;
}

// The funds, schemes and agendas of a set; found in one pass over it.
struct Funds {
  std::array<Total, std::size(kApart)> sums;  // of each kind its own
  std::vector<ProjectId> first;               // at most kListedFunds
  std::size_t count = 0;
};

// telbaar here: not stopped and not covered.
void add_to(Total& total, const Book& book, const Project& project) {
  ++total.aantal;
  if (project.status == ProjectStatus::kGestopt || is_covered(book, project)) return;
  ++total.telbaar;
  if (!project.omvang || !project.omvang->bedrag) return;
  ++total.bedrag_bekend_bij;
  std::int64_t sum = 0;
  if (!__builtin_add_overflow(total.bedrag.value_or(0), project.omvang->bedrag->value, &sum))
    total.bedrag = sum;
}

Funds funds_of(const Book& book, const ProjectSet& set) {
  Funds funds;
  for (const ProjectId id : set.members) {
    const std::size_t kind = apart_index(book[id]);
    if (kind == std::size(kApart)) continue;
    ++funds.count;
    add_to(funds.sums[kind], book, book[id]);
    if (funds.first.size() < kListedFunds) funds.first.push_back(id);
  }
  return funds;
}

Data fund_row(const RenderContext& context, ProjectId id) {
  const Project& project = context.book[id];
  Data row = named_link(project.titel.value, project_url(project.id));
  row.text("soort", context.texts.label("soort", name(project.soort)));
  row.text("bedrag_html", size_html(context, project));
  row.text("stand", status_phrase(context, project));
  return row;
}

Data sum_row(const RenderContext& context, Soort soort, const Total& total) {
  Data row = total_row(context, context.texts.label("soort_meer", name(soort)), total);
  row.text("dekking", context.texts.fill("dekking_eigen",
                                         {format_number(total.bedrag_bekend_bij, context.language),
                                          format_number(total.telbaar, context.language)}));
  return row;
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
  if (total.telbaar == 0) return std::string(context.texts["dekking_geen"]);
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
    rows.push_back(
        total_row(context, context.texts["totaal.alleen"], totals_of(context.book, alone).alles));
    rows.push_back(
        total_row(context, context.texts["totaal.gedeeld"], totals_of(context.book, shared).alles));
  }
  data.list("totalen", std::move(rows));
  data.flag("is_instrument", set.kind == SetKind::kInstrument);
}

void add_funds(const RenderContext& context, const ProjectSet& set, Data& data) {
  const Funds funds = funds_of(context.book, set);
  data.flag("heeft_fondsen", funds.count > 0);
  if (funds.count == 0) {
    data.flag("fondsen", false);
    return;
  }
  std::vector<Data> sums, list;
  for (std::size_t i = 0; i < std::size(kApart); ++i)
    if (funds.sums[i].aantal > 0) sums.push_back(sum_row(context, kApart[i], funds.sums[i]));
  for (const ProjectId id : funds.first) list.push_back(fund_row(context, id));
  Data table;
  table.list("sommen", std::move(sums)).list("lijst", std::move(list));
  table.flag("meer", funds.count > kListedFunds);
  data.table("fondsen", std::move(table));
}

}  // namespace boek
