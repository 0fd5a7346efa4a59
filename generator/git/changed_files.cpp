// SPDX-License-Identifier: EUPL-1.2
#include "git/changed_files.h"

#include "core/file_system.h"
#include "core/text.h"
#include "git/repository.h"

namespace boek {
namespace {

Diagnostics failure(Code code, std::vector<std::string> args) {
  return {{code, {}, std::move(args), {}, {}}};
}

// An object that the repository should have and has not: damage, or a clone that left some out.
Diagnostics unreadable() {
  const git_error* error = git_error_last();
  return failure(Code::kCannotRead, {".git", error == nullptr ? "" : printable(error->message)});
}

// The commit where HEAD and `theirs` parted; `theirs` when there is none, or it is not in a shallow
// clone.
Git<git_commit> begin_of_ours(git_repository* repository, Git<git_commit> theirs) {
  git_oid head, base;
  if (git_reference_name_to_id(&head, repository, "HEAD") != 0) return theirs;
  if (git_merge_base(&base, repository, &head, git_commit_id(theirs.get())) != 0) return theirs;
  git_commit* commit = nullptr;
  if (git_commit_lookup(&commit, repository, &base) != 0) return theirs;
  return Git<git_commit>(commit);
}

// What a walk over a diff fills.
struct Reader {
  std::size_t prefix;
  ChangedFiles files;

  std::vector<ChangedLines>* ranges(const git_diff_delta* delta) {
    if (delta->status == GIT_DELTA_DELETED) return nullptr;
    return &files[std::string(delta->new_file.path).substr(prefix)];
  }
};

int take_file(const git_diff_delta* delta, float /*progress*/, void* payload) {
  static_cast<Reader*>(payload)->ranges(delta);
  return 0;
}

int take_hunk(const git_diff_delta* delta, const git_diff_hunk* hunk, void* payload) {
  std::vector<ChangedLines>* ranges = static_cast<Reader*>(payload)->ranges(delta);
  if (ranges == nullptr || hunk->new_lines <= 0) return 0;
  const auto begin = static_cast<std::uint32_t>(hunk->new_start);
  ranges->push_back({begin, begin + static_cast<std::uint32_t>(hunk->new_lines)});
  return 0;
}

// The folder alone when the root is not the whole work tree.
git_diff_options options_for(char** folder) {
  git_diff_options options;
  git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.context_lines = 0;
  options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS |
                  GIT_DIFF_SHOW_UNTRACKED_CONTENT | GIT_DIFF_INCLUDE_TYPECHANGE |
                  GIT_DIFF_DISABLE_PATHSPEC_MATCH | GIT_DIFF_IGNORE_SUBMODULES;
  if (**folder != '\0') options.pathspec = {folder, 1};
  return options;
}

}  // namespace

Outcome<ChangedFiles> changed_files(const std::string& root, const std::string& revision) {
  const std::string top = canonical_path(root);
  if (!inside_a_checkout(top)) return {{}, failure(Code::kNoRepository, {printable(top)})};
  const GitLibrary library;
  const GitPlace place = open_repository_around(top);
  git_repository* repository = place.repository.get();
  if (repository == nullptr) return {{}, failure(Code::kNoRepository, {printable(top)})};
  Git<git_commit> commit = find_commit(repository, revision);
  if (!commit) return {{}, failure(Code::kUnknownRevision, {printable(revision)})};
  commit = begin_of_ours(repository, std::move(commit));

  git_tree* found_tree = nullptr;
  if (git_commit_tree(&found_tree, commit.get()) != 0) return {{}, unreadable()};
  const Git<git_tree> tree(found_tree);
  std::string folder = place.prefix;
  char* path = folder.data();
  const git_diff_options options = options_for(&path);
  git_diff* found = nullptr;
  if (git_diff_tree_to_workdir_with_index(&found, repository, tree.get(), &options) != 0)
    return {{}, unreadable()};
  const Git<git_diff> diff(found);
  Reader reader{place.prefix.size(), {}};
  if (git_diff_foreach(diff.get(), take_file, nullptr, take_hunk, nullptr, &reader) != 0)
    return {{}, unreadable()};
  return {std::move(reader.files), {}};
}

}  // namespace boek
