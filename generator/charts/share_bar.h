// SPDX-License-Identifier: EUPL-1.2
// Bars for amounts. Each repeats numbers that stand in a table beside it, and is hidden from screen
// readers.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace boek {

// A bar as long as `value` is of `most`; nothing when either is not above zero.
std::string share_bar_svg(std::int64_t value, std::int64_t most);

// A part of a whole.
struct BarPart {
  std::int64_t amount = 0;
  std::string_view kind;  // completes the class `geldvlak--<kind>`
  std::string letter;     // ties the part to its row of the table
};

// A bar of parts side by side; what is left of `whole` stays open. A part too small to read a
// letter in has none. Requires: the parts are not below zero, and together at most `whole`, which
// is above zero.
std::string stacked_bar_svg(std::span<const BarPart> parts, std::int64_t whole);

}  // namespace boek
