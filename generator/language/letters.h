// SPDX-License-Identifier: EUPL-1.2
// What a character becomes when a text is folded. Only letters.cpp knows the tables of Unicode.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace boek {

enum class CharacterKind : std::uint8_t { kWord, kInside, kHyphen, kOther };

// A character, folded. kInside: dropped between two characters of a word. kHyphen: joins them.
struct FoldedCharacter {
  CharacterKind kind = CharacterKind::kOther;
  std::string_view text;  // UTF-8; lives as long as what it was made of
  bool capital = false;   // the letter was one
};

// One code point, folded: none for what is dropped everywhere (marks, soft hyphens), several for
// what is taken apart.
class FoldedCodePoint {
 public:
  explicit FoldedCodePoint(char32_t code_point);
  FoldedCodePoint(const FoldedCodePoint&) = delete;  // its characters point into it
  FoldedCodePoint& operator=(const FoldedCodePoint&) = delete;
  std::span<const FoldedCharacter> characters() const { return {characters_.data(), count_}; }

 private:
  void add(char32_t code_point);

  static constexpr std::size_t kMost = 18;  // no code point has more
  std::array<char, 4 * kMost> bytes_{};
  std::array<FoldedCharacter, kMost> characters_;
  std::size_t size_ = 0, count_ = 0;
};

// The kind of a character of ASCII.
CharacterKind ascii_kind(char c);

}  // namespace boek
