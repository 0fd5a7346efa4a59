// SPDX-License-Identifier: EUPL-1.2
// The tables of a project page: money, figures, course, people.
#pragma once

#include "render/context.h"
#include "render/project_sources.h"
#include "render/template_data.h"

namespace boek {

// Each sets one key to a table with its rows, or to "no" when there is nothing to show.
void add_financing(const RenderContext& context, const Project& project, const SourceList& sources,
                   Data& data);
void add_figures(const RenderContext& context, const Project& project, const SourceList& sources,
                 Data& data);
void add_course(const RenderContext& context, const Project& project, const SourceList& sources,
                Data& data);
void add_people(const RenderContext& context, const Project& project, Data& data);

}  // namespace boek
