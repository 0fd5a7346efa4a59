// SPDX-License-Identifier: EUPL-1.2
// A change of the site as people and machines read it: Markdown for a comment on a pull request,
// and JSON.
#pragma once

#include <string>

#include "change/site_change.h"
#include "core/diagnostic.h"
#include "core/moment.h"

namespace boek {

struct RevisionName {
  std::string name;  // as it was asked for; empty for the working tree
  std::string id;    // of the commit; empty for the working tree
};

struct ReportInput {
  const SiteChange& change;
  RevisionName before, after;
  const Diagnostics& diagnostics;  // of the newer revision, sorted
  Moment today;
  std::string preview;  // address of the rendered site, ends in '/'; empty for no links to it
  Language language = Language::kDutch;
};

// A comment that replaces an older one is found by its first line.
inline constexpr std::string_view kReportMark = "<!-- projectenboek-diff -->";
// Git hosts refuse a comment above 65,536 characters.
inline constexpr std::size_t kMostReportBytes = 64'000;

// At most kMostReportBytes: long lists are cut, the gravest and most telling first, and say by how
// much.
std::string markdown_report(const ReportInput& input);

// {"before":…,"after":…,"records":…,…,"diagnostics":…} with a line feed; nothing is left out.
// `diagnostics` is a JSON array.
std::string json_report(const ReportInput& input, std::string_view diagnostics);

}  // namespace boek
