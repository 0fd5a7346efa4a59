// SPDX-License-Identifier: EUPL-1.2
#include "charts/timeline.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

Moment moment(std::string_view text) { return *parse_moment(text); }

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
    ++found;
  return found;
}

Timeline known() {
  Timeline timeline;
  timeline.from = moment("2020");
  timeline.to = moment("2023");
  timeline.as_of = moment("2022-01-01");
  return timeline;
}

}  // namespace

TEST_CASE("the line spans the years of all that stands on it") {
  Timeline timeline = known();
  CHECK(years_of(timeline).first == 2020);
  CHECK(years_of(timeline).last == 2023);
  timeline.as_of = moment("2025-06-01");
  timeline.milestones = {moment("2018-07")};
  CHECK(years_of(timeline).first == 2018);
  CHECK(years_of(timeline).last == 2025);
}

TEST_CASE("an end that is not known leaves room after it") {
  Timeline timeline = known();
  timeline.to.reset();
  CHECK(years_of(timeline).last == 2023);
  timeline.to = timeline.from;
  timeline.from.reset();
  CHECK(years_of(timeline).first == 2019);
}

TEST_CASE("a known beginning and end are one bar from the first to the last day") {
  const std::string svg = timeline_svg(known());
  CHECK(count(svg, "tijdlijn__loop") == 1);
  CHECK(svg.find("x=\"0%\" width=\"100%\"") != std::string::npos);
  CHECK(count(svg, "tijdlijn__jaar") == 3);
  // 731 of 1461 days.
  CHECK(svg.find("class=\"tijdlijn__stand\" x1=\"50.03%\" x2=\"50.03%\"") != std::string::npos);
}

TEST_CASE("a side that is not known falls apart in pieces, an open end does not") {
  Timeline timeline = known();
  timeline.to.reset();
  CHECK(count(timeline_svg(timeline), "tijdlijn__loop") == 4);
  timeline.open = true;
  CHECK(count(timeline_svg(timeline), "tijdlijn__loop") == 1);
  timeline = known();
  timeline.from.reset();
  CHECK(count(timeline_svg(timeline), "tijdlijn__loop") == 4);
}

TEST_CASE("centuries have no line for each year") {
  Timeline timeline = known();
  timeline.from = moment("1700");
  CHECK(count(timeline_svg(timeline), "tijdlijn__jaar") == 0);
}

}  // namespace boek
