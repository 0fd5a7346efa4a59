// SPDX-License-Identifier: EUPL-1.2
#include "core/escape.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace boek {
namespace {

// What stands for a byte, empty where the byte itself may stand.
constexpr std::array<std::string_view, 256> make_replacements() {
  std::array<std::string_view, 256> table{};
  for (std::size_t byte = 0; byte < 32; ++byte) table[byte] = "\xEF\xBF\xBD";
  table['\t'] = table['\n'] = table['\r'] = {};
  table[127] = "\xEF\xBF\xBD";
  table['&'] = "&amp;";
  table['<'] = "&lt;";
  table['>'] = "&gt;";
  table['"'] = "&quot;";
  return table;
}

constexpr std::array<std::string_view, 256> kReplacements = make_replacements();

// Sixteen bytes that the processor looks at together (a type of GCC and Clang, for any processor).
constexpr std::size_t kStride = 16;
using Bytes [[gnu::vector_size(kStride)]] = std::uint8_t;

// True when one of kStride bytes may have a replacement.
bool may_need_escaping(const char* text) {
  Bytes bytes;
  std::memcpy(&bytes, text, kStride);
  const auto found = (bytes < 32) | (bytes == '&') | (bytes == '<') | (bytes == '>') |
                     (bytes == '"') | (bytes == 127);
  std::uint64_t halves[2];
  std::memcpy(halves, &found, kStride);
  return (halves[0] | halves[1]) != 0;
}

// Where the first stride begins that may hold something to replace, or a shorter end.
std::size_t skip_plain(std::string_view text, std::size_t from) {
  while (from + kStride <= text.size() && !may_need_escaping(text.data() + from)) from += kStride;
  return from;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t i = skip_plain(text, 0); i < text.size(); i = skip_plain(text, i)) {
    for (const std::size_t end = std::min(i + kStride, text.size()); i < end; ++i) {
      const std::string_view with = kReplacements[static_cast<std::uint8_t>(text[i])];
      if (with.empty()) continue;
      out.append(text, from, i - from);
      out.append(with);
      from = i + 1;
    }
  }
  out.append(text, from);
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  append_escaped(out, text);
  return out;
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_escaped(out, value);
  out += '"';
}

}  // namespace boek
