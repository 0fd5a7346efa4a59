// SPDX-License-Identifier: EUPL-1.2
// `serve`: a preview on this machine, from memory; what is on disk in site/ stays as it is.
#include "serve/serve.h"

#include <fmt/format.h>

#include <cstdio>

#include "commands/commands.h"
#include "commands/load.h"
#include "commands/print.h"
#include "commands/site_input.h"
#include "commands/stopwatch.h"
#include "core/parallel.h"
#include "render/render.h"

namespace boek {
namespace {

Outcome<SiteFiles> build_in_memory(const Options& options, const FileSystem& disk) {
  Outcome<SiteFiles> outcome;
  Diagnostics& all = outcome.diagnostics;
  Stopwatch watch(says_stages(options));
  const Loaded loaded = load(disk, options, watch).take(all);
  if (has_errors(all)) return outcome;
  const SiteInput input = read_site_input(disk, options, loaded.book.config).take(all);
  if (has_errors(all)) return outcome;
  Guarded<SiteFiles> files;
  append(all, render_site({loaded.book, loaded.plan, input.templates, input.assets, input.history,
                           options.jobs},
                          [&](const std::string& path, std::string_view bytes, Handing) -> Status {
                            files.with([&](SiteFiles& made) { made[path] += bytes; });
                            return Nothing{};
                          }));
  outcome.value = files.with([](SiteFiles& made) { return std::move(made); });
  sort_and_unique(all);
  return outcome;
}

void say_ready(const Options& options, const std::string& url) {
  constexpr Bilingual kBefore{"Voorvertoning op", "Preview at"};
  constexpr Bilingual kAfter{"(stoppen met Ctrl-C)", "(stop with Ctrl-C)"};
  fmt::print(stderr, "{} {} {}\n", kBefore.in(options.language), url, kAfter.in(options.language));
}

void say_built(const Options& options, const FileSystem& disk, const Diagnostics& found) {
  print_diagnostics(found, options, disk);
  if (options.verbosity == Verbosity::kQuiet || options.format != Format::kText) return;
  const bool dutch = options.language == Language::kDutch;
  const std::string_view kept = !has_errors(found) ? ""
                                : dutch            ? "; de laatste goede site blijft te zien"
                                                   : "; the last good site stays";
  fmt::print(stderr, "{}{}\n", tally(found, options.language), kept);
}

}  // namespace

int run_serve(const Options& options, FileSystem& disk) {
  const StopOnSignals stop;
  const ServeOptions serving{options.port,
                             {{options.content, options.templates, options.assets + "/dist"},
                              {options.root + "/projectenboek.toml"}}};
  const ServeHooks hooks{[&](const Diagnostics& found) { say_built(options, disk, found); },
                         [&](const std::string& url) { say_ready(options, url); }};
  const Diagnostics found = serve(
      serving, [&] { return build_in_memory(options, disk); }, hooks, stop.fd());
  print_diagnostics(found, options, disk);
  return exit_code(found);
}

}  // namespace boek
