// SPDX-License-Identifier: EUPL-1.2
// The files with words and postings (`delen`), before they are compressed.
#pragma once

#include <string>
#include <vector>

#include "search/postings.h"

namespace boek {

struct IndexPart {
  std::string first;  // every key of the part is at least this; the first part begins with nothing
  std::string bytes;
};

// At least one.
std::vector<IndexPart> pack_parts(const std::vector<FormFacts>& forms, const Terms& terms,
                                  const Postings& postings, unsigned jobs);

}  // namespace boek
