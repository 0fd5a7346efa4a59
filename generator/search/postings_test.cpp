// SPDX-License-Identifier: EUPL-1.2
#include "search/postings.h"

#include <catch2/catch.hpp>

#include "search/ranking.h"

using namespace boek;

namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Pairs pairs(const Postings& postings, std::uint32_t term) {
  Pairs out;
  postings.for_each(
      term, [&](const Posting& posting) { out.emplace_back(posting.project, posting.impact); });
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

// Of three forms.
Occurrences occurrences_of(std::vector<std::vector<Occurrence>> projects,
                           std::vector<std::uint32_t> body_words) {
  Occurrences all;
  all.forms.resize(3);
  all.numbers = {{0, 1, 2}};
  for (const auto& project : projects) all.of_project.emplace_back(project);
  all.met_by.resize(projects.size());
  all.body_words = std::move(body_words);
  return all;
}

std::uint16_t units(float weight) { return static_cast<std::uint16_t>(weight * kOccurrenceUnit); }

}  // namespace

TEST_CASE("postings give back what they were given, by term and by rising project") {
  Postings postings(2000);
  REQUIRE(postings.ranges() > 2);
  for (std::size_t range = 0; range < postings.ranges(); ++range) postings.set(range, {}, 2);
  postings.set(0, std::vector{Postings::weighed(1, 0, 15), Postings::weighed(1, 1, 1)}, 2);
  postings.set(2, std::vector{Postings::weighed(0, 3, 9), Postings::weighed(1, 7, 2)}, 2);
  const auto third = static_cast<std::uint32_t>(postings.begin_of(2));
  CHECK(pairs(postings, 0) == Pairs{{third + 3, 9}});
  CHECK(pairs(postings, 1) == Pairs{{0, 15}, {1, 1}, {third + 7, 2}});
}

TEST_CASE("the ranges are all of the projects, each with room for its places") {
  for (const std::size_t projects : {0U, 1U, 512U, 10'000U, 1'000'000U}) {
    const Postings postings(projects);
    CHECK(postings.begin_of(postings.ranges()) == projects);
    for (std::size_t i = 0; i < postings.ranges(); ++i)
      CHECK(postings.begin_of(i + 1) - postings.begin_of(i) <= 4096);
  }
}

TEST_CASE("more of a word says more, and a compound says less of its head than the head itself") {
  Occurrences occurrences =
      occurrences_of({{{0, units(1), 0}}, {{0, units(1), 0}, {1, units(2), 0}}, {{2, units(1), 0}}},
                     {100, 100, 100});
  const Postings postings = weigh_terms(occurrences, small_terms(), 2);
  const auto head = pairs(postings, 0);
  REQUIRE(head.size() == 3);
  CHECK(head[1].second > head[0].second);
  CHECK(head[0].second > head[2].second);
  CHECK(pairs(postings, 1).size() == 1);
}

TEST_CASE("what a project is about stands out from what it mentions") {
  Occurrences occurrences = occurrences_of(
      {{{0, units(1), 0}}, {{0, 0, units(kMostWeight)}}, {{0, units(40), units(2 * kMostWeight)}}},
      {100, 100, 100});
  const auto found = pairs(weigh_terms(occurrences, small_terms(), 1), 0);
  REQUIRE(found.size() == 3);
  CHECK(found[0].second * 4 < kImpacts);
  CHECK(found[1].second == kImpacts);
  CHECK(found[2].second == kImpacts);
}

TEST_CASE("the same word in a longer text says less") {
  Occurrences occurrences = occurrences_of({{{0, units(1), 0}}, {{0, units(1), 0}}}, {20, 500});
  const auto found = pairs(weigh_terms(occurrences, small_terms(), 1), 0);
  REQUIRE(found.size() == 2);
  CHECK(found[0].second > found[1].second);
}

TEST_CASE("every project that has a word is found, however little it says") {
  Occurrences occurrences = occurrences_of({{{0, 1, 0}}, {}}, {1'000'000, 1});
  CHECK(pairs(weigh_terms(occurrences, small_terms(), 1), 0) == Pairs{{0, 1}});
}
