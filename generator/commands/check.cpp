// SPDX-License-Identifier: EUPL-1.2
// `check`: everything up to the plan, and nothing is written.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "commands/commands.h"
#include "commands/load.h"
#include "commands/print.h"
#include "commands/stopwatch.h"

namespace boek {
namespace {

// Leaves only what concerns the files and folders asked for; failures of the world always concern
// everybody.
void keep_files(const Options& options, Diagnostics& diagnostics) {
  std::vector<std::string> wanted;
  for (const std::string& file : options.files) wanted.push_back(shown_path(options, file));
  const auto is_wanted = [&](const std::string& file) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& path) {
      return file == path || file.starts_with(path + '/');
    });
  };
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return info(diagnostic.code).blame == Blame::kAuthor && !is_wanted(diagnostic.at.file);
  });
}

void check_files_exist(const Options& options, const FileSystem& disk, Diagnostics& diagnostics) {
  for (const std::string& file : options.files) {
    const bool inside = file == options.content || file.starts_with(options.content + '/');
    if (inside && disk.look(file)) continue;
    diagnostics.push_back({Code::kNotContent, {}, {shown_path(options, file)}, {}, {}});
  }
}

}  // namespace

int run_check(const Options& options, FileSystem& disk) {
  Diagnostics all;
  check_files_exist(options, disk, all);
  Stopwatch watch(says_stages(options));
  // Kept until the process ends: taking a million nodes apart would cost a tenth of the time.
  static const Loaded& loaded = *new Loaded(load(disk, options, watch).take(all));
  if (!options.files.empty()) keep_files(options, all);
  sort_and_unique(all);
  print_diagnostics(all, options, disk);
  if (options.format == Format::kText && options.verbosity != Verbosity::kQuiet) {
    const bool dutch = options.language == Language::kDutch;
    fmt::print(stderr, "{} ({} {})\n", tally(all, options.language), loaded.files,
               dutch ? "bestanden gelezen" : "files read");
  }
  return exit_code(all);
}

}  // namespace boek
