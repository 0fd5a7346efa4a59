// SPDX-License-Identifier: EUPL-1.2
// When files last changed, from git history.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace boek {

struct Change {
  std::int64_t last = 0;  // seconds since 1970-01-01T00:00:00Z of the newest commit that touched it
  std::int64_t first = 0;  // of the oldest one that is known
};

// Path relative to the root (as SourceFile::path) → its changes. A file that git does not know, or
// whose history is cut off by a shallow clone, is absent.
using History = std::map<std::string, Change, std::less<>>;

// The history of every file below `folder` (relative to `root`, as "content"). No repository around
// `root`, an unreadable one or one without commits gives an empty history: dates are an enrichment,
// never a reason to fail.
History read_history(const std::string& root, const std::string& folder);

}  // namespace boek
