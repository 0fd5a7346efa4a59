// SPDX-License-Identifier: EUPL-1.2
// What looks like compounds and parts of them and is not, and the other way round.
#pragma once

#include <string_view>

namespace boek {

// A word that only seems to be made of others (stikstof), or of which the parts say nothing.
bool is_no_compound(std::string_view form);
// Prepositions, prefixes and other words that begin words without being a part: over-heid.
bool is_no_first_part(std::string_view text);
// Suffixes that are words too: -schap, -baar.
bool is_no_last_part(std::string_view text);
// Nouns of three letters that are parts of compounds all the same: fietspad, netcongestie.
bool is_short_noun(std::string_view text);
// Last parts that mean nothing by themselves: bedrijfs-leven, werk-gever.
bool is_silent_part(std::string_view text);

}  // namespace boek
