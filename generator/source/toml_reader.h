// SPDX-License-Identifier: EUPL-1.2
// toml++ with its positions put right, for any TOML.
#pragma once

#include <string>
#include <string_view>

#include "core/outcome.h"
#include "source/value.h"

namespace boek {

// As parse_toml of document.h, without a plain reader before it. Requires: valid UTF-8, within the
// limits.
Outcome<Value> parse_any_toml(std::string_view toml, std::uint32_t first_line,
                              const std::string& file);

}  // namespace boek
