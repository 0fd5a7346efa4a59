// SPDX-License-Identifier: EUPL-1.2
#include "commands/site_builder.h"

#include "commands/stopwatch.h"

namespace boek {

SiteBuilder::SiteBuilder(const Options& options, const FileSystem& disk)
    : options_(options), disk_(disk), history_(options.root, history_folder(options)) {
  records_.keep();
}

Outcome<std::shared_ptr<const ServedSite>> SiteBuilder::build() {
  Outcome<std::shared_ptr<const ServedSite>> outcome;
  Diagnostics& all = outcome.diagnostics;
  Stopwatch watch(says_stages(options_));
  auto loaded = std::make_shared<Loaded>(load(disk_, options_, watch, &records_).take(all));
  if (has_errors(all)) return outcome;
  // Looked at before they are read: what is written in between has another stamp.
  std::optional<Stamps> stamps = look_stamps();
  const bool same_look = stamps && stamps_ && *stamps == *stamps_;
  if (!same_look) look_ = read_look_again(loaded->book.config);
  stamps_ = std::move(stamps);
  append(all, look_.diagnostics);
  watch.lap("templates, assets");
  if (has_errors(all)) return outcome;
  auto history =
      history_folder(options_).empty() ? std::make_shared<const History>() : history_.read();
  watch.lap("history");
  const auto site = std::make_shared<const RenderedSite>(
      SiteParts{std::move(loaded), look_.value, std::move(history), options_.jobs});
  if (!same_look) {
    append(all, site->complete([] { return false; }));
    watch.lap("render everything");
    // A template that was wrong stays so until it changes; the next build has to see it again.
    if (has_errors(all)) stamps_.reset();
  }
  sort_and_unique(all);
  if (!has_errors(all)) outcome.value = site;
  return outcome;
}

std::optional<SiteBuilder::Stamps> SiteBuilder::look_stamps() const {
  std::vector<std::string> files{options_.root + "/projectenboek.toml"};
  for (const std::string& folder : {options_.templates, options_.assets + "/dist"}) {
    const auto entries = disk_.list(folder);
    if (!entries) continue;
    for (const Entry& entry : *entries) files.push_back(folder + '/' + entry.name);
  }
  Stamps stamps;
  for (std::string& file : files) {
    const auto entry = disk_.look(file);
    if (entry && entry->kind == EntryKind::kFolder) continue;
    if (!entry || !entry->stamp) return std::nullopt;
    stamps.emplace_back(std::move(file), *entry->stamp);
  }
  return stamps;
}

SiteBuilder::Look SiteBuilder::read_look_again(const Config& config) const {
  Outcome<SiteInput> read = read_look(disk_, options_, config);
  read_dictionary(disk_, read.value, read.diagnostics);
  return {std::make_shared<const SiteInput>(std::move(read.value)), std::move(read.diagnostics)};
}

}  // namespace boek
