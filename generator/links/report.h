// SPDX-License-Identifier: EUPL-1.2
// What a check of the links found, as people and machines read it. Of a page that was visited only
// its address, its status and where it moved to are shown, never what it holds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "links/collect.h"
#include "links/verdict.h"

namespace boek {

struct ReportedLink {
  ExternalLink link;
  LinkVerdict verdict;
  bool from_cache = false;
  std::int64_t broken_since = 0;  // seconds since 1970-01-01T00:00:00Z, 0 when it is not broken
};

struct ExcludedLink {
  ExternalLink link;
  std::string reason, until;  // as projectenboek.toml has them; `until` may be empty
};

struct LinkReport {
  std::vector<ReportedLink> links;  // sorted by URL
  std::vector<ExcludedLink> excluded;
  Diagnostics expired;      // exclusions that no longer hold
  bool was_checked = true;  // false: the content has errors, so that nobody knows the links
};

// What is unknown, moved or left alone, and the counts; the broken ones are diagnostics.
std::string report_as_text(const LinkReport& report, Language language);
// All of it, below 60,000 characters, for an issue or a summary on a git host.
std::string report_as_markdown(const LinkReport& report, Language language);
// {"links":[…],"excluded":[…],"counts":{…},"diagnostics":[…]} and a line feed. `diagnostics` is the
// array as JSON.
std::string report_as_json(const LinkReport& report, const std::string& diagnostics,
                           Language language);

// kLinkBroken for each place of each broken link.
Diagnostics broken_links(const LinkReport& report);

}  // namespace boek
