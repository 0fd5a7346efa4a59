// SPDX-License-Identifier: EUPL-1.2
#include "source/loose_value.h"

#include <algorithm>

#include "core/guess.h"
#include "core/text.h"

namespace boek {
namespace {

constexpr std::size_t kLongestToken = 400;  // a longer one is text of another kind

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_month(std::string_view token) {
  const auto moment = parse_moment(token);
  return moment && moment->is_month();
}

// 1,5 and -0,25
bool has_decimal_comma(std::string_view token) {
  if (token.starts_with('-') || token.starts_with('+')) token.remove_prefix(1);
  const auto parts = split(token, ',');
  return parts.size() == 2 && are_digits(parts[0]) && are_digits(parts[1]);
}

// Where the unit begins in 25%, 30 ha, 1.200 m²; 0 when it is no number with one word behind it.
std::size_t unit_start(std::string_view token) {
  std::size_t end = std::min(token.find_first_not_of("0123456789.,_"), token.size());
  // 0x1F is a number of another kind, or tries to be.
  const bool other_base = end == 1 && token.front() == '0' && token.size() > 1 && token[1] != ' ';
  if (end == 0 || end == token.size() || !is_digit(token.front()) ||
      (other_base && token[1] != '%'))
    return 0;
  std::size_t unit = std::min(token.find_first_not_of(' ', end), token.size());
  const std::string_view word = token.substr(unit);
  const bool one_word = !word.empty() && word.find(' ') == word.npos;
  return one_word && (word.front() == '%' || is_letter(word.front())) ? unit : 0;
}

// 5-10 miljoen: an amount, if not one that can be written as a number.
bool ends_as_amount(std::string_view token) {
  for (const std::string_view word : {" miljoen", " mln", " mln.", " miljard", " mrd", " euro"})
    if (token.ends_with(word)) return true;
  return false;
}

// A text that is `token`; what stands between it and `end` goes.
std::optional<TomlMistake> quoted(std::string_view token, std::size_t begin, std::size_t end) {
  const std::size_t behind = begin + token.size();
  // Only the quote at the beginning was forgotten.
  if (token.ends_with('"') && token.find_first_of("\"'\\") == token.size() - 1)
    return TomlMistake{Code::kQuoteMissing,      begin, behind,
                       {term("quote-at-begin")}, {},    {{begin, begin, "\""}}};
  if (token.find_first_of("\"'\\={}[]") != token.npos) return std::nullopt;
  TomlMistake mistake{Code::kTextUnquoted, begin, end, {printable(token)}, {}, {}};
  mistake.suggestion = '"' + mistake.args[0] + '"';
  // Behind a # it may be a comment, and behind a comma another value.
  if (token.find_first_of("#,;") == token.npos)
    mistake.fix = {{begin, begin, "\""}, {behind, end, "\""}};
  return mistake;
}

// Without the comma or semicolon that other languages end a line with.
std::string_view without_end_sign(std::string_view token) {
  if (token.ends_with(',') || token.ends_with(';')) token.remove_suffix(1);
  return trim(token);
}

}  // namespace

std::optional<TomlMistake> loose_value(std::string_view written, std::size_t begin) {
  const std::size_t end = begin + written.size();
  const std::string_view token = without_end_sign(written);
  if (token.empty() || token.size() > kLongestToken) return std::nullopt;
  const std::string shown = printable(token);
  const auto instead = [&](Code code, std::string value, bool certain) {
    TomlMistake mistake{code, begin, end, {shown}, value, {}};
    if (certain) mistake.fix = {{begin, end, std::move(value)}};
    return mistake;
  };
  if (const auto flag = guess_boolean(token); flag && token.size() > 1) {
    const bool spelled = fold(token) == "true" || fold(token) == "false";
    return instead(Code::kBooleanWord, *flag ? "true" : "false", spelled);
  }
  if (is_month(token)) return instead(Code::kMonthUnquoted, '"' + std::string(token) + '"', true);
  if (const auto moment = guess_moment(token))
    return instead(Code::kDateWritten, toml_moment(moment->moment), moment->certain);
  if (const auto amount = guess_amount(token))
    return instead(Code::kAmountWritten, toml_amount(amount->euros), amount->certain);
  if (has_decimal_comma(token)) {
    std::string pointed(token);
    std::replace(pointed.begin(), pointed.end(), ',', '.');
    return instead(Code::kDecimalComma, std::move(pointed), false);
  }
  if (token.starts_with("€") || (is_digit(token.front()) && ends_as_amount(token)))
    return TomlMistake{Code::kAmountWritten, begin, end, {shown}, {}, {}};
  if (const std::size_t unit = unit_start(token)) {
    const std::string number = printable(trim(token.substr(0, unit)));
    return TomlMistake{
        Code::kNumberWithUnit, begin, end, {number, printable(token.substr(unit))}, {}, {}};
  }
  const bool words = is_letter(token.front()) || token.find(' ') != token.npos;
  return words && std::any_of(token.begin(), token.end(), is_letter) ? quoted(token, begin, end)
                                                                     : std::nullopt;
}

}  // namespace boek
