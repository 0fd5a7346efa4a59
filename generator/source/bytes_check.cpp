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

Diagnostic at_character(Code code, std::string_view bytes, std::size_t at,
                        const std::string& file) {
  std::size_t next = at;
  const char32_t code_point = next_code_point(bytes, next);
  return {code,
          {file, {position_of(bytes, at), position_of(bytes, next)}},
          {code_point_name(code_point)},
          {},
          {}};
}

}  // namespace

std::optional<Diagnostic> check_bytes(std::string_view bytes, const std::string& file) {
  if (const auto bad = find_invalid_utf8(bytes)) {
    // Everything before the bad byte is valid, so its position can be counted.
    const Position begin = position_of(bytes.substr(0, *bad), *bad);
    return Diagnostic{
        Code::kNotUtf8, {file, {begin, {begin.line, begin.column + 1}}}, {}, {}, {}};
  }
  for (std::size_t i = skip_printable(bytes, 0); i < bytes.size();
       i = skip_printable(bytes, i + 1)) {
    if (is_control(bytes, i) || changes_direction(bytes, i))
      return at_character(Code::kControlCharacter, bytes, i, file);
  }
  return std::nullopt;
}

}  // namespace boek
