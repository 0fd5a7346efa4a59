// SPDX-License-Identifier: EUPL-1.2
// How a project hangs together with others, in both directions.
#pragma once

#include "render/context.h"
#include "render/template_data.h"

namespace boek {

// Sets `onderdeel_van`, `onderdelen` and `verwant` with its reasons.
void add_relations(const RenderContext& context, const Project& project, ProjectId id, Data& data);

}  // namespace boek
