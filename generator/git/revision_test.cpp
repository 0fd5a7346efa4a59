// SPDX-License-Identifier: EUPL-1.2
// What a revision holds is tested from outside too, by tests/diff.
#include "git/revision.h"

#include <git2.h>

#include <catch2/catch.hpp>

#include "core/temporary_folder.h"

namespace boek {
namespace {

// A repository of one commit, made without a work tree being written to.
class OneCommit {
 public:
  explicit OneCommit(const std::string& path) {
    git_libgit2_init();
    REQUIRE(git_repository_init(&repository_, path.c_str(), 0) == 0);
    REQUIRE(git_repository_index(&index_, repository_) == 0);
  }
  ~OneCommit() {
    git_index_free(index_);
    git_repository_free(repository_);
    git_libgit2_shutdown();
  }
  OneCommit(const OneCommit&) = delete;
  OneCommit& operator=(const OneCommit&) = delete;

  void add(const char* path, const std::string& bytes, std::uint32_t mode = GIT_FILEMODE_BLOB) {
    git_index_entry entry{};
    entry.path = path;
    entry.mode = mode;
    if (mode == GIT_FILEMODE_COMMIT) {
      REQUIRE(git_oid_fromstr(&entry.id, "0123456789012345678901234567890123456789") == 0);
      REQUIRE(git_index_add(index_, &entry) == 0);
      return;
    }
    REQUIRE(git_index_add_from_buffer(index_, &entry, bytes.data(), bytes.size()) == 0);
  }

  std::string commit(const char* branch = "HEAD", const char* message = "test") {
    git_oid tree_id, id;
    git_tree* tree = nullptr;
    git_signature* author = nullptr;
    REQUIRE(git_index_write_tree(&tree_id, index_) == 0);
    REQUIRE(git_tree_lookup(&tree, repository_, &tree_id) == 0);
    REQUIRE(git_signature_new(&author, "Test", "test@example.org", 1000, 0) == 0);
    REQUIRE(git_commit_create(&id, repository_, branch, author, author, nullptr, message, tree, 0,
                              nullptr) == 0);
    git_signature_free(author);
    git_tree_free(tree);
    return git_oid_tostr_s(&id);
  }

 private:
  git_repository* repository_ = nullptr;
  git_index* index_ = nullptr;
};

Outcome<Revision> read(const std::string& root, const std::string& name) {
  const std::string paths[] = {"content", "projectenboek.toml"};
  return read_revision(root, name, paths);
}

std::string message(const Outcome<Revision>& outcome) {
  return outcome.diagnostics.size() == 1 ? outcome.diagnostics[0].message(Language::kDutch)
                                         : std::to_string(outcome.diagnostics.size());
}

}  // namespace

TEST_CASE("a revision holds the files that were asked for, and its commit") {
  const TemporaryFolder folder;
  OneCommit repository(folder.path());
  repository.add("content/projecten/a.md", "a");
  repository.add("content/leeg.md", "");
  repository.add("projectenboek.toml", "x");
  repository.add("README.md", "r");
  const std::string id = repository.commit();
  const auto outcome = read(folder.path(), "HEAD");
  CHECK(outcome.diagnostics.empty());
  CHECK(outcome.value.id == id);
  CHECK(outcome.value.files.files ==
        std::map<std::string, std::string>{{folder / "content/leeg.md", ""},
                                           {folder / "content/projecten/a.md", "a"},
                                           {folder / "projectenboek.toml", "x"}});
}

TEST_CASE("links and submodules of a revision stand in it as what they are") {
  const TemporaryFolder folder;
  OneCommit repository(folder.path());
  repository.add("content/link.md", "/etc/passwd", GIT_FILEMODE_LINK);
  repository.add("content/module", {}, GIT_FILEMODE_COMMIT);
  repository.add("content/run.md", "x", GIT_FILEMODE_BLOB_EXECUTABLE);
  repository.commit();
  const auto outcome = read(folder.path(), "HEAD");
  CHECK(outcome.value.files.irregular ==
        std::map<std::string, EntryKind>{{folder / "content/link.md", EntryKind::kSymlink},
                                         {folder / "content/module", EntryKind::kOther}});
  CHECK(outcome.value.files.files ==
        std::map<std::string, std::string>{{folder / "content/run.md", "x"}});
}

TEST_CASE("folders in folders without end are refused before they are followed") {
  const auto deep = [](std::size_t folders) {
    const TemporaryFolder folder;
    OneCommit repository(folder.path());
    std::string path = "content/";
    for (std::size_t i = 1; i < folders; ++i) path += "a/";
    repository.add((path + "b.md").c_str(), "b");
    repository.commit();
    return message(read(folder.path(), "HEAD"));
  };
  CHECK(deep(32) == "0");
  CHECK(deep(33).ends_with("a` niet lezen: het is te veel om te lezen"));
}

TEST_CASE("two histories without a common beginning have no place where they parted") {
  const TemporaryFolder folder;
  OneCommit repository(folder.path());
  repository.add("content/a.md", "a");
  const std::string one = repository.commit();
  const std::string other = repository.commit("refs/heads/wees", "anders");
  CHECK(message(read(folder.path(), one + "...wees")) ==
        "`" + one + "` en `wees` hebben geen gezamenlijk begin");
  CHECK(message(read(folder.path(), "wees...")) ==
        "`wees` en `HEAD` hebben geen gezamenlijk begin");
  CHECK(read(folder.path(), "..." + one).value.id == one);
}

TEST_CASE("a revision that is not there, and a folder without git, are errors of the world") {
  const TemporaryFolder folder;
  CHECK(message(read(folder.path(), "HEAD")) ==
        "`" + folder.path() + "` staat niet in een git-archief");
  OneCommit repository(folder.path());
  CHECK(message(read(folder.path(), "HEAD")) == "git kent hier geen revisie `HEAD`");
  repository.add("content/a.md", "a");
  repository.commit();
  CHECK(message(read(folder.path(), "mian")) == "git kent hier geen revisie `mian`");
  CHECK(message(read(folder.path(), "HEAD~1")) == "git kent hier geen revisie `HEAD~1`");
  CHECK(message(read(folder.path(), "HEAD...mian")) == "git kent hier geen revisie `HEAD...mian`");
  CHECK(message(read(folder.path(), "HEAD:content")) ==
        "git kent hier geen revisie `HEAD:content`");
  CHECK(read(folder.path(), "HEAD...").diagnostics.empty());
}

}  // namespace boek
