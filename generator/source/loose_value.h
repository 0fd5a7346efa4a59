// SPDX-License-Identifier: EUPL-1.2
// Values without quotes that are no TOML, by what they were meant to be; and the quotes and spaces
// that only look like those of TOML.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"

namespace boek {

// Bytes of a text that give way to others.
struct TextChange {
  std::size_t begin = 0, end = 0;
  std::string replacement;
};

// A diagnostic in byte offsets.
struct TomlMistake {
  Code code;
  std::size_t begin = 0, end = 0;
  std::vector<std::string> args;
  std::string suggestion;
  std::vector<TextChange> fix;
};

// What `token`, which stands at byte `begin`, was meant to be: an amount, a date, a month, yes or
// no, a number with a comma or a unit, a text. Nothing when it could be anything.
std::optional<TomlMistake> loose_value(std::string_view token, std::size_t begin);

// The bytes of a curly, low or angled quote at `at` that opens a text, 0 when there is none.
std::size_t opening_quote(std::string_view text, std::size_t at);
// Of one that may close it, or a straight one.
std::size_t closing_quote_at(std::string_view text, std::size_t at);
// The bytes of a curly quote at the end of `text`, 0 when it has none.
std::size_t closing_quote_size(std::string_view text);
// The bytes of a space at `at` that TOML takes for no space: no-break, thin, of zero width …
std::size_t strange_space(std::string_view text, std::size_t at);

}  // namespace boek
