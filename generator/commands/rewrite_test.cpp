// SPDX-License-Identifier: EUPL-1.2
#include "commands/rewrite.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

std::string message_of(const Diagnostics& diagnostics) {
  return diagnostics.size() == 1 ? diagnostics.front().message(Language::kDutch) : "not one";
}

}  // namespace

TEST_CASE("files are rewritten, each with its own bytes") {
  MemoryFileSystem disk;
  disk.files = {{"/r/a.md", "oud"}, {"/r/b.md", "b"}};
  Diagnostics found;
  write({{"/r/a.md", "a.md", "oud", "nieuw"}}, disk, found);
  CHECK(found.empty());
  CHECK(disk.files == std::map<std::string, std::string>{{"/r/a.md", "nieuw"}, {"/r/b.md", "b"}});
}

TEST_CASE("a file that somebody saved meanwhile is left, and the others are written") {
  MemoryFileSystem disk;
  disk.files = {{"/r/a.md", "intussen"}, {"/r/b.md", "b"}};
  Diagnostics found;
  write({{"/r/a.md", "a.md", "oud", "nieuw"}, {"/r/b.md", "b.md", "b", "c"}}, disk, found);
  CHECK(message_of(found) ==
        "iemand heeft `a.md` intussen gewijzigd, dus het is niet overschreven");
  CHECK(found[0].hint(Language::kDutch) == "voer de opdracht nog eens uit");
  CHECK(has_world_failure(found));
  CHECK(disk.files ==
        std::map<std::string, std::string>{{"/r/a.md", "intussen"}, {"/r/b.md", "c"}});
}

TEST_CASE("a file that went meanwhile is not made again") {
  MemoryFileSystem disk;
  Diagnostics found;
  write({{"/r/a.md", "a.md", "oud", "nieuw"}}, disk, found);
  CHECK(message_of(found) ==
        "iemand heeft `a.md` intussen gewijzigd, dus het is niet overschreven");
  CHECK(disk.files.empty());
}

TEST_CASE("the diff of files is that of each, in their order") {
  CHECK(diff_of({{"/r/a", "a", "1\n", "2\n"}, {"/r/b", "b", "", "x\n"}}) ==
        "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n+2\n--- a/b\n+++ b/b\n@@ -0,0 +1 @@\n+x\n");
}

}  // namespace boek
