// SPDX-License-Identifier: EUPL-1.2
#include "commands/rendered_site.h"

#include <cerrno>

#include "render/render.h"
#include "render/sitemap.h"

namespace boek {
namespace {

SharedBytes shared(std::string_view bytes) { return std::make_shared<const std::string>(bytes); }

// Only for what may be one of the other files all of them are made: a page that is not there is no
// reason to.
bool may_be_a_file(std::string_view path) {
  return path.find('.', path.rfind('/') + 1) != std::string_view::npos &&
         !path.ends_with("index.html");
}

}  // namespace

RenderedSite::RenderedSite(SiteParts parts) : parts_(std::move(parts)) {
  for (const Page& page : parts_.loaded->plan.pages) page_at_.emplace(file_of_url(page.url), &page);
  // No copies: they live as long as the input does.
  for (const Asset& asset : parts_.input->assets.files)
    assets_.emplace(asset.path, SharedBytes(parts_.input, &asset.bytes));
  assets_.emplace("_headers", shared(headers_file()));
}

RenderInput RenderedSite::render_input() const {
  return {parts_.loaded->book,  parts_.loaded->plan, parts_.input->templates,
          parts_.input->assets, *parts_.history,     parts_.jobs,
          &parts_.input->dictionary};
}

bool RenderedSite::has_page(std::string_view path) const { return page_at_.contains(path); }

SharedBytes RenderedSite::file(std::string_view path) const {
  if (const auto found = page_at_.find(path); found != page_at_.end()) return page(*found->second);
  if (const auto found = assets_.find(path); found != assets_.end()) return found->second;
  if (!may_be_a_file(path)) return nullptr;
  (void)complete([] { return false; });
  return others_.with([&](const Others& others) -> SharedBytes {
    const auto found = others.made.find(path);
    return found == others.made.end() ? nullptr : found->second;
  });
}

SharedBytes RenderedSite::page(const Page& page) const {
  const std::string path = file_of_url(page.url);
  return pages_.with([&](Pages& pages) {
    SharedBytes& bytes = pages.made[path];
    if (bytes == nullptr) {
      if (pages.renderer == nullptr) {
        const RenderInput input = render_input();
        pages.renderer = std::make_unique<PageOnRequest>(input);
      }
      bytes = std::make_shared<const std::string>(pages.renderer->render(page));
    }
    return bytes;
  });
}

Diagnostics RenderedSite::complete(const std::function<bool()>& is_overtaken) const {
  Diagnostics found;
  // Somebody who asked for a file may be making them all already.
  (void)others_.with_unless(is_overtaken,
                            [&](Others& others) { found = make(others, is_overtaken); });
  return found;
}

Diagnostics RenderedSite::make(Others& others, const std::function<bool()>& is_overtaken) const {
  if (others.found) return *others.found;
  Guarded<std::map<std::string, std::string>> files;
  const RenderInput input = render_input();
  Diagnostics found =
      render_site(input, [&](const std::string& path, std::string_view bytes, Handing) -> Status {
        if (is_overtaken()) return Failure{path, ECANCELED};
        // Pages are rendered again when somebody looks at them: most are never looked at.
        if (!page_at_.contains(path) && !assets_.contains(path))
          files.with([&](auto& made) { made[path] += bytes; });
        return Nothing{};
      });
  if (is_overtaken()) return {};
  files.with([&](auto& made) {
    for (auto& [path, bytes] : made)
      others.made.emplace(path, std::make_shared<const std::string>(std::move(bytes)));
  });
  others.found = found;
  return found;
}

}  // namespace boek
