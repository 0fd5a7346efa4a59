// SPDX-License-Identifier: EUPL-1.2
#include "render/page_on_request.h"

#include "render/page.h"
#include "render/page_assembly.h"

namespace boek {

PageOnRequest::PageOnRequest(const RenderInput& input)
    : context_(input.book, input.plan, input.templates.texts, input.history, input.assets),
      renderer_(input.templates),
      cards_(input.book.projects.size()) {}

std::string PageOnRequest::render(const Page& page) {
  // The renderer uses its buffer again for the cards.
  const std::string body = renderer_.render(template_of(page.kind), page_data(context_, page));
  std::string out;
  assemble_page(
      context_, page, body, [this](ProjectId id) { return card(id); }, out);
  return out;
}

std::string_view PageOnRequest::card(ProjectId id) {
  std::string& kept = cards_[id.index];
  if (kept.empty()) kept = renderer_.render(TemplateId::kCard, card_data(context_, id));
  return kept;
}

}  // namespace boek
