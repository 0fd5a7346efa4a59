// SPDX-License-Identifier: EUPL-1.2
// A file system as it would be after some files were changed, while nothing is: what is replaced
// stays in memory. For trying changes out, and for showing them without making them.
#pragma once

#include <map>
#include <string>

#include "core/file_system.h"

namespace boek {

class EditedFileSystem final : public FileSystem {
 public:
  // Requires: `under` outlives this.
  explicit EditedFileSystem(const FileSystem& under) : under_(under) {}

  // The files that were replaced, by path.
  const std::map<std::string, std::string>& changed() const { return changed_; }

  Result<std::vector<Entry>> list(const std::string& folder) const override;
  Result<Entry> look(const std::string& path) const override;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::uint64_t limit) const override;
  Status replace(const std::string& path, std::string_view bytes) override;

  // Only files that are there can be changed: all else is refused with EROFS.
  Status make_folders(const std::string& path) override;
  Status write_new(const std::string& path, std::string_view bytes) override;
  Status append(const std::string& path, std::string_view bytes) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status exchange(const std::string& a, const std::string& b) override;
  Status remove_all(const std::string& path) override;
  Result<FileLock> lock(const std::string& path) override;

 private:
  const FileSystem& under_;
  std::map<std::string, std::string> changed_;
};

}  // namespace boek
