// SPDX-License-Identifier: EUPL-1.2
// Which files differ from those of a revision, and in which lines.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/outcome.h"

namespace boek {

// Lines of a file as it is now, counted from 1; `end` is the first line after them.
struct ChangedLines {
  std::uint32_t begin = 1;
  std::uint32_t end = 1;
  auto operator<=>(const ChangedLines&) const = default;
};

// Path relative to the root → the lines that are new or were changed, in order. A file of which
// lines were only removed has none; a file that is gone is absent.
using ChangedFiles = std::map<std::string, std::vector<ChangedLines>, std::less<>>;

// Compares the files below `root` in the working tree, edits that were not committed and new files
// included, with where HEAD and `revision` parted (with `revision` itself where the history does
// not say): what was changed on the other side since then is not a change of ours. Ignored files
// are left out. The world's errors: no repository around `root`, no such revision, one that cannot
// be read.
Outcome<ChangedFiles> changed_files(const std::string& root, const std::string& revision);

}  // namespace boek
