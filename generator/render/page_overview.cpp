// SPDX-License-Identifier: EUPL-1.2
#include "charts/share_bar.h"
#include "render/format.h"
#include "render/map_view.h"
#include "render/page.h"
#include "render/phrases.h"
#include "render/set_view.h"

namespace boek {
namespace {

Data subject_row(const RenderContext& context, std::string_view name, std::string_view description,
                 std::string_view extra, const ProjectSet& set) {
  Data row = named_link(name, set.url);
  row.text("staaf_html",
           share_bar_svg(set.totals.alles.aantal, context.plan.all().totals.alles.aantal));
  row.text("omschrijving", description).text("bij", extra);
  row.text("aantal", format_number(set.totals.alles.aantal, context.language));
  row.text("actueel", format_number(set.totals.actueel.aantal, context.language));
  row.text("bedrag_html", total_html(context, set.totals.alles));
  row.text("dekking", coverage(context, set.totals.alles));
  return row;
}

const ProjectSet& set_at(const RenderContext& context, const std::vector<std::uint32_t>& sets,
                         std::size_t i) {
  return context.plan.sets[sets[i]];
}

std::vector<Data> rows_of(const RenderContext& context, PageKind kind) {
  const Book& book = context.book;
  const Plan& plan = context.plan;
  std::vector<Data> rows;
  if (kind == PageKind::kProvinces)
    for (std::size_t i = 0; i < book.provinces.size(); ++i) {
      const Province& province = book.provinces[i];
      rows.push_back(subject_row(context, province.naam, province.omschrijving,
                                 province.landsdeel.valid() ? book[province.landsdeel].naam : "",
                                 set_at(context, plan.province_set, i)));
    }
  if (kind == PageKind::kThemes)
    for (std::size_t i = 0; i < book.themes.size(); ++i)
      rows.push_back(subject_row(context, book.themes[i].naam, book.themes[i].omschrijving, "",
                                 set_at(context, plan.theme_set, i)));
  if (kind == PageKind::kInstruments)
    for (std::size_t i = 0; i < book.instruments.size(); ++i) {
      const Instrument& instrument = book.instruments[i];
      rows.push_back(subject_row(
          context, instrument.naam, instrument.omschrijving,
          instrument.soort ? context.texts.label("instrument_soort", name(*instrument.soort)) : "",
          set_at(context, plan.instrument_set, i)));
    }
  if (kind == PageKind::kLandsdelen)
    for (std::size_t i = 0; i < book.config.landsdelen.size(); ++i) {
      const Landsdeel& part = book.config.landsdelen[i];
      rows.push_back(subject_row(context, part.naam, part.omschrijving, "",
                                 set_at(context, plan.landsdeel_set, i)));
    }
  return rows;
}

std::string_view key_of(PageKind kind) {
  switch (kind) {
    case PageKind::kProvinces:
      return "provincies";
    case PageKind::kThemes:
      return "themas";
    case PageKind::kInstruments:
      return "instrumenten";
    default:
      return "landsdelen";
  }
}

}  // namespace

Data overview_page(const RenderContext& context, const Page& page) {
  const std::string key(key_of(page.kind));
  PageHead head;
  head.title = context.texts["nav." + key];
  head.description = context.texts[key + ".inleiding"];
  head.lead = head.description;
  Data data = head_data(context, page, head);
  data.text("kaart_html", "");
  if (page.kind == PageKind::kProvinces) add_province_map(context, data);
  data.flag("is_instrument", page.kind == PageKind::kInstruments);
  data.text("nieuw_url", new_url(context.book.config, {}));
  std::vector<Data> rows = rows_of(context, page.kind);
  data.flag("leeg", rows.empty()).list("rijen", std::move(rows));
  return data;
}

}  // namespace boek
