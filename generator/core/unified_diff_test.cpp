// SPDX-License-Identifier: EUPL-1.2
#include "core/unified_diff.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("texts that are equal have no diff") {
  CHECK(unified_diff("a.md", "x\n", "x\n").empty());
}

TEST_CASE("a changed line stands between three lines of what is around it") {
  CHECK(unified_diff("content/a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
                     "1\n2\n3\n4\nvijf\n6\n7\n8\n9\n") ==
        "--- a/content/a.md\n+++ b/content/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+vijf\n 6\n 7\n "
        "8\n");
}

TEST_CASE("changes far apart get a part each, and near ones share one") {
  const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
  CHECK(unified_diff("a", before, "1\n2\nX\n3\n4\n5\n6\n7\n8\n9\n10\n11\n") ==
        "--- a/a\n+++ b/a\n@@ -1,5 +1,6 @@\n 1\n 2\n+X\n 3\n 4\n 5\n"
        "@@ -9,4 +10,3 @@\n 9\n 10\n 11\n-12\n");
  CHECK(unified_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n", "X\n2\n3\n4\n5\n6\n7\nY\n") ==
        "--- a/a\n+++ b/a\n@@ -1,8 +1,8 @@\n-1\n+X\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+Y\n");
}

TEST_CASE("lines keep their endings, and a last one without is said") {
  CHECK(unified_diff("a", "x\r\ny", "x\r\nz\n") ==
        "--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n x\r\n-y\n\\ No newline at end of file\n+z\n");
}

TEST_CASE("from and to nothing the ranges count from 0") {
  CHECK(unified_diff("a", "", "x\n") == "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n");
  CHECK(unified_diff("a", "x\n", "") == "--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-x\n");
}

TEST_CASE("texts that have nothing in common are one change, however long") {
  std::string before, after;
  for (int i = 0; i < 3000; ++i) {
    before += "a" + std::to_string(i) + '\n';
    after += "b" + std::to_string(i) + '\n';
  }
  const std::string diff = unified_diff("a", before, after);
  CHECK(diff.starts_with("--- a/a\n+++ b/a\n@@ -1,3000 +1,3000 @@\n-a0\n-a1\n"));
  CHECK(diff.ends_with("+b2999\n"));
}

}  // namespace boek
