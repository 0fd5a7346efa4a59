// SPDX-License-Identifier: EUPL-1.2
#include "commands/load.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "core/parallel.h"
#include "core/text.h"
#include "model/assemble.h"
#include "model/records.h"
#include "source/document.h"

namespace boek {
namespace {

constexpr const char* kConfigFile = "projectenboek.toml";

Config load_config(const FileSystem& disk, const Options& options, bool& readable,
                   Diagnostics& all) {
  auto table = read_toml_file(disk, options.root + '/' + kConfigFile, kConfigFile, Limits{});
  readable = table.diagnostics.empty();
  const Value value = std::move(table).take(all);
  if (!readable) return {};
  Config config = read_config(value, kConfigFile).take(all);
  if (options.base_url) {
    config.basis_url = *options.base_url;
    if (!config.basis_url.ends_with('/')) config.basis_url += '/';
  }
  return config;
}

// A content folder that is not there at all is a wrong path, not an empty book.
bool content_exists(const FileSystem& disk, const Options& options, Diagnostics& all) {
  const auto entry = disk.look(options.content);
  const bool is_folder = entry && entry->kind == EntryKind::kFolder;
  if (is_folder) return true;
  const int error = entry ? ENOTDIR : entry.failure().error;
  const std::string shown = shown_path(options, options.content);
  all.push_back({Code::kCannotRead, {shown, {}}, {shown, system_reason(error)}, {}, {}});
  return false;
}

void load_data_files(const FileSystem& disk, const SourceSet& sources, BookParts& parts,
                     Diagnostics& all) {
  // One that was refused was reported; what it should have held is then unknown to everybody.
  parts.bronnen_readable = std::none_of(all.begin(), all.end(), [](const Diagnostic& d) {
    return d.at.file.ends_with("/bronnen.toml");
  });
  for (const SourceFile& file : sources.data_files) {
    auto table = read_toml_file(disk, file.disk_path, file.path, parts.config.grenzen);
    const bool readable = table.diagnostics.empty();
    const Value value = std::move(table).take(all);
    if (file.id == "synoniemen") {
      parts.synonyms = read_synoniemen(value, file.path).take(all);
      continue;
    }
    parts.bronnen_readable = readable;
    parts.sources = read_bronnen(value, file.path).take(all);
  }
}

}  // namespace

std::string shown_path(const Options& options, const std::string& path) {
  const std::string relative =
      std::filesystem::path(path).lexically_relative(options.root).string();
  return relative.empty() || relative.starts_with("..") ? path : relative;
}

Outcome<Loaded> load(const FileSystem& disk, const Options& options, Stopwatch& watch,
                     RecordCache* kept) {
  Outcome<Loaded> outcome;
  Diagnostics& all = outcome.diagnostics;
  BookParts parts;
  parts.config = load_config(disk, options, parts.config_readable, all);
  parts.today = options.today;
  parts.jobs = options.jobs;
  parts.drafts = options.drafts ? Drafts::kInclude : Drafts::kLeaveOut;
  if (!content_exists(disk, options, all)) return outcome;
  const std::string shown = shown_path(options, options.content);
  const SourceSet sources =
      list_sources(disk, options.content, shown, parts.config.grenzen).take(all);
  outcome.value.files = sources.files.size() + sources.data_files.size();
  load_data_files(disk, sources, parts, all);
  watch.lap("list sources");

  RecordCache nothing_kept;
  auto records = (kept != nullptr ? *kept : nothing_kept)
                     .read(disk, sources.files, parts.config.grenzen, options.jobs);
  // Beyond this point nothing of content/ is read from disk.
  parts.records.reserve(records.size());
  for (auto& record : records) parts.records.push_back(std::move(record).take(all));
  watch.lap("read and parse");
  outcome.value.book = assemble_book(std::move(parts)).take(all);
  // Beyond this point every reference that is left in the book resolves, and nothing changes it.
  watch.lap("assemble the book");
  outcome.value.plan = plan_site(outcome.value.book, options.jobs).take(all);
  // Beyond this point every URL of the site is known, and no two pages share one.
  watch.lap("plan the site");
  sort_and_unique(all);
  return outcome;
}

}  // namespace boek
