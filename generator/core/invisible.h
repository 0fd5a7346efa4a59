// SPDX-License-Identifier: EUPL-1.2
// Characters that come along when text is pasted and that nobody sees: spaces that are not the
// plain one, and signs without any width.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace boek {

// The bytes of a space at `at` that only looks like a plain one (no-break, thin …), 0 for anything
// else. Requires: valid UTF-8.
std::size_t strange_space(std::string_view text, std::size_t at);

// The bytes of a sign at `at` that takes no room: a soft hyphen, a zero-width space or joiner, a
// byte order mark in the middle of a text; 0 for anything else. Requires: valid UTF-8.
std::size_t invisible_sign(std::string_view text, std::size_t at);

// The text as it looks: plain spaces for strange ones, and no invisible signs.
std::string as_it_looks(std::string_view text);

}  // namespace boek
