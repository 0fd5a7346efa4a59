// SPDX-License-Identifier: EUPL-1.2
#include "source/bytes_check.h"

#include <cstdint>
#include <cstdio>
#include <cstring>

#include "core/text.h"

namespace boek {
namespace {

// The first byte from `at` on that is not a printable ASCII character. Eight bytes at a time: a
// byte of a word is suspect when its high bit is set, or when it is below 0x20, or 0x7F.
std::size_t skip_printable(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kHigh = 0x8080808080808080;
  while (at + 8 <= bytes.size()) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + at, sizeof word);
    const std::uint64_t control = (word - kOnes * 0x20) & ~word & kHigh;
    const std::uint64_t erased = word ^ (kOnes * 0x7F);
    const std::uint64_t is_erased = (erased - kOnes) & ~erased & kHigh;
    if (((word & kHigh) | control | is_erased) != 0) break;
    at += 8;
  }
  while (at < bytes.size()) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    if (c < 0x20 || c >= 0x7F) break;
    ++at;
  }
  return at;
}

std::string code_point_name(char32_t code_point) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code_point));
  return name;
}

// U+202A–U+202E and U+2066–U+2069 reverse the reading direction (Unicode UAX 9); in UTF-8 they are
// E2 80 AA–AE and E2 81 A6–A9.
bool changes_direction(std::string_view bytes, std::size_t at) {
  if (at + 2 >= bytes.size() || static_cast<unsigned char>(bytes[at]) != 0xE2) return false;
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  const auto third = static_cast<unsigned char>(bytes[at + 2]);
  return (second == 0x80 && third >= 0xAA && third <= 0xAE) ||
         (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

bool is_control(std::string_view bytes, std::size_t at) {
  const auto c = static_cast<unsigned char>(bytes[at]);
  if (c == 0x7F) return true;
  if (c == 0xC2) {  // U+0080–U+009F
    const auto next = at + 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + 1]) : 0;
    return next >= 0x80 && next <= 0x9F;
  }
  if (c >= 0x20 || c == '\t' || c == '\n') return false;
  return !(c == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n');
}

// U+FFFE and U+FFFF, in UTF-8 EF BF BE and EF BF BF: not characters, and not allowed in XML.
bool is_no_character(std::string_view bytes, std::size_t at) {
  return bytes.substr(at, 3) == "\xEF\xBF\xBE" || bytes.substr(at, 3) == "\xEF\xBF\xBF";
}

}  // namespace

std::optional<Diagnostic> check_bytes(std::string_view bytes, const std::string& file) {
  if (const auto bad = find_invalid_utf8(bytes)) {
    // Everything before the bad byte is valid, so its position can be counted.
    const Position begin = position_of(bytes.substr(0, *bad), *bad);
    return Diagnostic{Code::kNotUtf8, {file, {begin, {begin.line, begin.column + 1}}}, {}, {}, {}};
  }
  const auto found = find_unsafe_character(bytes);
  if (!found) return std::nullopt;
  std::size_t next = *found;
  next_code_point(bytes, next);
  return Diagnostic{Code::kControlCharacter,
                    {file, {position_of(bytes, *found), position_of(bytes, next)}},
                    {character_name(bytes, *found)},
                    {},
                    {}};
}

std::optional<std::size_t> find_unsafe_character(std::string_view text) {
  for (std::size_t i = skip_printable(text, 0); i < text.size(); i = skip_printable(text, i + 1))
    if (is_control(text, i) || changes_direction(text, i) || is_no_character(text, i)) return i;
  return std::nullopt;
}

std::string character_name(std::string_view text, std::size_t offset) {
  return code_point_name(next_code_point(text, offset));
}

}  // namespace boek
