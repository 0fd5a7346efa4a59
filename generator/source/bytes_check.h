// SPDX-License-Identifier: EUPL-1.2
// What every text of content/ has to be before anything parses it: UTF-8, and free of characters
// that a reader cannot see but that change what is read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.h"

namespace boek {

// The first byte that is not UTF-8, or else the first control or direction-changing character (tab,
// line feed, carriage return before a line feed, and a byte order mark at the start are fine).
std::optional<Diagnostic> check_bytes(std::string_view bytes, const std::string& file);

// The offset of the first control or direction-changing character, or of U+FFFE and U+FFFF, which
// XML does not allow. Requires: valid UTF-8.
std::optional<std::size_t> find_unsafe_character(std::string_view text);

// The character at `offset` as people look it up: "U+0001".
std::string character_name(std::string_view text, std::size_t offset);

}  // namespace boek
