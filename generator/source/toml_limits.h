// SPDX-License-Identifier: EUPL-1.2
// Measures TOML before it is parsed: toml++ 3.3.0 overflows its stack on very deep dotted keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "source/limits.h"

namespace boek {

// The first key with too many parts, or the first array or inline table nested too deep; nothing
// when the parser may have it. `first_line` is the line of the file at which `toml` starts.
std::optional<Diagnostic> check_toml_limits(std::string_view toml, std::uint32_t first_line,
                                            const std::string& file, const Limits& limits);

}  // namespace boek
