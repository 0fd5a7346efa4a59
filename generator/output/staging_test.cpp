// SPDX-License-Identifier: EUPL-1.2
#include "output/staging.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>

#include "core/parallel.h"
#include "core/temporary_folder.h"

namespace boek {
namespace {

// The real disk, of which the k-th call that changes something fails, as does every later one when
// `for_good` is set.
class FailingFileSystem final : public FileSystem {
 public:
  explicit FailingFileSystem(FileSystem& disk) : disk_(disk) {}
  int fail_at = 0;  // 0: never
  bool for_good = false;
  int calls = 0;

  Result<std::vector<Entry>> list(const std::string& f) const override { return disk_.list(f); }
  Result<Entry> look(const std::string& path) const override { return disk_.look(path); }
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
    return disk_.read(path, limit);
  }
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::uint64_t limit) const override {
    return disk_.read_part(path, offset, limit);
  }
  Status make_folders(const std::string& path) override {
    if (fails()) return Failure{path, ENOSPC};
    return disk_.make_folders(path);
  }
  Status write_new(const std::string& path, std::string_view bytes) override {
    if (fails()) return Failure{path, ENOSPC};
    return disk_.write_new(path, bytes);
  }
  Status append(const std::string& path, std::string_view bytes) override {
    if (fails()) return Failure{path, ENOSPC};
    return disk_.append(path, bytes);
  }
  Status replace(const std::string& path, std::string_view bytes) override {
    if (fails()) return Failure{path, ENOSPC};
    return disk_.replace(path, bytes);
  }
  Status rename(const std::string& from, const std::string& to) override {
    if (fails()) return Failure{from, EIO};
    return disk_.rename(from, to);
  }
  Status exchange(const std::string& a, const std::string& b) override {
    if (fails()) return Failure{a, EIO};
    return disk_.exchange(a, b);
  }
  Status remove_all(const std::string& path) override {
    if (fails()) return Failure{path, EIO};
    return disk_.remove_all(path);
  }
  Result<FileLock> lock(const std::string& path) override {
    if (fails()) return Failure{path, EIO};
    return disk_.lock(path);
  }

 private:
  bool fails() {
    ++calls;
    return fail_at != 0 && (calls == fail_at || (for_good && calls > fail_at));
  }
  FileSystem& disk_;
};

using Files = std::map<std::string, std::string>;

void read_tree(const FileSystem& disk, const std::string& folder, const std::string& prefix,
               Files& files) {
  const auto entries = disk.list(folder);
  if (!entries) return;
  for (const Entry& entry : *entries) {
    const std::string path = folder + '/' + entry.name;
    if (entry.kind == EntryKind::kFolder) {
      read_tree(disk, path, prefix + entry.name + '/', files);
    } else {
      files[prefix + entry.name] = *disk.read(path, 1 << 20);
    }
  }
}

Files tree(const std::string& folder) {
  const DiskFileSystem disk;
  Files files;
  read_tree(disk, folder, "", files);
  return files;
}

Files with_gitignore(Files files) {
  files[".gitignore"] = kSiteGitignore;
  return files;
}

const Files kOld = {{"index.html", "old"}, {"404.html", "old"}, {"gone/index.html", "old"}};
const Files kNew = {{"index.html", "new"},
                    {"404.html", "new"},
                    {"projecten/a/index.html", "a"},
                    {"projecten/b/index.html", "b"},
                    {"data/v1/projecten/a.json", "{}"}};

Diagnostics write_site(FileSystem& disk, const OutputPlace& place, const Files& files) {
  Outcome<Staging> staging = begin_staging(disk, place);
  if (!staging.diagnostics.empty()) return staging.diagnostics;
  for (const auto& [path, bytes] : files) (void)staging.value.write(path, bytes);
  return staging.value.commit();
}

struct Fixture {
  TemporaryFolder folder;
  DiskFileSystem disk;
  OutputPlace place{
      .root = folder.path(), .out = folder / "site", .protected_folders = {}, .home = {}};
  std::string state = folder / ".projectenboek-site";

  // Names in the state folder.
  std::string left() const {
    std::string names;
    const auto entries = disk.list(state);
    if (!entries) return names;
    for (const Entry& entry : *entries) names += entry.name + ' ';
    return names;
  }
};

}  // namespace

TEST_CASE("a site is written whole, and replaces the old one whole") {
  Fixture f;
  REQUIRE(write_site(f.disk, f.place, kOld).empty());
  CHECK(tree(f.place.out) == with_gitignore(kOld));
  REQUIRE(write_site(f.disk, f.place, kNew).empty());
  CHECK(tree(f.place.out) == with_gitignore(kNew));
  CHECK(f.left() == ".gitignore lock manifest ");
}

TEST_CASE("the manifest lists every file of the site") {
  Fixture f;
  REQUIRE(write_site(f.disk, f.place, kNew).empty());
  const auto manifest = parse_manifest(*f.disk.read(f.state + "/manifest", 1 << 20));
  REQUIRE(manifest);
  Files expected = with_gitignore(kNew);
  REQUIRE(manifest->size() == expected.size());
  for (const ManifestEntry& entry : *manifest) {
    CHECK(entry.size == expected[entry.path].size());
  }
}

TEST_CASE("until the commit the old site stands, and without one nothing is left") {
  Fixture f;
  REQUIRE(write_site(f.disk, f.place, kOld).empty());
  {
    Outcome<Staging> staging = begin_staging(f.disk, f.place);
    REQUIRE(staging.diagnostics.empty());
    REQUIRE(staging.value.write("index.html", "new"));
    CHECK(tree(f.place.out) == with_gitignore(kOld));
  }
  CHECK(tree(f.place.out) == with_gitignore(kOld));
  CHECK(f.left() == ".gitignore lock manifest ");
}

