// SPDX-License-Identifier: EUPL-1.2
#include "source/quotes.h"

#include <algorithm>
#include <array>

namespace boek {
namespace {

using namespace std::string_view_literals;

constexpr std::array kDouble = {"“"sv, "”"sv, "„"sv, "‟"sv, "«"sv, "»"sv};
constexpr std::array kSingle = {"‘"sv, "’"sv, "‚"sv, "‛"sv, "´"sv, "`"sv};
constexpr std::array kLow = {"‟"sv, "‚"sv, "‛"sv};  // these open only
constexpr std::string_view kApostrophe = "’";

template <std::size_t N>
std::size_t one_of(const std::array<std::string_view, N>& signs, std::string_view text,
                   std::size_t at) {
  if (at >= text.size()) return 0;
  for (const std::string_view sign : signs)
    if (text.substr(at, sign.size()) == sign) return sign.size();
  return 0;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// The first byte of é and its like; no quote begins with it.
constexpr char kAccented = '\xC3';

bool letter_before(std::string_view text, std::size_t at) {
  return (at > 0 && is_letter(text[at - 1])) || (at > 1 && text[at - 2] == kAccented);
}

bool letter_after(std::string_view text, std::size_t at) {
  return at < text.size() && (is_letter(text[at]) || text[at] == kAccented);
}

}  // namespace

std::size_t opening_quote(std::string_view text, std::size_t at) {
  return one_of(kDouble, text, at) + one_of(kSingle, text, at);
}

std::size_t closing_quote_at(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '"') return 1;
  return one_of(kLow, text, at) > 0 ? 0 : opening_quote(text, at);
}

std::size_t closing_double_quote_size(std::string_view text) {
  for (const std::string_view sign : kDouble)
    if (one_of(kLow, sign, 0) == 0 && text.size() > sign.size() && text.ends_with(sign))
      return sign.size();
  return 0;
}

bool go_together(std::string_view opening, std::string_view closing) {
  const bool closes_double = closing == "\"" || one_of(kDouble, closing, 0) > 0;
  return (one_of(kDouble, opening, 0) > 0) == closes_double;
}

bool begins_with_apostrophe(std::string_view text) {
  const std::size_t size = one_of(kSingle, text, 0);
  if (size == 0) return false;
  const bool elided = size < text.size() && "stnSTN"sv.find(text[size]) != std::string_view::npos &&
                      !letter_after(text, size + 1);
  return text.starts_with(kApostrophe) || elided;
}

bool holds_quotes(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t size = opening_quote(text, at);
    if (size == 0) continue;
    const bool within_word =
        one_of(kSingle, text, at) > 0 && letter_before(text, at) && letter_after(text, at + size);
    if (!within_word) return true;
    at += size - 1;
  }
  return false;
}

}  // namespace boek
