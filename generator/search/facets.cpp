// SPDX-License-Identifier: EUPL-1.2
#include "search/facets.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <vector>

#include "core/moment.h"
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

void pack_gaps(const Values& values, Packer& out) {
  std::uint32_t next = 0;
  for (const std::uint32_t value : values) {
    out.number(value - next);
    next = value + 1;
  }
}

// The sets that most projects have, at most as many as a byte can name beside 0.
std::vector<const Values*> common_sets(const std::map<Values, std::uint32_t>& projects_of) {
  constexpr std::size_t kMost = 255;
  constexpr std::uint32_t kLeast = 3;  // a rarer one takes less room where it is
  std::vector<std::pair<std::uint32_t, const Values*>> sets;
  for (const auto& [values, projects] : projects_of)
    if (projects >= kLeast) sets.emplace_back(projects, &values);
  std::stable_sort(sets.begin(), sets.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (sets.size() > kMost) sets.resize(kMost);
  std::vector<const Values*> common;
  for (const auto& [projects, values] : sets) common.push_back(values);
  return common;
}

std::vector<Values> column_of(const Facet& facet, const Book& book,
                              std::span<const ProjectId> order) {
  std::vector<Values> column;
  column.reserve(order.size());
  for (const ProjectId id : order) {
    Values& values = column.emplace_back(facet.values_of(book[id]));
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }
  return column;
}

void pack_column(const std::vector<Values>& column, Packer& out) {
  std::map<Values, std::uint32_t> projects_of;
  for (const Values& values : column) ++projects_of[values];
  const std::vector<const Values*> common = common_sets(projects_of);
  out.number(common.size());
  std::map<Values, std::uint8_t> code_of;
  for (const Values* values : common) {
    out.number(values->size());
    pack_gaps(*values, out);
    code_of[*values] = static_cast<std::uint8_t>(code_of.size() + 1);
  }
  std::vector<const Values*> own;
  for (const Values& values : column) {
    const auto code = code_of.find(values);
    out.byte(code == code_of.end() ? std::uint8_t{0} : code->second);
    if (code == code_of.end()) own.push_back(&values);
  }
  // In runs of one kind of number, which compress better than one set after another.
  for (const Values* values : own) out.number(values->size());
  for (const Values* values : own) pack_gaps(*values, out);
}

void pack_facet(const Facet& facet, const Book& book, std::span<const ProjectId> order,
                Packer& out) {
  out.text(facet.key);
  out.number(facet.ids.size());
  for (const std::string_view id : facet.ids) out.text(id);
  out.number(facet.from);
  if (facet.from == 0) return pack_column(column_of(facet, book, order), out);
  for (const std::uint32_t value : facet.follows) out.number(value);
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
