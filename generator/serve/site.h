// SPDX-License-Identifier: EUPL-1.2
// A site as the preview shows it: files by path below the site's folder, as
// projecten/heavenn/index.html. May make a file when it is asked for; what it is never changes.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/diagnostic.h"

namespace boek {

using SharedBytes = std::shared_ptr<const std::string>;

// All functions may be called from several threads at once.
class ServedSite {
 public:
  virtual ~ServedSite() = default;
  // Whether `path` is a page of the site; makes nothing.
  virtual bool has_page(std::string_view path) const = 0;
  // The bytes of the file at `path`, null when there is none.
  virtual SharedBytes file(std::string_view path) const = 0;
  // Makes all that was left for when it is asked for, until `is_overtaken` (called from several
  // threads) says that nobody waits for it any more. Returns what that found: errors mean that the
  // site is not fit to be shown.
  virtual Diagnostics complete(const std::function<bool()>& is_overtaken) const = 0;
};

// A site that is there as a whole.
class SiteInMemory final : public ServedSite {
 public:
  using Files = std::map<std::string, std::string, std::less<>>;
  explicit SiteInMemory(Files files);

  bool has_page(std::string_view path) const override;
  SharedBytes file(std::string_view path) const override;
  Diagnostics complete(const std::function<bool()>& is_overtaken) const override;

 private:
  std::map<std::string, SharedBytes, std::less<>> files_;
};

}  // namespace boek
