// SPDX-License-Identifier: EUPL-1.2
// Looks at TOML before it is parsed: toml++ 3.3.0 overflows its stack on very deep dotted keys, and
// its behaviour is undefined for letters as é where a key or a value should begin.
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

// The same TOML with `?` for every character that is not ASCII and stands outside strings and
// comments, where none is allowed: as wrong as it was, at the same line and column (in code points).
// A byte order mark at the beginning stays.
std::string without_strays(std::string_view toml);

}  // namespace boek
