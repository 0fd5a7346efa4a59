// SPDX-License-Identifier: EUPL-1.2
#include "commands/site_input.h"

#include "commands/load.h"

namespace boek {

Outcome<SiteInput> read_look(const FileSystem& disk, const Options& options, const Config& config) {
  Outcome<SiteInput> outcome;
  SiteInput& input = outcome.value;
  const std::string dist = options.assets + "/dist";
  input.assets = read_assets(disk, dist, shown_path(options, dist)).take(outcome.diagnostics);
  input.templates =
      read_templates(disk, {options.templates, shown_path(options, options.templates)}, config,
                     input.assets)
          .take(outcome.diagnostics);
  return outcome;
}

std::string history_folder(const Options& options) {
  const std::string content = shown_path(options, options.content);
  return content.front() == '/' ? std::string() : content;
}

Outcome<SiteInput> read_site_input(const FileSystem& disk, const Options& options,
                                   const Config& config) {
  Outcome<SiteInput> outcome = read_look(disk, options, config);
  const std::string content = history_folder(options);
  if (!content.empty()) outcome.value.history = read_history(options.root, content);
  return outcome;
}

}  // namespace boek
