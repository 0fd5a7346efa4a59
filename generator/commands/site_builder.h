// SPDX-License-Identifier: EUPL-1.2
// Builds the site of the preview, again and again: what did not change is not read again.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "commands/options.h"
#include "commands/record_cache.h"
#include "commands/rendered_site.h"
#include "core/file_system.h"
#include "core/outcome.h"
#include "git/kept_history.h"

namespace boek {

class SiteBuilder {
 public:
  // Both outlive this value.
  SiteBuilder(const Options& options, const FileSystem& disk);

  // The site as the disk has it now; with errors there is none. When templates, assets or settings
  // changed everything is rendered, because an error in a template shows only then.
  Outcome<std::shared_ptr<const ServedSite>> build();

 private:
  // Of each file that templates and assets are read from; empty when one has no stamp.
  using Stamps = std::vector<std::pair<std::string, FileStamp>>;
  using Look = Outcome<std::shared_ptr<const SiteInput>>;

  std::optional<Stamps> look_stamps() const;
  Look read_look_again(const Config& config) const;

  const Options& options_;
  const FileSystem& disk_;
  RecordCache records_;
  KeptHistory history_;
  std::optional<Stamps> stamps_;  // that look_ was read under
  Look look_;
};

}  // namespace boek
