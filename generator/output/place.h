// SPDX-License-Identifier: EUPL-1.2
// Where a site may be written. The output folder is replaced as a whole, so it must be one that
// nobody keeps anything else in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/file_system.h"
#include "core/outcome.h"

namespace boek {

struct OutputPlace {
  std::string root;  // the project's root
  std::string out;   // the output folder, as asked for
  // Folders that the output neither holds nor lies in: content, templates and assets where options
  // moved them. The project's own (kProjectFolders below root) need not be among them.
  std::vector<std::string> protected_folders;
  std::string home;  // the user's home folder, which the output does not hold; empty when unknown
};

inline constexpr std::string_view kProjectFolders[] = {
    ".ci", ".git", ".github", "assets", "content", "docs", "generator", "templates", "tests"};

// The `.gitignore` of every rendered tree: keeps a build out of the checkout, and its first line
// tells that we made the tree.
inline constexpr std::string_view kSiteGitignore =
    "# Gemaakt door projectenboek: elke bouw vervangt deze map in haar geheel.\n"
    "*\n"
    "!.gitignore\n";

// The output folder with links above it resolved, when a site may be put there. Otherwise a
// diagnostic:
// - kOutputOverlaps: it is or holds the root, the home or a protected folder, or lies in a
//   protected one;
// - kOutputNotAFolder: a link, a file or something else stands there;
// - kOutputForeign: it holds files and is not a site of ours. A folder with nothing but a
//   `.gitignore` counts as empty. A site is known by what it holds, so that it may be moved or
//   copied: a `.gitignore` that begins as kSiteGitignore does, an index.html and a 404.html. A
//   folder with a `.git` is somebody's checkout, and never ours.
// - kCannotWrite: what stands there cannot be looked at.
Outcome<std::string> check_output_place(const FileSystem& disk, const OutputPlace& place);

// The folder beside the output that holds what a build keeps: lock, manifest, staging tree.
// Requires: `out` is the value of check_output_place.
std::string state_folder(const std::string& out);
// The path as people know it: relative to the root where it lies below it.
std::string shown_path(const OutputPlace& place, const std::string& path);

}  // namespace boek
