// SPDX-License-Identifier: EUPL-1.2
// Every file is searched, so each search jumps to the few bytes that can matter: an @, a 6, every
// ninth byte for a run of nine digits.
#include "model/personal_data.h"

#include <algorithm>
#include <optional>

#include "core/invisible.h"
#include "core/line_index.h"
#include "core/text.h"

namespace boek {
namespace {

constexpr std::size_t kBsnDigits = 9;
constexpr std::size_t kMobileDigits = 8;  // behind the 6
constexpr std::size_t kLongestName = 64;  // of a mailbox
constexpr std::size_t kWidestGap = 7;     // bytes between two digits of a telephone number

constexpr std::string_view kProviders[] = {
    "gmail.com", "googlemail.com", "hotmail.com",   "hotmail.nl", "outlook.com",    "outlook.nl",
    "live.com",  "live.nl",        "msn.com",       "icloud.com", "me.com",         "yahoo.com",
    "yahoo.nl",  "ziggo.nl",       "kpnmail.nl",    "planet.nl",  "home.nl",        "hetnet.nl",
    "xs4all.nl", "casema.nl",      "chello.nl",     "upcmail.nl", "quicknet.nl",    "telfort.nl",
    "online.nl", "solcon.nl",      "zeelandnet.nl", "proton.me",  "protonmail.com", "gmx.com",
    "gmx.net"};

// What organisations number with nine digits as well.
constexpr std::string_view kOtherNumbers[] = {
    "rsin",    "fiscaal",  "kvk",      "handelsregister", "vestiging", "project", "programma",
    "dossier", "zaak",     "kenmerk",  "beschikking",     "subsidie",  "grant",   "agreement",
    "horizon", "contract", "opdracht", "referentie",      "aanvraag"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_digit(c) || is_letter(c) || c == '_' || (c & 0x80) != 0; }

class Search {
 public:
  Search(std::string_view text, const std::string& file, Diagnostics& diagnostics)
      : text_(text), lines_(text), file_(file), diagnostics_(diagnostics) {}

  void mailboxes() {
    for (std::size_t i = text_.find('@'); i != text_.npos; i = text_.find('@', i + 1)) {
      std::size_t end = i + 1;
      while (is_word(at(end)) || at(end) == '-' || (at(end) == '.' && is_word(at(end + 1)))) ++end;
      const std::string domain = fold(text_.substr(i + 1, end - i - 1));
      if (std::find(std::begin(kProviders), std::end(kProviders), domain) == std::end(kProviders))
        continue;
      std::size_t begin = i;
      while (begin > 0 && i - begin < kLongestName && is_name(at(begin - 1))) --begin;
      if (begin < i) report(Code::kPrivateMailbox, begin, end, {domain});
    }
  }

  void mobile_numbers() {
    for (std::size_t i = text_.find('6'); i != text_.npos; i = text_.find('6', i + 1)) {
      const auto begin = mobile_start(i);
      if (!begin) continue;
      const Groups groups = groups_behind(i + 1, text_[*begin] == '(');
      if (groups.digits == kMobileDigits && !goes_on(groups.end) && !is_other(groups, *begin))
        report(Code::kMobileNumber, *begin, groups.end, {});
    }
  }

  void citizen_numbers() {
    for (std::size_t i = kBsnDigits - 1; i < text_.size(); i += kBsnDigits) {
      if (!is_digit(text_[i])) continue;
      std::size_t begin = i, end = i + 1;
      while (begin > 0 && is_digit(text_[begin - 1])) --begin;
      while (is_digit(at(end))) ++end;
      if (end - begin == kBsnDigits && stands_alone(begin, end) && passes_test(begin))
        report(Code::kBsn, begin, end, {});
    }
  }

 private:
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\n'; }
  static bool is_name(char c) { return is_word(c) || c == '.' || c == '-' || c == '+'; }

  // --- mobile numbers

