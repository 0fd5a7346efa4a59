// SPDX-License-Identifier: EUPL-1.2
#include "charts/share_bar.h"
#include "render/format.h"
#include "render/phrases.h"
#include "render/set_view.h"

namespace boek {
namespace {

struct Count {
  std::uint32_t all = 0;
  std::uint32_t current = 0;
  void add(const Project& project) {
    ++all;
    if (project.actueel) ++current;
  }
};

// The set counted in each way at once.
struct Counts {
  std::vector<Count> themes, provinces, kinds;
  Count no_province;

  Counts(const Book& book, const ProjectSet& set)
      : themes(book.themes.size()),
        provinces(book.provinces.size()),
        kinds(std::size(Names<Soort>::all)) {
    for (const ProjectId id : set.members) {
      const Project& project = book[id];
      for (const auto& ref : project.themas)
        if (ref.id.valid()) themes[ref.id.index].add(project);
      for (const auto& ref : project.provincies)
        if (ref.id.valid()) provinces[ref.id.index].add(project);
      if (project.provincies.empty()) no_province.add(project);
      kinds[static_cast<std::size_t>(project.soort)].add(project);
    }
  }
};

class Breakdown {
 public:
  Breakdown(const RenderContext& context, const ProjectSet& set)
      : context_(context), set_(set), counts_(context.book, set) {}

  std::vector<Data> run() {
    const bool of_province = set_.kind == SetKind::kProvince;
    const bool of_theme = set_.kind == SetKind::kTheme;
    if (set_.kind == SetKind::kCell || set_.members.empty()) return {};
    std::vector<Data> out;
    if (!of_theme) out.push_back(table("themas", theme_rows(of_province)));
    if (!of_province) out.push_back(table("provincies", province_rows(of_theme)));
    if (set_.kind == SetKind::kAll) out.push_back(table("soorten", kind_rows()));
    return out;
  }

 private:
  Data table(const std::string& what, std::vector<Data> rows) const {
    Data data;
    data.text("kolom", context_.texts["verdeling.kolom_" + what]);
    data.text("titel", context_.texts["verdeling.titel_" + what]).text("sleutel", "s_" + what);
    data.list("rijen", std::move(rows));
    return data;
  }

  Data row(std::string_view name, const std::string& url, const Count& count,
           std::string_view reason = "") const {
    Data data;
    data.text("naam", name).text("url", url.empty() ? url : below_root(url));
    data.text("aantal", format_number(count.all, context_.language));
    data.text("actueel", format_number(count.current, context_.language)).text("reden", reason);
    data.text("staaf_html", share_bar_svg(count.all, set_.totals.alles.aantal));
    return data;
  }

  // Why a province has nothing under a theme, when it says so.
  std::string_view reason(std::uint32_t theme) const {
    for (const Province::Leeg& leeg : context_.book.provinces[set_.subject].leeg)
      if (leeg.thema.id.index == theme) return leeg.reden;
    return {};
  }

  std::vector<Data> theme_rows(bool as_cells) const {
    std::vector<Data> rows;
    for (std::uint32_t i = 0; i < counts_.themes.size(); ++i) {
      const Theme& theme = context_.book.themes[i];
      const Count& count = counts_.themes[i];
      if (as_cells) {
        const std::string url =
            count.all == 0 ? "" : cell_url(theme.id, context_.book.provinces[set_.subject].id);
        rows.push_back(row(theme.naam, url, count, reason(i)));
      } else if (count.all > 0) {
        rows.push_back(row(theme.naam, theme_url(theme.id), count));
      }
    }
    return rows;
  }

  std::vector<Data> province_rows(bool as_cells) const {
    std::vector<Data> rows;
    for (std::uint32_t i = 0; i < counts_.provinces.size(); ++i) {
      const Province& province = context_.book.provinces[i];
      const Count& count = counts_.provinces[i];
      if (count.all == 0 && !as_cells) continue;
      std::string url = as_cells ? "" : province_url(province.id);
      if (as_cells && count.all > 0)
        url = cell_url(context_.book.themes[set_.subject].id, province.id);
      rows.push_back(row(province.naam, url, count));
    }
    if (counts_.no_province.all > 0)
      rows.push_back(row(context_.texts["provincie_onbekend"], "", counts_.no_province));
    return rows;
  }

  std::vector<Data> kind_rows() const {
    std::vector<Data> rows;
    for (std::size_t i = 0; i < counts_.kinds.size(); ++i)
      if (counts_.kinds[i].all > 0)
        rows.push_back(
            row(context_.texts.label("soort", Names<Soort>::all[i]), "", counts_.kinds[i]));
    return rows;
  }

  const RenderContext& context_;
  const ProjectSet& set_;
  Counts counts_;
};

}  // namespace

void add_breakdown(const RenderContext& context, const ProjectSet& set, Data& data) {
  std::vector<Data> tables = Breakdown(context, set).run();
  data.flag("heeft_verdeling", !tables.empty()).list("verdelingen", std::move(tables));
}

}  // namespace boek
