// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "render/format.h"
#include "render/phrases.h"
#include "render/set_view.h"

namespace boek {
namespace {

Data page_link(const RenderContext& context, const ProjectSet& set, std::uint32_t number,
               std::uint32_t here) {
  Data data;
  data.text("nummer", format_number(number, context.language)).flag("huidig", number == here);
  data.text("url", below_root(numbered_url(set.url, number)));
  return data;
}

Data pages(const RenderContext& context, const ProjectSet& set, std::uint32_t here) {
  Data data;
  std::vector<Data> numbers;
  for (std::uint32_t number = 1; number <= set.pages; ++number)
    numbers.push_back(page_link(context, set, number, here));
  data.list("nummers", std::move(numbers));
  data.text("vorige", here > 1 ? below_root(numbered_url(set.url, here - 1)) : std::string());
  data.text("volgende",
            here < set.pages ? below_root(numbered_url(set.url, here + 1)) : std::string());
  return data;
}

}  // namespace

PageSlice slice_of(const ProjectSet& set, std::uint32_t number) {
  const std::size_t from =
      std::min<std::size_t>(std::size_t{number - 1} * kProjectsPerPage, set.members.size());
  const std::size_t to = std::min<std::size_t>(from + kProjectsPerPage, set.members.size());
  const std::size_t border = std::clamp<std::size_t>(set.actueel, from, to);
  const auto at = [&](std::size_t i) {
    return set.members.begin() + static_cast<std::ptrdiff_t>(i);
  };
  return {{at(from), at(border)}, {at(border), at(to)}};
}

void add_lists(const RenderContext& context, const ProjectSet& set, std::uint32_t number,
               Data& data) {
  const PageSlice slice = slice_of(set, number);
  const auto history = static_cast<std::uint32_t>(set.members.size()) - set.actueel;
  data.flag("leeg", set.members.empty());
  data.flag("heeft_actueel", !slice.current.empty());
  data.flag("heeft_historisch", !slice.history.empty());
  data.text("aantal_actueel", context.texts.count("aantal.project", set.actueel));
  data.text("aantal_historisch", context.texts.count("aantal.project", history));
  data.text("actueel_html", std::string(1, kCurrentMark));
  data.text("historisch_html", std::string(1, kHistoryMark));
  data.table_or_no("bladen", set.pages > 1, pages(context, set, number));
}

Data card_data(const RenderContext& context, ProjectId id) {
  const Project& project = context.book[id];
  Data data = named_link(project.titel.value, project_url(project.id));
  data.text("samenvatting", project.samenvatting);
  data.text("soort", context.texts.label("soort", name(project.soort)));
  data.text("stand", status_phrase(context, project));
  data.text("bedrag_html",
            project.omvang && project.omvang->bedrag ? size_html(context, project) : std::string());
  data.text("looptijd",
            project.looptijd ? format_duration(*project.looptijd, context.language) : "");
  std::string provinces;
  for (const Ref<Province>& ref : project.provincies) {
    if (!ref.id.valid()) continue;
    if (!provinces.empty()) provinces += ", ";
    provinces += context.book[ref.id].naam;
  }
  if (context.book.provinces.size() > 1 &&
      project.provincies.size() == context.book.provinces.size())
    provinces = context.texts["alle_provincies"];
  data.text("provincies", provinces);
  const Ref<Theme>* theme = project.themas.empty() ? nullptr : &project.themas.front();
  data.text("thema",
            theme != nullptr && theme->id.valid() ? context.book[theme->id].naam : std::string());
  return data;
}

}  // namespace boek
