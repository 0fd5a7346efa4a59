// SPDX-License-Identifier: EUPL-1.2
// What every reader of git history needs: libgit2 for as long as it is used, its handles freed, and
// the way from a folder to the repository around it. Only for the files of git/.
#pragma once

#include <git2.h>

#include <memory>
#include <string>

namespace boek {

struct FreeGit {
  void operator()(git_repository* p) const { git_repository_free(p); }
  void operator()(git_object* p) const { git_object_free(p); }
  void operator()(git_commit* p) const { git_commit_free(p); }
  void operator()(git_tree* p) const { git_tree_free(p); }
  void operator()(git_tree_entry* p) const { git_tree_entry_free(p); }
  void operator()(git_blob* p) const { git_blob_free(p); }
  void operator()(git_diff* p) const { git_diff_free(p); }
};
template <typename T>
using Git = std::unique_ptr<T, FreeGit>;

// libgit2 for as long as the value lives, set for reading a repository of anybody's.
class GitLibrary {
 public:
  GitLibrary();
  ~GitLibrary();
  GitLibrary(const GitLibrary&) = delete;
  GitLibrary& operator=(const GitLibrary&) = delete;
};

// A repository and where in its work tree the folder lies that was asked for.
struct GitPlace {
  Git<git_repository> repository;  // null: no repository with a work tree around the folder
  std::string prefix;              // of paths in the repository: empty, or the folder with a slash
};

// Whether `folder` or one above it has a .git: starting the library takes ten milliseconds.
bool inside_a_checkout(std::string folder);

// Requires: `root` is a canonical path, and a GitLibrary lives as long as the result.
GitPlace open_repository_around(const std::string& root);

// What `revision` names (a branch, tag, commit, `HEAD~1` …), as a commit; null when there is none.
Git<git_commit> find_commit(git_repository* repository, const std::string& revision);

}  // namespace boek
