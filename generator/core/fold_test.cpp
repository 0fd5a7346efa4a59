// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/text.h"

namespace boek {
namespace {

using Words = std::vector<std::string_view>;

}  // namespace

TEST_CASE("folding takes case, diacritics and ligatures away") {
  CHECK(fold("Fryslân") == "fryslan");
  CHECK(fold("FRYSLÂN") == "fryslan");
  CHECK(fold("Frysla\u0302n") == "fryslan");  // decomposed
  CHECK(fold("IJSSEL ijssel IJssel") == "ijssel ijssel ijssel");
  CHECK(fold("ÆŒßẞÞ") == "aeoessssth");
  CHECK(fold("Łódź Đà Ørsted ĲĳŉſƵ") == "lodz da orsted ijij'nsz");
  CHECK(fold("ﬁets") == "fiets");
  CHECK(fold("'s-Hertogenbosch") == "'s-hertogenbosch");
  CHECK(fold("× ÷ € 2×") == "× ÷ € 2×");
  CHECK(fold("").empty());
}

TEST_CASE("titles sort as a Dutch reader expects") {
  Words titles = {"Zeeland", "école",   "Eerste", "'s-Hertogenbosch", "haven",
                  "Heusden", "'t Gooi", "Ede",    "’s-Gravenhage",    "eerste"};
  std::sort(titles.begin(), titles.end(),
            [](std::string_view a, std::string_view b) { return sort_key(a) < sort_key(b); });
  CHECK(titles == Words{"école", "Ede", "Eerste", "eerste", "'t Gooi", "’s-Gravenhage", "haven",
                        "'s-Hertogenbosch", "Heusden", "Zeeland"});
}

TEST_CASE("an apostrophe that begins no article stays in the sort key") {
  CHECK(sort_key("'ster") == std::string("'ster\0'ster", 11));
  CHECK(sort_key("'s") == std::string("'s\0's", 5));
}

}  // namespace boek
