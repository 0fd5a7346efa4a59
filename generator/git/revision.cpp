// SPDX-License-Identifier: EUPL-1.2
#include "git/revision.h"

#include <cerrno>

#include "core/text.h"
#include "git/repository.h"

namespace boek {
namespace {

// Far above what [grenzen] lets pass: what holds more was not made to be read.
constexpr git_object_size_t kMostBytes = git_object_size_t{1} << 28;
constexpr std::size_t kMostEntries = 200'000;
constexpr std::size_t kMostFolders = 32;  // in one another; reading follows them with the stack

Diagnostics failure(Code code, std::vector<std::string> args) {
  return {{code, {}, std::move(args), {}, {}}};
}

Diagnostics unknown_revision(const std::string& name) {
  return failure(Code::kUnknownRevision, {printable(name)});
}

using FoundCommit = Outcome<Git<git_commit>>;

// The commit where the two sides of `A...B` parted; a side that is left out is HEAD.
FoundCommit where_they_parted(git_repository* repository, const std::string& name,
                              std::size_t dots) {
  const std::string before = name.substr(0, dots), behind = name.substr(dots + 3);
  const std::string left = before.empty() ? "HEAD" : before;
  const std::string right = behind.empty() ? "HEAD" : behind;
  const Git<git_commit> a = find_commit(repository, left);
  const Git<git_commit> b = find_commit(repository, right);
  if (!a || !b) return {nullptr, unknown_revision(name)};
  git_oid base;
  if (git_merge_base(&base, repository, git_commit_id(a.get()), git_commit_id(b.get())) != 0)
    return {nullptr, failure(Code::kNoCommonBegin, {printable(left), printable(right)})};
  git_commit* commit = nullptr;
  if (git_commit_lookup(&commit, repository, &base) != 0) return {nullptr, unknown_revision(name)};
  return {Git<git_commit>(commit), {}};
}

FoundCommit commit_of(git_repository* repository, const std::string& name) {
  const std::size_t dots = name.find("...");
  if (dots != std::string::npos) return where_they_parted(repository, name, dots);
  Git<git_commit> commit = find_commit(repository, name);
  if (!commit) return {nullptr, unknown_revision(name)};
  return {std::move(commit), {}};
}

class Reader {
 public:
  Reader(git_repository* repository, MemoryFileSystem& files)
      : repository_(repository), files_(files) {}

  // Takes in what `entry` names, at `path` in memory; `depth` counts the folders around it.
  void take(const git_tree_entry* entry, const std::string& path, std::size_t depth = 0) {
    if (failure_ != 0) return;
    if (++entries_ > kMostEntries) return fail(path, E2BIG);
    switch (git_tree_entry_filemode(entry)) {
      case GIT_FILEMODE_TREE:
        if (depth == kMostFolders) return fail(path, E2BIG);
        return take_folder(git_tree_entry_id(entry), path, depth + 1);
      case GIT_FILEMODE_LINK:
        files_.irregular[path] = EntryKind::kSymlink;
        return;
      case GIT_FILEMODE_COMMIT:
        files_.irregular[path] = EntryKind::kOther;
        return;
      default:
        return take_file(git_tree_entry_id(entry), path);
    }
  }

  // 0, or why `failed_path` could not be read.
  int failure() const { return failure_; }
  const std::string& failed_path() const { return failed_path_; }

 private:
  void fail(const std::string& path, int error) {
    failure_ = error;
    failed_path_ = path;
  }

  void take_folder(const git_oid* id, const std::string& path, std::size_t depth) {
    git_tree* found = nullptr;
    if (!fits(id)) return fail(path, E2BIG);
    if (git_tree_lookup(&found, repository_, id) != 0) return fail(path, ENOENT);
    const Git<git_tree> tree(found);
    for (std::size_t i = 0; failure_ == 0 && i < git_tree_entrycount(found); ++i) {
      const git_tree_entry* entry = git_tree_entry_byindex(found, i);
      take(entry, path + '/' + git_tree_entry_name(entry), depth);
    }
  }

  void take_file(const git_oid* id, const std::string& path) {
    git_blob* found = nullptr;
    if (!fits(id)) return fail(path, EFBIG);
    if (git_blob_lookup(&found, repository_, id) != 0) return fail(path, ENOENT);
    const Git<git_blob> blob(found);
    const auto size = static_cast<std::size_t>(git_blob_rawsize(found));
    const auto* bytes = static_cast<const char*>(git_blob_rawcontent(found));
    files_.files[path].assign(size == 0 ? "" : bytes, size);
  }

  // Asks for the size before the bytes are in memory. What is not there at all is told later.
  bool fits(const git_oid* id) {
    git_odb* database = nullptr;
    if (git_repository_odb(&database, repository_) != 0) return true;
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    const bool known = git_odb_read_header(&size, &type, database, id) == 0;
    git_odb_free(database);
    if (known) bytes_ += size;
    return bytes_ <= kMostBytes;
  }

  git_repository* repository_;
  MemoryFileSystem& files_;
  std::size_t entries_ = 0;
  git_object_size_t bytes_ = 0;
  int failure_ = 0;
  std::string failed_path_;
};

}  // namespace

Outcome<Revision> read_revision(const std::string& root, const std::string& name,
                                std::span<const std::string> paths) {
  const std::string top = canonical_path(root);
  if (!inside_a_checkout(top)) return {{}, failure(Code::kNoRepository, {printable(root)})};
  const GitLibrary library;
  const GitPlace place = open_repository_around(top);
  git_repository* repository = place.repository.get();
  if (repository == nullptr) return {{}, failure(Code::kNoRepository, {printable(root)})};
  FoundCommit found_commit = commit_of(repository, name);
  if (!found_commit.value) return {{}, std::move(found_commit.diagnostics)};
  const Git<git_commit> commit = std::move(found_commit.value);

  Outcome<Revision> outcome;
  outcome.value.id = git_oid_tostr_s(git_commit_id(commit.get()));
  git_tree* found_tree = nullptr;
  if (git_commit_tree(&found_tree, commit.get()) != 0)
    return {{}, failure(Code::kCannotRead, {printable(name), system_reason(ENOENT)})};
  const Git<git_tree> tree(found_tree);
  Reader reader(repository, outcome.value.files);
  for (const std::string& path : paths) {
    git_tree_entry* found = nullptr;
    if (git_tree_entry_bypath(&found, tree.get(), (place.prefix + path).c_str()) != 0) continue;
    const Git<git_tree_entry> entry(found);
    reader.take(found, root + '/' + path);
  }
  if (reader.failure() != 0) {
    const std::string shown = name + ':' + reader.failed_path().substr(root.size() + 1);
    return {{}, failure(Code::kCannotRead, {printable(shown), system_reason(reader.failure())})};
  }
  return outcome;
}

}  // namespace boek
