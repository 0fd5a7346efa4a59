// SPDX-License-Identifier: EUPL-1.2
#include "output/place.h"

#include <algorithm>
#include <cerrno>
#include <optional>

namespace boek {
namespace {

// Whether `path` is `folder` or lies below it; both canonical.
bool is_within(std::string_view path, std::string_view folder) {
  if (folder == "/") return true;
  if (!path.starts_with(folder)) return false;
  return path.size() == folder.size() || path[folder.size()] == '/';
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string joined(const std::string& folder, std::string_view name) {
  std::string path = folder == "/" ? std::string() : folder;
  return path.append("/").append(name);
}

// `out` absolute with the links above it resolved, but not the last part: a link there is refused,
// not followed.
std::string resolved(std::string out) {
  while (out.size() > 1 && out.back() == '/') out.pop_back();
  const std::string last = name_of(out);
  if (last == "/" || last == "." || last == ".." || last.empty()) return canonical_path(out);
  const bool bare = out.find('/') == std::string::npos;
  return joined(canonical_path(bare ? "." : parent_of(out)), last);
}

// What the output would destroy or get mixed up with; nothing when it stands apart.
std::optional<std::string> overlap(const OutputPlace& place, const std::string& out) {
  const std::string root = canonical_path(place.root);
  if (is_within(root, out)) return root;
  if (!place.home.empty() && is_within(canonical_path(place.home), out)) return place.home;
  std::vector<std::string> folders;
  for (const std::string_view name : kProjectFolders) folders.push_back(joined(root, name));
  for (const std::string& folder : place.protected_folders) {
    if (!folder.empty()) folders.push_back(canonical_path(folder));
  }
  for (const std::string& folder : folders) {
    if (is_within(folder, out)) return folder;
    // A folder around the whole project cannot forbid what lies in it.
    if (is_within(out, folder) && !is_within(root, folder)) return folder;
  }
  return std::nullopt;
}

Diagnostic about(const OutputPlace& place, const std::string& out, Code code,
                 std::vector<std::string> more = {}) {
  const std::string shown = shown_path(place, out);
  more.insert(more.begin(), shown);
  return {.code = code, .at = {shown, {}}, .args = std::move(more), .suggestion = {}, .notes = {}};
}

bool is_file(const std::vector<Entry>& entries, std::string_view name) {
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.name == name && entry.kind == EntryKind::kFile;
  });
}

bool is_there(const std::vector<Entry>& entries, std::string_view name) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& entry) { return entry.name == name; });
}

bool is_our_site(const FileSystem& disk, const std::string& out,
                 const std::vector<Entry>& entries) {
  if (is_there(entries, ".git")) return false;
  if (!is_file(entries, "index.html") || !is_file(entries, "404.html")) return false;
  constexpr std::uint64_t kLargestGitignore = 64 * 1024;
  const Result<std::string> ignore = disk.read(joined(out, ".gitignore"), kLargestGitignore);
  return ignore && ignore->starts_with(kSiteGitignore.substr(0, kSiteGitignore.find('\n') + 1));
}

}  // namespace

Outcome<std::string> check_output_place(const FileSystem& disk, const OutputPlace& place) {
  const std::string out = place.out.empty() ? canonical_path(place.root) : resolved(place.out);
  if (const auto other = overlap(place, out)) {
    return {out, {about(place, out, Code::kOutputOverlaps, {shown_path(place, *other)})}};
  }
  // The state of an output is no place for another one.
  if (name_of(out).starts_with(".projectenboek")) {
    return {out, {about(place, out, Code::kOutputOverlaps, {shown_path(place, out)})}};
  }
  const Result<Entry> self = disk.look(out);
  if (!self && self.failure().error == ENOENT) return {out, {}};
  if (!self) {
    const std::string reason = system_reason(self.failure().error);
    return {out, {about(place, out, Code::kCannotWrite, {reason})}};
  }
  if (self->kind != EntryKind::kFolder) return {out, {about(place, out, Code::kOutputNotAFolder)}};
  const Result<std::vector<Entry>> entries = disk.list(out);
  if (!entries) {
    const std::string reason = system_reason(entries.failure().error);
    return {out, {about(place, out, Code::kCannotWrite, {reason})}};
  }
  const bool empty = entries->empty() || (entries->size() == 1 && is_file(*entries, ".gitignore"));
  if (empty || is_our_site(disk, out, *entries)) return {out, {}};
  return {out, {about(place, out, Code::kOutputForeign)}};
}

std::string state_folder(const std::string& out) {
  return joined(parent_of(out), ".projectenboek-" + name_of(out));
}

std::string shown_path(const OutputPlace& place, const std::string& path) {
  const std::string root = canonical_path(place.root);
  if (root == "/" || path == root || !is_within(path, root)) return path;
  return path.substr(root.size() + 1);
}

}  // namespace boek
