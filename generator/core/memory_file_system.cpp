// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cerrno>

#include "core/file_system.h"

namespace boek {
namespace {

std::string without_end_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

// What every path below `folder` starts with; "" and "." are the folder that holds everything.
std::string prefix_of(const std::string& folder) {
  const std::string path = without_end_slash(folder);
  if (path.empty() || path == ".") return {};
  return path == "/" ? path : path + '/';
}

template <typename Map>
bool has_below(const Map& map, const std::string& prefix) {
  const auto found = map.lower_bound(prefix);
  return found != map.end() && found->first.starts_with(prefix);
}

template <typename Map>
void remove_below(Map& map, const std::string& path) {
  map.erase(path);
  const std::string prefix = prefix_of(path);
  auto at = map.lower_bound(prefix);
  while (at != map.end() && at->first.starts_with(prefix)) at = map.erase(at);
}

// Takes out what stands at `path` or below it, keyed by the rest of the path.
template <typename Map>
Map take_tree(Map& map, const std::string& path) {
  Map taken;
  for (auto at = map.lower_bound(path); at != map.end() && at->first.starts_with(path);) {
    const std::string rest = at->first.substr(path.size());
    if (rest.empty() || rest.front() == '/') {
      taken.emplace(rest, std::move(at->second));
      at = map.erase(at);
    } else {
      ++at;
    }
  }
  return taken;
}

template <typename Map>
void put_tree(Map& map, const std::string& path, Map tree) {
  for (auto& [rest, value] : tree) map.insert_or_assign(path + rest, std::move(value));
}

// The entries of one folder out of all paths that start with its prefix.
template <typename Map, typename Kind>
void collect(const Map& map, const std::string& prefix, const Kind& entry_of,
             std::map<std::string, Entry>& entries) {
  for (auto at = map.lower_bound(prefix); at != map.end() && at->first.starts_with(prefix); ++at) {
    std::string name = at->first.substr(prefix.size());
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos) {
      entries.insert_or_assign(name, entry_of(name, at->second));
    } else {
      name.resize(slash);
      entries.emplace(name, Entry{name, EntryKind::kFolder, 0});
    }
  }
}

Entry file_entry(const std::string& name, const std::string& bytes) {
  return {name, EntryKind::kFile, bytes.size()};
}
Entry irregular_entry(const std::string& name, EntryKind kind) { return {name, kind, 0}; }

}  // namespace

Result<std::vector<Entry>> MemoryFileSystem::list(const std::string& folder) const {
  const Result<Entry> self = look(folder);
  if (!self) return self.failure();
  if (self->kind == EntryKind::kSymlink) return Failure{folder, ELOOP};
  if (self->kind != EntryKind::kFolder) return Failure{folder, ENOTDIR};
  std::map<std::string, Entry> entries;
  collect(files, prefix_of(folder), file_entry, entries);
  collect(irregular, prefix_of(folder), irregular_entry, entries);
  std::vector<Entry> sorted;
  sorted.reserve(entries.size());
  for (auto& [name, entry] : entries) sorted.push_back(std::move(entry));
  return sorted;
}

Result<Entry> MemoryFileSystem::look(const std::string& path) const {
  const std::string key = without_end_slash(path);
  const std::string name = key.substr(key.rfind('/') + 1);
  if (const auto found = irregular.find(key); found != irregular.end()) {
    return irregular_entry(name, found->second);
  }
  if (const auto found = files.find(key); found != files.end()) {
    return file_entry(name, found->second);
  }
  const std::string prefix = prefix_of(key);
  if (has_below(files, prefix) || has_below(irregular, prefix)) {
    return Entry{name, EntryKind::kFolder, 0};
  }
  return Failure{path, ENOENT};
}

Result<std::string> MemoryFileSystem::read(const std::string& path, std::uint64_t limit) const {
  const Result<Entry> self = look(path);
  if (!self) return self.failure();
  if (self->kind == EntryKind::kSymlink) return Failure{path, ELOOP};
  if (self->kind != EntryKind::kFile) return Failure{path, EINVAL};
  if (self->size > limit) return Failure{path, EFBIG};
  return files.at(path);
}

Result<std::string> MemoryFileSystem::read_part(const std::string& path, std::uint64_t offset,
                                                std::uint64_t limit) const {
  Result<std::string> whole = read(path, UINT64_MAX);
  if (!whole) return whole;
  return whole->substr(std::min<std::uint64_t>(offset, whole->size()), limit);
}

Status MemoryFileSystem::make_folders(const std::string& path) {
  // Folders are implied; only a file in the way is a failure.
  const Result<Entry> self = look(path);
  if (self && self->kind != EntryKind::kFolder) return Failure{path, ENOTDIR};
  return Nothing{};
}

Status MemoryFileSystem::write_new(const std::string& path, std::string_view bytes) {
  if (look(path)) return Failure{path, EEXIST};
  files.emplace(path, bytes);
  return Nothing{};
}

Status MemoryFileSystem::append(const std::string& path, std::string_view bytes) {
  const auto found = files.find(path);
  if (found == files.end()) return Failure{path, ENOENT};
  found->second += bytes;
  return Nothing{};
}

Status MemoryFileSystem::replace(const std::string& path, std::string_view bytes) {
  const Result<Entry> self = look(path);
  if (!self) return self.failure();
  if (self->kind != EntryKind::kFile) return Failure{path, EINVAL};
  files.at(path) = bytes;
  return Nothing{};
}

Status MemoryFileSystem::rename(const std::string& from, const std::string& to) {
  if (!look(from)) return Failure{from, ENOENT};
  auto moved = take_tree(files, from);
  auto moved_irregular = take_tree(irregular, from);
  put_tree(files, to, std::move(moved));
  put_tree(irregular, to, std::move(moved_irregular));
  return Nothing{};
}

Status MemoryFileSystem::exchange(const std::string& a, const std::string& b) {
  if (!look(a)) return Failure{a, ENOENT};
  if (!look(b)) return Failure{b, ENOENT};
  auto files_of_a = take_tree(files, a);
  auto irregular_of_a = take_tree(irregular, a);
  put_tree(files, a, take_tree(files, b));
  put_tree(irregular, a, take_tree(irregular, b));
  put_tree(files, b, std::move(files_of_a));
  put_tree(irregular, b, std::move(irregular_of_a));
  return Nothing{};
}

Status MemoryFileSystem::remove_all(const std::string& path) {
  remove_below(files, without_end_slash(path));
  remove_below(irregular, without_end_slash(path));
  return Nothing{};
}

Result<FileLock> MemoryFileSystem::lock(const std::string&) {
  // Memory is this process's own: there is nobody to keep out.
  return FileLock{};
}

}  // namespace boek
