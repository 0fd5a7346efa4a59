// SPDX-License-Identifier: EUPL-1.2
// The texts by which a project is found, and how much a word in each says of it.
#pragma once

#include <functional>
#include <string_view>

#include "model/book.h"

namespace boek {

enum class SearchField : std::uint8_t {
  kTitle,
  kAlias,    // other names of the project
  kKeyword,  // trefwoorden
  kSummary,
  kPlace,         // names of its provinces and places
  kSubject,       // names of its themes and instruments
  kSubjectAlias,  // other names of provinces, themes and instruments
  kParty,         // who takes part
  kBody,          // everything else
};
inline constexpr std::size_t kSearchFields = 9;

using TakeText = std::function<void(SearchField field, std::string_view text)>;

// Hands over every text of the project, in a fixed order. A text may hold several sentences.
void for_each_text(const Book& book, const Project& project, const TakeText& take);

}  // namespace boek
