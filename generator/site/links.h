// SPDX-License-Identifier: EUPL-1.2
// Addresses in bodies: relative paths to .md files, as they work in the git host too.
#pragma once

#include <string>
#include <string_view>

#include "core/outcome.h"
#include "model/book.h"

namespace boek {

// An address as written, taken apart and joined to the folder of its file. `path` is relative to
// the content folder, without `.` and `..`; empty for a fragment alone.
struct ContentPath {
  bool leaves_content = false;
  bool is_page = false;    // a .md file
  bool is_folder = false;  // ends in '/'
  std::string path;
  std::string fragment;
};
// Requires: `address` has no scheme. `file` is the path of its file below the content folder, as
// projecten/heavenn.md.
ContentPath join_path(std::string_view file, std::string_view address);

// A file's path below the content folder: folder and name, as projecten/heavenn.md.
std::string path_in_content(std::string_view shown_path);

// Every link in every body that leads nowhere, in the order of the book. Requires: schemes were
// checked with each file.
Diagnostics check_links(const Book& book, unsigned jobs);

}  // namespace boek
