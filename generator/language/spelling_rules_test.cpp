// SPDX-License-Identifier: EUPL-1.2
#include "language/spelling_rules.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace boek {
namespace {

bool gives(const Spellings& spellings, std::string_view spelling) {
  return std::find(spellings.begin(), spellings.end(), spelling) != spellings.end();
}

}  // namespace

TEST_CASE("a stem changes before an ending with a vowel") {
  for (const auto& [stem, before] : {std::pair{"woon", "won"},
                                     {"zet", "zett"},
                                     {"leef", "lev"},
                                     {"huis", "huiz"},
                                     {"werk", "werk"},
                                     {"bouw", "bouw"},
                                     {"stimuleer", "stimuler"},
                                     {"reis", "reiz"}}) {
    INFO(stem);
    CHECK(gives(before_vowel(stem), before));
  }
}

TEST_CASE("a stem is found back when the ending is gone") {
  for (const auto& [before, stem] : {std::pair{"won", "woon"},
                                     {"zett", "zet"},
                                     {"lev", "leef"},
                                     {"huiz", "huis"},
                                     {"werk", "werk"},
                                     {"bouw", "bouw"},
                                     {"stimuler", "stimuleer"},
                                     {"kern", "kern"}}) {
    INFO(before);
    CHECK(gives(at_end(before), stem));
  }
}

TEST_CASE("short and empty stems are no trouble") {
  CHECK_FALSE(gives(before_vowel(""), "a"));
  CHECK_FALSE(gives(at_end("a"), "a"));
}

}  // namespace boek
