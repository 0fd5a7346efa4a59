// SPDX-License-Identifier: EUPL-1.2
// Every file is searched, so each search jumps to the few bytes that can matter: an @, a 6, every
// ninth byte for a run of nine digits.
#include "model/personal_data.h"

#include <algorithm>
#include <optional>

#include "core/line_index.h"
#include "core/text.h"

namespace boek {
namespace {

constexpr std::size_t kBsnDigits = 9;
constexpr std::size_t kMobileDigits = 8;  // behind the 6
constexpr std::size_t kLongestName = 64;  // of a mailbox

constexpr std::string_view kProviders[] = {
    "gmail.com", "googlemail.com", "hotmail.com",   "hotmail.nl", "outlook.com",    "outlook.nl",
    "live.com",  "live.nl",        "msn.com",       "icloud.com", "me.com",         "yahoo.com",
    "yahoo.nl",  "ziggo.nl",       "kpnmail.nl",    "planet.nl",  "home.nl",        "hetnet.nl",
    "xs4all.nl", "casema.nl",      "chello.nl",     "upcmail.nl", "quicknet.nl",    "telfort.nl",
    "online.nl", "solcon.nl",      "zeelandnet.nl", "proton.me",  "protonmail.com", "gmx.com",
    "gmx.net"};

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
      std::size_t digits = 0, end = i + 1;
      while (digits < kMobileDigits) {
        if (is_separator(at(end)) && is_digit(at(end + 1))) ++end;
        if (!is_digit(at(end))) break;
        ++digits;
        ++end;
      }
      const bool goes_on = (at(end) == '-' || at(end) == '.') && is_digit(at(end + 1));
      if (digits == kMobileDigits && !is_word(at(end)) && !goes_on)
        report(Code::kMobileNumber, *begin, end, {});
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
  static bool is_separator(char c) { return c == ' ' || c == '-' || c == '.'; }

  // Where the number of which the 6 stands at `six` begins: 06, +31 6, 0031 6, +31 (0)6.
  std::optional<std::size_t> mobile_start(std::size_t six) const {
    if (six == 0) return std::nullopt;
    std::size_t i = six;
    if (text_[i - 1] == '0') {
      const char before = i > 1 ? text_[i - 2] : ' ';
      if (!is_word(before) && std::string_view("-./+=(").find(before) == std::string_view::npos)
        return i - 1;
    }
    while (i > 0 && (is_separator(text_[i - 1]) || text_[i - 1] == ')')) --i;
    if (i > 1 && text_[i - 1] == '0' && text_[i - 2] == '(') i -= 2;
    while (i > 0 && is_separator(text_[i - 1])) --i;
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
    constexpr std::size_t kSeen = 40;
    const std::string_view seen =
        text_.substr(begin - std::min(begin, kSeen), std::min(begin, kSeen));
    const std::string_view start = trim(seen.substr(std::min(seen.rfind('\n') + 1, seen.size())));
    return !start.ends_with('=') && !fold(start).ends_with("rsin");
  }

  // The test of eleven: the weighted digits add up to a multiple of it.
  bool passes_test(std::size_t begin) const {
    int sum = 0;
    for (std::size_t i = 0; i < kBsnDigits; ++i) {
      const int weight = i + 1 == kBsnDigits ? -1 : static_cast<int>(kBsnDigits - i);
      sum += weight * (text_[begin + i] - '0');
    }
    const bool all_zero = text_.substr(begin, kBsnDigits).find_first_not_of('0') == text_.npos;
    return sum % 11 == 0 && !all_zero;
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
