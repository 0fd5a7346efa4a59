// SPDX-License-Identifier: EUPL-1.2
// The words that misspelt ones are compared with, backwards: a word that goes wrong at its begin
// ends as it should, and one that goes wrong at its end is near its place among the parts.
#pragma once

#include <string>
#include <vector>

#include "search/occurrences.h"

namespace boek {

struct EndingsFile {
  std::string first;  // every word of the file, backwards, is at least this
  std::string bytes;  // before they are compressed
};

// In the order of the words backwards; none when there are no words.
std::vector<EndingsFile> pack_endings(const std::vector<FormFacts>& forms);

// The letters of a text of valid UTF-8 in opposite order.
std::string backwards(std::string_view text);

}  // namespace boek
