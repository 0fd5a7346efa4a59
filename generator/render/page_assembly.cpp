// SPDX-License-Identifier: EUPL-1.2
#include "render/page_assembly.h"

#include <algorithm>

#include "render/page.h"

namespace boek {
namespace {

// A page is rendered from the template of its kind: the two lists stand in the same order.
static_assert(static_cast<int>(TemplateId::kHome) == static_cast<int>(PageKind::kHome) &&
              static_cast<int>(TemplateId::kProject) == static_cast<int>(PageKind::kProject) &&
              static_cast<int>(TemplateId::kCell) == static_cast<int>(PageKind::kCell) &&
              static_cast<int>(TemplateId::kRedirect) == static_cast<int>(PageKind::kRedirect));

// The path part of the site's own address: 404.html is served at any depth.
std::string path_of(std::string_view base_url) {
  const std::size_t scheme = base_url.find("://");
  const std::size_t path = base_url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  return path == std::string_view::npos ? "/" : std::string(base_url.substr(path));
}

// Whether a page lists projects; the most do not, and need no search for where.
bool has_lists(PageKind kind) {
  switch (kind) {
    case PageKind::kProjectIndex:
    case PageKind::kProvince:
    case PageKind::kTheme:
    case PageKind::kInstrument:
    case PageKind::kLandsdeel:
    case PageKind::kCell:
      return true;
    default:
      return false;
  }
}

}  // namespace

void append_rooted(std::string& out, std::string_view text, std::string_view root) {
  for (std::size_t from = 0;;) {
    const std::size_t mark = text.find(kRootMark, from);
    out.append(text.substr(from, mark - from));
    if (mark == std::string_view::npos) return;
    out.append(root);
    from = mark + 1;
  }
}

TemplateId template_of(PageKind kind) { return static_cast<TemplateId>(kind); }

void assemble_page(const RenderContext& context, const Page& page, std::string_view body,
                   const std::function<std::string_view(ProjectId)>& card, std::string& out) {
  const std::string root = page.kind == PageKind::kNotFound ? path_of(context.book.config.basis_url)
                                                            : root_prefix(page.url);
  if (!has_lists(page.kind)) return append_rooted(out, body, root);
  for (std::size_t from = 0;;) {
    const std::size_t mark = std::min(body.find(kCurrentMark, from), body.find(kHistoryMark, from));
    append_rooted(out, body.substr(from, mark - from), root);
    if (mark == std::string_view::npos) return;
    const PageSlice slice = slice_of(context.plan.sets[page.set], page.number);
    for (const ProjectId id : body[mark] == kCurrentMark ? slice.current : slice.history)
      append_rooted(out, card(id), root);
    from = mark + 1;
  }
}

}  // namespace boek
