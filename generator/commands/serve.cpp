// SPDX-License-Identifier: EUPL-1.2
// `serve`: a preview on this machine, from memory; what is on disk in site/ stays as it is.
#include "serve/serve.h"

#include <fmt/format.h>

#include <cstdio>

#include "commands/commands.h"
#include "commands/print.h"
#include "commands/site_builder.h"

namespace boek {
namespace {

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
  ServeHooks hooks;
  hooks.built = [&](const Diagnostics& found) { say_built(options, disk, found); };
  hooks.report = [&](const Diagnostics& found) {
    return report_of(found, options.language,
                     [&](const Diagnostic& each) { return excerpt_of(each, options, disk); });
  };
  hooks.ready = [&](const std::string& url) { say_ready(options, url); };
  SiteBuilder builder(options, disk);
  const Diagnostics found = serve(
      serving, [&] { return builder.build(); }, hooks, stop.fd());
  print_diagnostics(found, options, disk);
  return exit_code(found);
}

}  // namespace boek
