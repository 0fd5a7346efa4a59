// SPDX-License-Identifier: EUPL-1.2
// A site rendered only to be compared: of each file a digest, and no byte is kept.
#pragma once

#include "change/site_change.h"
#include "core/outcome.h"
#include "render/render.h"

namespace boek {

// Requires: a book without errors. Diagnostics: errors in templates.
Outcome<RenderedFiles> render_digests(const RenderInput& input);

}  // namespace boek
