// SPDX-License-Identifier: EUPL-1.2
#include "git/changed_files.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/temporary_folder.h"
#include "git/repository.h"

namespace boek {

std::ostream& operator<<(std::ostream& out, const ChangedLines& lines) {
  return out << lines.begin << "-" << lines.end;
}

namespace {

class Checkout {
 public:
  Checkout() {
    git_repository* repository = nullptr;
    REQUIRE(git_repository_init(&repository, path().c_str(), 0) == 0);
    repository_.reset(repository);
  }
  const std::string& path() const { return folder_.path(); }
  git_repository* repository() const { return repository_.get(); }

  void write(const std::string& file, const std::string& text) const {
    const std::filesystem::path whole = path() + '/' + file;
    std::filesystem::create_directories(whole.parent_path());
    std::ofstream(whole) << text;
  }

  // Commits everything on top of `parent`, moves HEAD there and returns the commit.
  std::string commit(const std::string& parent = {}) const {
    git_index* index = nullptr;
    REQUIRE(git_repository_index(&index, repository()) == 0);
    REQUIRE(git_index_add_all(index, nullptr, GIT_INDEX_ADD_DEFAULT, nullptr, nullptr) == 0);
    REQUIRE(git_index_update_all(index, nullptr, nullptr, nullptr) == 0);
    git_oid tree_id, id;
    REQUIRE(git_index_write_tree(&tree_id, index) == 0);
    REQUIRE(git_index_write(index) == 0);
    git_index_free(index);
    git_tree* tree = nullptr;
    REQUIRE(git_tree_lookup(&tree, repository(), &tree_id) == 0);
    const Git<git_tree> owned(tree);
    git_signature* author = nullptr;
    REQUIRE(git_signature_new(&author, "Test", "test@example.org", 1'700'000'000, 0) == 0);
    const Git<git_commit> before = parent.empty() ? nullptr : find_commit(repository(), parent);
    const git_commit* parents[] = {before.get()};
    REQUIRE(git_commit_create(&id, repository(), nullptr, author, author, nullptr, "test", tree,
                              before ? 1 : 0, parents) == 0);
    git_signature_free(author);
    REQUIRE(git_repository_set_head_detached(repository(), &id) == 0);
    return git_oid_tostr_s(&id);
  }

  void move_head_to(const std::string& commit) const {
    const Git<git_commit> found = find_commit(repository(), commit);
    REQUIRE(git_reset(repository(), reinterpret_cast<const git_object*>(found.get()),
                      GIT_RESET_HARD, nullptr) == 0);
  }

 private:
  GitLibrary library_;
  TemporaryFolder folder_;
  Git<git_repository> repository_;
};

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& d : diagnostics) all.push_back(d.message(Language::kDutch));
  return all;
}

}  // namespace

TEST_CASE("changed files are those that were committed, edited and added since, with their lines") {
  const Checkout checkout;
  checkout.write("a.md", "een\ntwee\ndrie\nvier\n");
  checkout.write("b.md", "een\ntwee\n");
  checkout.write("c.md", "een\ntwee\n");
  checkout.write("weg.md", "een\n");
  checkout.write("gelijk.md", "een\n");
  const std::string base = checkout.commit();
  checkout.write("a.md", "een\nTWEE\ndrie\nvier\nvijf\nzes\n");
  checkout.commit(base);
  checkout.write("b.md", "nul\neen\ntwee\n");
  checkout.write("c.md", "een\n");
  checkout.write("map/nieuw é.md", "een\ntwee\n");
  std::filesystem::remove(checkout.path() + "/weg.md");
  const auto found = changed_files(checkout.path(), base);
  CHECK(found.diagnostics.empty());
  CHECK(found.value == ChangedFiles{{"a.md", {{2, 3}, {5, 7}}},
                                    {"b.md", {{1, 2}}},
                                    {"c.md", {}},
                                    {"map/nieuw é.md", {{1, 3}}}});
}

TEST_CASE("what was changed on the other side since it parted is no change of ours") {
  const Checkout checkout;
  checkout.write("van-hen.md", "een\n");
  checkout.write("van-ons.md", "een\n");
  const std::string base = checkout.commit();
  checkout.write("van-hen.md", "twee\n");
  const std::string theirs = checkout.commit(base);
  checkout.move_head_to(base);
  checkout.write("van-ons.md", "twee\n");
  checkout.commit(base);
  CHECK(changed_files(checkout.path(), theirs).value == ChangedFiles{{"van-ons.md", {{1, 2}}}});
}

TEST_CASE("a root below the top of the repository has its own files only, by its own paths") {
  const Checkout checkout;
  checkout.write("boven.md", "een\n");
  checkout.write("boek/content/a.md", "een\n");
  checkout.write("boek-twee/content/a.md", "een\n");
  const std::string base = checkout.commit();
  for (const char* file : {"boven.md", "boek/content/a.md", "boek-twee/content/a.md"})
    checkout.write(file, "twee\n");
  CHECK(changed_files(checkout.path() + "/boek", base).value ==
        ChangedFiles{{"content/a.md", {{1, 2}}}});
}

TEST_CASE("ignored files are no changes") {
  const Checkout checkout;
  checkout.write(".gitignore", "site/\n");
  const std::string base = checkout.commit();
  checkout.write("site/index.html", "<p>");
  CHECK(changed_files(checkout.path(), base).value.empty());
}

TEST_CASE("a revision that is not there and a folder without git are said to be so") {
  const Checkout checkout;
  checkout.write("a.md", "een\n");
  checkout.commit();
  CHECK(codes(changed_files(checkout.path(), "mian").diagnostics) ==
        std::vector<std::string>{"git kent hier geen revisie `mian`"});
  const TemporaryFolder empty;
  CHECK(codes(changed_files(empty.path(), "main").diagnostics) ==
        std::vector<std::string>{"`" + empty.path() + "` staat niet in een git-archief"});
}

}  // namespace boek
