// SPDX-License-Identifier: EUPL-1.2
#include "render/project_relations.h"

#include <algorithm>

#include "render/phrases.h"

namespace boek {
namespace {

Data related_row(const RenderContext& context, ProjectId other, std::string_view kind,
                 std::string_view reason) {
  const Project& project = context.book[other];
  Data row = named_link(project.titel.value, project_url(project.id));
  row.text("soort", kind).text("reden", reason).text("stand", status_phrase(context, project));
  return row;
}

bool names_it(const Project& project, ProjectId other) {
  return std::any_of(project.verwant.begin(), project.verwant.end(),
                     [&](const Verwant& verwant) { return verwant.project.id == other; });
}

// Those that this project names, then those that name it and that it does not name itself.
std::vector<Data> related(const RenderContext& context, const Project& project, ProjectId id) {
  std::vector<Data> out;
  for (const Verwant& verwant : project.verwant)
    if (verwant.project.id.valid())
      out.push_back(related_row(context, verwant.project.id,
                                context.texts.label("verwant", name(verwant.soort)),
                                verwant.reden));
  for (const ProjectId other : project.verwant_vanuit) {
    if (names_it(project, other)) continue;
    for (const Verwant& verwant : context.book[other].verwant)
      if (verwant.project.id == id)
        out.push_back(related_row(context, other,
                                  context.texts.label("verwant_terug", name(verwant.soort)),
                                  verwant.reden));
  }
  return out;
}

}  // namespace

void add_relations(const RenderContext& context, const Project& project, ProjectId id, Data& data) {
  const bool has_whole = project.onderdeel_van && project.onderdeel_van->id.valid();
  Data whole;
  if (has_whole) {
    const Project& parent = context.book[project.onderdeel_van->id];
    whole = named_link(parent.titel.value, project_url(parent.id));
  }
  data.table_or_no("onderdeel_van", has_whole, std::move(whole));
  std::vector<Data> parts;
  for (const ProjectId part : project.onderdelen)
    parts.push_back(related_row(context, part, "", ""));
  data.flag("heeft_onderdelen", !parts.empty()).list("onderdelen", std::move(parts));
  std::vector<Data> others = related(context, project, id);
  data.flag("heeft_verwant", !others.empty()).list("verwant", std::move(others));
}

}  // namespace boek
