// SPDX-License-Identifier: EUPL-1.2
#include "core/edited_file_system.h"

#include <algorithm>
#include <cerrno>

namespace boek {

Result<std::vector<Entry>> EditedFileSystem::list(const std::string& folder) const {
  return under_.list(folder);
}

Result<Entry> EditedFileSystem::look(const std::string& path) const {
  auto entry = under_.look(path);
  const auto found = changed_.find(path);
  if (!entry || found == changed_.end()) return entry;
  entry->size = found->second.size();
  // Of the bytes that lie under it: whoever keeps what he read by its stamp would not read these.
  entry->stamp.reset();
  return entry;
}

Result<std::string> EditedFileSystem::read(const std::string& path, std::uint64_t limit) const {
  const auto found = changed_.find(path);
  if (found == changed_.end()) return under_.read(path, limit);
  if (found->second.size() > limit) return Failure{path, EFBIG};
  return found->second;
}

Result<std::string> EditedFileSystem::read_part(const std::string& path, std::uint64_t offset,
                                                std::uint64_t limit) const {
  const auto found = changed_.find(path);
  if (found == changed_.end()) return under_.read_part(path, offset, limit);
  const std::string& bytes = found->second;
  return bytes.substr(std::min<std::uint64_t>(offset, bytes.size()), limit);
}

Status EditedFileSystem::replace(const std::string& path, std::string_view bytes) {
  const auto entry = under_.look(path);
  if (!entry) return entry.failure();
  if (entry->kind != EntryKind::kFile) return Failure{path, EINVAL};
  changed_.insert_or_assign(path, std::string(bytes));
  return Nothing{};
}

Status EditedFileSystem::make_folders(const std::string& path) { return Failure{path, EROFS}; }
Status EditedFileSystem::write_new(const std::string& path, std::string_view) {
  return Failure{path, EROFS};
}
Status EditedFileSystem::append(const std::string& path, std::string_view) {
  return Failure{path, EROFS};
}
Status EditedFileSystem::rename(const std::string& from, const std::string&) {
  return Failure{from, EROFS};
}
Status EditedFileSystem::exchange(const std::string& a, const std::string&) {
  return Failure{a, EROFS};
}
Status EditedFileSystem::remove_all(const std::string& path) { return Failure{path, EROFS}; }
Result<FileLock> EditedFileSystem::lock(const std::string& path) { return Failure{path, EROFS}; }

}  // namespace boek
