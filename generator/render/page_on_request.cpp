// SPDX-License-Identifier: EUPL-1.2
#include "render/page_on_request.h"

#include "render/page.h"
#include "render/page_assembly.h"
#include "render/site_search.h"

namespace boek {

PageOnRequest::PageOnRequest(const RenderInput& input)
    : input_(input),
      context_(input.book, input.plan, input.templates.texts, input.history, input.assets),
      renderer_(input.templates),
      cards_(input.book.projects.size()) {
  context_.has_search = has_search(input);
}

// The names of the files of an index are made of all that is in it. Only one page needs them.
void PageOnRequest::find_search() {
  if (!context_.has_search || !context_.search.files.empty()) return;
  for (std::uint32_t i = 0; i < cards_.size(); ++i) (void)card({i});
  const SearchIndex index = search_index(input_, search_words(input_), [this](ProjectId id) {
    return std::string_view(cards_[id.index]);
  });
  context_.search = search_files(input_, index.addresses);
}

std::string PageOnRequest::render(const Page& page) {
  if (page.kind == PageKind::kProjectIndex && page.number == 1) find_search();
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
