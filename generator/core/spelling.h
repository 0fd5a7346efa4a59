// SPDX-License-Identifier: EUPL-1.2
// Misspelt words of which it is certain what they were meant to be. Stricter than `nearest`, which
// only has to be worth suggesting: on this a program changes somebody's text.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace boek {

// The one candidate that `word` is another spelling of: the same letters and digits when case,
// diacritics, spaces, hyphens and the like do not count; or else, in one part between hyphens of at
// least five letters, one letter missing, added, changed, or swapped with its neighbour. Nothing
// when no candidate is, or when several are: numbers, short words and endings such as -ii are never
// taken for each other.
std::optional<std::string_view> certain_spelling(std::string_view word,
                                                 std::span<const std::string_view> candidates);

}  // namespace boek
