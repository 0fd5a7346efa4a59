// SPDX-License-Identifier: EUPL-1.2
#include "source/toml_limits.h"

#include <catch2/catch.hpp>

using namespace boek;

TEST_CASE("a letter that is not ASCII becomes a question mark where TOML allows none") {
  CHECK(without_strays("titel = «Nieuw»\n") == "titel = ?Nieuw?\n");
  CHECK(without_strays("één = 1") == "??n = 1");
  CHECK(without_strays("a = 1 € # €") == "a = 1 ? # €");
}

TEST_CASE("strings, comments and a byte order mark stay as they are") {
  for (const char* text :
       {"titel = \"één\"", "titel = 'één'", "a = 1 # één\nb = 2", "a = \"\"\"é\né\"\"\"",
        "\xEF\xBB\xBFtitel = \"é\"", "\"é\".x = 1", "a = [\"é\", 'ü']"})
    CHECK(without_strays(text) == text);
}

TEST_CASE("what follows keeps its line and column") {
  CHECK(without_strays("a = é\nb = \"ü\" ï x") == "a = ?\nb = \"ü\" ? x");
}
