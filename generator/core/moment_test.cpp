// SPDX-License-Identifier: EUPL-1.2
#include "core/moment.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("a moment is a year, a month or a day, and is written as it was read") {
  for (const auto* text : {"2016", "1000", "9999", "2016-05", "2016-05-31", "2024-02-29"}) {
    const auto moment = parse_moment(text);
    REQUIRE(moment);
    CHECK(to_iso(*moment) == text);
  }
  CHECK(parse_moment("2016")->is_year());
  CHECK(parse_moment("2016-05")->is_month());
  CHECK(parse_moment("2016-05-31")->is_day());
}

TEST_CASE("what is no real date is no moment") {
  for (const auto* text : {"",
                           "16",
                           "02016",
                           "0999",
                           "10000",
                           "2016-",
                           "2016-5",
                           "2016-13",
                           "2016-00",
                           "2016-05-00",
                           "2016-05-32",
                           "2016-04-31",
                           "2023-02-29",
                           "1900-02-29",
                           "2016/05",
                           "2016-05/31",
                           "2016-05-31T00:00",
                           " 2016",
                           "2016 ",
                           "-016",
                           "201x",
                           "2016-+5",
                           "2016-05-3"}) {
    INFO(text);
    CHECK_FALSE(parse_moment(text));
  }
}

TEST_CASE("a moment covers its first to its last day") {
  CHECK(to_iso(first_day(*parse_moment("2024"))) == "2024-01-01");
  CHECK(to_iso(last_day(*parse_moment("2024"))) == "2024-12-31");
  CHECK(to_iso(first_day(*parse_moment("2024-02"))) == "2024-02-01");
  CHECK(to_iso(last_day(*parse_moment("2024-02"))) == "2024-02-29");
  CHECK(to_iso(last_day(*parse_moment("2023-02"))) == "2023-02-28");
  CHECK(to_iso(last_day(*parse_moment("2024-02-03"))) == "2024-02-03");
}

TEST_CASE("adding years keeps the day, and 29 February becomes 28 where there is none") {
  CHECK(to_iso(add_years({2024, 2, 29}, 1)) == "2025-02-28");
  CHECK(to_iso(add_years({2024, 2, 29}, 4)) == "2028-02-29");
  CHECK(to_iso(add_years({2024, 2, 29}, -24)) == "2000-02-29");
  CHECK(to_iso(add_years({2021, 12, 31}, 5)) == "2026-12-31");
}

TEST_CASE("days and seconds count from 1970") {
  CHECK(days_since_epoch({1970, 1, 1}) == 0);
  CHECK(days_since_epoch({1969, 12, 31}) == -1);
  CHECK(days_since_epoch({2000, 3, 1}) == 11017);
  CHECK(to_iso(day_of_epoch_seconds(0)) == "1970-01-01");
  CHECK(to_iso(day_of_epoch_seconds(-1)) == "1969-12-31");
  CHECK(to_iso(day_of_epoch_seconds(86'399)) == "1970-01-01");
  CHECK(to_iso(day_of_epoch_seconds(951'782'400)) == "2000-02-29");
}

TEST_CASE("a time outside the years of a moment becomes the nearest day") {
  CHECK(to_iso(day_of_epoch_seconds(INT64_MAX)) == "9999-12-31");
  CHECK(to_iso(day_of_epoch_seconds(INT64_MIN)) == "1000-01-01");
}

TEST_CASE("moments order by what they know") {
  CHECK(*parse_moment("2016") < *parse_moment("2016-01"));
  CHECK(*parse_moment("2016-05") < *parse_moment("2016-05-01"));
  CHECK(*parse_moment("2016-12-31") < *parse_moment("2017"));
}

}  // namespace boek
