// SPDX-License-Identifier: EUPL-1.2
// Everything up to the plan: what `check` does, and what every command that needs a book begins
// with.
#pragma once

#include "commands/options.h"
#include "commands/record_cache.h"
#include "commands/stopwatch.h"
#include "core/file_system.h"
#include "core/outcome.h"
#include "model/book.h"
#include "site/plan.h"

namespace boek {

struct Loaded {
  Book book;
  Plan plan;
  std::size_t files = 0;  // that were read
};

// Reads, checks and plans. The plan is complete only when there are no errors. `kept` has what is
// not read again when it did not change.
Outcome<Loaded> load(const FileSystem& disk, const Options& options, Stopwatch& watch,
                     RecordCache* kept = nullptr);

// How diagnostics name a path: relative to the root where it lies below it.
std::string shown_path(const Options& options, const std::string& path);

}  // namespace boek
