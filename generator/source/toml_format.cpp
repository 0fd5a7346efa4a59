// SPDX-License-Identifier: EUPL-1.2
// Follows the tokens and changes the space between them, and notes what stands on which lines; the
// blank lines between those are counted afterwards.
#include "source/toml_format.h"

#include <algorithm>
#include <tuple>

#include "core/text.h"
#include "source/fence.h"
#include "source/toml_blank_lines.h"

namespace boek {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

class Formatter {
 public:
  // Formats the TOML between two bytes of the text; both stand at the beginning of a line.
  Formatter(std::string_view text, std::size_t begin, std::size_t end)
      : text_(text.substr(0, end)), at_(begin), blanks_begin_(begin) {}

  std::optional<std::vector<Splice>> run() {
    while (at_ < text_.size())
      if (!line()) return std::nullopt;
    space_lines(text_, lines_, blanks_begin_, splices_);
    return in_order();
  }

 private:
  // --- reading

  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool at_line_end() const {
    return at_ >= text_.size() || peek() == '\n' || (peek() == '\r' && peek(1) == '\n');
  }
  void skip_blanks() {
    while (is_blank(peek())) ++at_;
  }
  void next_line() { at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1; }

  // The space from `begin` to here becomes `wanted`.
  void gap(std::size_t begin, std::string_view wanted) {
    std::size_t end = at_;
    while (begin < end && !wanted.empty() && text_[begin] == wanted.front()) {
      ++begin;
      wanted.remove_prefix(1);
    }
    if (begin < end || !wanted.empty()) splices_.push_back({begin, end, std::string(wanted)});
  }
  // Skips blanks, which become `wanted`.
  void skip_as(std::string_view wanted) {
    const std::size_t begin = at_;
    skip_blanks();
    gap(begin, wanted);
  }

  // --- a line

  bool line() {
    const std::size_t begin = at_;
    skip_blanks();
    if (at_line_end()) {
      gap(begin, "");
      next_line();
      return true;
    }
    const TomlItem item = peek() == '#'   ? TomlItem::kComment
                          : peek() == '[' ? TomlItem::kHeader
                                          : TomlItem::kPair;
    lines_.push_back({item, begin, blanks_begin_});
    if (item != TomlItem::kComment) gap(begin, "");  // comments may stand below each other
    if (item == TomlItem::kComment) lines_.back().comment = comment_kind();
    const bool read = item == TomlItem::kComment || (item == TomlItem::kHeader ? header() : pair());
    if (!read || !rest_of_line()) return false;
    blanks_begin_ = at_;
    return true;
  }

  CommentKind comment_kind() const {
    std::size_t at = at_;
    const auto skip = [&](auto&& is) {
      const std::size_t begin = at;
      while (at < text_.size() && is(text_[at])) ++at;
      return at > begin;
    };
    skip([](char c) { return c == '#' || is_blank(c); });
    const bool words = at < text_.size() && is_letter(text_[at]);
    const bool key = skip([](char c) { return c == '_' || c == '-' || is_slug({&c, 1}); });
    skip(is_blank);
    if (key && at < text_.size() && text_[at] == '=') return CommentKind::kPair;
    return words ? CommentKind::kWords : CommentKind::kOther;
  }

  // A comment and the line ending; white space at the end goes.
  bool rest_of_line() {
    const std::size_t begin = at_;
    skip_blanks();
    if (peek() == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
      if (text_[at_ - 1] == '\r') --at_;
      const std::size_t end = at_;
      std::size_t last = end;
      while (is_blank(text_[last - 1])) --last;
      gap(last, "");
    } else if (at_line_end()) {
      gap(begin, "");
    } else {
      return false;
    }
    next_line();
    return true;
  }

  bool header() {
    const int brackets = peek(1) == '[' ? 2 : 1;
    at_ += static_cast<std::size_t>(brackets);
    skip_as("");
    if (!key("]")) return false;
    for (int i = 0; i < brackets; ++i, ++at_)
      if (peek() != ']') return false;
    return true;
  }

  bool pair() { return key("=") && equals_and_value(); }

  // Up to the sign that ends a key; the blanks before it become a space, or nothing for a bracket.
  bool key(std::string_view end) {
    std::size_t last = at_;
    while (peek() != end.front()) {
      if (at_line_end()) return false;
      if (peek() == '"' || peek() == '\'') {
        if (!string()) return false;
      } else {
        ++at_;
      }
      if (!is_blank(text_[at_ - 1])) last = at_;
    }
    gap(last, end == "=" ? " " : "");
    return true;
  }

  bool equals_and_value() {
    ++at_;
    skip_as(" ");
    return value();
  }

  // --- values

  bool value() {
    if (peek() == '"' || peek() == '\'') return string();
    if (peek() == '[') return array();
    if (peek() == '{') return inline_table();
    const std::size_t begin = at_;
    std::size_t last = at_;
    // A date and a time may have a space between them.
    for (; !at_line_end() && std::string_view(",]}#").find(peek()) == std::string_view::npos; ++at_)
      if (!is_blank(peek())) last = at_ + 1;
    at_ = last;
    return last > begin;
  }

