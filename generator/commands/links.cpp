// SPDX-License-Identifier: EUPL-1.2
// `links`: asks whether the links to other sites still work. Needs the network, so nothing else
// does it along the way; what it cannot tell is unknown, never an error.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "commands/commands.h"
#include "commands/load.h"
#include "commands/print.h"
#include "commands/stopwatch.h"
#include "git/changed_files.h"
#include "links/cache.h"
#include "links/check.h"
#include "links/collect.h"
#include "links/exclusions.h"
#include "links/report.h"
#include "net/http_client.h"
#include "output/place.h"

namespace boek {
namespace {

constexpr const char* kConfigFile = "projectenboek.toml";
constexpr std::uint64_t kMostCacheBytes = std::uint64_t{64} << 20;

std::string cache_path(const Options& options) { return state_folder(options.out) + "/links"; }

LinkCache read_cache(const Options& options, const FileSystem& disk) {
  const auto text = disk.read(cache_path(options), kMostCacheBytes);
  return text ? parse_link_cache(*text, options.now) : LinkCache{};
}

// A cache that cannot be kept costs time at the next check, and is no reason to fail this one.
void write_cache(const Options& options, FileSystem& disk, const LinkCache& cache) {
  const std::string folder = state_folder(options.out);
  const std::string fresh = cache_path(options) + ".new";
  if (!disk.make_folders(folder)) return;
  (void)disk.write_new(folder + "/.gitignore", "*\n");
  if (disk.remove_all(fresh) && disk.write_new(fresh, write_link_cache(cache)))
    (void)disk.rename(fresh, cache_path(options));
}

// Leaves the links that stand in a changed line, with their places there.
void keep_changed(const ChangedFiles& changed, std::vector<ExternalLink>& links) {
  const auto stays = [&](const Location& place) {
    const auto file = changed.find(place.file);
    return file != changed.end() &&
           std::any_of(file->second.begin(), file->second.end(), [&](const ChangedLines& lines) {
             return place.span.begin.line < lines.end && place.span.end.line >= lines.begin;
           });
  };
  for (ExternalLink& link : links)
    std::erase_if(link.places, [&](const Location& place) { return !stays(place); });
  std::erase_if(links, [](const ExternalLink& link) { return link.places.empty(); });
}

// Parts the links into those to check and those that projectenboek.toml leaves out.
std::vector<ExternalLink> without_exceptions(const Book& book, std::vector<ExternalLink> links,
                                             LinkReport& report) {
  std::vector<ExternalLink> wanted;
  for (ExternalLink& link : links) {
    const LinkException* exception =
        exception_for(link.url, book.config.link_uitzonderingen, book.today);
    if (exception == nullptr) {
      wanted.push_back(std::move(link));
      continue;
    }
    const std::string until = exception->tot ? to_iso(*exception->tot) : std::string();
    report.excluded.push_back({std::move(link), exception->reden, until});
  }
  return wanted;
}

HttpSettings http_settings(const Options& options, const Book& book) {
  HttpSettings settings;
  settings.rules.allow_private = options.allow_private;
  settings.rules.also = options.allow_addresses;
  settings.rules.ports.insert(settings.rules.ports.end(), options.allow_ports.begin(),
                              options.allow_ports.end());
  settings.user_agent =
      std::string("projectenboek/") + BOEK_VERSION + " (+" + book.config.basis_url + ')';
  settings.ca_file = options.ca_file;
  settings.total_milliseconds = std::int64_t{options.timeout} * 1000;
  settings.connect_milliseconds = std::min<std::int64_t>(settings.total_milliseconds, 10'000);
  return settings;
}

std::function<void(std::size_t)> progress_of(const Options& options, std::size_t total) {
  if (options.verbosity == Verbosity::kQuiet || ::isatty(STDERR_FILENO) == 0) return {};
  return [total](std::size_t done) {
    fmt::print(stderr, "\r{}/{}{}", done, total, done == total ? "\n" : "");
    std::fflush(stderr);
  };
}

// Says so when it was not the links that failed.
void note_world(const CheckedLinks& checked, std::size_t asked, Diagnostics& all) {
  if (checked.no_network) all.push_back({Code::kNoNetwork, {}, {std::to_string(asked)}, {}, {}});
  if (checked.no_certificates) all.push_back({Code::kNoCertificates, {}, {}, {}, {}});
}

void check(const Options& options, const Book& book, std::vector<ExternalLink> links,
           FileSystem& disk, LinkReport& report, Diagnostics& all) {
  LinkCache cache = read_cache(options, disk);
  std::vector<std::string> urls;
  for (ExternalLink& link : links) {
    const auto known = cache.find(link.url);
    const auto verdict =
        known == cache.end() ? std::nullopt : still_holds(known->second, options.now);
    if (!verdict) urls.push_back(link.url);
    report.links.push_back(
        {std::move(link), verdict.value_or(LinkVerdict{}), verdict.has_value(), 0});
  }
  if (!urls.empty()) {
    const auto client = make_http_client(http_settings(options, book));
    const CheckedLinks checked =
        check_urls(urls, *client, CheckLimits{}, progress_of(options, urls.size()));
    note_world(checked, urls.size(), all);
    auto verdict = checked.verdicts.begin();
    for (ReportedLink& link : report.links)
      if (!link.from_cache) link.verdict = *verdict++;
  }
  if (has_world_failure(all)) return;
  for (ReportedLink& link : report.links)
    if (!link.from_cache)
      link.broken_since = remember(cache, link.link.url, link.verdict, options.now);
  forget_old(cache, options.now);
  write_cache(options, disk, cache);
}

void write_report(const Options& options, FileSystem& disk, const LinkReport& report,
                  Diagnostics& all) {
  if (options.report.empty()) return;
  // Only a file gives way to the report: /dev/stdout or a folder stays what it is.
  const auto there = disk.look(options.report);
  const bool in_the_way = there && there->kind != EntryKind::kFile;
  Status status =
      in_the_way ? Status(Failure{options.report, EEXIST}) : disk.remove_all(options.report);
  if (status) status = disk.write_new(options.report, report_as_markdown(report, options.language));
  if (!status)
    all.push_back({Code::kCannotWrite,
                   {},
                   {shown_path(options, options.report), system_reason(status.failure().error)},
                   {},
                   {}});
}

void print(const Options& options, const FileSystem& disk, const LinkReport& report,
           const Diagnostics& all) {
  if (options.format != Format::kJson) {
    print_diagnostics(all, options, disk);
    if (options.format != Format::kText || !report.was_checked) return;
    const std::string text = report_as_text(report, options.language);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return;
  }
  const std::string json =
      report_as_json(report, diagnostics_json(all, options.language), options.language);
  std::fwrite(json.data(), 1, json.size(), stdout);
}

}  // namespace

int run_links(const Options& options, FileSystem& disk) {
  Stopwatch watch(says_stages(options));
  Diagnostics all;
  const Loaded loaded = load(disk, options, watch).take(all);
  // Warnings about the content are for `check`; with an error nobody can tell which links there
  // are.
  if (!has_errors(all)) all.clear();
  std::vector<ExternalLink> links = collect_links(loaded.book);
  if (!has_errors(all) && !options.changed_since.empty())
    keep_changed(changed_files(options.root, options.changed_since).take(all), links);
  LinkReport report;
  if (!has_errors(all)) {
    const auto& exceptions = loaded.book.config.link_uitzonderingen;
    report.expired = check_exceptions(exceptions, options.today, kConfigFile);
    append(all, report.expired);
    links = without_exceptions(loaded.book, std::move(links), report);
    check(options, loaded.book, std::move(links), disk, report, all);
    watch.lap("ask for the links");
    append(all, broken_links(report));
  } else {
    report.was_checked = false;
  }
  write_report(options, disk, report, all);
  sort_and_unique(all);
  print(options, disk, report, all);
  return exit_code(all);
}

}  // namespace boek
