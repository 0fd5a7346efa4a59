// SPDX-License-Identifier: EUPL-1.2
#include "core/edited_file_system.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>

#include "core/temporary_folder.h"

namespace boek {

TEST_CASE("what is replaced is read from memory, and what lies under it stays as it is") {
  MemoryFileSystem under;
  under.files = {{"/c/a.md", "oud"}, {"/c/b.md", "b"}};
  EditedFileSystem edited(under);
  REQUIRE(edited.replace("/c/a.md", "nieuwer"));
  CHECK(*edited.read("/c/a.md", 100) == "nieuwer");
  CHECK(edited.look("/c/a.md")->size == 7);
  CHECK(*edited.read_part("/c/a.md", 5, 100) == "er");
  CHECK(edited.read("/c/a.md", 6).failure().error == EFBIG);
  CHECK(*edited.read("/c/b.md", 100) == "b");
  CHECK(edited.list("/c")->size() == 2);
  CHECK(under.files.at("/c/a.md") == "oud");
  CHECK(edited.changed() == std::map<std::string, std::string>{{"/c/a.md", "nieuwer"}});
}

TEST_CASE("what is replaced has no stamp: that of the bytes under it would tell it unchanged") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  const std::string path = folder.path() + "/a.md";
  REQUIRE(disk.write_new(path, "oud"));
  EditedFileSystem edited(disk);
  // A file that was written just now has none yet.
  for (int i = 0; i < 1000 && !edited.look(path)->stamp; ++i) ::usleep(10'000);
  REQUIRE(edited.look(path)->stamp.has_value());
  REQUIRE(edited.replace(path, "new"));
  CHECK_FALSE(edited.look(path)->stamp.has_value());
}

TEST_CASE("files that are not there cannot be replaced, and nothing else can be changed") {
  MemoryFileSystem under;
  under.files = {{"/c/a.md", "a"}};
  EditedFileSystem edited(under);
  CHECK(edited.replace("/c/b.md", "x").failure().error == ENOENT);
  CHECK(edited.replace("/c", "x").failure().error == EINVAL);
  CHECK(edited.write_new("/c/b.md", "x").failure().error == EROFS);
  CHECK(edited.remove_all("/c/a.md").failure().error == EROFS);
}

TEST_CASE("a file that is replaced on disk keeps its mode, and nothing is left beside it") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  const std::string path = folder.path() + "/a.md";
  REQUIRE(disk.write_new(path, "oud"));
  REQUIRE(::chmod(path.c_str(), 0640) == 0);
  REQUIRE(disk.replace(path, "nieuw"));
  CHECK(*disk.read(path, 100) == "nieuw");
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 07777) == 0640);
  CHECK(disk.list(folder.path())->size() == 1);
}

TEST_CASE("links, folders and what is not there are not replaced on disk") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  const std::string path = folder.path() + "/a.md";
  REQUIRE(disk.write_new(path, "oud"));
  const std::string link = folder.path() + "/link.md";
  REQUIRE(::symlink(path.c_str(), link.c_str()) == 0);
  CHECK(disk.replace(link, "x").failure().error == EINVAL);
  CHECK(disk.replace(folder.path(), "x").failure().error == EINVAL);
  CHECK(disk.replace(folder.path() + "/b.md", "x").failure().error == ENOENT);
  CHECK(*disk.read(path, 100) == "oud");
}

}  // namespace boek
