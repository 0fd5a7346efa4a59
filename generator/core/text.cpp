// SPDX-License-Identifier: EUPL-1.2
#include "core/text.h"

#include <algorithm>
#include <cstring>

namespace boek {
namespace {

struct Decoded {
  char32_t code_point = 0;
  std::size_t length = 0;  // 0 when the bytes are not valid UTF-8
};

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t length_from_lead(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;  // a continuation byte, or the start of an overlong form
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

Decoded decode(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::size_t length = length_from_lead(lead);
  if (length == 1) return {lead, 1};
  if (length == 0 || text.size() - offset < length) return {};
  constexpr unsigned char kPayload[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t value = lead & kPayload[length];
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[offset + i])) return {};
    value = (value << 6) | (static_cast<unsigned char>(text[offset + i]) & 0x3F);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[length] || surrogate || value > 0x10FFFF) return {};
  return {value, length};
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Characters that move the cursor, or reorder or hide what stands around them.
bool steers(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

void append_hex(std::string& out, std::uint32_t value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += "0123456789abcdef"[(value >> shift) & 0xF];
  }
}

std::size_t start_of_line(std::string_view text, std::uint32_t line) {
  std::size_t start = 0;
  for (std::uint32_t at = 1; at < line; ++at) {
    const std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos) return std::string_view::npos;
    start = end + 1;
  }
  return start;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    // Most text is ASCII: eight bytes at a time.
    while (bytes.size() - at >= sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data() + at, sizeof word);
      if ((word & 0x8080808080808080U) != 0) break;
      at += sizeof word;
    }
    if (at == bytes.size()) break;
    const std::size_t length = decode(bytes, at).length;
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return text.size() -
         static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_continuation));
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const Decoded decoded = decode(text, offset);
  if (decoded.length == 0) {
    // The contract is broken; moving on keeps every loop over a text finite.
    ++offset;
    return 0xFFFD;
  }
  offset += decoded.length;
  return decoded.code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto tail = [&](int shift) {
    out += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
  };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0 | (code_point >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | (code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

Position position_of(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() && is_continuation(text[offset])) --offset;
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
  Position position;
  position.line += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  position.column += static_cast<std::uint32_t>(count_code_points(before.substr(line_start)));
  return position;
}

std::size_t offset_of(std::string_view text, Position position) {
  const std::size_t start = start_of_line(text, position.line);
  if (start == std::string_view::npos) return text.size();
  const std::string_view line = line_of(text.substr(start), 1);
  std::size_t at = 0;
  for (std::uint32_t column = 1; column < position.column && at < line.size(); ++column) {
    do {
      ++at;
    } while (at < line.size() && is_continuation(line[at]));
  }
  return start + at;
}

std::string_view line_of(std::string_view text, std::uint32_t line) {
  const std::size_t start = start_of_line(text, line);
  if (start == std::string_view::npos) return {};
  std::string_view found = text.substr(start, text.find('\n', start) - start);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

std::string_view text_at(std::string_view text, const Span& span) {
  const std::size_t begin = offset_of(text, span.begin);
  return text.substr(begin, std::max(offset_of(text, span.end), begin) - begin);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.back() == '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '-' ? text[i - 1] == '-' : !is_lower_or_digit(text[i])) return false;
  }
  return true;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode(text, at);
    const std::size_t length = std::max<std::size_t>(decoded.length, 1);
    if (decoded.length == 0 || (decoded.code_point < 0x80 && steers(decoded.code_point))) {
      out += "\\x";
      append_hex(out, static_cast<unsigned char>(text[at]), 2);
    } else if (steers(decoded.code_point)) {
      out += "\\u";
      append_hex(out, static_cast<std::uint32_t>(decoded.code_point), 4);
    } else {
      out += text.substr(at, length);
    }
    at += length;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace boek
