// SPDX-License-Identifier: EUPL-1.2
// A Markdown body as HTML. Our own, because the parser's renderer writes obsolete attributes and
// English texts, repeats footnote ids and lets odd URL schemes through. Raw HTML is shown as text.
#pragma once

#include <string>
#include <string_view>

#include "render/texts.h"
#include "site/plan.h"
#include "source/markdown.h"

namespace boek {

struct MarkdownContext {
  const Links& links;
  std::string_view file;  // of the body, to resolve its links
  const Texts& texts;
};

// HTML for the middle of a page: headings keep their level and id; internal links start with
// kRootMark. Ids of its own begin with `voetnoot_` or `s_`.
std::string markdown_html(const Markdown& markdown, const MarkdownContext& context);

}  // namespace boek
