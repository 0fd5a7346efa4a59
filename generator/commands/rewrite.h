// SPDX-License-Identifier: EUPL-1.2
// Files that a command changes for an editor: written, or only shown.
#pragma once

#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/file_system.h"

namespace boek {

struct Rewrite {
  std::string path;   // on disk
  std::string shown;  // in diagnostics
  std::string before;
  std::string after;
};

// Puts the new bytes in place, file by file. One that is not what it was any more is left as it is
// and reported, as is one that cannot be written.
void write(const std::vector<Rewrite>& rewrites, FileSystem& disk, Diagnostics& diagnostics);

// The unified diff of all of them.
std::string diff_of(const std::vector<Rewrite>& rewrites);

}  // namespace boek
