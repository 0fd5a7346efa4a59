// SPDX-License-Identifier: EUPL-1.2
#include "commands/selection.h"

#include <algorithm>

#include "commands/load.h"

namespace boek {

bool is_selected(const Options& options, const std::string& shown) {
  return options.files.empty() ||
         std::any_of(options.files.begin(), options.files.end(), [&](const std::string& file) {
           const std::string path = shown_path(options, file);
           return shown == path || shown.starts_with(path + '/');
         });
}

void keep_selected(const Options& options, Diagnostics& diagnostics) {
  if (options.files.empty()) return;
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return info(diagnostic.code).blame == Blame::kAuthor &&
           !is_selected(options, diagnostic.at.file);
  });
}

void check_selection(const Options& options, const FileSystem& disk, Diagnostics& diagnostics) {
  for (const std::string& file : options.files) {
    const bool inside = file == options.content || file.starts_with(options.content + '/');
    if (inside && disk.look(file)) continue;
    diagnostics.push_back({Code::kNotContent, {}, {shown_path(options, file)}, {}, {}});
  }
}

}  // namespace boek
