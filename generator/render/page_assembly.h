// SPDX-License-Identifier: EUPL-1.2
// The last step of a page: its lists and its way to the root of the site put into what its template
// gave.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "render/context.h"
#include "render/templates.h"

namespace boek {

// Appends `text` with every kRootMark replaced by `root`.
void append_rooted(std::string& out, std::string_view text, std::string_view root);

// The template that pages of a kind are rendered from.
TemplateId template_of(PageKind kind);

// Appends the page to `out`. `body` is what the template gave; `card` is asked for the list item of
// a project, which is used before the next one is asked for.
void assemble_page(const RenderContext& context, const Page& page, std::string_view body,
                   const std::function<std::string_view(ProjectId)>& card, std::string& out);

}  // namespace boek
