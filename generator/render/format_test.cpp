// SPDX-License-Identifier: EUPL-1.2
#include "render/format.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

constexpr Language kNl = Language::kDutch;
constexpr Language kEn = Language::kEnglish;

Moment moment(int year, int month = 0, int day = 0) {
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(day)};
}

Looptijd looptijd(std::optional<Moment> van, std::optional<Moment> tot, bool open = false) {
  Looptijd out;
  if (van) out.van = Located<Moment>{*van, {}};
  if (tot) out.tot = Located<Moment>{*tot, {}};
  out.open = open;
  return out;
}

}  // namespace

TEST_CASE("an amount is written in the largest unit that three decimals say exactly") {
  CHECK(format_euro(1'100'000'000, kNl) == "€\u00A01,1\u00A0miljard");
  CHECK(format_euro(1'326'000'000, kNl) == "€\u00A01,326\u00A0miljard");
  CHECK(format_euro(1'326'100'000, kNl) == "€\u00A01.326,1\u00A0miljoen");
  CHECK(format_euro(12'500'000, kNl) == "€\u00A012,5\u00A0miljoen");
  CHECK(format_euro(9'000'000'000, kNl) == "€\u00A09\u00A0miljard");
  CHECK(format_euro(450'000, kNl) == "€\u00A0450.000");
  CHECK(format_euro(1'234'567, kNl) == "€\u00A01.234.567");
  CHECK(format_euro(0, kNl) == "€\u00A00");
  CHECK(format_euro(-450'000, kNl) == "\u2212€\u00A0450.000");
  CHECK(format_euro(1'050'000, kEn) == "€\u00A01.05\u00A0million");
}

TEST_CASE("the smallest and largest amounts do not overflow") {
  CHECK(format_euro(INT64_MAX, kNl) == "€\u00A09.223.372.036.854.775.807");
  CHECK(format_euro(INT64_MIN, kNl) == "\u2212€\u00A09.223.372.036.854.775.807");
}

TEST_CASE("an amount in HTML carries its exact value and its qualifier") {
  CHECK(euro_html(100'000'000, Kwalificatie::kCirca, kNl) ==
        "circa <data value=\"100000000\">€\u00A0100\u00A0miljoen</data>");
  CHECK(euro_html(1, Kwalificatie::kExact, kNl) == "<data value=\"1\">€\u00A01</data>");
}

TEST_CASE("moments are written as precisely as they are known") {
  CHECK(format_moment(moment(2022, 6, 23), kNl) ==
        "23\u00A0juni\u00A0"
        "2022");
  CHECK(format_moment(moment(2016, 5), kNl) ==
        "mei\u00A0"
        "2016");
  CHECK(format_moment(moment(2016), kNl) == "2016");
  CHECK(format_moment(moment(2016, 5), kEn) ==
        "May\u00A0"
        "2016");
  CHECK(moment_html(moment(2016, 5), kNl) ==
        "<time datetime=\"2016-05\">mei\u00A0"
        "2016</time>");
}

TEST_CASE("a duration counts both ends, and says when the end is open or unknown") {
  CHECK(format_duration(looptijd(moment(2020), moment(2025)), kNl) == "2020–2025 (6\u00A0jaar)");
  CHECK(format_duration(looptijd(moment(2020), moment(2020)), kNl) == "2020 (1\u00A0jaar)");
  CHECK(format_duration(looptijd(moment(2020, 1), moment(2021, 6)), kNl) ==
        "januari\u00A0"
        "2020 – juni\u00A0"
        "2021 (18\u00A0maanden)");
  CHECK(format_duration(looptijd(moment(2020, 7), moment(2025)), kNl) ==
        "juli\u00A0"
        "2020 – 2025");
  CHECK(format_duration(looptijd(moment(2016), {}), kNl) == "vanaf 2016, einde onbekend");
  CHECK(format_duration(looptijd(moment(2016), {}, true), kNl) == "vanaf 2016, open einde");
  CHECK(format_duration(looptijd({}, moment(2030)), kNl) == "tot en met 2030");
  CHECK(format_duration(looptijd({}, {}, true), kNl) == "open einde");
  CHECK(format_duration(looptijd({}, {}), kNl).empty());
}

TEST_CASE("numbers get the signs of the language, words stay as they are") {
  CHECK(format_decimal("1234.5", kNl) == "1.234,5");
  CHECK(format_decimal("-0.25", kNl) ==
        "\u2212"
        "0,25");
  CHECK(format_decimal("25000", kNl) == "25.000");
  CHECK(format_decimal("3.0", kNl) == "3");
  CHECK(format_decimal("enkele honderden", kNl) == "enkele honderden");
  CHECK(format_number(-1234, kNl) ==
        "\u2212"
        "1.234");
}

}  // namespace boek
