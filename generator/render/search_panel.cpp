// SPDX-License-Identifier: EUPL-1.2
#include "render/search_panel.h"

#include <algorithm>
#include <array>

#include "render/format.h"

namespace boek {
namespace {

// A list of filters that is longer can be folded.
constexpr std::size_t kUnfolded = 8;

// Where a range of sizes may begin and end, in whole euros.
constexpr std::int64_t kSizes[] = {100'000,    500'000,     1'000'000,   5'000'000,    10'000'000,
                                   50'000'000, 100'000'000, 500'000'000, 1'000'000'000};

class Filters {
 public:
  explicit Filters(const RenderContext& context)
      : context_(context), book_(context.book), plan_(context.plan), texts_(context.texts) {}

  std::vector<Data> facets() const {
    return {facet("stand", stand()),           facet("thema", themes()),
            facet("provincie", provinces()),   facet("landsdeel", landsdelen()),
            facet("instrument", instruments()), facet("soort", kinds()),
            facet("status", states())};
  }

  std::vector<Data> sizes() const {
    std::vector<Data> out;
    for (const std::int64_t size : kSizes) {
      Data option;
      option.number("waarde", size).text("naam", format_euro(size, context_.language));
      out.push_back(std::move(option));
    }
    return out;
  }

  // Every year from the first in which a project runs to the last that is known.
  std::vector<Data> years() const {
    std::int16_t first = 0;
    std::int16_t last = 0;
    const auto add = [&](const std::optional<Located<Moment>>& moment) {
      if (!moment) return;
      first = first == 0 ? moment->value.year : std::min(first, moment->value.year);
      last = std::max(last, moment->value.year);
    };
    for (const Project& project : book_.projects) {
      if (!project.looptijd) continue;
      add(project.looptijd->van);
      add(project.looptijd->tot);
    }
    std::vector<Data> out;
    for (int year = first; year <= last && year > 0; ++year) {
      Data option;
      option.text("jaar", std::to_string(year));
      out.push_back(std::move(option));
    }
    return out;
  }

 private:
  Data facet(std::string_view key, std::vector<Data> options) const {
    Data data;
    data.text("sleutel", key).text("naam", texts_.label("zoek_facet", key));
    data.flag("heeft_opties", !options.empty()).flag("heeft_meer", options.size() > kUnfolded);
    data.text("meer", texts_.fill("zoek.meer_opties",
                                  {format_number(static_cast<std::int64_t>(options.size()),
                                                 context_.language)}));
    data.list("opties", std::move(options));
    return data;
  }

  // What no project has is no choice.
  void add(std::vector<Data>& options, std::string_view id, std::string_view name,
           std::uint32_t count) const {
    if (count == 0) return;
    Data option;
    option.text("id", id).text("naam", name).text("aantal",
                                                  format_number(count, context_.language));
    options.push_back(std::move(option));
  }

  std::uint32_t size_of(std::uint32_t set) const { return plan_.sets[set].totals.alles.aantal; }

  std::vector<Data> stand() const {
    const Totals& totals = plan_.all().totals;
    std::vector<Data> out;
    add(out, "actueel", texts_["totaal.actueel"], totals.actueel.aantal);
    add(out, "historisch", texts_["totaal.historisch"],
        totals.alles.aantal - totals.actueel.aantal);
    return out;
  }

  template <typename Records>
  std::vector<Data> records(const Records& all, const std::vector<std::uint32_t>& sets) const {
    std::vector<Data> out;
    for (std::size_t i = 0; i < all.size(); ++i)
      add(out, all[i].id, all[i].naam, size_of(sets[i]));
    return out;
  }
  std::vector<Data> themes() const { return records(book_.themes, plan_.theme_set); }
  std::vector<Data> provinces() const { return records(book_.provinces, plan_.province_set); }
  std::vector<Data> landsdelen() const {
    return records(book_.config.landsdelen, plan_.landsdeel_set);
  }
  std::vector<Data> instruments() const { return records(book_.instruments, plan_.instrument_set); }

  template <typename E, typename Of>
  std::vector<Data> names(std::string_view vocabulary, Of of) const {
    std::array<std::uint32_t, std::size(Names<E>::all)> counts{};
    for (const ProjectId id : plan_.all().members)
      ++counts[static_cast<std::size_t>(of(book_[id]))];
    std::vector<Data> out;
    for (std::size_t i = 0; i < counts.size(); ++i)
      add(out, Names<E>::all[i], texts_.label(vocabulary, Names<E>::all[i]), counts[i]);
    return out;
  }
  std::vector<Data> kinds() const {
    return names<Soort>("soort", [](const Project& project) { return project.soort; });
  }
  std::vector<Data> states() const {
    return names<ProjectStatus>("status", [](const Project& project) { return project.status; });
  }

  const RenderContext& context_;
  const Book& book_;
  const Plan& plan_;
  const Texts& texts_;
};

}  // namespace

void add_search_form(const SearchFiles& search, Data& data) {
  data.text("zoek", search.files).text("zoek_delen", search.parts);
  data.text("zoek_js", search.script);
}

void add_search_filters(const RenderContext& context, Data& data) {
  const Filters filters(context);
  data.number("zoek_aantal", context.plan.all().totals.alles.aantal);
  data.list("facetten", filters.facets());
  data.list("bedragen", filters.sizes());
  data.list("jaren", filters.years());
}

}  // namespace boek
