// SPDX-License-Identifier: EUPL-1.2
#include "render/html.h"

#include <cstdint>

namespace boek {
namespace {

bool starts_with_scheme(std::string_view url, std::string_view scheme) {
  if (url.size() <= scheme.size()) return false;
  for (std::size_t i = 0; i < scheme.size(); ++i) {
    const char c = url[i] >= 'A' && url[i] <= 'Z' ? static_cast<char>(url[i] + 32) : url[i];
    if (c != scheme[i]) return false;
  }
  return true;
}

// `text` with every byte that is no letter, digit or one of `plain` as %XX.
std::string encoded(std::string_view text, std::string_view plain) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (word || plain.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<std::uint8_t>(c);
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

}  // namespace

bool is_linkable(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"})
    if (starts_with_scheme(url, scheme)) return true;
  return false;
}

std::string encode_path(std::string_view path) { return encoded(path, "-._~/!$'()*+,;=:@"); }

std::string encode_query(std::string_view value) { return encoded(value, "-._~"); }

}  // namespace boek
