// SPDX-License-Identifier: EUPL-1.2
// How Dutch spells a stem before a vowel and at the end: huis-huizen, woon-wonen, zet-zetten.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace boek {

// Candidates, best first; empty ones do not count.
using Spellings = std::array<std::string, 4>;

bool is_vowel(char c);
// What a stem may become before an ending with a vowel: woon → woon, won, …; leef → leef, lev.
Spellings before_vowel(std::string_view stem);
// What may be the stem when an ending with a vowel is gone: won → won, woon; lev → lef, leef.
Spellings at_end(std::string_view stem);

}  // namespace boek
