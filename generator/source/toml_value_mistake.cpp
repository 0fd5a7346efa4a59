// SPDX-License-Identifier: EUPL-1.2
#include "source/toml_value_mistake.h"

#include <algorithm>

#include "core/invisible.h"
#include "core/text.h"
#include "source/bytes_check.h"
#include "source/quotes.h"

namespace boek {
namespace {

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

// Whether the quotes of a text but its first and last pair up: each first one opens a word, each
// second one closes it. Where they do not, it may be two texts.
bool inner_quotes_pair(std::string_view text, const std::vector<TextChange>& quotes,
                       std::size_t begin) {
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    const std::size_t at = quotes[i].begin - begin;
    const bool blank_before = is_blank(text[at - 1]) || text[at - 1] == '(';
    const bool opens = i % 2 == 0;
    if (blank_before != opens || (opens && is_blank(text[at + 1]))) return false;
  }
  return quotes.size() % 2 == 0;
}

}  // namespace

bool TomlValueMistakes::report(TomlMistake mistake) {
  found_ = std::move(mistake);
  return false;
}

bool TomlValueMistakes::blanks() {
  while (is_blank(peek())) ++at_;
  return all_visible(at_, at_ + 1);
}

bool TomlValueMistakes::all_visible(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    const std::size_t space = strange_space(toml_, at);
    const std::size_t behind = at + space + invisible_sign(toml_, at);
    if (behind == at) continue;
    const std::string name = character_name(toml_, at);
    if (space > 0)
      return report({Code::kStrangeSpace, at, behind, {name}, {}, {{at, behind, " "}}});
    return report({Code::kInvisibleSign, at, behind, {name}, {}, {{at, behind, ""}}});
  }
  return true;
}

bool TomlValueMistakes::plain_value(Inside inside) {
  if (opening_quote(toml_, at_) > 0) return curly(inside);
  if (peek() == '"') return toml_.substr(at_, 3) == "\"\"\"" ? long_text("\"\"\"") : text(inside);
  if (peek() == '\'') return toml_.substr(at_, 3) == "'''" ? long_text("'''") : literal();
  return bare(inside);
}

bool TomlValueMistakes::long_text(std::string_view quotes) {
  const std::size_t close = toml_.find(quotes, at_ + quotes.size());
  if (close == toml_.npos) return false;
  at_ = close + quotes.size();
  while (peek() == quotes.front()) ++at_;  // up to two may stand at its end
  return true;
}

bool TomlValueMistakes::text(Inside inside) {
  const std::size_t begin = at_;
  const std::size_t close = closing_quote(begin);
  if (at(close) != '"') return open_text(inside, begin);
  at_ = close + 1;
  std::size_t next = at_;
  while (is_blank(at(next))) ++next;
  const char c = at(next);
  const bool unseen = strange_space(toml_, next) + invisible_sign(toml_, next) > 0;
  if (kRules.find(c) != kRules.npos || c == '\r' || unseen) return true;
  const std::size_t end = line_end(begin);
  if (inside == Inside::kLine) return c == ';' || quote_inside(begin, end);
  if (next == at_ && is_bare(c) && quotes_on_line(begin) % 2 == 0)
    return report({Code::kQuoteInText, begin, item_end(begin), {}, {}, {}});
  if (quotes_on_line(begin) % 2 != 0)
    return report({Code::kQuoteMissing, begin, end, {term("quote-somewhere")}, {}, {}});
  return true;  // a comma is missing, most likely: the list says so
}

// A text on a line of its own, in which more quotes stand.
bool TomlValueMistakes::quote_inside(std::size_t begin, std::size_t end) {
  if (end - begin < 2 || at(end - 1) != '"') return false;
  std::vector<TextChange> fix;
  for (std::size_t i = begin + 1; i + 1 < end; ++i) {
    if (at(i) == '\\')
      ++i;
    else if (at(i) == '"')
      fix.push_back({i, i, "\\"});
  }
  if (!inner_quotes_pair(part(begin, end), fix, begin)) fix.clear();
  return report({Code::kQuoteInText, begin, end, {}, {}, std::move(fix)});
}

