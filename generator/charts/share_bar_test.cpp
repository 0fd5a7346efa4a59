// SPDX-License-Identifier: EUPL-1.2
#include "charts/share_bar.h"

#include <catch2/catch.hpp>
#include <limits>

#include "charts/svg.h"

namespace boek {
namespace {

// The rectangles of a chart, without what stands around them.
std::string parts_of(const std::string& svg) {
  const std::size_t from = svg.find("</defs>");
  return svg.substr(from + 7, svg.size() - from - 13);
}

}  // namespace

TEST_CASE("a share has no more digits than it needs") {
  CHECK(percent(hundredths(1, 2)) == "50%");
  CHECK(percent(hundredths(1, 8)) == "12.5%");
  CHECK(percent(hundredths(1, 3)) == "33.33%");
  CHECK(percent(hundredths(2, 3)) == "66.67%");
  CHECK(percent(1) == "0.01%");
  CHECK(percent(0) == "0%");
}

TEST_CASE("the largest amounts there are have a share") {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  CHECK(percent(hundredths(kMost, kMost)) == "100%");
  CHECK(percent(hundredths(kMost / 2, kMost)) == "50%");
}

TEST_CASE("a bar is as long as its share, and there is none of nothing") {
  CHECK(share_bar_svg(3, 12) ==
        "<svg class=\"staaf\" width=\"100%\" height=\"8\" aria-hidden=\"true\" focusable=\"false\">"
        "<rect class=\"staaf__deel\" width=\"25%\" height=\"100%\"/></svg>");
  CHECK(share_bar_svg(0, 12).empty());
  CHECK(share_bar_svg(0, 0).empty());
}

TEST_CASE("parts stand side by side, with their letters, and what is left stays open") {
  const BarPart parts[] = {{54, "toegekend", "A"}, {42, "voorgenomen", "B"}};
  CHECK(parts_of(stacked_bar_svg(parts, 160)) ==
        "<rect class=\"geldvlak geldvlak--toegekend\" width=\"33.75%\" height=\"100%\"/>"
        "<text class=\"geldletter geldletter--toegekend\" x=\"16.87%\" y=\"50%\">A</text>"
        "<rect class=\"geldvlak geldvlak--voorgenomen\" x=\"33.75%\" width=\"26.25%\" "
        "height=\"100%\"/>"
        "<text class=\"geldletter geldletter--voorgenomen\" x=\"46.87%\" y=\"50%\">B</text>");
}

TEST_CASE("a part that is too small for its letter has none") {
  const BarPart parts[] = {{1, "toegekend", "A"}};
  CHECK(parts_of(stacked_bar_svg(parts, 100)) ==
        "<rect class=\"geldvlak geldvlak--toegekend\" width=\"1%\" height=\"100%\"/>");
}

}  // namespace boek