  // The digits behind the 6, in the groups that they are written in.
  struct Groups {
    std::vector<std::string_view> parts;
    std::size_t digits = 0;
    std::size_t end = 0;
  };

  // The bytes of a dash at `at`: the plain one, or one of U+2010 to U+2015.
  std::size_t dash_at(std::size_t i) const {
    if (at(i) == '-') return 1;
    const std::string_view sign = text_.substr(std::min(i, text_.size()), 3);
    return sign.size() == 3 && sign.starts_with("\xE2\x80") && sign[2] >= '\x90' &&
                   sign[2] <= '\x95'
               ? 3
               : 0;
  }

  std::size_t separator_at(std::size_t i) const {
    if (at(i) == ' ' || at(i) == '.') return 1;
    return dash_at(i) + strange_space(text_, i);
  }

  // Where the separators that end at `i` begin; `i` when there are none.
  std::size_t before_separators(std::size_t i) const {
    for (std::size_t size = 1; size <= std::min<std::size_t>(i, 3); ++size)
      if (separator_at(i - size) == size) return before_separators(i - size);
    return i;
  }

  // The separators between two digits: "-", " - ", and a slash behind the 06.
  std::size_t gap_at(std::size_t i, bool first) const {
    std::size_t end = i;
    for (std::size_t size; end < i + kWidestGap && (size = separator_at(end)) > 0;) end += size;
    if (first && end == i && at(i) == '/') ++end;
    return is_digit(at(end)) ? end - i : 0;
  }

  Groups groups_behind(std::size_t begin, bool in_parentheses) const {
    Groups groups;
    groups.end = begin + (in_parentheses && at(begin) == ')' ? 1 : 0);
    std::size_t part = groups.end;
    const auto finish = [&] {
      if (part < groups.end) groups.parts.push_back(text_.substr(part, groups.end - part));
    };
    while (groups.digits < kMobileDigits) {
      if (const std::size_t gap = gap_at(groups.end, groups.digits == 0)) {
        finish();
        part = groups.end += gap;
      }
      if (!is_digit(at(groups.end))) break;
      ++groups.digits;
      ++groups.end;
    }
    finish();
    return groups;
  }

  // Whether the number is part of a longer one, of a word or of a time of day.
  bool goes_on(std::size_t end) const {
    if (strange_space(text_, end) > 0) return false;
    const std::size_t dash = dash_at(end);
    const std::size_t sign = dash > 0 ? dash : (at(end) == '.' || at(end) == ':') ? 1 : 0;
    return sign > 0 ? is_digit(at(end + sign)) : is_word(at(end));
  }

  static bool is_year(std::string_view part) {
    return part.size() == 4 && (part.starts_with("19") || part.starts_with("20"));
  }

  // A date (06-12-2024 10.00), years (06 2016-2017), or one of a row of numbers (05 06 07 08 09
  // 10).
  bool is_other(const Groups& groups, std::size_t begin) const {
    const auto& parts = groups.parts;
    if (parts.size() > 1 && is_year(parts[1]) && (parts[0].size() == 2 || is_year(parts[0])))
      return true;
    const std::size_t before = before_separators(begin);
    const bool in_row = before < begin && before > 0 && is_digit(text_[before - 1]);
    return in_row && std::all_of(parts.begin(), parts.end(),
                                 [](std::string_view part) { return part.size() == 2; });
  }

  // Whether a number can begin at `begin`, behind what stands there.
  bool can_begin(std::size_t begin) const {
    if (begin == 0) return true;
    for (const std::size_t size : {std::size_t{2}, std::size_t{3}})
      if (begin >= size && strange_space(text_, begin - size) == size) return true;
    const char before = text_[begin - 1];
    const bool of_link = before == '(' && begin > 1 && text_[begin - 2] == ']';
    return !of_link && !is_word(before) &&
           std::string_view("-./+=").find(before) == std::string_view::npos;
  }

