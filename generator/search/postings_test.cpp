// SPDX-License-Identifier: EUPL-1.2
#include "search/postings.h"

#include <catch2/catch.hpp>

#include "search/ranking.h"

using namespace boek;

namespace {

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(const Postings& postings,
                                                           std::uint32_t term) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (const Posting& posting : postings.of(term))
    out.emplace_back(posting.project, posting.impact);
  return out;
}

// Two forms of one term, and a compound that counts for it in part.
Terms small_terms() {
  Terms terms;
  terms.keys = {"transitie", "warmtetransitie"};
  terms.shares = {{0, 1.0F}, {0, 1.0F}, {1, 1.0F}, {0, kHeadWeight}};
  terms.begin = {0, 1, 2, 4};  // transitie, transities, warmtetransitie
  return terms;
}

std::uint16_t units(float weight) { return static_cast<std::uint16_t>(weight * kOccurrenceUnit); }

}  // namespace

TEST_CASE("a list of postings gives back what it was given, whatever the gaps") {
  Postings postings(2);
  postings.add(1, {0, 15});
  postings.add(1, {1, 1});
  postings.add(1, {900'000, 7});
  CHECK(pairs(postings, 0).empty());
  CHECK(pairs(postings, 1) ==
        std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 15}, {1, 1}, {900'000, 7}});
}

TEST_CASE("more of a word says more, and a compound says less of its head than the head itself") {
  Occurrences occurrences;
  occurrences.forms.resize(3);
  occurrences.body_words = {100, 100, 100};
  occurrences.of_project = {
      {{0, units(1), 0}}, {{0, units(1), 0}, {1, units(2), 0}}, {{2, units(1), 0}}};
  const Postings postings = weigh_terms(occurrences, small_terms(), 2);
  const auto head = pairs(postings, 0);
  REQUIRE(head.size() == 3);
  CHECK(head[1].second > head[0].second);
  CHECK(head[0].second > head[2].second);
  CHECK(pairs(postings, 1).size() == 1);
}

TEST_CASE("what a project is about stands out from what it mentions") {
  Occurrences occurrences;
  occurrences.forms.resize(3);
  occurrences.body_words = {100, 100, 100};
  occurrences.of_project = {
      {{0, units(1), 0}}, {{0, 0, units(kMostWeight)}}, {{0, units(40), units(2 * kMostWeight)}}};
  const auto found = pairs(weigh_terms(occurrences, small_terms(), 1), 0);
  REQUIRE(found.size() == 3);
  CHECK(found[0].second * 4 < kImpacts);
  CHECK(found[1].second == kImpacts);
  CHECK(found[2].second == kImpacts);
}

TEST_CASE("the same word in a longer text says less") {
  Occurrences occurrences;
  occurrences.forms.resize(3);
  occurrences.body_words = {20, 500};
  occurrences.of_project = {{{0, units(1), 0}}, {{0, units(1), 0}}};
  const auto found = pairs(weigh_terms(occurrences, small_terms(), 1), 0);
  REQUIRE(found.size() == 2);
  CHECK(found[0].second > found[1].second);
}

TEST_CASE("every project that has a word is found, however little it says") {
  Occurrences occurrences;
  occurrences.forms.resize(3);
  occurrences.body_words = {1'000'000, 1};
  occurrences.of_project = {{{0, 1, 0}}, {}};
  CHECK(pairs(weigh_terms(occurrences, small_terms(), 1), 0) ==
        std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 1}});
}
