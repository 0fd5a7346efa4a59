// SPDX-License-Identifier: EUPL-1.2
// What all charts share. A chart is drawn in percentages of its box, so that it fills any width
// without being stretched; colours and patterns are the style sheet's, by class.
#pragma once

#include <cstdint>
#include <string>

namespace boek {

// A part of a whole in hundredths of a percent, rounded to the nearest. Requires: 0 <= part <=
// whole, whole > 0.
std::int64_t hundredths(std::int64_t part, std::int64_t whole);

// `12.34%`, without digits that say nothing.
std::string percent(std::int64_t hundredths);

// `<rect x="0%" width="12.5%" height="100%" class="…"/>` of a chart that is one bar.
void append_bar(std::string& out, std::int64_t from, std::int64_t size, std::string_view css_class);

}  // namespace boek
