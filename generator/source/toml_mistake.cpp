// SPDX-License-Identifier: EUPL-1.2
// A reader that forgives nothing but understands much: it goes over statements, lists and tables
// from the beginning, and at the first that is not TOML asks which of the known mistakes it is.
// Whatever it does not know makes it give up, and the parser's own words are used.
#include "source/toml_mistake.h"

#include <algorithm>

#include "core/line_index.h"
#include "core/text.h"
#include "source/quotes.h"
#include "source/toml_value_mistake.h"

namespace boek {
namespace {

constexpr int kDeepest = 32;

class MistakeFinder : private TomlValueMistakes {
 public:
  using TomlValueMistakes::TomlValueMistakes;

  // Nothing when there is none, or one that is not known.
  std::optional<TomlMistake> run() {
    while (next_statement())
      if (!(peek() == '[' ? header() : pair(Inside::kLine, 0) && rest_of_line())) break;
    return std::move(found_);
  }

 private:
  // Past blank lines and comments; false at the end, or at a mistake.
  bool next_statement() {
    for (;;) {
      if (!blanks() || at_end()) return false;
      if (peek() != '#' && !at_line_end()) return true;
      to_next_line();
    }
  }

  // Past blanks, line feeds and comments within a list. `fresh` becomes true at a new line.
  bool to_next_item(bool& fresh) {
    fresh = false;
    for (;;) {
      if (!blanks()) return false;
      if (at_end()) return true;
      if (peek() != '#' && !at_line_end()) return true;
      to_next_line();
      fresh = true;
    }
  }

  // --- statements

  bool header() {
    const std::size_t begin = at_;
    const std::size_t end = comment_start(begin);
    const std::string_view text = part(begin, end);
    const bool array = text.starts_with("[[");
    const std::string_view closing = array ? "]]" : "]";
    const std::size_t name = array ? 2 : 1;
    std::size_t stop = name;
    while (stop < text.size() && (is_bare(text[stop]) || text[stop] == '.')) ++stop;
    const std::string_view tail = text.substr(stop);
    if (!all_visible(begin, end)) return false;
    at_ = end;
    if (stop > name && (tail.empty() || (array && tail == "]")))
      return report({Code::kBracketMissing,
                     begin,
                     end,
                     {std::string(closing)},
                     {},
                     {{end, end, array && tail == "]" ? "]" : std::string(closing)}}});
    if (tail != closing && text.find_first_of("\"' \t") == text.npos) return false;
    to_next_line();
    return true;
  }

  bool key(std::size_t& end) {
    const std::size_t begin = at_;
    while (is_bare(peek()) || peek() == '.' || peek() == '"' || peek() == '\'') {
      const char c = peek();
      if (c == '"' || c == '\'') {
        const std::size_t close = toml_.find_first_of(c == '"' ? "\"\n" : "'\n", at_ + 1);
        if (close == toml_.npos || at(close) != c) return false;
        at_ = close;
      }
      ++at_;
    }
    end = at_;
    return at_ > begin;
  }

  bool pair(Inside inside, int depth) {
    const std::size_t begin = at_;
    if (inside == Inside::kLine && toml_.substr(at_, 2) == "- ")
      return report({Code::kYamlList, at_, line_end(at_), {}, {}, {}});
    std::size_t key_end = 0;
    if (!key(key_end) || !blanks()) return false;
    const std::string name(printable(part(begin, key_end)));
    if (peek() == ':') {
      const bool also = at(at_ + 1) == '=';
      const bool apart = key_end < at_;
      const bool tight = at(at_ + 1) != ' ' && !also;
      const std::string sign =
          also ? "=" : std::string(apart ? "" : " ") + "=" + (tight ? " " : "");
      return report({Code::kColon,
                     at_,
                     at_ + (also ? 2 : 1),
                     {name},
                     {},
                     {{at_, at_ + (also ? 2 : 1), sign}}});
    }
    if (peek() != '=') return no_equals(begin, key_end, name);
    ++at_;
    return blanks() && value(inside, depth);
  }

  bool no_equals(std::size_t begin, std::size_t key_end, const std::string& name) {
    const std::string_view rest = part(at_, line_end(at_));
    if (rest.starts_with('"') || rest.starts_with('['))
      return report({Code::kEqualsMissing,
                     begin,
                     key_end,
                     {name},
                     {},
                     {{key_end, key_end, at_ > key_end ? " =" : " = "}}});
    const std::size_t sign = rest.find('=');
    if (sign == rest.npos || sign == 0) return false;
    const std::string_view written = trim(part(begin, at_ + sign));
    std::string joined(written);
    std::replace(joined.begin(), joined.end(), ' ', '_');
    if (!std::all_of(joined.begin(), joined.end(), is_bare)) return false;
    return report({Code::kKeyWithSpace,
                   begin,
                   begin + written.size(),
                   {std::string(written)},
                   joined,
                   {{begin, begin + written.size(), joined}}});
  }

  // Behind the value of a line.
  bool rest_of_line() {
    if (!blanks()) return false;
    if (peek() == ',' || peek() == ';') {
      const std::size_t sign = at_++;
      while (kBlanks.find(peek()) != kBlanks.npos) ++at_;
      if (at_line_end() || peek() == '#')
        return report({Code::kCommaTooMany,
                       sign,
                       sign + 1,
                       {std::string(1, at(sign))},
                       {},
                       {{sign, sign + 1, ""}}});
      return false;
    }
    if (!at_line_end() && peek() != '#') return false;
    to_next_line();
    return true;
  }

