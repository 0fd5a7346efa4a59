// SPDX-License-Identifier: EUPL-1.2
// `check`: everything up to the plan. Nothing is written but, with --fix, what it puts right.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "commands/commands.h"
#include "commands/fix.h"
#include "commands/load.h"
#include "commands/print.h"
#include "commands/selection.h"
#include "commands/stopwatch.h"
#include "git/changed_files.h"

namespace boek {
namespace {

// Puts right what can be, or shows what that would be; returns what was done.
FixedContent fix_or_show(const Options& options, FileSystem& disk, Diagnostics& diagnostics) {
  if (!options.fix && !options.diff) return {};
  FixedContent fixed = fix_content(options, disk);
  if (!options.diff) {
    write(fixed.files, disk, diagnostics);
  } else {
    const std::string diff = diff_of(fixed.files);
    std::fwrite(diff.data(), 1, diff.size(), stdout);
  }
  return fixed;
}

// ", 2 hersteld in 1 bestand" and the like; empty when there is nothing to say.
std::string fixes_text(const FixedContent& fixed, const Diagnostics& left, const Options& options) {
  const auto fixable = std::count_if(left.begin(), left.end(),
                                     [](const Diagnostic& found) { return !found.fix.empty(); });
  const auto in = [&](Bilingual text) { return text.in(options.language); };
  if (options.fix || options.diff) {
    const std::size_t files = fixed.files.size();
    std::string text = fmt::format(
        ", {} {} in {} {}", fixed.fixes,
        options.diff ? in({"te herstellen", "can be fixed"}) : in({"hersteld", "fixed"}), files,
        files == 1 ? in({"bestand", "file"}) : in({"bestanden", "files"}));
    if (fixed.unfinished)
      text += in({"; er is nog meer te herstellen: voer --fix nog eens uit",
                  "; more can be fixed: run --fix once more"});
    return text;
  }
  if (fixable == 0) return {};
  return fmt::format(", {} {} --fix", fixable, in({"te herstellen met", "can be fixed with"}));
}

bool concerns(const Diagnostic& diagnostic, const ChangedFiles& changed) {
  const auto is_changed = [&](const Location& at) { return changed.contains(at.file); };
  return is_changed(diagnostic.at) ||
         std::any_of(diagnostic.notes.begin(), diagnostic.notes.end(),
                     [&](const Note& note) { return is_changed(note.at); });
}

// 0 for a changed line, 1 elsewhere in a changed file, 2 for another file that was broken by it or
// was wrong before.
int distance(const Diagnostic& diagnostic, const ChangedFiles& changed) {
  const auto file = changed.find(diagnostic.at.file);
  if (file == changed.end()) return 2;
  const Span& span = diagnostic.at.span;
  const bool touched =
      std::any_of(file->second.begin(), file->second.end(), [&](const ChangedLines& lines) {
        return span.begin.line < lines.end && lines.begin <= span.end.line;
      });
  return touched ? 0 : 1;
}

// Leaves out warnings that the change has nothing to do with, and puts first what it touched: some
// readers show a few only. Errors all stay, for one file can break another.
void put_changes_first(const Options& options, Diagnostics& diagnostics) {
  if (options.changed_since.empty()) return;
  const ChangedFiles changed = changed_files(options.root, options.changed_since).take(diagnostics);
  if (has_world_failure(diagnostics)) return;
  std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return diagnostic.severity() != Severity::kError &&
           info(diagnostic.code).blame == Blame::kAuthor && !concerns(diagnostic, changed);
  });
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) {
                     return distance(a, changed) < distance(b, changed);
                   });
}

}  // namespace

int run_check(const Options& options, FileSystem& disk) {
  Diagnostics all;
  check_selection(options, disk, all);
  const FixedContent fixed = fix_or_show(options, disk, all);
  Stopwatch watch(says_stages(options));
  // Kept until the process ends: taking a million nodes apart would cost a tenth of the time.
  static const Loaded& loaded = *new Loaded(load(disk, options, watch).take(all));
  keep_selected(options, all);
  sort_and_unique(all);
  put_changes_first(options, all);
  print_diagnostics(all, options, disk);
  if (options.format == Format::kText && options.verbosity != Verbosity::kQuiet) {
    const bool dutch = options.language == Language::kDutch;
    fmt::print(stderr, "{}{} ({} {})\n", tally(all, options.language),
               fixes_text(fixed, all, options), loaded.files,
               dutch ? "bestanden gelezen" : "files read");
  }
  return exit_code(all);
}

}  // namespace boek
