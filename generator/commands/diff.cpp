// SPDX-License-Identifier: EUPL-1.2
// `diff`: what the change between two revisions does to the public site. Content and
// projectenboek.toml come from each revision; templates and assets are those of the working tree
// for both, so that only what editors changed makes a difference. Nothing is written.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <set>

#include "change/rendered.h"
#include "change/report.h"
#include "change/site_change.h"
#include "commands/commands.h"
#include "commands/load.h"
#include "commands/print.h"
#include "commands/site_input.h"
#include "commands/stopwatch.h"
#include "git/revision.h"
#include "links/collect.h"

namespace boek {
namespace {

constexpr const char* kConfigFile = "projectenboek.toml";

// What is compared: `base` and `head` as git knows them; no head is the working tree.
struct Revisions {
  std::string base, head;
};

// Also as git writes it: `A..B` for A and B, `A...B` for where they parted and B. A side of two
// dots that is left out is HEAD; `A...` alone goes on to the working tree.
Revisions revisions_of(const Options& options) {
  const std::string& base = options.base;
  const std::size_t dots = base.find("..");
  if (!options.head.empty() || dots == std::string::npos) return {base, options.head};
  if (base.compare(dots, 3, "...") == 0) return {base, base.substr(dots + 3)};
  const auto side = [](std::string name) { return name.empty() ? "HEAD" : std::move(name); };
  return {side(base.substr(0, dots)), side(base.substr(dots + 2))};
}

// One of the two: where its files are, and what they make.
struct Version {
  RevisionName name;
  Revision revision;  // of the working tree: empty
  Outcome<Loaded> loaded;
  std::optional<RenderedFiles> files;  // rendered, when it has no errors
};

bool is_error(const Diagnostic& diagnostic) { return diagnostic.severity() == Severity::kError; }

// The folder of the content as git has it; outside the root it has no revisions.
std::optional<std::string> content_in_root(const Options& options, Diagnostics& all) {
  std::string shown = shown_path(options, options.content);
  if (shown.front() != '/') return shown;
  all.push_back({Code::kBadOption, {}, {"--content", shown, term("write-below-root")}, {}, {}});
  return std::nullopt;
}

void read_version(const Options& options, const FileSystem& disk, Version& version,
                  Stopwatch& watch, Diagnostics& all) {
  const FileSystem* files = &disk;
  if (!version.name.name.empty()) {
    const auto content = content_in_root(options, all);
    if (!content) return;
    const std::string paths[] = {*content, kConfigFile};
    version.revision = read_revision(options.root, version.name.name, paths).take(all);
    if (has_errors(all)) return;
    version.name.id = version.revision.id;
    files = &version.revision.files;
  }
  watch.lap("read the revision");
  version.loaded = load(*files, options, watch);
}

void render_version(const Options& options, const FileSystem& disk, Version& version,
                    Diagnostics& all) {
  if (has_errors(version.loaded.diagnostics)) return;
  const Loaded& loaded = version.loaded.value;
  const SiteInput look = read_look(disk, options, loaded.book.config).take(all);
  if (has_errors(all)) return;
  version.files = render_digests({loaded.book, loaded.plan, look.templates, look.assets,
                                  look.history, options.jobs})
                      .take(all);
}

Side side_of(const Version& version) {
  const Diagnostics& found = version.loaded.diagnostics;
  Side side{version.loaded.value.book, version.loaded.value.plan, 0, {}, nullptr};
  side.errors = static_cast<std::size_t>(std::count_if(found.begin(), found.end(), is_error));
  for (const Diagnostic& diagnostic : found)
    if (is_error(diagnostic)) side.broken_files.insert(diagnostic.at.file);
  if (version.files) side.files = &*version.files;
  return side;
}

std::string preview_of(const Options& options) {
  if (!options.base_url) return {};
  return *options.base_url + (options.base_url->ends_with('/') ? "" : "/");
}

void print_report(const Options& options, const Version& before, const Version& after,
                  const SiteChange& change) {
  const Diagnostics& diagnostics = after.loaded.diagnostics;
  const ReportInput input{change,        before.name,         after.name,      diagnostics,
                          options.today, preview_of(options), options.language};
  const std::string report =
      options.format == Format::kJson
          ? json_report(input, diagnostics_json(diagnostics, options.language))
          : markdown_report(input);
  std::fwrite(report.data(), 1, report.size(), stdout);
}

// What the disk or the revision does not give cannot be compared; errors of authors can be told.
void take_world_failures(const Version& version, Diagnostics& all) {
  for (Diagnostic failure : version.loaded.diagnostics) {
    if (info(failure.code).blame != Blame::kWorld) continue;
    // Of a revision it is said which: `main:content`, as git writes it.
    if (!version.name.id.empty() && !failure.args.empty() && failure.args[0] == failure.at.file) {
      failure.args[0] = version.name.name + ':' + failure.at.file;
      failure.at = {};
    }
    all.push_back(std::move(failure));
  }
}

}  // namespace

int run_diff(const Options& options, FileSystem& disk) {
  Diagnostics all;
  Stopwatch watch(says_stages(options));
  const Revisions revisions = revisions_of(options);
  // Kept until the process ends: taking two books apart would cost a tenth of the time.
  Version& before = *new Version{{revisions.base, {}}, {}, {}, {}};
  Version& after = *new Version{{revisions.head, {}}, {}, {}, {}};
  for (Version* version : {&before, &after}) {
    if (!has_errors(all)) read_version(options, disk, *version, watch, all);
    take_world_failures(*version, all);
    if (!has_errors(all)) render_version(options, disk, *version, all);
    watch.lap("render");
  }
  if (!has_errors(all)) {
    SiteChange change = compare_sites(side_of(before), side_of(after), options.language);
    change.links = new_links(before.loaded.value.book, after.loaded.value.book);
    watch.lap("compare");
    print_report(options, before, after, change);
    return 0;
  }
  sort_and_unique(all);
  print_diagnostics(all, options, disk);
  return exit_code(all);
}

}  // namespace boek
