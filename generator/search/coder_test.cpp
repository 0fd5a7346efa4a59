// SPDX-License-Identifier: EUPL-1.2
#include "search/coder.h"

#include <catch2/catch.hpp>

using namespace boek;

// The worked example of docs/search-index.md.
TEST_CASE("sets are coded in few bytes") {
  SetCoder coder(2);
  for (const std::vector<std::uint32_t>& set :
       std::vector<std::vector<std::uint32_t>>{{1}, {0, 1}, {}, {1}, {1}, {0}, {1}})
    coder.add(set);
  CHECK(coder.take() == "\x7C\xF9\x5E");
}

TEST_CASE("what is always the same takes next to nothing") {
  SetCoder coder(40);
  for (int i = 0; i < 10'000; ++i) coder.add({3, 17, 39});
  CHECK(coder.take().size() < 250);
}

TEST_CASE("values that are as likely take what they are worth") {
  SetCoder coder(15);  // with the end, sixteen numbers
  for (std::uint32_t i = 0; i < 15'000; ++i)
    coder.add({(i * i + 7 * i + i / 15) * 2654435761U % 15});
  const std::size_t bytes = coder.take().size();
  CHECK(bytes > 7'000);  // log2(15) bits each: 7,326 bytes
  CHECK(bytes < 7'700);
}

TEST_CASE("a facet without values, and a book without projects") {
  SetCoder none(0);
  none.add({});
  CHECK(none.take() == std::string("\1"));
  CHECK(SetCoder(5).take() == std::string("\1"));
}
