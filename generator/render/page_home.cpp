// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "charts/share_bar.h"
#include "render/format.h"
#include "render/map_view.h"
#include "render/page.h"
#include "render/phrases.h"
#include "render/search_panel.h"
#include "render/set_view.h"

namespace boek {
namespace {

constexpr std::size_t kNewest = 6;

// Each theme with a bar as long as its number of projects.
std::vector<Data> themes(const RenderContext& context) {
  std::uint32_t most = 0;
  for (const std::uint32_t set : context.plan.theme_set)
    most = std::max(most, context.plan.sets[set].totals.alles.aantal);
  std::vector<Data> out;
  for (std::size_t i = 0; i < context.book.themes.size(); ++i) {
    const ProjectSet& set = context.plan.sets[context.plan.theme_set[i]];
    const std::uint32_t count = set.totals.alles.aantal;
    Data row = named_link(context.book.themes[i].naam, set.url);
    row.text("aantal", context.texts.count("aantal.project", count));
    row.text("staaf_html", share_bar_svg(count, most));
    out.push_back(std::move(row));
  }
  return out;
}

Data news_row(const RenderContext& context, ProjectId id) {
  const Project& project = context.book[id];
  Data row = named_link(project.titel.value, project_url(project.id));
  row.text("samenvatting", project.samenvatting).text("stand", status_phrase(context, project));
  const bool changed = context.history.contains(project.file);
  row.text("datum_html",
           changed ? moment_html(day_of_epoch_seconds(context.updated[id.index]), context.language)
                   : moment_html(project.peildatum, context.language));
  row.flag("gewijzigd", changed);
  return row;
}

}  // namespace

Data home_page(const RenderContext& context, const Page& page) {
  const ProjectSet& all = context.plan.all();
  PageHead head;
  head.title = context.book.config.titel;
  head.description = context.texts["home.inleiding"];
  Data data = head_data(context, page, head);
  const Total& total = all.totals.alles;
  data.text("aantal", format_number(total.aantal, context.language));
  data.text("actueel", format_number(all.totals.actueel.aantal, context.language));
  data.number("jaren", context.book.config.actueel_jaren);
  data.text("bedrag_html", total_html(context, total)).text("dekking", coverage(context, total));
  add_search_form({}, data);
  data.flag("zoek", context.has_search);
  data.flag("op_zoekpagina", false);
  data.list("themas", themes(context));
  add_province_map(context, data);
  std::vector<Data> news;
  for (std::size_t i = 0; i < std::min(kNewest, context.newest.size()); ++i)
    news.push_back(news_row(context, context.newest[i]));
  data.flag("heeft_nieuws", !news.empty()).list("nieuws", std::move(news));
  return data;
}

}  // namespace boek
