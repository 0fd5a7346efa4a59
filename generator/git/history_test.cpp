// SPDX-License-Identifier: EUPL-1.2
#include "git/history.h"

#include <git2.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "core/temporary_folder.h"
#include "git/kept_history.h"

namespace boek {

bool operator==(const Change& a, const Change& b) { return a.last == b.last && a.first == b.first; }
std::ostream& operator<<(std::ostream& out, const Change& change) {
  return out << "{last " << change.last << ", first " << change.first << "}";
}

namespace {

// A repository of a few commits at given times.
class TestRepository {
 public:
  explicit TestRepository(const std::string& path) : path_(path) {
    git_libgit2_init();
    REQUIRE(git_repository_init(&repository_, path.c_str(), 0) == 0);
  }
  ~TestRepository() {
    git_repository_free(repository_);
    git_libgit2_shutdown();
  }
  TestRepository(const TestRepository&) = delete;
  TestRepository& operator=(const TestRepository&) = delete;

  void write(const std::string& file, const std::string& text) {
    const std::filesystem::path whole = path_ + '/' + file;
    std::filesystem::create_directories(whole.parent_path());
    std::ofstream(whole) << text;
  }
  void remove(const std::string& file) { std::filesystem::remove(path_ + '/' + file); }

  // Commits everything on top of `parents` and moves HEAD there.
  git_oid commit(std::int64_t time, const std::vector<git_oid>& parents) {
    git_index* index = nullptr;
    REQUIRE(git_repository_index(&index, repository_) == 0);
    REQUIRE(git_index_add_all(index, nullptr, GIT_INDEX_ADD_FORCE, nullptr, nullptr) == 0);
    git_oid tree_id;
    REQUIRE(git_index_write_tree(&tree_id, index) == 0);
    REQUIRE(git_index_write(index) == 0);
    git_index_free(index);
    git_tree* tree = nullptr;
    REQUIRE(git_tree_lookup(&tree, repository_, &tree_id) == 0);
    git_signature* author = nullptr;
    REQUIRE(git_signature_new(&author, "Test", "test@example.org", time, 0) == 0);
    std::vector<const git_commit*> commits;
    for (const git_oid& id : parents) {
      git_commit* parent = nullptr;
      REQUIRE(git_commit_lookup(&parent, repository_, &id) == 0);
      commits.push_back(parent);
    }
    git_oid id;
    REQUIRE(git_commit_create(&id, repository_, nullptr, author, author, nullptr, "test", tree,
                              commits.size(), commits.data()) == 0);
    for (const git_commit* parent : commits) git_commit_free(const_cast<git_commit*>(parent));
    git_signature_free(author);
    git_tree_free(tree);
    REQUIRE(git_repository_set_head_detached(repository_, &id) == 0);
    return id;
  }

  // As a shallow clone has it: the commit is not there.
  void forget(const git_oid& id) {
    const std::string hex = git_oid_tostr_s(&id);
    REQUIRE(
        std::filesystem::remove(path_ + "/.git/objects/" + hex.substr(0, 2) + '/' + hex.substr(2)));
  }

