// SPDX-License-Identifier: EUPL-1.2
#include "commands/site_input.h"

#include "commands/load.h"
#include "core/parallel.h"
#include "render/site_search.h"

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

void read_dictionary(const FileSystem& disk, SiteInput& input, Diagnostics& diagnostics) {
  Result<Dictionary> dictionary = load_dictionary(disk, kDictionaryFolder);
  if (dictionary)
    input.dictionary = std::move(*dictionary);
  else
    diagnostics.push_back({Code::kNoDictionary,
                           {dictionary.failure().what, {}},
                           {dictionary.failure().what, system_reason(dictionary.failure().error)},
                           {},
                           {}});
}

std::string history_folder(const Options& options) {
  const std::string content = shown_path(options, options.content);
  return content.front() == '/' ? std::string() : content;
}

Outcome<SiteInput> read_site_input(const FileSystem& disk, const Options& options,
                                   const Config& config) {
  Outcome<SiteInput> look;
  SiteInput others;
  Diagnostics found;
  const std::string content = history_folder(options);
  // Three that have nothing to do with each other, and take about as long.
  parallel_for(3, options.jobs, [&](std::size_t i, unsigned) {
    if (i == 0) look = read_look(disk, options, config);
    if (i == 1 && wants_search(config)) read_dictionary(disk, others, found);
    if (i == 2 && !content.empty()) others.history = read_history(options.root, content);
  });
  look.value.dictionary = std::move(others.dictionary);
  look.value.history = std::move(others.history);
  append(look.diagnostics, std::move(found));
  return look;
}

}  // namespace boek
