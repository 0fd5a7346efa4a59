// SPDX-License-Identifier: EUPL-1.2
#include "core/file_system.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>

#include "core/temporary_folder.h"

namespace boek {
namespace {

constexpr std::uint64_t kNoLimit = UINT64_MAX;

std::string names_in(const FileSystem& files, const std::string& folder) {
  std::string names;
  const auto entries = files.list(folder);
  if (!entries) return "error " + std::to_string(entries.failure().error);
  for (const Entry& entry : *entries) {
    names += entry.name + (entry.kind == EntryKind::kFolder ? "/ " : " ");
  }
  return names;
}

// What both file systems promise.
void check_contract(FileSystem& files, const std::string& top) {
  REQUIRE(files.make_folders(top + "/a/b"));
  REQUIRE(files.make_folders(top + "/a/b"));
  REQUIRE(files.write_new(top + "/a/one", "1"));
  REQUIRE(files.write_new(top + "/a/b/two", "22"));
  REQUIRE(files.write_new(top + "/a/B", ""));
  CHECK(names_in(files, top + "/a") == "B b/ one ");
  CHECK(files.look(top + "/a/b/two")->size == 2);
  CHECK(files.look(top + "/a/b/")->kind == EntryKind::kFolder);
  CHECK(files.look(top + "/a/b")->name == "b");
  CHECK(files.look(top + "/none").failure().error == ENOENT);
  CHECK(names_in(files, top + "/none") == "error " + std::to_string(ENOENT));
  CHECK(names_in(files, top + "/a/one") == "error " + std::to_string(ENOTDIR));
  CHECK(*files.read(top + "/a/b/two", 2) == "22");
  CHECK(files.read(top + "/a/b/two", 1).failure().error == EFBIG);
  CHECK(files.read(top + "/a/b", kNoLimit).failure().error == EINVAL);
  CHECK(files.read(top + "/none", kNoLimit).failure().error == ENOENT);
  CHECK(*files.read_part(top + "/a/b/two", 0, 1) == "2");
  CHECK(*files.read_part(top + "/a/b/two", 1, kNoLimit) == "2");
  CHECK(files.read_part(top + "/a/b/two", 3, 1)->empty());
  CHECK(files.read_part(top + "/a/b", 0, 1).failure().error == EINVAL);
  CHECK(files.read_part(top + "/none", 0, 1).failure().error == ENOENT);
  CHECK(files.write_new(top + "/a/one", "x").failure().error == EEXIST);
  CHECK_FALSE(files.make_folders(top + "/a/one"));
  CHECK(*files.read(top + "/a/one", kNoLimit) == "1");

  REQUIRE(files.make_folders(top + "/c"));
  REQUIRE(files.write_new(top + "/c/three", "3"));
  REQUIRE(files.exchange(top + "/a", top + "/c"));
  CHECK(names_in(files, top + "/a") == "three ");
  CHECK(names_in(files, top + "/c") == "B b/ one ");
  CHECK_FALSE(files.exchange(top + "/a", top + "/none"));
  REQUIRE(files.rename(top + "/c", top + "/d"));
  CHECK(*files.read(top + "/d/b/two", kNoLimit) == "22");
  REQUIRE(files.remove_all(top + "/d"));
  REQUIRE(files.remove_all(top + "/d"));
  REQUIRE(files.remove_all(top + "/a/three"));
  CHECK_FALSE(files.look(top + "/d"));
  CHECK_FALSE(files.look(top + "/a/three"));
}

}  // namespace

TEST_CASE("the disk keeps the contract of a file system") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  check_contract(disk, folder / "top");
}

TEST_CASE("memory keeps the contract of a file system") {
  MemoryFileSystem memory;
  check_contract(memory, "top");
}

TEST_CASE("memory lists the folder that holds everything, and what is not regular") {
  MemoryFileSystem memory;
  memory.files = {{"content/a.md", "a"}, {"b", ""}};
  memory.irregular = {{"content/link", EntryKind::kSymlink}};
  CHECK(names_in(memory, "") == "b content/ ");
  CHECK(names_in(memory, "content") == "a.md link ");
  CHECK(memory.read("content/link", kNoLimit).failure().error == ELOOP);
}

TEST_CASE("a link is never followed at the end of a path, and a pipe never waited for") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  REQUIRE(disk.make_folders(folder / "real"));
  REQUIRE(disk.write_new(folder / "real/file", "kept"));
  REQUIRE(::symlink("real", (folder / "link").c_str()) == 0);
  REQUIRE(::symlink("real/file", (folder / "link-to-file").c_str()) == 0);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);

  CHECK(disk.look(folder / "link")->kind == EntryKind::kSymlink);
  CHECK(disk.look(folder / "link/")->kind == EntryKind::kSymlink);
  CHECK(disk.look(folder / "pipe")->kind == EntryKind::kOther);
  CHECK(disk.list(folder / "link").failure().error == ELOOP);
  CHECK(disk.list(folder / "link/").failure().error == ELOOP);
  CHECK(disk.read(folder / "link-to-file", kNoLimit).failure().error == ELOOP);
  CHECK(disk.read(folder / "pipe", kNoLimit).failure().error == EINVAL);
  CHECK(disk.read_part(folder / "link-to-file", 0, 1).failure().error == ELOOP);
  CHECK(disk.read_part(folder / "pipe", 0, 1).failure().error == EINVAL);
  CHECK(disk.make_folders(folder / "link").failure().error == ELOOP);
  CHECK_FALSE(disk.write_new(folder / "link-to-file", "x"));

  REQUIRE(disk.remove_all(folder / "link/"));
  REQUIRE(disk.remove_all(folder / "link-to-file"));
  CHECK(*disk.read(folder / "real/file", kNoLimit) == "kept");
}

