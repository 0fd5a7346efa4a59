// SPDX-License-Identifier: EUPL-1.2
// The files with words and postings (`delen`) and the one with words to compare with (`woorden`),
// before they are compressed.
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

std::string pack_words(const std::vector<FormFacts>& forms);

}  // namespace boek
