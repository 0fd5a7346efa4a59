// SPDX-License-Identifier: EUPL-1.2
// Records made into a book: ids known, references resolved, rules between pages checked.
#pragma once

#include <vector>

#include "core/outcome.h"
#include "model/book.h"
#include "model/records.h"

namespace boek {

enum class Drafts : std::uint8_t { kLeaveOut, kInclude };

struct BookParts {
  Config config;
  std::string config_file;
  std::string bronnen_file;      // as shown; empty when there is none
  bool bronnen_readable = true;  // false: what is unknown because of it is not reported too
  bool config_readable = true;
  std::vector<Source> sources;
  std::vector<std::vector<std::string>> synonyms;
  std::vector<AnyRecord> records;
  Moment today;
  Drafts drafts = Drafts::kLeaveOut;
  unsigned jobs = 1;
};

// Requires: `records` in the order of the source set. Beyond this point, when there are no errors,
// every reference in the book resolves and nothing changes it.
Outcome<Book> assemble_book(BookParts parts);

}  // namespace boek
