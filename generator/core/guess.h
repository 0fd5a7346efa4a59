// SPDX-License-Identifier: EUPL-1.2
// What people write for an amount or a date when nobody told them how: "€ 5 mln", "1 maart 2026".
// Only for advice on what was found to be wrong; nothing is ever read into the book this way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/moment.h"

namespace boek {

struct AmountGuess {
  std::int64_t euros = 0;
  bool certain = false;  // it can be read in one way only
};

// Whole euros in Dutch notation with a currency, dots, spaces or a word for thousands, millions or
// billions. Nothing for what is no amount, or has cents.
std::optional<AmountGuess> guess_amount(std::string_view text);

struct MomentGuess {
  Moment moment;
  bool certain = false;
};

// A day, month or year in another order or in words; a day that does not exist is none.
std::optional<MomentGuess> guess_moment(std::string_view text);

// As it is written in TOML: 5_000_000; 2026, "2026-03" (quotes included) or 2026-03-01.
std::string toml_amount(std::int64_t euros);
std::string toml_moment(const Moment& moment);

// `true` for ja, yes, waar, aan and their like, `false` for their opposites.
std::optional<bool> guess_boolean(std::string_view text);

}  // namespace boek
