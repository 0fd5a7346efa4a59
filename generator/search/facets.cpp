// SPDX-License-Identifier: EUPL-1.2
#include "search/facets.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "core/moment.h"
#include "search/coder.h"
#include "search/packer.h"

namespace boek {
namespace {

// Values by their place in the list of the facet; in rising order, none twice.
using Values = std::vector<std::uint32_t>;

struct Facet {
  std::string_view key;
  std::vector<std::string_view> ids;
  std::function<Values(const Project&)> values_of;
  // When it follows from an earlier facet: 1 + the place of that one, and for each value of that 0
  // or 1 + a value of this.
  std::size_t from = 0;
  std::vector<std::uint32_t> follows = {};
};

template <typename Record>
std::vector<std::string_view> ids_of(const std::vector<Record>& records) {
  std::vector<std::string_view> ids;
  for (const Record& record : records) ids.push_back(record.id);
  return ids;
}

template <typename E>
std::vector<std::string_view> names_of() {
  return {std::begin(Names<E>::all), std::end(Names<E>::all)};
}

template <typename E>
Values value_of(E value) {
  return {static_cast<std::uint32_t>(value)};
}

template <typename Refs>
Values indices_of(const Refs& refs) {
  Values values;
  for (const auto& ref : refs) values.push_back(ref.id.index);
  return values;
}

// By province: 0, or 1 and its landsdeel.
std::vector<std::uint32_t> landsdelen_of(const Book& book) {
  std::vector<std::uint32_t> landsdelen;
  for (const Province& province : book.provinces)
    landsdelen.push_back(province.landsdeel.valid() ? province.landsdeel.index + 1 : 0);
  return landsdelen;
}

Values instruments_of(const Project& project) {
  Values values;
  for (const InstrumentId instrument : project.alle_instrumenten)
    values.push_back(instrument.index);
  return values;
}

std::vector<Facet> facets_of(const Book& book) {
  constexpr std::size_t kAfterProvinces = 3;  // 1 + the place of that facet in this list
  return {
      {"stand",
       {"actueel", "historisch"},
       [](const Project& p) { return Values{p.actueel ? 0U : 1U}; }},
      {"thema", ids_of(book.themes), [](const Project& p) { return indices_of(p.themas); }},
      {"provincie", ids_of(book.provinces),
       [](const Project& p) { return indices_of(p.provincies); }},
      {"landsdeel", ids_of(book.config.landsdelen), {}, kAfterProvinces, landsdelen_of(book)},
      {"instrument", ids_of(book.instruments), instruments_of},
      {"soort", names_of<Soort>(), [](const Project& p) { return value_of(p.soort); }},
      {"status", names_of<ProjectStatus>(), [](const Project& p) { return value_of(p.status); }}};
}

Values values_of(const Facet& facet, const Project& project) {
  Values values = facet.values_of(project);
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

void pack_facet(const Facet& facet, const Book& book, std::span<const ProjectId> order,
                Packer& out) {
  out.text(facet.key);
  out.number(facet.ids.size());
  for (const std::string_view id : facet.ids) out.text(id);
  out.number(facet.from);
  if (facet.from > 0) {
    for (const std::uint32_t value : facet.follows) out.number(value);
    return;
  }
  SetCoder coder(static_cast<std::uint32_t>(facet.ids.size()));
  for (const ProjectId id : order) coder.add(values_of(facet, book[id]));
  out.text(coder.take());
}

// Days since 1900-01-01; what was before counts as that day.
std::uint64_t day_number(const Moment& day) {
  constexpr std::int64_t kDaysBefore1970 = 25'567;
  return static_cast<std::uint64_t>(
      std::max<std::int64_t>(0, days_since_epoch(day) + kDaysBefore1970));
}

std::uint64_t begin_of(const Project& project) {
  if (!project.looptijd || !project.looptijd->van) return 0;
  return day_number(first_day(project.looptijd->van->value)) + 1;
}

std::uint64_t end_of(const Project& project) {
  if (!project.looptijd) return 0;
  if (project.looptijd->tot) return day_number(last_day(project.looptijd->tot->value)) + 2;
  return project.looptijd->open ? 1 : 0;
}

std::uint64_t size_of(const Project& project) {
  if (!project.omvang || !project.omvang->bedrag) return 0;
  return static_cast<std::uint64_t>(project.omvang->bedrag->value) + 1;
}

// By number of the project: its place when all are sorted by title.
std::vector<std::uint32_t> places_by_title(const Book& book, std::span<const ProjectId> order) {
  std::vector<std::uint32_t> numbers(order.size());
  std::iota(numbers.begin(), numbers.end(), 0);
  const auto key = [&](std::uint32_t number) {
    const Project& project = book[order[number]];
    return std::tie(project.sorteersleutel, project.id);
  };
  std::sort(numbers.begin(), numbers.end(),
            [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  std::vector<std::uint32_t> places(order.size());
  for (std::uint32_t place = 0; place < numbers.size(); ++place) places[numbers[place]] = place;
  return places;
}

}  // namespace

std::string pack_facets(const Book& book, std::span<const ProjectId> order) {
  const std::vector<Facet> facets = facets_of(book);
  Packer out("PBK");
  out.number(facets.size());
  for (const Facet& facet : facets) pack_facet(facet, book, order, out);
  return out.take().substr(Packer::kHead);
}

std::string pack_order(const Book& book, std::span<const ProjectId> order) {
  Packer out("PBO");
  out.number(order.size());
  const auto column = [&](std::uint64_t (*number_of)(const Project&)) {
    for (const ProjectId id : order) out.number(number_of(book[id]));
  };
  column(size_of);
  column(begin_of);
  column(end_of);
  column([](const Project& project) { return day_number(last_day(project.peildatum)) + 1; });
  for (const std::uint32_t place : places_by_title(book, order)) out.number(place);
  return out.take();
}

}  // namespace boek
