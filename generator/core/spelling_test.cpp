// SPDX-License-Identifier: EUPL-1.2
#include "core/spelling.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace boek {
namespace {

std::string meant(std::string_view word, std::vector<std::string_view> candidates) {
  return std::string(certain_spelling(word, candidates).value_or("-"));
}

const std::vector<std::string_view> kIds = {"fryslan", "noord-brabant", "energietransitie", "efro",
                                            "mit-ii",  "campus-oost",   "agenda-2011"};

}  // namespace

TEST_CASE("the same letters are the same word, whatever the case, accents and hyphens") {
  CHECK(meant("Fryslân", kIds) == "fryslan");
  CHECK(meant("Noord Brabant", kIds) == "noord-brabant");
  CHECK(meant("noord_brabant", kIds) == "noord-brabant");
  CHECK(meant("noordbrabant", kIds) == "noord-brabant");
  CHECK(meant(" EFRO ", kIds) == "efro");
  CHECK(meant("Mit II", kIds) == "mit-ii");
}

TEST_CASE("one slip in a long part is certain") {
  CHECK(meant("fryslna", kIds) == "fryslan");
  CHECK(meant("frslan", kIds) == "fryslan");
  CHECK(meant("frysslan", kIds) == "fryslan");
  CHECK(meant("frislan", kIds) == "fryslan");
  CHECK(meant("noord-brabantt", kIds) == "noord-brabant");
  CHECK(meant("nord-brabant", kIds) == "noord-brabant");
}

TEST_CASE("two slips, short words, numbers and endings are not certain") {
  CHECK(meant("frisland", kIds) == "-");
  CHECK(meant("noort-brabandt", kIds) == "-");
  CHECK(meant("efor", kIds) == "-");
  CHECK(meant("mit-iii", kIds) == "-");
  CHECK(meant("mit-i", kIds) == "-");
  CHECK(meant("campus-west", kIds) == "-");
  CHECK(meant("agenda-2012", kIds) == "-");
  CHECK(meant("agenda-2021", kIds) == "-");
  CHECK(meant("", kIds) == "-");
  CHECK(meant("--", kIds) == "-");
}

TEST_CASE("what could be two words is neither") {
  CHECK(meant("lopenx", {"lopend", "lopens"}) == "-");
  CHECK(meant("a-bc", {"ab-c", "abc"}) == "-");
  CHECK(meant("lopenx", {"lopend", "lopend"}) == "lopend");
}

}  // namespace boek