TEST_CASE("removing a tree leaves what its links lead to") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  REQUIRE(disk.make_folders(folder / "outside"));
  REQUIRE(disk.write_new(folder / "outside/file", "kept"));
  REQUIRE(disk.make_folders(folder / "tree/deep/deeper"));
  REQUIRE(::symlink("../../outside", (folder / "tree/deep/link").c_str()) == 0);
  REQUIRE(disk.remove_all(folder / "tree"));
  CHECK_FALSE(disk.look(folder / "tree"));
  CHECK(*disk.read(folder / "outside/file", kNoLimit) == "kept");
}

TEST_CASE("a large folder is removed whole") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  for (int i = 0; i < 1500; ++i) {
    const std::string name = folder / ("tree/" + std::to_string(i));
    if (i % 2 == 0) {
      REQUIRE(disk.make_folders(name + "/deep"));
      REQUIRE(disk.write_new(name + "/deep/file", "x"));
    } else {
      REQUIRE(disk.write_new(name, "x"));
    }
  }
  REQUIRE(disk.remove_all(folder / "tree"));
  CHECK_FALSE(disk.look(folder / "tree"));
}

TEST_CASE("a write that fails half way leaves no file") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  // The system's limit on the size of a file stands in for a full disk.
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto handler = ::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{100, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const Status written = disk.write_new(folder / "file", std::string(1000, 'x'));
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  ::signal(SIGXFSZ, handler);
  REQUIRE_FALSE(written);
  CHECK(written.failure().error == EFBIG);
  CHECK_FALSE(disk.look(folder / "file"));
}

TEST_CASE("new files and folders have their modes whatever the umask") {
  const TemporaryFolder folder;
  for (const mode_t mask : {0022U, 0077U, 0777U, 0002U, 0000U}) {
    const mode_t before = ::umask(mask);
    DiskFileSystem disk;
    const std::string name = folder / std::to_string(mask);
    const bool made = disk.make_folders(name + "/a") && disk.write_new(name + "/a/b", "");
    ::umask(before);
    REQUIRE(made);
    struct stat status {};
    REQUIRE(::stat(name.c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0755);
    REQUIRE(::stat((name + "/a/b").c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0644);
  }
}

TEST_CASE("a lock keeps a second one out until it goes, and names its holder") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  {
    const Result<FileLock> first = disk.lock(folder / "lock");
    REQUIRE(first);
    CHECK(disk.lock(folder / "lock").failure().error == EWOULDBLOCK);
    CHECK(*disk.read(folder / "lock", kNoLimit) == std::to_string(::getpid()) + "\n");
  }
  CHECK(disk.lock(folder / "lock"));
  REQUIRE(::symlink("lock", (folder / "link").c_str()) == 0);
  CHECK(disk.lock(folder / "link").failure().error == ELOOP);
}

TEST_CASE("a file that did not change keeps its stamp, and one that did has another or none") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  REQUIRE(disk.write_new(folder / "file", "1"));
  // What was just written might be written again within the same tick of the clock.
  CHECK_FALSE(disk.look(folder / "file")->stamp);
  std::optional<FileStamp> first;
  while (!first) first = disk.look(folder / "file")->stamp;
  CHECK(disk.look(folder / "file")->stamp == first);
  REQUIRE(disk.write_new(folder / "other", "2"));
  REQUIRE(disk.rename(folder / "other", folder / "file"));
  CHECK(disk.look(folder / "file")->stamp != first);
  std::optional<FileStamp> second;
  while (!second) second = disk.look(folder / "file")->stamp;
  CHECK(second != first);
  CHECK_FALSE(disk.look(folder.path())->stamp);
}

TEST_CASE("a canonical path has no links, dots or end slash, also where nothing is yet") {
  const TemporaryFolder folder;
  DiskFileSystem disk;
  REQUIRE(disk.make_folders(folder / "real"));
  REQUIRE(::symlink("real", (folder / "link").c_str()) == 0);
  CHECK(canonical_path(folder / "link/./new/../other/") == folder / "real/other");
  CHECK(canonical_path(folder / "real//") == folder / "real");
  CHECK(canonical_path("/") == "/");
  CHECK(canonical_path("/..") == "/");
}

}  // namespace boek
