// SPDX-License-Identifier: EUPL-1.2
// Names made of what a file holds: they tell versions apart, and guard nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace boek {

// The first `digits` hexadecimal digits of the XXH64 of `bytes`. Requires: digits ≤ 16.
std::string content_hash(std::string_view bytes, std::size_t digits);

}  // namespace boek
