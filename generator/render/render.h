// SPDX-License-Identifier: EUPL-1.2
// The plan made into files: pages from templates, data files, feeds and assets. Pages are rendered
// in parallel and handed over one by one; the same input gives the same bytes.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/outcome.h"
#include "git/history.h"
#include "language/dictionary.h"
#include "model/book.h"
#include "render/assets.h"
#include "render/templates.h"
#include "site/plan.h"

namespace boek {

// A file of the whole site's size is handed over in parts, so that it is never in memory whole.
enum class Handing : std::uint8_t { kWhole, kNextPart };

// Takes one file of the site, or its next part: `path` below the site's folder, as
// projecten/heavenn/index.html. Called from several threads at once, for different files.
using WriteFile =
    std::function<Status(const std::string& path, std::string_view bytes, Handing handing)>;

struct RenderInput {
  const Book& book;
  const Plan& plan;
  const Templates& templates;
  const Assets& assets;
  const History& history;
  unsigned jobs = 1;
  const Dictionary* dictionary = nullptr;  // for the search; without one the site has none
};

// Renders every file of the site and hands each to `write` once, whole or in its parts. Stops at
// the first failure of `write`; diagnostics: what could not be written (the world's), errors in
// templates.
Diagnostics render_site(const RenderInput& input, const WriteFile& write);

}  // namespace boek
