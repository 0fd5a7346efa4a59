// SPDX-License-Identifier: EUPL-1.2
#include "core/parallel.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <numeric>

namespace boek {

TEST_CASE("every index is visited once, by a worker in range, with any number of jobs") {
  for (const unsigned jobs : {0U, 1U, 2U, 7U, 64U}) {
    for (const std::size_t count : {0U, 1U, 2U, 17U, 1000U}) {
      std::vector<std::atomic<int>> visits(count);
      std::atomic<bool> in_range{true};
      parallel_for(count, jobs, [&](std::size_t i, unsigned worker) {
        ++visits[i];
        if (worker >= std::max(jobs, 1U)) in_range = false;
      });
      CHECK(in_range);
      CHECK(std::all_of(visits.begin(), visits.end(), [](const auto& n) { return n == 1; }));
    }
  }
}

TEST_CASE("results come back in the order of the input") {
  std::vector<int> numbers(500);
  std::iota(numbers.begin(), numbers.end(), 0);
  const auto doubled =
      parallel_map(std::span<const int>(numbers), 4, [](const int& n) { return 2 * n; });
  for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(doubled[i] == 2 * numbers[i]);
}

TEST_CASE("one job runs on the calling thread and in order") {
  std::vector<std::size_t> order;
  parallel_for(5, 1, [&](std::size_t i, unsigned) { order.push_back(i); });
  CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
}

TEST_CASE("there is at least one job") { CHECK(default_jobs() >= 1); }

TEST_CASE("who waits for a guarded value gives up when it is overtaken") {
  Guarded<int> guarded;
  guarded.with([&](int&) {
    bool called = false, waited = true;
    std::thread([&] {
      waited = guarded.with_unless([] { return true; }, [&](int&) { called = true; });
    }).join();
    CHECK_FALSE(waited);
    CHECK_FALSE(called);
  });
  CHECK(guarded.with_unless([] { return true; }, [](int& value) { value = 2; }));
  CHECK(guarded.with([](int& value) { return value; }) == 2);
}

}  // namespace boek
