// SPDX-License-Identifier: EUPL-1.2
// The notation of docs/search-index.md: bytes, numbers of one to ten bytes, texts, sorted keys.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace boek {

// The most bytes that `n` takes.
inline constexpr std::size_t kLongestNumber = 10;

// Writes `n`, where there is room for it; returns what is behind it.
inline char* put_number(char* at, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) *at++ = static_cast<char>(value | 0x80U);
  *at++ = static_cast<char>(value);
  return at;
}

class Packer {
 public:
  // `kind`: the three letters a file begins with; its version follows.
  explicit Packer(std::string_view kind);

  void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
  void number(std::uint64_t value);   // `n`
  void text(std::string_view value);  // `s`
  void raw(std::string_view bytes) { bytes_ += bytes; }

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

  // The number of the format, in every file and on the page.
  static constexpr std::uint8_t kVersion = 1;
  // What a file begins with: the letters of its kind and the version.
  static constexpr std::size_t kHead = 4;

 private:
  std::string bytes_;
};

// Where the letter begins that the byte at `at` of valid UTF-8 belongs to.
std::size_t letter_begin(std::string_view text, std::size_t at);

// The shortest text of whole letters that is after `before` and not after `key`. Requires: both are
// valid UTF-8, `key` is after `before`.
std::string text_between(std::string_view before, std::string_view key);

// Writes keys in the order of their bytes, each without what it shares with the one before.
class SortedKeys {
 public:
  // Requires: `key` is after the key before it. Of a key over 255 bytes only those are written.
  void add(std::string_view key, Packer& out);

 private:
  std::string before_;
};

}  // namespace boek
