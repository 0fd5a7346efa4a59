// SPDX-License-Identifier: EUPL-1.2
#include "search/endings.h"

#include <catch2/catch.hpp>

#include "search/packer.h"

using namespace boek;

namespace {

FormFacts form(std::string text, std::uint32_t projects = 1) {
  return {std::move(text), {}, true, projects};
}

}  // namespace

TEST_CASE("words to compare with stand backwards; they are long enough, and no numbers") {
  const auto files =
      pack_endings({form("ai"), form("h2o2"), form("haven", 300), form("staven"), form("zee")});
  REQUIRE(files.size() == 1);
  CHECK(files[0].first.empty());
  CHECK(files[0].bytes.substr(Packer::kHead) == std::string("\2\0\5nevah\4\2ts\xFF\1", 14));
}

TEST_CASE("many words are cut into files that begin after the words before them") {
  std::vector<FormFacts> forms;
  for (int i = 10'000; i < 15'000; ++i) {
    std::string word = "woord";
    for (const char c : std::to_string(i)) word += static_cast<char>('a' + c - '0');
    forms.push_back(form(std::move(word)));
  }
  const auto files = pack_endings(forms);
  REQUIRE(files.size() > 1);
  for (std::size_t i = 1; i < files.size(); ++i) CHECK(files[i - 1].first < files[i].first);
}

TEST_CASE("backwards goes by letters") {
  CHECK(backwards("").empty());
  CHECK(backwards("haven") == "nevah");
  CHECK(backwards("aж漢𐌰") == "𐌰漢жa");
}
