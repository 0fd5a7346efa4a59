// SPDX-License-Identifier: EUPL-1.2
// Which addresses may appear on the site: an allowlist of schemes, and nothing that hides where it
// leads (research: parsers let blob:, intent:, //host and https:host through).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace boek {

enum class UrlVerdict : std::uint8_t { kFine, kMalformed, kUnknownScheme, kHoldsUser };

struct UrlCheck {
  UrlVerdict verdict = UrlVerdict::kFine;
  std::string scheme;  // lower case, without the colon; empty when there is none
};

// Judges a complete address (https, http or mailto; tel when `allow_tel`).
struct UrlRules {
  bool allow_tel = false;
};
UrlCheck check_url(std::string_view url, UrlRules rules = {});

// The scheme of an address in lower case, empty for a relative path or fragment.
std::string scheme_of(std::string_view address);
bool is_email(std::string_view text);
// White space, control characters or a backslash: never part of an address.
bool has_unsafe_character(std::string_view address);

}  // namespace boek
