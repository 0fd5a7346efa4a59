// SPDX-License-Identifier: EUPL-1.2
// The rules of model/schema.h as JSON Schema, for editors and tools of others.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/schema.h"

namespace boek {

// Whether the keys stand at the top, together with lists of texts under any other key
// (synoniemen.toml), or below the ids that a file consists of (bronnen.toml).
enum class Layout : std::uint8_t { kOneTable, kTableAndLists, kTablePerId };

// A JSON Schema (2020-12) with a line feed. It holds for front matter read as JSON, dates as ISO
// strings. It accepts whatever `check` accepts, and says all that the table says; rules between
// keys and between files are left to `check`.
std::string front_matter_schema(std::string_view title, std::span<const FieldRule> rules,
                                Layout layout);

}  // namespace boek
