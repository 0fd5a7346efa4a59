// SPDX-License-Identifier: EUPL-1.2
// The likely cause of a syntax error. A parser says where it stopped; this says what the author
// did: curly quotes, a missing comma, an amount with dots. Runs only over TOML that does not parse.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.h"

namespace boek {

// True for a text without line feeds that is a complete value in TOML.
using IsTomlValue = bool (*)(std::string_view);

// The first mistake of `toml` that people are known to make, if it stands on line `error_line` (of
// `toml`, from 1) or before: what the parser stumbled over later is its consequence. Nothing when
// the cause is another one. `first_line` is the line of `file` at which `toml` starts. Requires:
// valid UTF-8, within the limits.
std::optional<Diagnostic> find_toml_mistake(std::string_view toml, std::uint32_t error_line,
                                            std::uint32_t first_line, const std::string& file,
                                            IsTomlValue is_value);

}  // namespace boek
