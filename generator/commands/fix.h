// SPDX-License-Identifier: EUPL-1.2
// What `check --fix` does: the fixes of all diagnostics, again and again until none is left.
#pragma once

#include <cstddef>
#include <vector>

#include "commands/options.h"
#include "commands/rewrite.h"
#include "core/file_system.h"

namespace boek {

struct FixedContent {
  std::size_t fixes = 0;
  std::vector<Rewrite> files;  // sorted by path
  bool unfinished = false;     // more could be fixed; it was enough for one time
};

// Works everything out in memory; nothing is written. Only files that were asked for change.
FixedContent fix_content(const Options& options, const FileSystem& disk);

}  // namespace boek
