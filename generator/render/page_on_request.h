// SPDX-License-Identifier: EUPL-1.2
// Single pages, for a preview that shows one and need not wait for the rest.
#pragma once

#include <string>
#include <vector>

#include "render/context.h"
#include "render/render.h"
#include "render/templates.h"

namespace boek {

// One thread at a time.
class PageOnRequest {
 public:
  // What `input` refers to outlives this value.
  explicit PageOnRequest(const RenderInput& input);

  // The same bytes as render_site hands over. Keys that a template misses are left out without a
  // word: render_site reports them. Requires: `page` is one of the plan's.
  std::string render(const Page& page);

 private:
  std::string_view card(ProjectId id);
  void find_search();

  const RenderInput input_;
  RenderContext context_;
  TemplateRenderer renderer_;
  std::vector<std::string> cards_;  // by project; empty: not made yet
};

}  // namespace boek