 private:
  std::string path_;
  git_repository* repository_ = nullptr;
};

}  // namespace

TEST_CASE("each file has the times of its newest and its oldest commit") {
  const TemporaryFolder folder;
  TestRepository repository(folder.path());
  repository.write("content/projecten/a.md", "1");
  repository.write("content/projecten/b.md", "1");
  repository.write("content/bronnen.toml", "1");
  repository.write("README.md", "1");
  const git_oid one = repository.commit(1000, {});
  repository.write("content/projecten/a.md", "2");
  const git_oid two = repository.commit(2000, {one});
  repository.write("content/projecten/c.md", "1");
  repository.write("README.md", "2");
  repository.remove("content/projecten/b.md");
  repository.commit(3000, {two});
  repository.write("content/projecten/untracked.md", "1");
  CHECK(read_history(folder.path(), "content") ==
        History{{"content/bronnen.toml", {1000, 1000}},
                {"content/projecten/a.md", {2000, 1000}},
                {"content/projecten/c.md", {3000, 3000}}});
}

TEST_CASE("a root below the top of the repository has paths of its own") {
  const TemporaryFolder folder;
  TestRepository repository(folder.path());
  repository.write("deep/book/content/projecten/a.md", "1");
  repository.write("content/projecten/other.md", "1");
  repository.commit(1000, {});
  const History expected = {{"content/projecten/a.md", {1000, 1000}}};
  CHECK(read_history(folder / "deep/book", "content") == expected);
  CHECK(read_history(folder / "deep/book/", "content") == expected);
  CHECK(read_history(folder / "deep", "content").empty());
}

TEST_CASE("a merge changes nothing that one of its parents brought") {
  const TemporaryFolder folder;
  TestRepository repository(folder.path());
  repository.write("content/a.md", "1");
  repository.write("content/b.md", "1");
  repository.write("content/both.md", "1");
  const git_oid base = repository.commit(1000, {});
  repository.write("content/a.md", "2");
  repository.write("content/both.md", "left");
  const git_oid left = repository.commit(2000, {base});
  repository.write("content/a.md", "1");
  repository.write("content/b.md", "2");
  repository.write("content/both.md", "right");
  const git_oid right = repository.commit(3000, {base});
  repository.write("content/a.md", "2");
  repository.write("content/both.md", "resolved");
  repository.commit(4000, {left, right});
  CHECK(read_history(folder.path(), "content") == History{{"content/a.md", {2000, 1000}},
                                                          {"content/b.md", {3000, 1000}},
                                                          {"content/both.md", {4000, 1000}}});
}

TEST_CASE("what a shallow clone cuts off is absent, and what it shows is kept") {
  const TemporaryFolder folder;
  TestRepository repository(folder.path());
  repository.write("content/old.md", "1");
  repository.write("content/edited.md", "1");
  const git_oid one = repository.commit(1000, {});
  repository.write("content/edge.md", "1");
  const git_oid two = repository.commit(2000, {one});
  repository.write("content/edited.md", "2");
  repository.write("content/new.md", "1");
  repository.commit(3000, {two});
  repository.forget(one);
  CHECK(read_history(folder.path(), "content") ==
        History{{"content/edited.md", {3000, 0}}, {"content/new.md", {3000, 3000}}});
}

TEST_CASE("without a repository, a commit or a work tree the history is empty") {
  const TemporaryFolder folder;
  CHECK(read_history(folder.path(), "content").empty());
  CHECK(read_history(folder / "none", "content").empty());
  {
    TestRepository repository(folder.path());
    CHECK(read_history(folder.path(), "content").empty());  // no commit yet
    repository.write("README.md", "1");
    repository.commit(1000, {});
    CHECK(read_history(folder.path(), "content").empty());  // no such folder
  }
  git_libgit2_init();
  git_repository* bare = nullptr;
  REQUIRE(git_repository_init(&bare, (folder / "bare.git").c_str(), 1) == 0);
  git_repository_free(bare);
  git_libgit2_shutdown();
  CHECK(read_history(folder / "bare.git", "content").empty());
}

TEST_CASE("kept history is read again when there is another commit, and only then") {
  const TemporaryFolder folder;
  KeptHistory kept(folder.path(), "content");
  CHECK(kept.read()->empty());
  TestRepository repository(folder.path());
  CHECK(kept.read()->empty());  // no commit yet
  repository.write("content/a.md", "1");
  const git_oid first = repository.commit(1000, {});
  const auto before = kept.read();
  CHECK(*before == read_history(folder.path(), "content"));
  CHECK(before->at("content/a.md").last == 1000);
  CHECK(kept.read() == before);
  repository.write("content/a.md", "2");
  CHECK(kept.read() == before);
  repository.commit(2000, {first});
  CHECK(kept.read()->at("content/a.md").last == 2000);
}

TEST_CASE("a broken repository is an empty history") {
  const TemporaryFolder folder;
  TestRepository repository(folder.path());
  repository.write("content/a.md", "1");
  repository.forget(repository.commit(1000, {}));
  CHECK(read_history(folder.path(), "content").empty());
}

}  // namespace boek
