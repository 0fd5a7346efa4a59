// SPDX-License-Identifier: EUPL-1.2
#include "model/url.h"

#include <algorithm>

#include "core/invisible.h"
#include "source/bytes_check.h"

namespace boek {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

UrlVerdict check_authority(std::string_view rest) {
  if (!rest.starts_with("//")) return UrlVerdict::kMalformed;
  std::string_view authority = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
  if (authority.find('@') != std::string_view::npos) return UrlVerdict::kHoldsUser;
  const std::size_t bracket = authority.rfind(']');
  const std::size_t colon = authority.rfind(':');
  if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)) {
    const std::string_view port = authority.substr(colon + 1);
    authority = authority.substr(0, colon);
    const bool another =
        bracket == std::string_view::npos && authority.find(':') != std::string_view::npos;
    if (another) return UrlVerdict::kMalformed;
    const bool digits =
        !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit);
    if (!digits || std::stoi(std::string(port)) > 65535) return UrlVerdict::kMalformed;
  }
  if (authority.empty() || authority.front() == '.') return UrlVerdict::kMalformed;
  if (authority.find('%') != std::string_view::npos) return UrlVerdict::kMalformed;
  return UrlVerdict::kFine;
}

constexpr std::size_t kMaxLength = 2000;

}  // namespace

std::string scheme_of(std::string_view address) {
  if (address.empty() || !is_letter(address.front())) return {};
  std::string scheme;
  for (const char c : address) {
    if (c == ':') return scheme;
    const bool legal = is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
    if (!legal) return {};
    scheme += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }
  return {};
}

bool has_unsafe_character(std::string_view address) {
  const bool signs = std::any_of(address.begin(), address.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F || c == '\\' || c == '<' || c == '>' || c == '"';
  });
  return signs || find_unsafe_character(address).has_value();
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || has_unsafe_character(text)) return false;
  if (as_it_looks(text) != text) return false;
  const std::string_view domain = text.substr(at + 1);
  return domain.find('@') == std::string_view::npos && domain.find('.') != std::string_view::npos &&
         domain.front() != '.' && domain.back() != '.' &&
         text.find_first_of(",;:()[]") == std::string_view::npos;
}

UrlCheck check_url(std::string_view url, UrlRules rules) {
  UrlCheck check{UrlVerdict::kFine, scheme_of(url)};
  // What came along unseen makes another address of it.
  const bool hidden = as_it_looks(url) != url;
  if (check.scheme.empty() || has_unsafe_character(url) || hidden || url.size() > kMaxLength) {
    check.verdict = UrlVerdict::kMalformed;
    return check;
  }
  const std::string_view rest = url.substr(check.scheme.size() + 1);
  if (check.scheme == "https" || check.scheme == "http")
    check.verdict = check_authority(rest);
  else if (check.scheme == "mailto")
    check.verdict =
        is_email(rest.substr(0, rest.find('?'))) ? UrlVerdict::kFine : UrlVerdict::kMalformed;
  else if (check.scheme == "tel" && rules.allow_tel)
    check.verdict = rest.empty() ? UrlVerdict::kMalformed : UrlVerdict::kFine;
  else
    check.verdict = UrlVerdict::kUnknownScheme;
  return check;
}

}  // namespace boek
