// SPDX-License-Identifier: EUPL-1.2
// Folding, and what is built on it: the order of titles, and ids.
#include <algorithm>
#include <array>

#include "core/text.h"

namespace boek {
namespace {

// What U+00C0 to U+024F fold to: NFKD without marks, strokes and hooks taken off, ligatures taken
// apart; letters without a Latin base only go to lower case.
constexpr char32_t kFirstFolded = 0xC0;
constexpr std::array<std::string_view, 0x250 - 0xC0> kFolded = {
    // clang-format off
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",  // U+00C0
    "d", "n", "o", "o", "o", "o", "o", "×", "o", "u", "u", "u", "u", "y", "th", "ss",  // U+00D0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",  // U+00E0
    "d", "n", "o", "o", "o", "o", "o", "÷", "o", "u", "u", "u", "u", "y", "th", "y",  // U+00F0
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d",  // U+0100
    "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",  // U+0110
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i",  // U+0120
    "i", "i", "ij", "ij", "j", "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",  // U+0130
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "'n", "n", "n", "o", "o", "o", "o",  // U+0140
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",  // U+0150
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u",  // U+0160
    "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s",  // U+0170
    "b", "b", "b", "b", "ƅ", "ƅ", "o", "c", "c", "ɖ", "d", "d", "d", "ƍ", "e", "e",  // U+0180
    "e", "f", "f", "g", "g", "hv", "ɩ", "i", "k", "k", "l", "l", "m", "n", "n", "o",  // U+0190
    "o", "o", "oi", "oi", "p", "p", "r", "s", "s", "s", "ƪ", "t", "t", "t", "t", "u",  // U+01A0
    "u", "u", "v", "y", "y", "z", "z", "z", "ƹ", "ƹ", "ƺ", "ƻ", "ƽ", "ƽ", "ƾ", "w",  // U+01B0
    "ǀ", "ǁ", "ǂ", "ǃ", "dz", "dz", "dz", "lj", "lj", "lj", "nj", "nj", "nj", "a", "a", "i",  // U+01C0
    "i", "o", "o", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "e", "a", "a",  // U+01D0
    "a", "a", "ae", "ae", "g", "g", "g", "g", "k", "k", "o", "o", "o", "o", "z", "z",  // U+01E0
    "j", "dz", "dz", "dz", "g", "g", "hv", "w", "n", "n", "a", "a", "ae", "ae", "o", "o",  // U+01F0
    "a", "a", "a", "a", "e", "e", "e", "e", "i", "i", "i", "i", "o", "o", "o", "o",  // U+0200
    "r", "r", "r", "r", "u", "u", "u", "u", "s", "s", "t", "t", "y", "y", "h", "h",  // U+0210
    "n", "d", "ou", "ou", "z", "z", "a", "a", "e", "e", "o", "o", "o", "o", "o", "o",  // U+0220
    "o", "o", "y", "y", "l", "n", "t", "j", "db", "qp", "a", "c", "c", "l", "t", "s",  // U+0230
    "z", "ɂ", "ɂ", "b", "ʉ", "v", "e", "e", "j", "j", "ɋ", "q", "r", "r", "y", "y",  // U+0240
    // clang-format on
};

std::string_view fold_of(char32_t c) {
  if (c >= kFirstFolded && c - kFirstFolded < kFolded.size()) return kFolded[c - kFirstFolded];
  switch (c) {
    case 0x1E9E:
      return "ss";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    case 0xFB03:
      return "ffi";
    case 0xFB04:
      return "ffl";
    case 0xFB05:
    case 0xFB06:
      return "st";
    default:
      return {};
  }
}

// Combining diacritics, as in a decomposed "é"; folding drops them.
bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

// The part of a folded title that orders it: "'s-hertogenbosch" stands at the h.
std::string_view without_article(std::string_view folded) {
  std::string_view rest = folded;
  for (const std::string_view apostrophe : {"'", "‘", "’"}) {
    if (rest.starts_with(apostrophe)) {
      rest.remove_prefix(apostrophe.size());
      break;
    }
  }
  if (rest.size() == folded.size() || rest.size() < 3) return folded;
  const bool form = rest[0] == 's' || rest[0] == 't' || rest[0] == 'n';
  return form && (rest[1] == '-' || rest[1] == ' ') ? rest.substr(2) : folded;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t code_point = next_code_point(text, at);
    if (is_mark(code_point)) continue;
    const std::string_view folded = fold_of(code_point);
    out += folded.empty() ? text.substr(begin, at - begin) : folded;
  }
  return out;
}

std::string sort_key(std::string_view text) {
  std::string key(without_article(fold(text)));
  key += '\0';
  key += text;
  return key;
}

std::string to_slug(std::string_view text) {
  std::string id;
  for (const char c : fold(text)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  id = id.substr(0, kMaxIdLength);
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

}  // namespace boek
