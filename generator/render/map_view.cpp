// SPDX-License-Identifier: EUPL-1.2
#include "render/map_view.h"

#include <algorithm>

#include "charts/province_map.h"
#include "render/format.h"
#include "render/phrases.h"

namespace boek {

void add_province_map(const RenderContext& context, Data& data) {
  const Book& book = context.book;
  std::uint32_t most = 0;
  for (const std::uint32_t set : context.plan.province_set)
    most = std::max(most, context.plan.sets[set].totals.alles.aantal);
  std::vector<Data> list;
  std::vector<MapRegion> regions;
  for (std::size_t i = 0; i < book.provinces.size(); ++i) {
    const Province& province = book.provinces[i];
    const ProjectSet& set = context.plan.sets[context.plan.province_set[i]];
    const std::uint32_t count = set.totals.alles.aantal;
    const std::string phrase = context.texts.count("aantal.project", count);
    Data row = named_link(province.naam, set.url);
    row.text("aantal", phrase);
    list.push_back(std::move(row));
    regions.push_back({province.id, kRootMark + escaped(below_root(set.url)),
                       province.naam + ": " + phrase, format_number(count, context.language),
                       shade_of(count, most)});
  }
  data.text("kaart_html", context.map.empty() ? "" : linked_map_svg(context.map, regions));
  data.list("provincies", std::move(list));
}

}  // namespace boek
