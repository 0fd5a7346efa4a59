// SPDX-License-Identifier: EUPL-1.2
// What words of everyday Dutch and English stand for among the keys and values of the format.
// Meaning only: how words are misspelt is for `nearest`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace boek {

// The one of `choices` that `word` means: lopend for "gestart". Case, diacritics, spaces and
// hyphens do not count.
std::optional<std::string_view> choice_meant(std::string_view word,
                                             std::span<const std::string_view> choices);

// The one of `keys` that `word` means: samenvatting for "summary".
std::optional<std::string_view> key_meant(std::string_view word,
                                          std::span<const std::string_view> keys);

// The province that `word` is an everyday name or abbreviation of: fryslan for "Friesland".
std::optional<std::string_view> province_meant(std::string_view word);

// The status of money that `word` is or means, when it says nothing of a project: toegekend.
bool is_status_of_money(std::string_view word);

}  // namespace boek
