// SPDX-License-Identifier: EUPL-1.2
#include "git/repository.h"

#include <unistd.h>

#include "core/file_system.h"

namespace boek {

GitLibrary::GitLibrary() {
  git_libgit2_init();
  // A checkout in a container often belongs to another user; reading its history is harmless.
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
  // A folder of ten thousand files is one large tree; each is needed twice, as new and as old.
  constexpr std::size_t kLargestTree = std::size_t{1} << 20;
  git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, kLargestTree);
  constexpr ssize_t kCache = ssize_t{32} << 20;
  git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, kCache);
}

GitLibrary::~GitLibrary() { git_libgit2_shutdown(); }

bool inside_a_checkout(std::string folder) {
  for (;;) {
    if (::access((folder + "/.git").c_str(), F_OK) == 0) return true;
    const std::size_t slash = folder.rfind('/');
    if (folder.empty() || slash == std::string::npos) return false;
    folder.resize(slash);
  }
}

GitPlace open_repository_around(const std::string& root) {
  GitPlace place;
  git_repository* found = nullptr;
  git_repository_open_ext(&found, root.c_str(), 0, nullptr);
  Git<git_repository> repository(found);
  const char* work = repository ? git_repository_workdir(repository.get()) : nullptr;
  if (work == nullptr) return place;
  const std::string work_folder = canonical_path(work);
  const std::string base = work_folder == "/" ? work_folder : work_folder + '/';
  if (root != work_folder) {
    if (!root.starts_with(base)) return place;
    place.prefix = root.substr(base.size()) + '/';
  }
  place.repository = std::move(repository);
  return place;
}

Git<git_commit> find_commit(git_repository* repository, const std::string& revision) {
  git_object* found = nullptr;
  if (git_revparse_single(&found, repository, revision.c_str()) != 0) return nullptr;
  const Git<git_object> object(found);
  git_object* commit = nullptr;
  if (git_object_peel(&commit, object.get(), GIT_OBJECT_COMMIT) != 0) return nullptr;
  return Git<git_commit>(reinterpret_cast<git_commit*>(commit));
}

}  // namespace boek