  // --- values

  bool value(Inside inside, int depth) {
    if (depth > kDeepest) return false;
    if (peek() == '[') return list(depth);
    return peek() == '{' ? braces(depth) : plain_value(inside);
  }

  bool not_closed(std::size_t open, std::string_view bracket, std::size_t last) {
    const std::size_t end = std::max(line_end(open), open + 1);
    TomlMistake mistake{Code::kBracketMissing, open, end, {std::string(bracket)}, {}, {}};
    if (last > open) mistake.fix = {{last, last, std::string(bracket)}};
    return report(std::move(mistake));
  }

  bool comma_missing(std::size_t last) {
    TomlMistake mistake{Code::kCommaMissing, at_, value_end(), {}, {}, {}};
    // Before a word without quotes it is not certain what else is missing.
    const bool in_list = starts_value() && !is_letter(peek());
    const bool next_key = toml_.substr(at_, value_end() - at_).find('=') != toml_.npos;
    if (in_list || next_key) mistake.fix = {{last, last, ","}};
    return report(std::move(mistake));
  }

  bool list(int depth) {
    const std::size_t open = at_++;
    std::size_t last = 0;  // behind the last value or its comma
    bool comma = true, fresh = false;
    for (;;) {
      if (!to_next_item(fresh)) return false;
      if (at_end() || (fresh && at_statement())) return not_closed(open, "]", last);
      if (peek() == ']') return ++at_, true;
      if (peek() == ',') {
        if (comma)
          return report({Code::kCommaTooMany, at_, at_ + 1, {","}, {}, {{at_, at_ + 1, ""}}});
        comma = true;
        last = ++at_;
        continue;
      }
      if (!comma) return starts_value() && comma_missing(last);
      if (!value(Inside::kList, depth + 1)) return false;
      comma = false;
      last = at_;
    }
  }

  bool starts_value() const {
    return peek() == '"' || peek() == '\'' || peek() == '{' || peek() == '[' || is_bare(peek()) ||
           opening_quote(toml_, at_) > 0;
  }

  bool braces(int depth) {
    const std::size_t open = at_++;
    std::size_t last = 0;
    for (;;) {
      if (!blanks()) return false;
      if (at_line_end() || peek() == '#') return braces_end_with_line(open, last);
      if (peek() == '}') break;
      const std::size_t begin = at_;
      if (!pair(Inside::kBraces, depth + 1)) return decimal_in_braces(begin);
      last = at_;
      if (!blanks()) return false;
      if (peek() == '}') break;
      if (peek() == ']') return not_closed(open, "}", last);
      if (peek() != ',') {
        if (at_line_end() || peek() == '#') return braces_end_with_line(open, last);
        return (peek() == '"' || is_bare(peek())) && comma_missing(last);
      }
      const std::size_t sign = at_++;
      if (!blanks()) return false;
      if (peek() == '}')
        return report({Code::kCommaTooMany, sign, sign + 1, {","}, {}, {{sign, sign + 1, ""}}});
    }
    ++at_;
    return true;
  }

  // { waarde = 1,5 }: what follows the comma is no key but digits.
  bool decimal_in_braces(std::size_t begin) {
    const bool digits = begin > 1 && at(begin - 1) == ',' && at(begin) >= '0' && at(begin) <= '9' &&
                        at(begin - 2) >= '0' && at(begin - 2) <= '9';
    if (!digits) return false;
    std::size_t first = begin - 1;
    while (first > 0 && is_bare(at(first - 1))) --first;
    std::size_t end = begin;
    while (at(end) >= '0' && at(end) <= '9') ++end;
    std::string pointed(part(first, end));
    std::replace(pointed.begin(), pointed.end(), ',', '.');
    return report({Code::kDecimalComma, first, end, {std::string(part(first, end))}, pointed, {}});
  }

  // The line ends within braces: they go on below, or were never closed.
  bool braces_end_with_line(std::size_t open, std::size_t last) {
    bool fresh = false;
    if (!to_next_item(fresh)) return false;
    const bool closes = !at_end() && toml_.find('}', at_) < toml_.find('{', at_) &&
                        toml_.find('}', at_) != toml_.npos;
    if (!closes) return not_closed(open, "}", last);
    return report({Code::kTableOverLines, open, std::max(line_end(open), open + 1), {}, {}, {}});
  }
};

}  // namespace

std::optional<Diagnostic> find_toml_mistake(std::string_view toml, std::uint32_t error_line,
                                            std::uint32_t first_line, const std::string& file,
                                            IsTomlValue is_value) {
  if (toml.empty()) return std::nullopt;
  auto mistake = MistakeFinder(toml, is_value).run();
  if (!mistake || position_of(toml, mistake->begin).line > error_line) return std::nullopt;
  const LineIndex lines(toml);
  const auto location = [&](std::size_t begin, std::size_t end) {
    Span span = lines.span(begin, end);
    span.begin.line += first_line - 1;
    span.end.line += first_line - 1;
    return Location{file, span};
  };
  Diagnostic diagnostic{mistake->code,
                        location(mistake->begin, mistake->end),
                        std::move(mistake->args),
                        std::move(mistake->suggestion),
                        {}};
  for (TextChange& change : mistake->fix)
    diagnostic.fix.push_back({location(change.begin, change.end), std::move(change.replacement)});
  return diagnostic;
}

}  // namespace boek
