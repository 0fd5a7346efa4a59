// SPDX-License-Identifier: EUPL-1.2
// The folders of content/, listed: nothing that is not a regular file with a legal name passes.
#include <algorithm>
#include <cerrno>

#include "core/text.h"
#include "source/document.h"

namespace boek {
namespace {

constexpr std::string_view kReservedIds[] = {"pagina", "boek"};

struct Walk {
  const FileSystem& disk;
  const std::string& content_dir;
  const std::string& shown_dir;
  Outcome<SourceSet> outcome;

  void report(Code code, const std::string& shown, std::vector<std::string> args,
              std::string suggestion = {}) {
    outcome.diagnostics.push_back({code, {shown, {}}, std::move(args), std::move(suggestion), {}});
  }

  // The entries of a folder; a missing one is an empty one.
  std::vector<Entry> entries(const std::string& path, const std::string& shown) {
    auto listed = disk.list(path);
    if (listed) return std::move(*listed);
    if (listed.failure().error != ENOENT)
      report(Code::kCannotRead, shown, {printable(shown), system_reason(listed.failure().error)});
    return {};
  }
};

// heavenn.en.md: a legal id, a dot and a two-letter language.
bool is_translation(std::string_view stem) {
  const std::size_t dot = stem.rfind('.');
  if (dot == std::string_view::npos || stem.size() - dot != 3) return false;
  const std::string_view language = stem.substr(dot + 1);
  return is_slug(stem.substr(0, dot)) && is_slug(language);
}

void visit_page(Walk& walk, Folder folder, const Entry& entry) {
  const std::string folder_name(name(folder));
  const std::string shown = walk.shown_dir + '/' + folder_name + '/' + printable(entry.name);
  if (entry.kind != EntryKind::kFile) {
    const Code code = entry.kind == EntryKind::kFolder ? Code::kUnexpectedPlace : Code::kNotRegular;
    return walk.report(code, shown, {printable(entry.name)});
  }
  const std::string_view file_name = entry.name;
  if (!file_name.ends_with(".md")) {
    return walk.report(Code::kIllegalName, shown, {printable(file_name)});
  }
  const std::string stem(file_name.substr(0, file_name.size() - 3));
  if (is_translation(stem)) return walk.report(Code::kTranslation, shown, {});
  if (!is_slug(stem) || stem.size() > kMaxIdLength) {
    const std::string id = find_invalid_utf8(stem) ? std::string() : to_slug(stem);
    return walk.report(Code::kIllegalName, shown, {printable(file_name)},
                       id.empty() ? id : id + ".md");
  }
  if (is_reserved_id(stem)) return walk.report(Code::kReservedName, shown, {stem});
  walk.outcome.value.files.push_back(
      {folder, stem, shown, walk.content_dir + '/' + folder_name + '/' + entry.name});
}

void visit_root(Walk& walk, const Entry& entry) {
  const std::string shown = walk.shown_dir + '/' + printable(entry.name);
  const bool data = entry.name == "bronnen.toml" || entry.name == "synoniemen.toml";
  if (entry.kind == EntryKind::kSymlink || entry.kind == EntryKind::kOther)
    return walk.report(Code::kNotRegular, shown, {printable(entry.name)});
  if (data && entry.kind == EntryKind::kFile) {
    walk.outcome.value.data_files.push_back({{},
                                             entry.name.substr(0, entry.name.size() - 5),
                                             shown,
                                             walk.content_dir + '/' + entry.name});
    return;
  }
  const auto* known = std::find(std::begin(kFolderNames), std::end(kFolderNames), entry.name);
  if (entry.kind == EntryKind::kFolder && known != std::end(kFolderNames)) return;
  std::string suggestion;
  if (entry.kind == EntryKind::kFolder)
    if (const auto near = nearest(entry.name, kFolderNames)) suggestion = *near;
  walk.report(Code::kUnexpectedPlace, shown, {printable(entry.name)}, suggestion);
}

}  // namespace

bool is_reserved_id(std::string_view id) {
  return std::find(std::begin(kReservedIds), std::end(kReservedIds), id) != std::end(kReservedIds);
}

Outcome<SourceSet> list_sources(const FileSystem& disk, const std::string& content_dir,
                                const std::string& shown_dir, const Limits& limits) {
  Walk walk{disk, content_dir, shown_dir, {}};
  for (const Entry& entry : walk.entries(content_dir, shown_dir))
    if (entry.name.front() != '.') visit_root(walk, entry);
  for (std::size_t i = 0; i < std::size(kFolderNames); ++i) {
    const std::string folder(kFolderNames[i]);
    const auto kind = disk.look(content_dir + '/' + folder);
    if (!kind || kind->kind != EntryKind::kFolder) continue;  // absent, or reported above
    for (const Entry& entry : walk.entries(content_dir + '/' + folder, shown_dir + '/' + folder))
      if (entry.name.front() != '.') visit_page(walk, static_cast<Folder>(i), entry);
  }
  const std::size_t count = walk.outcome.value.files.size();
  if (count > limits.bestanden) {
    walk.report(Code::kTooManyFiles, shown_dir,
                {std::to_string(count), std::to_string(limits.bestanden)});
    walk.outcome.value.files.clear();
  }
  return std::move(walk.outcome);
}

}  // namespace boek
