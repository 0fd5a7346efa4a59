// SPDX-License-Identifier: EUPL-1.2
// Lists within bounds, for the Markdown of a report. Only for the files of change/.
#pragma once

#include <string>
#include <vector>

#include "core/diagnostic.h"

namespace boek {

struct ListBounds {
  std::size_t items;       // shown at once
  std::size_t folded = 0;  // more of them, behind a line to click on
  std::size_t bytes = 0;   // of all that is shown
};

// Items, each whole lines of Markdown with their line feed, as far as the bounds allow, and how
// many more there are. Of an item nothing is cut off.
std::string bounded_list(const std::vector<std::string>& items, const ListBounds& bounds,
                         Language language);

}  // namespace boek
