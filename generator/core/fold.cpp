// SPDX-License-Identifier: EUPL-1.2
// Folding, and what is built on it: the order of titles and the nearest word.
#include <algorithm>
#include <array>
#include <limits>

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

std::u32string code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
  return out;
}

// Damerau-Levenshtein distance in which no part is edited twice: inserting, deleting, replacing
// and swapping two neighbours cost one each.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> two_up(b.size() + 1), up(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) up[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, up[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], two_up[j - 2] + 1);
      }
    }
    std::swap(two_up, up);
    std::swap(up, row);
  }
  return up[b.size()];
}

std::size_t common_prefix(std::u32string_view a, std::u32string_view b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return static_cast<std::size_t>(end - a.begin());
}

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

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  const std::string folded_word = fold(word);
  for (const std::string_view candidate : candidates) {
    if (fold(candidate) == folded_word) return candidate;
  }
  const std::u32string wanted = code_points(folded_word);
  std::size_t best = std::numeric_limits<std::size_t>::max();
  std::size_t best_prefix = 0;
  bool several = false;
  std::optional<std::string_view> found;
  for (const std::string_view candidate : candidates) {
    const std::u32string other = code_points(fold(candidate));
    const std::size_t shorter = std::min(wanted.size(), other.size());
    const std::size_t longer = std::max(wanted.size(), other.size());
    const std::size_t limit = std::min({(longer + 1) / 3, std::size_t{3}, best});
    if (longer - shorter > limit) continue;
    const std::size_t distance = edit_distance(wanted, other);
    if (distance > limit) continue;
    const std::size_t prefix = common_prefix(wanted, other);
    several = distance == best;
    if (distance < best || prefix > best_prefix) {
      best_prefix = prefix;
      found = candidate;
    }
    best = distance;
  }
  if (several && best_prefix == 0) return std::nullopt;
  return found;
}

}  // namespace boek