// A text that the line ends before it is closed.
bool TomlValueMistakes::open_text(Inside inside, std::size_t begin) {
  const std::size_t end = line_end(begin);
  const std::string_view written = part(begin, end);
  const bool goes_on = inside == Inside::kLine && !stands_alone_below(end);
  const std::size_t quote = closing_double_quote_size(written);
  if (quote > 0 && !goes_on) {
    TomlMistake mistake{Code::kCurlyQuotes, begin, end, {}, {}, {}};
    if (!holds_quotes(written.substr(1, written.size() - 1 - quote)))
      mistake.fix = {{end - quote, end, "\""}};
    return report(std::move(mistake));
  }
  const char* reason = goes_on ? "quote-or-line" : "quote-at-end";
  TomlMistake mistake{Code::kQuoteMissing, begin, end, {term(reason)}, {}, {}};
  // Within brackets the text may end before them, and before a comment as well.
  const bool plain = inside == Inside::kLine && written.find_first_of("#,;\\'") == written.npos;
  if (plain && !goes_on && end > begin + 1) mistake.fix = {{end, end, "\""}};
  return report(std::move(mistake));
}

bool TomlValueMistakes::literal() {
  const std::size_t close = toml_.find_first_of("'\n", at_ + 1);
  if (close == toml_.npos || at(close) != '\'')
    return report({Code::kQuoteMissing, at_, line_end(at_), {term("quote-at-end")}, {}, {}});
  at_ = close + 1;
  return true;
}

// Whether a text can end before `next`, which stands on a line that ends at `end`.
bool TomlValueMistakes::ends_text(Inside inside, std::size_t next, std::size_t end) const {
  return next >= end || at(next) == '#' || at(next) == ';' ||
         (inside != Inside::kLine && kRules.find(at(next)) != kRules.npos);
}

bool TomlValueMistakes::curly(Inside inside) {
  const std::size_t begin = at_;
  const std::size_t open = opening_quote(toml_, at_);
  const std::size_t end = line_end(begin);
  for (std::size_t i = begin + open; i < end; ++i) {
    const std::size_t size = closing_quote_at(toml_, i);
    if (size == 0) continue;
    std::size_t next = i + size;
    while (is_blank(at(next))) ++next;
    if (ends_text(inside, next, end))
      return report({Code::kCurlyQuotes, begin, i + size, {}, {}, curly_fix(begin, open, i, size)});
  }
  return report({Code::kCurlyQuotes, begin, end, {}, {}, {}});
}

// Straight quotes for those at `begin` and `close`; none when those may not be the two ends of one
// text.
std::vector<TextChange> TomlValueMistakes::curly_fix(std::size_t begin, std::size_t open,
                                                     std::size_t close, std::size_t size) const {
  const std::string_view inside = part(begin + open, close);
  if (inside.find_first_of("\"\\") != inside.npos || holds_quotes(inside)) return {};
  if (begins_with_apostrophe(part(begin, close))) return {};
  if (!go_together(part(begin, begin + open), part(close, close + size))) return {};
  return {{begin, begin + open, "\""}, {close, close + size, "\""}};
}

std::size_t TomlValueMistakes::bare_end(Inside inside) const {
  std::size_t end = inside == Inside::kLine
                        ? comment_start(at_)
                        : std::min(toml_.find_first_of(",]}#\n", at_), toml_.size());
  if (end > at_ && at(end - 1) == '\r') --end;
  while (end > at_ && is_blank(at(end - 1))) --end;
  return end;
}

// What is neither a text nor in brackets: up to what ends it.
bool TomlValueMistakes::bare(Inside inside) {
  const std::size_t begin = at_;
  const std::size_t end = bare_end(inside);
  if (end <= begin || at(begin) == '#' || at(begin) == '\n') return false;
  at_ = end;
  const std::string_view token = part(begin, end);
  if (is_value_(token)) return true;
  // { a = 1 b = 2 }: a whole value, and another key behind it.
  const std::size_t blank = token.find_first_of(kBlanks);
  if (inside == Inside::kBraces && blank != token.npos && token.find('=') != token.npos &&
      is_value_(token.substr(0, blank))) {
    at_ = begin + blank;
    return true;
  }
  if (inside == Inside::kLine && (token.ends_with(',') || token.ends_with(';')) &&
      is_value_(trim(token.substr(0, token.size() - 1))))
    return report({Code::kCommaTooMany,
                   end - 1,
                   end,
                   {std::string(1, token.back())},
                   {},
                   {{end - 1, end, ""}}});
  auto mistake = loose_value(token, begin);
  if (!mistake) return false;
  if (tight_comment(end)) {
    // Zone #3: rather part of the text. Where that ends nobody can tell.
    mistake->fix.clear();
    if (mistake->code == Code::kTextUnquoted) {
      mistake->end = inside == Inside::kLine ? line_end(begin) : end;
      mistake->args = {printable(part(begin, mistake->end))};
      mistake->suggestion.clear();
    }
  }
  return report(std::move(*mistake));
}

}  // namespace boek
