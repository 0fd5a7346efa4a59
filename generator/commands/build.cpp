// SPDX-License-Identifier: EUPL-1.2
// `build`: check, render, and replace the site as a whole. Nothing is written when there is an
// error.
#include <fmt/format.h>

#include <cstdio>

#include "commands/commands.h"
#include "commands/load.h"
#include "commands/print.h"
#include "commands/site_input.h"
#include "commands/stopwatch.h"
#include "output/compress.h"
#include "output/staging.h"
#include "render/render.h"

namespace boek {
namespace {

OutputPlace place_of(const Options& options) {
  return {options.root,
          options.out,
          {options.content, options.templates, options.assets},
          options.home};
}

void report_success(const Options& options, const Diagnostics& all, const Plan& plan) {
  if (options.format != Format::kText || options.verbosity == Verbosity::kQuiet) return;
  const bool dutch = options.language == Language::kDutch;
  fmt::print(stderr, "{}: {} {} ({})\n", shown_path(options, options.out), plan.pages.size(),
             dutch ? "pagina's geschreven" : "pages written", tally(all, options.language));
}

// Renders into the staging tree and puts that in place. Diagnostics go to `all`; an error ends it.
void write_site(FileSystem& disk, const Options& options, const Loaded& loaded,
                const SiteInput& input, Stopwatch& watch, Diagnostics& all) {
  Staging staging = begin_staging(disk, place_of(options)).take(all);
  // Beyond this point every input is in memory; only the staging tree is written.
  if (has_errors(all)) return;
  append(all, render_site({loaded.book, loaded.plan, input.templates, input.assets, input.history,
                           options.jobs, &input.dictionary},
                          [&](const std::string& path, std::string_view bytes, Handing handing) {
                            return handing == Handing::kWhole ? staging.write(path, bytes)
                                                              : staging.append(path, bytes);
                          }));
  watch.lap("render and write");
  if (has_errors(all)) return;
  if (options.compress) {
    append(all, compress_site(staging, options.jobs));
    watch.lap("compress");
  }
  if (!has_errors(all)) append(all, staging.commit());
  watch.lap("publish");
}

}  // namespace

int run_build(const Options& options, FileSystem& disk) {
  Diagnostics all;
  Stopwatch watch(says_stages(options));
  // Kept until the process ends: taking a million nodes apart would cost a tenth of the time.
  static const Loaded& loaded = *new Loaded(load(disk, options, watch).take(all));
  if (!has_errors(all)) {
    const SiteInput input = read_site_input(disk, options, loaded.book.config).take(all);
    watch.lap("templates, assets, history");
    if (!has_errors(all)) write_site(disk, options, loaded, input, watch, all);
  }
  sort_and_unique(all);
  print_diagnostics(all, options, disk);
  if (!has_errors(all)) report_success(options, all, loaded.plan);
  return exit_code(all);
}

}  // namespace boek
