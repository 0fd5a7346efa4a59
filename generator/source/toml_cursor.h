// SPDX-License-Identifier: EUPL-1.2
// A place in TOML that may be wrong everywhere, and what can be said of the text around it without
// knowing what is right.
#pragma once

#include <cstddef>
#include <string_view>

namespace boek {

inline constexpr std::string_view kBlanks = " \t";
inline constexpr std::string_view kRules = "=,]}#\n";  // what may follow a text

inline bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_bare(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

class TomlCursor {
 protected:
  explicit TomlCursor(std::string_view toml) : toml_(toml) {}

  // The byte at a place; the end of the text is as the end of a line.
  char at(std::size_t i) const { return i < toml_.size() ? toml_[i] : '\n'; }
  char peek() const { return at(at_); }
  bool at_end() const { return at_ >= toml_.size(); }
  bool at_line_end() const { return peek() == '\n' || (peek() == '\r' && at(at_ + 1) == '\n'); }
  std::string_view part(std::size_t begin, std::size_t end) const {
    return toml_.substr(begin, end - begin);
  }
  void to_next_line();

  // The end of the line from `begin` on, without blanks.
  std::size_t line_end(std::size_t begin) const;
  // Where the comment of a line begins, or its end; blanks before it left out. No quotes are looked
  // at: for what is no text.
  std::size_t comment_start(std::size_t begin) const;
  // The quote that closes the text which opens at `begin`, or the end of the line.
  std::size_t closing_quote(std::size_t begin) const;
  std::ptrdiff_t quotes_on_line(std::size_t begin) const;
  // Where a text in a list seems to end: behind a quote that a comma or bracket follows.
  std::size_t item_end(std::size_t begin) const;
  // The end of the value that begins here, for showing it.
  std::size_t value_end() const;
  // Whether a # follows, behind blanks, that no space follows itself: rather text than a comment.
  bool tight_comment(std::size_t end) const;
  // Whether what stands below the line of `at` is there for itself: nothing, a heading, or a key
  // with an = sign and quotes that pair up, and no line without a key further on that has one quote
  // too many. What does not may be the rest of a text.
  bool stands_alone_below(std::size_t at) const;
  // True when a statement seems to begin here: what is open was forgotten to be closed.
  bool at_statement() const;

  std::string_view toml_;
  std::size_t at_ = 0;
};

}  // namespace boek
