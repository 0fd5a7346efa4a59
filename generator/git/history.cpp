// SPDX-License-Identifier: EUPL-1.2
#include "git/history.h"

#include <optional>
#include <set>
#include <vector>

#include "core/file_system.h"
#include "git/repository.h"

namespace boek {
namespace {

struct IdOrder {
  bool operator()(const git_oid& a, const git_oid& b) const { return git_oid_cmp(&a, &b) < 0; }
};

// Path → whether the file was not there before.
using Changes = std::map<std::string, bool>;

bool is_tree(const git_tree_entry* entry) { return git_tree_entry_type(entry) == GIT_OBJECT_TREE; }

bool is_same(const git_tree_entry* a, const git_tree_entry* b) {
  return git_oid_equal(git_tree_entry_id(a), git_tree_entry_id(b)) != 0 &&
         git_tree_entry_filemode(a) == git_tree_entry_filemode(b);
}

class Walk {
 public:
  Walk(git_repository* repository, std::string folder, std::size_t prefix)
      : repository_(repository), folder_(std::move(folder)), prefix_(prefix) {}

  History run() {
    git_oid head;
    if (git_reference_name_to_id(&head, repository_, "HEAD") != 0) return {};
    Git<git_commit> newest = commit_of(head);
    const auto tree = newest ? folder_of(newest.get()) : std::nullopt;
    if (!tree) return {};
    for (const auto& [path, added] : changes(nullptr, tree->get())) history_[path] = {};
    queue_.push_back(head);
    seen_.insert(head);
    while (!queue_.empty()) {
      const git_oid id = queue_.back();
      queue_.pop_back();
      visit(id);
    }
    return finished();
  }

 private:
  Git<git_commit> commit_of(const git_oid& id) const {
    git_commit* commit = nullptr;
    git_commit_lookup(&commit, repository_, &id);
    return Git<git_commit>(commit);
  }

  Git<git_tree> tree_of(const git_oid* id) const {
    git_tree* tree = nullptr;
    git_tree_lookup(&tree, repository_, id);
    return Git<git_tree>(tree);
  }

  // The folder in a commit, null where it has none; nothing when that cannot be read (a clone may
  // leave trees out).
  std::optional<Git<git_tree>> folder_of(const git_commit* commit) const {
    Git<git_tree> top = tree_of(git_commit_tree_id(commit));
    if (!top) return std::nullopt;
    if (folder_.empty()) return top;
    git_tree_entry* found = nullptr;
    const int error = git_tree_entry_bypath(&found, top.get(), folder_.c_str());
    const Git<git_tree_entry> entry(found);
    if (error == GIT_ENOTFOUND || (error == 0 && !is_tree(found))) return Git<git_tree>();
    if (error != 0) return std::nullopt;
    Git<git_tree> tree = tree_of(git_tree_entry_id(found));
    if (!tree) return std::nullopt;
    return tree;
  }

  // Takes in what a commit changed, and queues its parents. A commit whose parents are not there
  // (the edge of a shallow clone) shows what the files were then, not when they changed.
  void visit(const git_oid& id) {
    const Git<git_commit> commit = commit_of(id);
    auto tree = commit ? folder_of(commit.get()) : std::nullopt;
    std::vector<Git<git_tree>> before;
    bool whole = tree.has_value();
    for (unsigned i = 0; commit && i < git_commit_parentcount(commit.get()); ++i) {
      const git_oid parent_id = *git_commit_parent_id(commit.get(), i);
      const Git<git_commit> parent = commit_of(parent_id);
      if (parent && seen_.insert(parent_id).second) queue_.push_back(parent_id);
      auto parent_tree = parent ? folder_of(parent.get()) : std::nullopt;
      whole = whole && parent_tree;
      if (parent_tree) before.push_back(std::move(*parent_tree));
    }
    if (!whole) {
      cut_off_ = true;
      return;
    }
    take_in(changes_of_commit(before, tree->get()), git_commit_time(commit.get()));
  }

