// SPDX-License-Identifier: EUPL-1.2
// Text without meaning: UTF-8, folding for order and comparison, nearest words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/position.h"

namespace boek {

// The offset of the first byte that is not part of valid UTF-8 (overlong forms, surrogates and
// values above U+10FFFF are not), or nothing when all is valid.
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);
// Code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);
// Reads one code point at `offset` and moves past it. Requires: valid UTF-8, offset < size.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& out, char32_t code_point);
// Line and column of a byte offset. Requires: offset <= size.
Position position_of(std::string_view text, std::size_t offset);
// The byte offset of a line and column, clamped to the text.
std::size_t offset_of(std::string_view text, Position position);
// The line with number `line` without its line ending; empty past the end.
std::string_view line_of(std::string_view text, std::uint32_t line);

// What stands at a span, which may run over several lines; empty when it ends before it begins.
std::string_view text_at(std::string_view text, const Span& span);

std::string_view trim(std::string_view text);
// Lower case without diacritics, ligatures and the Dutch ij letter taken apart, apostrophes and
// hyphens as they are: for order and for comparison, never for display.
std::string fold(std::string_view text);
// Order of two titles as a Dutch reader expects: folded first, exact bytes to break ties; a
// leading 's-, 't or 'n does not count ('s-Hertogenbosch stands at the h).
std::string sort_key(std::string_view text);

// ^[a-z0-9]+(-[a-z0-9]+)*$
bool is_slug(std::string_view text);
// An id is at most so many characters long.
inline constexpr std::size_t kMaxIdLength = 80;
// The id that a title or name gives: its folded letters and digits, hyphens for the rest, at most
// kMaxIdLength; empty when it has none. Requires: valid UTF-8.
std::string to_slug(std::string_view text);

// The candidate that `word` was probably meant to be. Case, diacritics, hyphens, spaces, underscores
// and apostrophes do not count. The same letters first; then one slip (a letter more, less, other, or
// swapped with its neighbour); then the same parts in another order, a part or the beginning of one
// candidate only; then more slips, at most a third of the longer word and at most 3. Of equally near
// ones that with the longest common beginning; nothing when none is near, or when several are and
// none shares the first letter.
std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

// Control characters made visible, so that a name cannot steer a terminal.
std::string printable(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace boek
