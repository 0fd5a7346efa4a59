// SPDX-License-Identifier: EUPL-1.2
// A lexer of just enough TOML: strings and comments are skipped, brackets counted, and the dots
// between the parts of a key. On broken TOML it may count too much, never too little: strings end
// at the end of their line unless they are multi-line ones.
#include "source/toml_limits.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "core/text.h"

namespace boek {
namespace {

bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

class Scanner {
 public:
  Scanner(std::string_view toml, const Limits& limits) : toml_(toml), limits_(limits) {}

  struct Finding {
    Code code;
    std::size_t begin;
    std::size_t end;
  };

  std::optional<Finding> run() {
    while (at_ < toml_.size()) {
      const char c = toml_[at_];
      if (c == '#')
        skip_line();
      else if (c == '"' || c == '\'' || is_bare(c)) {
        if (auto finding = skip_key_or_value()) return finding;
      } else if (c == '[' || c == '{') {
        if (++depth_ > limits_.nesting) return Finding{Code::kTooDeep, at_, at_ + 1};
        ++at_;
      } else {
        if ((c == ']' || c == '}') && depth_ > 0) --depth_;
        if (!is_ascii(c)) strays_.push_back(at_);
        ++at_;
      }
    }
    return std::nullopt;
  }

  // Where bytes of characters that are not ASCII stand outside strings and comments.
  const std::vector<std::size_t>& strays() const { return strays_; }

 private:
  void skip_line() {
    while (at_ < toml_.size() && toml_[at_] != '\n') ++at_;
  }

  void skip_string() {
    const char quote = toml_[at_];
    const std::string triple(3, quote);
    const bool multi = toml_.substr(at_, 3) == triple;
    at_ += multi ? 3 : 1;
    while (at_ < toml_.size()) {
      if (toml_[at_] == '\\' && quote == '"') {
        at_ += 2;
      } else if (multi ? toml_.substr(at_, 3) == triple : toml_[at_] == quote) {
        at_ += multi ? 3 : 1;
        break;
      } else if (!multi && toml_[at_] == '\n') {
        break;
      } else {
        ++at_;
      }
    }
    at_ = std::min(at_, toml_.size());
  }

  void skip_blanks() {
    while (at_ < toml_.size() && (toml_[at_] == ' ' || toml_[at_] == '\t')) ++at_;
  }

  // A run of words and strings joined by dots: a dotted key, or a number with a fraction.
  std::optional<Finding> skip_key_or_value() {
    const std::size_t begin = at_;
    for (std::uint64_t parts = 1;; ++parts) {
      if (parts > limits_.sleuteldelen) return Finding{Code::kTooManyKeyParts, begin, at_};
      if (toml_[at_] == '"' || toml_[at_] == '\'')
        skip_string();
      else
        while (at_ < toml_.size() && is_bare(toml_[at_])) ++at_;
      skip_blanks();
      if (at_ >= toml_.size() || toml_[at_] != '.') return std::nullopt;
      ++at_;
      skip_blanks();
      if (at_ >= toml_.size() || !(is_bare(toml_[at_]) || toml_[at_] == '"' || toml_[at_] == '\''))
        return std::nullopt;
    }
  }

  std::string_view toml_;
  const Limits& limits_;
  std::size_t at_ = 0;
  std::uint64_t depth_ = 0;
  std::vector<std::size_t> strays_;
};

}  // namespace

std::optional<Diagnostic> check_toml_limits(std::string_view toml, std::uint32_t first_line,
                                            const std::string& file, const Limits& limits) {
  const auto finding = Scanner(toml, limits).run();
  if (!finding) return std::nullopt;
  Span span{position_of(toml, finding->begin), position_of(toml, finding->end)};
  span.begin.line += first_line - 1;
  span.end.line += first_line - 1;
  const std::uint64_t limit =
      finding->code == Code::kTooDeep ? limits.nesting : limits.sleuteldelen;
  return Diagnostic{finding->code, {file, span}, {std::to_string(limit)}, {}, {}};
}

std::string without_strays(std::string_view toml) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  const std::size_t begin = toml.starts_with(kMark) ? kMark.size() : 0;
  std::string out(toml.substr(0, begin));
  if (std::all_of(toml.begin() + begin, toml.end(), is_ascii)) return out += toml.substr(begin);
  Limits none;
  none.nesting = none.sleuteldelen = std::numeric_limits<std::uint64_t>::max();
  Scanner scanner(toml, none);
  (void)scanner.run();
  std::size_t copied = begin;
  for (const std::size_t stray : scanner.strays()) {
    if (stray < copied) continue;
    out += toml.substr(copied, stray - copied);
    copied = stray + 1;
    const bool follows = (static_cast<unsigned char>(toml[stray]) & 0xC0) == 0x80;
    if (!follows) out += '?';
  }
  return out += toml.substr(copied);
}

}  // namespace boek
