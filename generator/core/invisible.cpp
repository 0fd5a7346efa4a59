// SPDX-License-Identifier: EUPL-1.2
#include "core/invisible.h"

#include <algorithm>

#include "core/text.h"

namespace boek {
namespace {

constexpr unsigned char kFirstLead = 0xC2;  // of U+0080 and above in UTF-8

// The size of the character at `at` when `matches` it.
template <typename Matches>
std::size_t size_if(std::string_view text, std::size_t at, Matches matches) {
  if (at >= text.size() || static_cast<unsigned char>(text[at]) < kFirstLead) return 0;
  std::size_t next = at;
  const char32_t c = next_code_point(text, next);
  return matches(c) ? next - at : 0;
}

}  // namespace

std::size_t strange_space(std::string_view text, std::size_t at) {
  return size_if(text, at, [](char32_t c) {
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
  });
}

std::size_t invisible_sign(std::string_view text, std::size_t at) {
  return size_if(text, at, [](char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
  });
}

std::string as_it_looks(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t hidden = invisible_sign(text, at)) {
      at += hidden;
    } else if (const std::size_t space = strange_space(text, at)) {
      out += ' ';
      at += space;
    } else {
      out += text[at++];
    }
  }
  return out;
}

}  // namespace boek
