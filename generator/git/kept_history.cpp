// SPDX-License-Identifier: EUPL-1.2
#include "git/kept_history.h"

#include "core/file_system.h"
#include "git/repository.h"

namespace boek {

struct KeptHistory::Library {
  GitLibrary library;
};

KeptHistory::KeptHistory(std::string root, std::string folder)
    : root_(canonical_path(root)), folder_(std::move(folder)) {}

KeptHistory::~KeptHistory() = default;

// Empty when there is no repository or no commit.
std::string KeptHistory::head() {
  if (!inside_a_checkout(root_)) return {};
  if (!library_) library_ = std::make_unique<Library>();
  const GitPlace place = open_repository_around(root_);
  git_oid id;
  if (!place.repository || git_reference_name_to_id(&id, place.repository.get(), "HEAD") != 0)
    return {};
  // Where the root lies in it counts too: the repository may be another one.
  return place.prefix + ':' + git_oid_tostr_s(&id);
}

std::shared_ptr<const History> KeptHistory::read() {
  const std::string now = head();
  if (history_ == nullptr || now != head_) {
    history_ =
        std::make_shared<const History>(now.empty() ? History{} : read_history(root_, folder_));
    head_ = now;
  }
  return history_;
}

}  // namespace boek
