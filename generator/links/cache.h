// SPDX-License-Identifier: EUPL-1.2
// What earlier checks found, so that a server is not asked the same every night. A file of lines;
// one that is not whole, not ours or of another version is as good as none.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "links/verdict.h"

namespace boek {

struct CachedLink {
  std::int64_t checked = 0;       // seconds since 1970-01-01T00:00:00Z
  std::int64_t broken_since = 0;  // when it was first found broken; 0 when it is not
  LinkVerdict verdict;
  bool operator==(const CachedLink&) const = default;
};
using LinkCache = std::map<std::string, CachedLink, std::less<>>;  // by URL

std::string write_link_cache(const LinkCache& cache);
// The inverse; empty when the text is not whole or not of this version. Entries from after `now`
// are left out.
LinkCache parse_link_cache(std::string_view text, std::int64_t now);

// The verdict when it still holds: fine for seven days, unknown for an hour, broken never.
std::optional<LinkVerdict> still_holds(const CachedLink& link, std::int64_t now);

// Takes in what was found at `now`; a verdict for lack of time or of an address, or by what the
// options of this check refuse, is none. Returns since when the link is broken, 0 when it is not.
std::int64_t remember(LinkCache& cache, const std::string& url, const LinkVerdict& verdict,
                      std::int64_t now);
// Leaves out what nobody asked for in a month.
void forget_old(LinkCache& cache, std::int64_t now);

}  // namespace boek
