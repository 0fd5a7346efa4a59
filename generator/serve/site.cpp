// SPDX-License-Identifier: EUPL-1.2
#include "serve/site.h"

namespace boek {

SiteInMemory::SiteInMemory(Files files) {
  for (auto& [path, bytes] : files)
    files_.emplace(path, std::make_shared<const std::string>(std::move(bytes)));
}

bool SiteInMemory::has_page(std::string_view path) const { return files_.contains(path); }

SharedBytes SiteInMemory::file(std::string_view path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : found->second;
}

Diagnostics SiteInMemory::complete(const std::function<bool()>&) const { return {}; }

}  // namespace boek