TEST_CASE("a path that leaves the site, or is written twice, is refused and nothing is committed") {
  Fixture f;
  REQUIRE(write_site(f.disk, f.place, kOld).empty());
  for (const std::string path :
       {"", "/", "/etc/x", "../x", "a/../../x", "a//b", "a/", "./a", "a/.", "..", "a\nb"}) {
    INFO(path);
    Outcome<Staging> staging = begin_staging(f.disk, f.place);
    const Status status = staging.value.write(path, "x");
    REQUIRE_FALSE(status);
    CHECK(status.failure().error == EINVAL);
    CHECK(staging.value.commit().size() == 1);
  }
  Outcome<Staging> staging = begin_staging(f.disk, f.place);
  REQUIRE(staging.value.write("a/b", "1"));
  CHECK(staging.value.write("a/b", "2").failure().error == EEXIST);
  CHECK(staging.value.commit()[0].message(Language::kDutch) ==
        "kan `site/a/b` niet schrijven: File exists");
  CHECK(tree(f.place.out) == with_gitignore(kOld));
}

TEST_CASE("whichever call fails, the site is the old one or the new one, and the report is right") {
  for (const bool for_good : {false, true}) {
    for (int k = 1;; ++k) {
      Fixture f;
      REQUIRE(write_site(f.disk, f.place, kOld).empty());
      FailingFileSystem failing(f.disk);
      failing.fail_at = k;
      failing.for_good = for_good;
      const Diagnostics found = write_site(failing, f.place, kNew);
      if (failing.calls < k) break;
      INFO("call " << k << (for_good ? " and later ones" : ""));
      CHECK(tree(f.place.out) == with_gitignore(found.empty() ? kNew : kOld));
      CHECK(has_world_failure(found) == !found.empty());
      CHECK(found.size() <= 1);
      // And the next build makes all well.
      CHECK(write_site(f.disk, f.place, kNew).empty());
      CHECK(tree(f.place.out) == with_gitignore(kNew));
      CHECK(f.left() == ".gitignore lock manifest ");
    }
  }
}

TEST_CASE("a second build at the same time is told who holds the lock") {
  Fixture f;
  Outcome<Staging> first = begin_staging(f.disk, f.place);
  REQUIRE(first.diagnostics.empty());
  const Outcome<Staging> second = begin_staging(f.disk, f.place);
  REQUIRE(second.diagnostics.size() == 1);
  CHECK(second.diagnostics[0].message(Language::kDutch) ==
        "een andere bouw schrijft al naar `site` (proces " + std::to_string(::getpid()) + ")");
  CHECK(first.value.commit().empty());
}

TEST_CASE("what a killed build left is cleared away") {
  Fixture f;
  REQUIRE(f.disk.make_folders(f.state + "/staging-1/projecten"));
  REQUIRE(f.disk.write_new(f.state + "/staging-1/projecten/x", "half"));
  REQUIRE(f.disk.write_new(f.state + "/manifest.new", "half"));
  REQUIRE(write_site(f.disk, f.place, kNew).empty());
  CHECK(f.left() == ".gitignore lock manifest ");
}

TEST_CASE("a link planted as the state folder or the lock is refused") {
  Fixture f;
  REQUIRE(f.disk.make_folders(f.folder / "target"));
  REQUIRE(::symlink((f.folder / "target").c_str(), f.state.c_str()) == 0);
  CHECK(write_site(f.disk, f.place, kNew).size() == 1);
  CHECK(tree(f.folder / "target").empty());
  REQUIRE(f.disk.remove_all(f.state));
  REQUIRE(f.disk.make_folders(f.state));
  REQUIRE(f.disk.write_new(f.folder / "victim", "kept"));
  REQUIRE(::symlink((f.folder / "victim").c_str(), (f.state + "/lock").c_str()) == 0);
  CHECK(write_site(f.disk, f.place, kNew).size() == 1);
  CHECK(*f.disk.read(f.folder / "victim", 100) == "kept");
}

TEST_CASE("modes do not depend on the umask") {
  Fixture f;
  const mode_t before = ::umask(077);
  DiskFileSystem strict;
  const Diagnostics found = write_site(strict, f.place, kNew);
  ::umask(before);
  REQUIRE(found.empty());
  const auto mode_of = [&](const std::string& path) {
    struct stat status {};
    REQUIRE(::stat((f.place.out + path).c_str(), &status) == 0);
    return status.st_mode & 07777U;
  };
  CHECK(mode_of("") == 0755);
  CHECK(mode_of("/projecten") == 0755);
  CHECK(mode_of("/projecten/a") == 0755);
  CHECK(mode_of("/index.html") == 0644);
  CHECK(mode_of("/projecten/a/index.html") == 0644);
}

TEST_CASE("many threads write one site") {
  Fixture f;
  Outcome<Staging> staging = begin_staging(f.disk, f.place);
  REQUIRE(staging.diagnostics.empty());
  Files expected = {{"index.html", "i"}, {"404.html", "n"}};
  for (int i = 0; i < 300; ++i) {
    expected["projecten/p" + std::to_string(i) + "/index.html"] = std::to_string(i);
    expected["data/v1/projecten/p" + std::to_string(i) + ".json"] = "{}";
  }
  const std::vector<std::pair<std::string, std::string>> files(expected.begin(), expected.end());
  parallel_for(files.size(), 4, [&](std::size_t i, unsigned) {
    (void)staging.value.write(files[i].first, files[i].second);
  });
  REQUIRE(staging.value.commit().empty());
  CHECK(tree(f.place.out) == with_gitignore(expected));
}

}  // namespace boek
