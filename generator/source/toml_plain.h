// SPDX-License-Identifier: EUPL-1.2
// The plain TOML that nearly every page is written in, read without toml++: a third of the time of
// a check went into that library's general parser. toml++ stays the judge: whatever is not plain,
// or not certainly right, is left to it, and so is every error message.
#pragma once

#include <optional>
#include <string_view>

#include "source/value.h"

namespace boek {

// Arrays and inline tables inside each other that are still plain.
inline constexpr int kPlainNesting = 8;

// The table of a TOML text that is plain: bare keys; texts in double quotes without escapes,
// decimal integers, booleans, dates, arrays and inline tables of these; [name] and [[name]] headers
// of one part; comments. Nothing for any other text, right or wrong. The value and its positions
// are those that toml++ gives (a test compares them). Requires: valid UTF-8, within the limits.
std::optional<Value> parse_plain_toml(std::string_view toml, std::uint32_t first_line);

}  // namespace boek
