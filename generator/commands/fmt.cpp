// SPDX-License-Identifier: EUPL-1.2
// `fmt`: front matter in its canonical form. How a file looks is never an error: only `fmt --check`
// says no.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <optional>

#include "commands/commands.h"
#include "commands/load.h"
#include "commands/print.h"
#include "commands/rewrite.h"
#include "commands/selection.h"
#include "core/parallel.h"
#include "model/config.h"
#include "render/json_writer.h"
#include "source/document.h"
#include "source/toml_format.h"

namespace boek {
namespace {

constexpr const char* kConfigFile = "projectenboek.toml";

// Limits as the site sets them; what is wrong with that file is for `check` to say.
Limits limits_of(const Options& options, const FileSystem& disk) {
  const auto table = read_toml_file(disk, options.root + '/' + kConfigFile, kConfigFile, Limits{});
  return table.diagnostics.empty() ? read_config(table.value, kConfigFile).value.grenzen : Limits{};
}

// The files to format: pages first, then .toml files. A file that does not belong in content/ is
// for `check` to tell about; a content folder that is not there is a wrong path.
std::vector<SourceFile> files_of(const Options& options, const FileSystem& disk,
                                 const Limits& limits, Diagnostics& diagnostics) {
  const std::string shown = shown_path(options, options.content);
  if (const auto listed = disk.list(options.content); !listed) {
    const std::string reason = system_reason(listed.failure().error);
    diagnostics.push_back({Code::kCannotRead, {shown, {}}, {shown, reason}, {}, {}});
    return {};
  }
  SourceSet sources = list_sources(disk, options.content, shown, limits).value;
  std::vector<SourceFile> files = std::move(sources.files);
  files.insert(files.end(), sources.data_files.begin(), sources.data_files.end());
  std::erase_if(files, [&](const SourceFile& file) { return !is_selected(options, file.path); });
  return files;
}

using Formatted = Outcome<std::optional<Rewrite>>;

// What is to be done with one file; nothing when it is canonical, or cannot be read.
Formatted format_file(const SourceFile& file, const FileSystem& disk, const Limits& limits) {
  Formatted outcome;
  const bool is_page = file.path.ends_with(".md");
  if (is_page) {
    Outcome<Document> page = read_document(disk, file, limits);
    if (!page.value.readable) outcome.diagnostics = std::move(page.diagnostics);
  } else {
    outcome.diagnostics = read_toml_file(disk, file.disk_path, file.path, limits).diagnostics;
  }
  auto bytes = disk.read(file.disk_path, limits.bestand_bytes);
  if (!outcome.diagnostics.empty() || !bytes) return outcome;
  const std::size_t mark = bytes->starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const std::string_view text = std::string_view(*bytes).substr(mark);
  const auto splices = is_page ? format_page(text) : format_toml_file(text);
  if (!splices || splices->empty()) return outcome;
  const std::string after = bytes->substr(0, mark) + spliced(text, *splices);
  outcome.value = Rewrite{file.disk_path, file.path, std::move(*bytes), after};
  return outcome;
}

bool only_looks(const Options& options) { return options.fmt_check || options.diff; }

void print_json(const std::vector<Rewrite>& changed, const Diagnostics& diagnostics,
                const Options& options) {
  JsonWriter files;
  files.begin_array();
  for (const Rewrite& file : changed) files.string(file.shown);
  files.end_array();
  fmt::print("{{\"changed\":{},\"diagnostics\":{}}}\n", files.text(),
             diagnostics_json(diagnostics, options.language));
}

void print_text(const std::vector<Rewrite>& changed, const Options& options) {
  const std::string diff = options.diff ? diff_of(changed) : std::string();
  std::fwrite(diff.data(), 1, diff.size(), stdout);
  if (!options.diff)
    for (const Rewrite& file : changed) fmt::print("{}\n", file.shown);
}

// "2 bestanden opgemaakt, 5 al in orde".
std::string closing_line(std::size_t changed, std::size_t read, const Options& options) {
  const bool one = changed == 1;
  const std::size_t right = read - changed;
  if (options.language == Language::kDutch)
    return fmt::format("{} {} {}, {} al in orde\n", changed, one ? "bestand" : "bestanden",
                       only_looks(options) ? "op te maken" : "opgemaakt", right);
  return fmt::format("{} {} {}, {} in order already\n", changed, one ? "file" : "files",
                     only_looks(options) ? "to format" : "formatted", right);
}

}  // namespace

int run_fmt(const Options& options, FileSystem& disk) {
  Diagnostics all;
  check_selection(options, disk, all);
  const Limits limits = limits_of(options, disk);
  const std::vector<SourceFile> files = files_of(options, disk, limits, all);
  auto outcomes =
      parallel_map(std::span<const SourceFile>(files), options.jobs,
                   [&](const SourceFile& file) { return format_file(file, disk, limits); });
  std::vector<Rewrite> changed;
  std::size_t unread = 0;
  for (Formatted& outcome : outcomes) {
    unread += outcome.diagnostics.empty() ? 0 : 1;
    if (auto rewrite = std::move(outcome).take(all)) changed.push_back(std::move(*rewrite));
  }
  if (!only_looks(options)) write(changed, disk, all);
  sort_and_unique(all);
  if (options.format == Format::kJson) {
    print_json(changed, all, options);
  } else {
    if (options.format == Format::kText) print_text(changed, options);
    print_diagnostics(all, options, disk);
    if (options.format == Format::kText && options.verbosity != Verbosity::kQuiet)
      fmt::print(stderr, "{}", closing_line(changed.size(), files.size() - unread, options));
  }
  return options.fmt_check && !changed.empty() ? std::max(exit_code(all), 1) : exit_code(all);
}

}  // namespace boek
