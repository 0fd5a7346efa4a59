// SPDX-License-Identifier: EUPL-1.2
// The lines that part front matter from the text below it.
#pragma once

#include <string_view>

#include "core/text.h"

namespace boek {

inline constexpr std::string_view kFence = "+++";

// Whether a line is a fence: at its very beginning, with nothing but white space behind it.
inline bool is_fence(std::string_view line, std::string_view fence = kFence) {
  return line.starts_with(fence) && trim(line) == fence;
}

}  // namespace boek