  // Where the number of which the 6 stands at `six` begins: 06, +31 6, 0031 6, +31 (0)6.
  std::optional<std::size_t> mobile_start(std::size_t six) const {
    if (six == 0) return std::nullopt;
    std::size_t i = six;
    if (text_[i - 1] == '0' && can_begin(i - 1)) {
      const bool opens = i > 1 && text_[i - 2] == '(' && at(six + 1) == ')';
      return opens && can_begin(i - 2) ? i - 2 : i - 1;
    }
    i = before_separators(i);
    if (i > 2 && text_.substr(i - 3, 3) == "(0)") i = before_separators(i - 3);
    if (i < 3 || text_.substr(i - 2, 2) != "31") return std::nullopt;
    if (text_[i - 3] == '+') return i - 3;
    return i > 3 && text_.substr(i - 4, 2) == "00" ? std::optional(i - 4) : std::nullopt;
  }

  // No part of an address, a code or an amount, and no number of TOML.
  bool stands_alone(std::size_t begin, std::size_t end) const {
    constexpr std::string_view kJoins = "-_./=?&#%+,@";
    const char before = begin > 0 ? text_[begin - 1] : ' ';
    const bool tail =
        at(end) == '-' || at(end) == '/' || at(end) == '@' || at(end) == '%' ||
        (std::string_view(".,").find(at(end)) != std::string_view::npos && is_word(at(end + 1)));
    if (is_word(before) || kJoins.find(before) != kJoins.npos || is_word(at(end)) || tail)
      return false;
    return !is_of_something_else(begin, end);
  }

  // An amount, a number of TOML, or what a label says it is: "RSIN: 111222333".
  bool is_of_something_else(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kSeen = 60;
    const std::size_t from = begin - std::min(begin, kSeen);
    std::string_view before = text_.substr(from, begin - from);
    before = trim(before.substr(std::min(before.rfind('\n') + 1, before.size())));
    const std::string_view behind = trim(text_.substr(end, kSeen));
    return before.ends_with('=') || before.ends_with("€") || behind.starts_with("€") ||
           is_currency(fold(first_word(behind))) || has_label(fold(before));
  }

  static std::string_view first_word(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
  }

  static bool is_currency(std::string_view word) { return word == "euro" || word == "eur"; }

  // Whether the last word that says something names a number of another kind.
  static bool has_label(std::string_view before) {
    constexpr std::string_view kFillers[] = {"nummer", "nr", "no", "number", "id", "code", "is"};
    while (true) {
      while (!before.empty() && !is_word(before.back())) before.remove_suffix(1);
      std::size_t begin = before.size();
      while (begin > 0 && is_word(before[begin - 1])) --begin;
      const std::string_view word = before.substr(begin);
      if (is_currency(word)) return true;
      if (std::find(std::begin(kFillers), std::end(kFillers), word) == std::end(kFillers))
        return std::any_of(std::begin(kOtherNumbers), std::end(kOtherNumbers),
                           [&](auto label) { return word.find(label) != word.npos; });
      before = before.substr(0, begin);
    }
  }

  // The test of eleven: the weighted digits add up to a multiple of it.
  bool passes_test(std::size_t begin) const {
    int sum = 0;
    for (std::size_t i = 0; i < kBsnDigits; ++i) {
      const int weight = i + 1 == kBsnDigits ? -1 : static_cast<int>(kBsnDigits - i);
      sum += weight * (text_[begin + i] - '0');
    }
    // Of whole millions: an amount.
    const bool is_round = text_.substr(begin, kBsnDigits).ends_with("000000");
    return sum % 11 == 0 && !is_round;
  }

  void report(Code code, std::size_t begin, std::size_t end, std::vector<std::string> args) {
    diagnostics_.push_back({code, {file_, lines_.span(begin, end)}, std::move(args), {}, {}});
  }

  std::string_view text_;
  LineIndex lines_;
  const std::string& file_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_personal_data(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  Search search(text, file, diagnostics);
  search.mailboxes();
  search.mobile_numbers();
  search.citizen_numbers();
}

}  // namespace boek
