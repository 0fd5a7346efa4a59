// SPDX-License-Identifier: EUPL-1.2
#include "core/moment.h"

#include <algorithm>
#include <chrono>

namespace boek {
namespace {

namespace chrono = std::chrono;

// The number that exactly these digits write; -1 when one is not a digit.
int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_known_year(int year) { return year >= 1000 && year <= 9999; }

Moment make_moment(int year, int month, int day) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(day)};
}

chrono::year_month_day calendar_day(int year, int month, int day) {
  return chrono::year{year} / chrono::month{static_cast<unsigned>(month)} /
         chrono::day{static_cast<unsigned>(day)};
}

int days_in_month(int year, int month) {
  const chrono::year_month_day_last last{
      chrono::year{year}, chrono::month_day_last{chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

void append_two(std::string& out, int value) {
  out += '-';
  out += static_cast<char>('0' + value / 10);
  out += static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<Moment> parse_moment(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if (text.size() > 4 && text[4] != '-') return std::nullopt;
  if (text.size() > 7 && text[7] != '-') return std::nullopt;
  const int year = number_of(text.substr(0, 4));
  const int month = text.size() > 4 ? number_of(text.substr(5, 2)) : 0;
  const int day = text.size() > 7 ? number_of(text.substr(8, 2)) : 0;
  const bool real = is_real_date(year, text.size() > 4 ? month : 1, text.size() > 7 ? day : 1);
  if (!real) return std::nullopt;
  return make_moment(year, month, day);
}

std::string to_iso(const Moment& moment) {
  std::string out = std::to_string(moment.year);
  if (moment.month != 0) append_two(out, moment.month);
  if (moment.day != 0) append_two(out, moment.day);
  return out;
}

Moment first_day(const Moment& moment) {
  return make_moment(moment.year, std::max<int>(moment.month, 1), std::max<int>(moment.day, 1));
}

Moment last_day(const Moment& moment) {
  if (moment.is_day()) return moment;
  const int month = moment.is_year() ? 12 : moment.month;
  return make_moment(moment.year, month, days_in_month(moment.year, month));
}

Moment add_years(const Moment& day, int years) {
  const int year = std::clamp(day.year + years, 1000, 9999);
  return make_moment(year, day.month, std::min<int>(day.day, days_in_month(year, day.month)));
}

bool is_real_date(int year, int month, int day) {
  if (month < 1 || day < 1) return false;
  return is_known_year(year) && calendar_day(year, month, day).ok();
}

std::int64_t days_since_epoch(const Moment& day) {
  return chrono::sys_days{calendar_day(day.year, day.month, day.day)}.time_since_epoch().count();
}

Moment day_of_epoch_seconds(std::int64_t seconds) {
  // Outside the years a moment can hold (a commit may claim any time) the nearest day counts.
  constexpr std::int64_t kSecondsADay = 86'400;
  static const std::int64_t first = days_since_epoch({1000, 1, 1}) * kSecondsADay;
  static const std::int64_t last = days_since_epoch({9999, 12, 31}) * kSecondsADay;
  const chrono::sys_seconds time{chrono::seconds{std::clamp(seconds, first, last)}};
  const chrono::year_month_day day{chrono::floor<chrono::days>(time)};
  return make_moment(static_cast<int>(day.year()),
                     static_cast<int>(static_cast<unsigned>(day.month())),
                     static_cast<int>(static_cast<unsigned>(day.day())));
}

}  // namespace boek
