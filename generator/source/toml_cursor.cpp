// SPDX-License-Identifier: EUPL-1.2
#include "source/toml_cursor.h"

#include <algorithm>

namespace boek {
namespace {

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

}  // namespace

void TomlCursor::to_next_line() { at_ = std::min(toml_.find('\n', at_), toml_.size() - 1) + 1; }

std::size_t TomlCursor::line_end(std::size_t begin) const {
  std::size_t end = std::min(toml_.find('\n', begin), toml_.size());
  while (end > begin && (is_blank(at(end - 1)) || at(end - 1) == '\r')) --end;
  return end;
}

std::size_t TomlCursor::comment_start(std::size_t begin) const {
  std::size_t end = line_end(begin);
  for (std::size_t i = begin + 1; i < end; ++i)
    if (at(i) == '#' && is_blank(at(i - 1))) end = i;
  while (end > begin && is_blank(at(end - 1))) --end;
  return end;
}

std::size_t TomlCursor::closing_quote(std::size_t begin) const {
  for (std::size_t i = begin + 1; i < toml_.size() && at(i) != '\n'; ++i) {
    if (at(i) == '\\' && at(i + 1) != '\n')
      ++i;
    else if (at(i) == '"')
      return i;
  }
  return std::min(toml_.find('\n', begin), toml_.size());
}

std::ptrdiff_t TomlCursor::quotes_on_line(std::size_t begin) const {
  const std::string_view line = part(begin, line_end(begin));
  return std::count(line.begin(), line.end(), '"');
}

std::size_t TomlCursor::item_end(std::size_t begin) const {
  const std::size_t end = line_end(begin);
  for (std::size_t i = begin + 1; i + 1 < end; ++i)
    if (at(i) == '"' && kRules.find(at(i + 1)) != std::string_view::npos) return i + 1;
  return end;
}

std::size_t TomlCursor::value_end() const {
  if (peek() == '"') return std::min(closing_quote(at_) + 1, line_end(at_));
  std::size_t end = std::min(toml_.find_first_of(",]}#\n", at_ + 1), toml_.size());
  const bool bracket = peek() == '[' || peek() == '{';
  if (bracket && (at(end) == ']' || at(end) == '}')) return end + 1;
  end = std::min(end, line_end(at_));
  while (end > at_ + 1 && is_blank(at(end - 1))) --end;
  return end;
}

bool TomlCursor::tight_comment(std::size_t end) const {
  while (is_blank(at(end))) ++end;
  return at(end) == '#' && !is_blank(at(end + 1)) && at(end + 1) != '\n' && at(end + 1) != '\r';
}

bool TomlCursor::stands_alone_below(std::size_t from) const {
  bool is_first = true;
  for (std::size_t feed = toml_.find('\n', from); feed < toml_.size();
       feed = toml_.find('\n', feed + 1)) {
    std::size_t begin = feed + 1;
    while (is_blank(at(begin))) ++begin;
    const std::string_view line = part(begin, std::max(line_end(begin), begin));
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') return line.ends_with(']') && line.find('"') == line.npos;
    std::size_t end = begin;
    while (is_bare(at(end)) || at(end) == '.') ++end;
    const bool has_key = end > begin;
    while (is_blank(at(end))) ++end;
    const bool is_statement = has_key && at(end) == '=';
    const bool pairs_up = quotes_on_line(begin) % 2 == 0;
    if (is_first && (!is_statement || !pairs_up)) return false;
    // A lone quote in a line that is no statement is where the text ends after all.
    if (!pairs_up) return is_statement;
    is_first = false;
  }
  return true;
}

bool TomlCursor::at_statement() const {
  std::size_t i = at_;
  if (at(i) == '[') {
    const std::string_view line = part(i, line_end(i));
    return line.ends_with(']') && line.find_first_of("\"',0123456789 ") == std::string_view::npos;
  }
  while (is_bare(at(i))) ++i;
  if (i == at_) return false;
  while (is_blank(at(i))) ++i;
  return at(i) == '=' || at(i) == ':';
}

}  // namespace boek
