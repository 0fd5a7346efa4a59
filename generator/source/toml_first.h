// SPDX-License-Identifier: EUPL-1.2
// The first of two keys or headings with the same name, for TOML that does not parse because of the
// second.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/position.h"

namespace boek {

// The span of the name that was there first. The second stands at byte `second`; `name` is its
// path: of a heading from the top, of a key from the table that it is in. Nothing when it is not
// found. `first_line` is the line of the file at which `toml` starts.
std::optional<Span> first_definition(std::string_view toml, std::string_view name,
                                     std::size_t second, std::uint32_t first_line);

}  // namespace boek
