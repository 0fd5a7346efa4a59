// SPDX-License-Identifier: EUPL-1.2
#include "commands/fix.h"

#include <algorithm>
#include <set>

#include "commands/load.h"
#include "commands/selection.h"
#include "core/content_hash.h"
#include "core/edited_file_system.h"
#include "core/text_edit.h"

namespace boek {
namespace {

// One fix may bring another to light (a list made of a value, an id in that list; the next mistake
// of a file that could not be read). It ends when nothing is left, or when two fixes that undo each
// other bring back what was there before; after so many rounds the rest is for another time.
constexpr int kMostRounds = 500;
constexpr std::uint64_t kMostBytes = 16'777'216;

std::string disk_path(const Options& options, const std::string& shown) {
  return shown.starts_with('/') ? shown : options.root + '/' + shown;
}

// The place of an address in a text is found by looking for it: its fix is taken only where the
// address stands indeed.
bool is_there(const Diagnostic& diagnostic, const FileTexts& texts) {
  const bool link = diagnostic.code == Code::kFormerId || diagnostic.code == Code::kBrokenLink ||
                    diagnostic.code == Code::kBrokenAnchor;
  if (!link) return true;
  const auto text = texts.find(diagnostic.at.file);
  if (text == texts.end()) return false;
  const auto at = splice_of(text->second, {diagnostic.at, {}});
  return at && text->second.substr(at->begin, at->end - at->begin).find(diagnostic.args.at(0)) !=
                   std::string::npos;
}

// The texts of all files that the fixes are about.
FileTexts texts_for(const Diagnostics& diagnostics, const Options& options,
                    const FileSystem& disk) {
  FileTexts texts;
  for (const Diagnostic& diagnostic : diagnostics)
    for (const Edit& edit : diagnostic.fix) {
      const std::string& file = edit.at.file;
      if (texts.contains(file) || !is_selected(options, file)) continue;
      if (auto bytes = disk.read(disk_path(options, file), kMostBytes))
        texts.emplace(file, std::move(*bytes));
    }
  return texts;
}

// Applies what can be applied at once; returns how much that was.
std::size_t fix_round(const Options& options, EditedFileSystem& disk, RecordCache& records) {
  Diagnostics found;
  Stopwatch watch(false);
  load(disk, options, watch, &records).take(found);
  std::erase_if(found, [](const Diagnostic& diagnostic) { return diagnostic.fix.empty(); });
  keep_selected(options, found);
  sort_and_unique(found);
  FileTexts texts = texts_for(found, options, disk);
  std::erase_if(found, [&](const Diagnostic& diagnostic) { return !is_there(diagnostic, texts); });
  const std::size_t applied = apply_fixes(found, texts);
  for (const auto& [file, text] : texts) {
    const std::string path = disk_path(options, file);
    const auto now = disk.read(path, kMostBytes);
    if (!now || *now == text) continue;
    if (!disk.replace(path, text)) return 0;
  }
  return applied;
}

// What all files that were changed hold, in short.
std::string state_of(const EditedFileSystem& disk) {
  std::string all;
  for (const auto& [path, text] : disk.changed()) {
    all += path;
    all += '\n' + content_hash(text, 16) + '\n';
  }
  return content_hash(all, 16);
}

}  // namespace

FixedContent fix_content(const Options& options, const FileSystem& disk) {
  FixedContent fixed;
  EditedFileSystem edited(disk);
  RecordCache records;
  records.keep();  // of the many files most stay as they were, round after round
  std::set<std::string> seen{state_of(edited)};
  fixed.unfinished = true;
  for (int round = 0; round < kMostRounds && fixed.unfinished; ++round) {
    const std::size_t applied = fix_round(options, edited, records);
    fixed.fixes += applied;
    fixed.unfinished = applied > 0 && seen.insert(state_of(edited)).second;
  }
  for (const auto& [path, after] : edited.changed()) {
    auto before = disk.read(path, kMostBytes);
    if (before && *before != after)
      fixed.files.push_back({path, shown_path(options, path), std::move(*before), after});
  }
  return fixed;
}

}  // namespace boek
