// SPDX-License-Identifier: EUPL-1.2
// Amounts, numbers, moments and durations as people read them (taaladvies: the euro sign before the
// amount with a no-break space, at most three decimals in the larger unit, en dash in ranges).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "core/moment.h"
#include "model/book.h"

namespace boek {

// Plain text, not escaped, with no-break spaces where a line should not break.

// 1234567 → "1.234.567".
std::string format_number(std::int64_t value, Language language);
// A number as a data file has it ("-1234.5") with the signs of the language: "-1.234,5". Anything
// else comes back as it is.
std::string format_decimal(std::string_view value, Language language);
// "€ 1,1 miljard", "€ 12,5 miljoen", "€ 450.000": the largest unit in which three decimals say it
// exactly, else the one below.
std::string format_euro(std::int64_t euros, Language language);
// "circa", "minimaal", "in beginsel"; empty for exact and unknown.
std::string_view format_qualifier(std::optional<Kwalificatie> kwalificatie, Language language);
// "23 juni 2022", "mei 2016", "2016".
std::string format_moment(const Moment& moment, Language language);
// "2020–2025 (6 jaar)", "vanaf 2016, open einde", "vanaf 2016, einde onbekend", "tot en met 2025";
// empty when nothing is known.
std::string format_duration(const Looptijd& looptijd, Language language);
std::string format_period(const std::optional<Moment>& from, const std::optional<Moment>& to,
                          Language language);

// HTML: `<data value="1100000000">€ 1,1 miljard</data>`, the qualifier before it.
std::string euro_html(std::int64_t euros, std::optional<Kwalificatie> kwalificatie,
                      Language language);
// HTML: `<time datetime="2016-05">mei 2016</time>`.
std::string moment_html(const Moment& moment, Language language);

}  // namespace boek
