// SPDX-License-Identifier: EUPL-1.2
// A site for the preview whose pages are rendered when they are asked for.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "commands/load.h"
#include "commands/site_input.h"
#include "core/parallel.h"
#include "render/page_on_request.h"
#include "serve/site.h"

namespace boek {

// What a site is made from; nothing changes it.
struct SiteParts {
  std::shared_ptr<const Loaded> loaded;  // without errors
  std::shared_ptr<const SiteInput> input;
  std::shared_ptr<const History> history;
  unsigned jobs = 1;
};

class RenderedSite final : public ServedSite {
 public:
  explicit RenderedSite(SiteParts parts);

  bool has_page(std::string_view path) const override;
  SharedBytes file(std::string_view path) const override;
  // Renders the whole site, for its files that are not pages and for what is wrong with templates.
  Diagnostics complete(const std::function<bool()>& is_overtaken) const override;

 private:
  using Files = std::map<std::string, SharedBytes, std::less<>>;
  struct Pages {
    std::unique_ptr<PageOnRequest> renderer;  // made with the first page
    Files made;
  };
  struct Others {
    std::optional<Diagnostics> found;  // when they are all there
    Files made;
  };

  RenderInput render_input() const;
  Diagnostics make(Others& others, const std::function<bool()>& is_overtaken) const;
  SharedBytes page(const Page& page) const;

  const SiteParts parts_;
  std::map<std::string, const Page*, std::less<>> page_at_;
  Files assets_;
  mutable Guarded<Pages> pages_;
  mutable Guarded<Others> others_;
};

}  // namespace boek
