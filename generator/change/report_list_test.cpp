// SPDX-License-Identifier: EUPL-1.2
#include "change/report_list.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

std::string list(std::size_t count, const ListBounds& bounds) {
  std::vector<std::string> items;
  for (std::size_t i = 1; i <= count; ++i) items.push_back("- " + std::to_string(i) + '\n');
  return bounded_list(items, bounds, Language::kDutch);
}

}  // namespace

TEST_CASE("a list within its bounds is shown whole") {
  CHECK(list(0, {2, 2, 100}).empty());
  CHECK(list(2, {2, 2, 100}) == "- 1\n- 2\n");
}

TEST_CASE("one item more than is shown at once is not worth a fold") {
  CHECK(list(3, {2, 2, 100}) == "- 1\n- 2\n- 3\n");
}

TEST_CASE("what is more is folded, and what is more than that is counted") {
  CHECK(list(4, {2, 2, 100}) ==
        "- 1\n- 2\n\n<details><summary>nog 2</summary>\n\n- 3\n- 4\n\n</details>\n");
  CHECK(list(6, {2, 2, 100}) ==
        "- 1\n- 2\n\n<details><summary>nog 2</summary>\n\n- 3\n- 4\n\n</details>\n"
        "\n… en nog 2 die hier niet passen\n");
  CHECK(list(3, {2, 0, 100}) == "- 1\n- 2\n- … en nog 1 die hier niet past\n");
}

TEST_CASE("no item is cut: the first that does not fit ends the list") {
  CHECK(list(5, {5, 5, 9}) == "- 1\n- 2\n- … en nog 3 die hier niet passen\n");
}

}  // namespace boek
