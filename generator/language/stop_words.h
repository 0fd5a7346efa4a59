// SPDX-License-Identifier: EUPL-1.2
// Words that say nothing of a text: they are no parts of compounds, and the client of the search
// leaves them out of a query that has others.
#pragma once

#include <span>
#include <string_view>

namespace boek {

// Folded, in the order of their bytes.
std::span<const std::string_view> stop_words();
bool is_stop_word(std::string_view form);
// The stop words that nearly every text has: nobody looks for those, and an index has no room for
// them. Who looks for another one and for nothing else, finds it.
bool is_everywhere(std::string_view form);

}  // namespace boek
