// SPDX-License-Identifier: EUPL-1.2
// A moment as a source knows it: a year, a month or a day. Invariant: a real calendar date between
// the years 1000 and 9999; `month` and `day` are 0 when unknown.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace boek {

struct Moment {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;
  auto operator<=>(const Moment&) const = default;

  bool is_year() const { return month == 0; }
  bool is_month() const { return month != 0 && day == 0; }
  bool is_day() const { return day != 0; }
};

// `2016`, `2016-05` or `2016-05-31`; nothing when it is not one of these or not a real date.
std::optional<Moment> parse_moment(std::string_view text);
// The same forms; the inverse of parse_moment.
std::string to_iso(const Moment& moment);
// The first and the last day the moment covers; both have a day.
Moment first_day(const Moment& moment);
Moment last_day(const Moment& moment);
// The day `years` later; 29 February becomes 28 February where there is none. Requires: a day.
Moment add_years(const Moment& day, int years);
bool is_real_date(int year, int month, int day);
// Days since 1970-01-01. Requires: a day.
std::int64_t days_since_epoch(const Moment& day);
// The day, in UTC, of a number of seconds since 1970-01-01T00:00:00Z.
Moment day_of_epoch_seconds(std::int64_t seconds);

}  // namespace boek