  // Of a merge only what differs from every parent: the rest changed in the commits it joins.
  Changes changes_of_commit(const std::vector<Git<git_tree>>& before, const git_tree* after) const {
    Changes found = changes(before.empty() ? nullptr : before[0].get(), after);
    for (std::size_t i = 1; i < before.size() && !found.empty(); ++i) {
      const Changes other = changes(before[i].get(), after);
      std::erase_if(found, [&](const auto& change) { return !other.contains(change.first); });
    }
    return found;
  }

  Changes changes(const git_tree* before, const git_tree* after) const {
    Changes found;
    if (after != nullptr) compare(before, after, folder_, found);
    return found;
  }

  // Both trees are in git's order, so one pass over each does.
  void compare(const git_tree* before, const git_tree* after, const std::string& path,
               Changes& found) const {
    if (before != nullptr && git_oid_equal(git_tree_id(before), git_tree_id(after)) != 0) return;
    const std::size_t old_count = before == nullptr ? 0 : git_tree_entrycount(before);
    std::size_t at = 0;
    for (std::size_t i = 0; i < git_tree_entrycount(after); ++i) {
      const git_tree_entry* entry = git_tree_entry_byindex(after, i);
      const git_tree_entry* old = nullptr;
      while (at < old_count) {
        const git_tree_entry* candidate = git_tree_entry_byindex(before, at);
        const int order = git_tree_entry_cmp(candidate, entry);
        if (order > 0) break;
        ++at;
        if (order == 0) old = candidate;
      }
      if (old == nullptr || !is_same(old, entry)) compare_entry(old, entry, path, found);
    }
  }

  void compare_entry(const git_tree_entry* old, const git_tree_entry* entry,
                     const std::string& path, Changes& found) const {
    std::string name = path.empty() ? path : path + '/';
    name += git_tree_entry_name(entry);
    if (!is_tree(entry)) {
      found.emplace(name.substr(prefix_), old == nullptr);
      return;
    }
    const Git<git_tree> after = tree_of(git_tree_entry_id(entry));
    const Git<git_tree> before =
        old != nullptr && is_tree(old) ? tree_of(git_tree_entry_id(old)) : nullptr;
    if (after) compare(before.get(), after.get(), name, found);
  }

  void take_in(const Changes& found, std::int64_t time) {
    for (const auto& [path, added] : found) {
      const auto known = history_.find(path);
      if (known == history_.end()) continue;  // no longer there
      Change& change = known->second;
      const bool first_sight = change.last == 0;
      if (first_sight || time > change.last) change.last = time;
      if (first_sight || time < change.first) change.first = time;
      if (added) added_.insert(path);
    }
  }

  History finished() {
    for (auto at = history_.begin(); at != history_.end();) {
      // Where the walk met an edge, only a file seen to be added has a known beginning.
      if (cut_off_ && !added_.contains(at->first)) at->second.first = 0;
      at = at->second.last == 0 ? history_.erase(at) : std::next(at);
    }
    return std::move(history_);
  }

  git_repository* repository_;
  std::string folder_;  // in the repository, without end slash; empty for all of it
  std::size_t prefix_;  // how much of a path in the repository lies above the root
  History history_;
  std::vector<git_oid> queue_;
  std::set<git_oid, IdOrder> seen_;
  std::set<std::string, std::less<>> added_;
  bool cut_off_ = false;
};

}  // namespace

History read_history(const std::string& root, const std::string& folder) {
  const std::string top = canonical_path(root);
  if (!inside_a_checkout(top)) return {};
  const GitLibrary library;
  const GitPlace place = open_repository_around(top);
  if (!place.repository) return {};
  const std::string& prefix = place.prefix;
  return Walk(place.repository.get(), prefix + folder, prefix.size()).run();
}

}  // namespace boek
