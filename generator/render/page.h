// SPDX-License-Identifier: EUPL-1.2
// What each kind of page gives to its template. Pure functions of the context and the page; one
// file for each family of pages.
#pragma once

#include <string>
#include <vector>

#include "render/context.h"
#include "render/template_data.h"

namespace boek {

// A step of the path to a page.
struct Crumb {
  std::string name;
  std::string url;
};

// What the head and the top of every page show.
struct PageHead {
  std::string title;        // of the <h1>
  std::string description;  // one line, for search engines
  std::vector<Crumb> path;  // from below the home page to the one above this page
  std::string lead;                         // the introduction below the title
  std::vector<std::string_view> provinces;  // marked on the small map beside the title; none: no map
};

// The keys of _kop.html and _voet.html. A numbered page has its number in its title.
Data head_data(const RenderContext& context, const Page& page, const PageHead& head);

// The data of any page, whichever kind it is.
Data page_data(const RenderContext& context, const Page& page);

Data home_page(const RenderContext& context, const Page& page);
Data project_page(const RenderContext& context, const Page& page);
// kProjectIndex, kProvince, kTheme, kInstrument, kLandsdeel and kCell.
Data index_page(const RenderContext& context, const Page& page);
// kProvinces, kThemes, kInstruments and kLandsdelen.
Data overview_page(const RenderContext& context, const Page& page);
Data data_page(const RenderContext& context, const Page& page);
Data text_page(const RenderContext& context, const Page& page);
Data not_found_page(const RenderContext& context, const Page& page);
Data redirect_page(const RenderContext& context, const Page& page);

// The range of a set's members that stands on one of its pages, current and historical apart.
struct PageSlice {
  std::vector<ProjectId> current;
  std::vector<ProjectId> history;
};
PageSlice slice_of(const ProjectSet& set, std::uint32_t number);

// The list item of a project, the same on every index page.
Data card_data(const RenderContext& context, ProjectId id);

}  // namespace boek