  bool string() {
    const char quote = peek();
    const std::string three(3, quote);
    const bool is_long = text_.substr(at_).starts_with(three);
    at_ += is_long ? 3 : 1;
    for (; at_ < text_.size(); ++at_) {
      if (quote == '"' && peek() == '\\') {
        ++at_;
      } else if (peek() == '\n' && !is_long) {
        return false;
      } else if (peek() == quote && !is_long) {
        return ++at_, true;
      } else if (is_long && text_.substr(at_).starts_with(three)) {
        at_ += 3;
        // Up to two quotes right before the closing ones belong to the text.
        for (int more = 0; more < 2 && peek() == quote; ++more) ++at_;
        return true;
      }
    }
    return false;
  }

  bool array() {
    ++at_;
    bool line_begins = false;      // what stands before is the beginning of a line: it stays
    std::string_view before = "";  // the space before the next item
    for (;;) {
      const std::size_t begin = at_;
      skip_blanks();
      if (at_ >= text_.size()) return false;
      if (at_line_end() || peek() == '#') {
        at_ = begin;
        if (!rest_of_line()) return false;
        line_begins = true;
        continue;
      }
      const bool closes = peek() == ']';
      const bool comma = peek() == ',';
      if (!line_begins) gap(begin, closes || comma ? "" : before);
      line_begins = false;
      before = comma ? " " : "";
      if (closes || comma)
        ++at_;
      else if (!value())
        return false;
      if (closes) return true;
    }
  }

  bool inline_table() {
    ++at_;
    const std::size_t begin = at_;
    skip_blanks();
    if (peek() == '}') {
      gap(begin, "");
      return ++at_, true;
    }
    gap(begin, " ");
    for (;;) {
      if (!key("=") || !equals_and_value()) return false;
      const std::size_t end = at_;
      skip_blanks();
      const bool closes = peek() == '}';
      if (!closes && peek() != ',') return false;
      gap(end, closes ? " " : "");
      ++at_;
      if (closes) return true;
      skip_as(" ");
    }
  }

  // White space within blank lines that go, goes with them.
  std::vector<Splice> in_order() {
    const auto order = [](const Splice& s) {
      return std::tuple(s.begin, s.begin != s.end, ~s.end);  // insertions first, then the largest
    };
    std::sort(splices_.begin(), splices_.end(),
              [&](const Splice& a, const Splice& b) { return order(a) < order(b); });
    std::vector<Splice> apart;
    for (Splice& splice : splices_)
      if (apart.empty() || splice.begin >= apart.back().end) apart.push_back(std::move(splice));
    return apart;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t blanks_begin_;  // where the blank lines before the next item begin
  std::vector<TomlLines> lines_;
  std::vector<Splice> splices_;
};

std::string_view first_line_ending(std::string_view text) {
  const std::size_t newline = text.find('\n');
  const bool two = newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r';
  return two ? "\r\n" : "\n";
}

std::size_t end_of_line(std::string_view text, std::size_t begin) {
  return begin + line_of(text.substr(begin), 1).size();
}

// A `+++` line: what follows the plus signs goes.
void bare_fence(std::string_view text, std::size_t begin, std::vector<Splice>& splices) {
  const std::size_t end = end_of_line(text, begin);
  if (begin + kFence.size() < end) splices.push_back({begin + kFence.size(), end, {}});
}

// Where the closing `+++` begins.
std::optional<std::size_t> closing_fence(std::string_view text) {
  for (std::size_t at = text.find('\n'); at < text.size(); at = text.find('\n', at)) {
    ++at;
    if (is_fence(text.substr(at, text.find('\n', at) - at))) return at;
  }
  return std::nullopt;
}

// The end of a page without a text: one line ending behind its `+++`.
void bare_end(std::string_view text, std::size_t fence, std::vector<Splice>& splices) {
  const std::size_t end = end_of_line(text, fence);
  if (!trim(text.substr(end)).empty()) return;
  const std::size_t body = std::min(text.find('\n', end), text.size() - 1) + 1;
  if (end == text.size())
    splices.push_back({end, end, std::string(first_line_ending(text))});
  else if (body < text.size())
    splices.push_back({body, text.size(), {}});
}

}  // namespace

std::optional<std::vector<Splice>> format_page(std::string_view text) {
  const auto fence = closing_fence(text);
  if (!is_fence(line_of(text, 1)) || !fence) return std::nullopt;
  std::vector<Splice> splices;
  bare_fence(text, 0, splices);
  auto inner = Formatter(text, text.find('\n') + 1, *fence).run();
  if (!inner) return std::nullopt;
  splices.insert(splices.end(), inner->begin(), inner->end());
  bare_fence(text, *fence, splices);
  bare_end(text, *fence, splices);
  return splices;
}

std::optional<std::vector<Splice>> format_toml_file(std::string_view text) {
  auto splices = Formatter(text, 0, text.size()).run();
  const std::string_view last = text.substr(text.rfind('\n') + 1);
  if (splices && !trim(last).empty())
    splices->push_back({text.size(), text.size(), std::string(first_line_ending(text))});
  return splices;
}

}  // namespace boek
