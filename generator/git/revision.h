// SPDX-License-Identifier: EUPL-1.2
// The files of a revision, read from git into memory: the working tree is not looked at.
#pragma once

#include <span>
#include <string>

#include "core/file_system.h"
#include "core/outcome.h"

namespace boek {

struct Revision {
  std::string id;          // of the commit: 40 hexadecimal digits
  MemoryFileSystem files;  // by absolute path: as they would stand below the root
};

// Reads `paths` (files or folders, relative to `root`) as they are in the revision `name`: a
// branch, tag or commit as git knows it, or `A...B` for the commit where A and B parted (a side
// that is left out is HEAD). A path that the revision does not have is absent. Symbolic links and
// submodules stand in it as what they are and are not followed. The world's errors: no repository
// around `root`, no such revision (a shallow clone lacks older ones), no common beginning, one that
// cannot be read, is far too large or has folders in folders without end.
Outcome<Revision> read_revision(const std::string& root, const std::string& name,
                                std::span<const std::string> paths);

}  // namespace boek
