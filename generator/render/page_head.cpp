// SPDX-License-Identifier: EUPL-1.2
#include "charts/province_map.h"
#include "render/page.h"
#include "render/phrases.h"

namespace boek {
namespace {

constexpr std::size_t kDescription = 200;
constexpr std::string_view kConfigFile = "projectenboek.toml";
constexpr std::string_view kContributing = "bijdragen";

// Feeds stand beside the sets that have one; every other page names that of the whole book.
std::string feed_of(const Page& page) {
  switch (page.kind) {
    case PageKind::kProvince:
    case PageKind::kTheme:
    case PageKind::kInstrument: {
      const std::size_t numbered = page.url.find("/pagina/");
      return page.url.substr(0, numbered == std::string::npos ? page.url.size() : numbered + 1);
    }
    default:
      return "/";
  }
}

// The entries of the main menu; the one whose pages hold this page is marked.
struct MenuEntry {
  Key key;
  std::string_view url;
};
constexpr MenuEntry kMenu[] = {{"in_projecten", "/projecten/"},
                               {"in_provincies", "/provincies/"},
                               {"in_themas", "/themas/"},
                               {"in_instrumenten", "/instrumenten/"},
                               {"in_landsdelen", "/landsdelen/"},
                               {"in_data", "/data/"},
                               {"in_over", "/over/"}};

// The pages of content/paginas/ that menu and footer link to when they are there.
struct LinkedPagina {
  Key key;
  std::string_view id;
};
constexpr LinkedPagina kPaginas[] = {{"heeft_over", "over"},
                                     {"heeft_toegankelijkheid", "toegankelijkheid"},
                                     {"heeft_privacy", "privacy"},
                                     {"heeft_bijdragen", kContributing}};

// The file whose words a page shows. None for a page that is made of many, or whose words are those
// of the program: what to change there is explained on the page about contributing.
std::string_view file_of(const RenderContext& context, const Page& page) {
  const Book& book = context.book;
  switch (page.kind) {
    case PageKind::kProject:
      return book.projects[page.subject].file;
    case PageKind::kProvince:
      return book.provinces[page.subject].file;
    case PageKind::kTheme:
      return book.themes[page.subject].file;
    case PageKind::kInstrument:
      return book.instruments[page.subject].file;
    case PageKind::kPagina:
      return book.paginas[page.subject].file;
    case PageKind::kLandsdeel:
    case PageKind::kLandsdelen:
      return kConfigFile;
    default:
      return context.has_pagina(kContributing) ? std::string_view() : kConfigFile;
  }
}

}  // namespace

Data head_data(const RenderContext& context, const Page& page, const PageHead& head) {
  Data data = Data::for_page();
  std::string title = head.title;
  if (page.number > 1)
    title += " – " + context.texts.fill("pagina_nummer", {std::to_string(page.number)});
  data.text("titel", title);
  data.text("kop_titel",
            page.kind == PageKind::kHome ? title : title + " – " + context.book.config.titel);
  data.text("omschrijving", shortened(head.description, kDescription));
  data.text("inleiding", head.lead);
  data.text("kaartje_html", head.provinces.empty() || context.map.empty()
                                ? std::string()
                                : small_map_svg(context.map, context.sprite, head.provinces));
  data.text("canoniek", context.absolute(page.url));
  data.text("feed_url", below_root(feed_of(page)) + "feed.xml");
  const std::string_view file = file_of(context, page);
  data.text("wijzig_url", file.empty() ? std::string() : edit_url(context.book.config, file));
  for (const auto& [key, url] : kMenu) data.flag(key, page.url.starts_with(url));
  for (const auto& [key, id] : kPaginas) data.flag(key, context.has_pagina(id));
  std::vector<Data> crumbs;
  for (const Crumb& crumb : head.path) crumbs.push_back(named_link(crumb.name, crumb.url));
  data.flag("heeft_pad", page.kind != PageKind::kHome);
  data.list("pad", std::move(crumbs));
  return data;
}

Data page_data(const RenderContext& context, const Page& page) {
  switch (page.kind) {
    case PageKind::kHome:
      return home_page(context, page);
    case PageKind::kProject:
      return project_page(context, page);
    case PageKind::kProvinces:
    case PageKind::kThemes:
    case PageKind::kInstruments:
    case PageKind::kLandsdelen:
      return overview_page(context, page);
    case PageKind::kProjectIndex:
    case PageKind::kProvince:
    case PageKind::kTheme:
    case PageKind::kInstrument:
    case PageKind::kLandsdeel:
    case PageKind::kCell:
      return index_page(context, page);
    case PageKind::kData:
      return data_page(context, page);
    case PageKind::kPagina:
      return text_page(context, page);
    case PageKind::kNotFound:
      return not_found_page(context, page);
    case PageKind::kRedirect:
      return redirect_page(context, page);
  }
  return {};
}

}  // namespace boek
