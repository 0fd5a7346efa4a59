// SPDX-License-Identifier: EUPL-1.2
// Values without quotes that are no TOML, by what they were meant to be.
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

}  // namespace boek
