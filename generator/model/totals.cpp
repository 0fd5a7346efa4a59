// SPDX-License-Identifier: EUPL-1.2
#include "model/totals.h"

namespace boek {
namespace {

void add(Total& total, std::int64_t amount) { total.bedrag = total.bedrag.value_or(0) + amount; }

void count(Total& total, const Project& project) {
  ++total.aantal;
  if (project.telbaar) ++total.telbaar;
  if (!project.telt_mee) return;
  ++total.bedrag_bekend_bij;
  add(total, project.omvang->bedrag->value);
}

// What the project's own lines give for the instrument; nothing when no line has an amount.
std::optional<std::int64_t> amount_for(const Project& project, InstrumentId instrument) {
  std::optional<std::int64_t> sum;
  for (const Financiering& line : project.financiering)
    if (line.instrument && line.instrument->id == instrument && line.bedrag)
      sum = sum.value_or(0) + line.bedrag->value;
  return sum;
}

bool ancestor_has_amount(const Book& book, const Project& project, InstrumentId instrument) {
  const Project* at = &project;
  while (at->onderdeel_van) {
    at = &book[at->onderdeel_van->id];
    if (amount_for(*at, instrument)) return true;
  }
  return false;
}

void count_for(Total& total, const Book& book, const Project& project, InstrumentId instrument) {
  ++total.aantal;
  if (!project.telbaar) return;
  ++total.telbaar;
  const auto amount = amount_for(project, instrument);
  if (!amount || ancestor_has_amount(book, project, instrument)) return;
  ++total.bedrag_bekend_bij;
  add(total, *amount);
}

}  // namespace

Totals totals_of(const Book& book, std::span<const ProjectId> members) {
  Totals totals;
  for (const ProjectId id : members) {
    count(totals.alles, book[id]);
    if (book[id].actueel) count(totals.actueel, book[id]);
  }
  return totals;
}

Totals totals_of_instrument(const Book& book, InstrumentId instrument,
                            std::span<const ProjectId> members) {
  Totals totals;
  for (const ProjectId id : members) {
    count_for(totals.alles, book, book[id], instrument);
    if (book[id].actueel) count_for(totals.actueel, book, book[id], instrument);
  }
  return totals;
}

}  // namespace boek
