// SPDX-License-Identifier: EUPL-1.2
// All disk access, behind one interface: the real disk, or a map in memory for tests. Nothing here
// follows a symbolic link in the last part of a path, and nothing blocks on a FIFO.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/file_lock.h"
#include "core/outcome.h"

namespace boek {

enum class EntryKind : std::uint8_t { kFile, kFolder, kSymlink, kOther };

// Another one after each change of a file, and after another file took its place.
struct FileStamp {
  std::uint64_t device = 0, inode = 0, size = 0;
  std::int64_t changed = 0, modified = 0;  // nanoseconds
  bool operator==(const FileStamp&) const = default;
};

struct Entry {
  std::string name;
  EntryKind kind = EntryKind::kOther;
  std::uint64_t size = 0;  // bytes, of a file that was looked at; a listing does not say
  // Of a file that was looked at, where the file system has one; not of a file that changed so
  // lately that a next change might leave it as it is.
  std::optional<FileStamp> stamp = {};
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The entries of a folder, sorted by bytes; ENOENT when there is none.
  virtual Result<std::vector<Entry>> list(const std::string& folder) const = 0;
  // What stands at `path` itself; ENOENT when nothing does.
  virtual Result<Entry> look(const std::string& path) const = 0;
  // The bytes of a regular file; EFBIG when it is larger than `limit`.
  virtual Result<std::string> read(const std::string& path, std::uint64_t limit) const = 0;
  // The bytes of a regular file from `offset` on, at most `limit` of them; none past its end.
  virtual Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                        std::uint64_t limit) const = 0;

  // Makes a folder and those above it; an existing one is fine.
  virtual Status make_folders(const std::string& path) = 0;
  // Writes a file that is not there yet. Requires: its folder exists.
  virtual Status write_new(const std::string& path, std::string_view bytes) = 0;
  // Writes behind what stands in a file that is there.
  virtual Status append(const std::string& path, std::string_view bytes) = 0;
  // Puts other bytes in the place of a regular file that is there, in one step: who reads it gets
  // the old ones or the new ones, whole. It keeps its mode; EACCES when that does not allow it.
  virtual Status replace(const std::string& path, std::string_view bytes) = 0;
  virtual Status rename(const std::string& from, const std::string& to) = 0;
  // Swaps two paths in one step.
  virtual Status exchange(const std::string& a, const std::string& b) = 0;
  // Removes a file or a whole folder without following links; a missing one is fine.
  virtual Status remove_all(const std::string& path) = 0;
  // As lock_file of core/file_lock.h.
  virtual Result<FileLock> lock(const std::string& path) = 0;
};

// New files get mode 0644 and folders 0755, whatever the umask.
class DiskFileSystem final : public FileSystem {
 public:
  DiskFileSystem();

  Result<std::vector<Entry>> list(const std::string& folder) const override;
  Result<Entry> look(const std::string& path) const override;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::uint64_t limit) const override;
  Status make_folders(const std::string& path) override;
  Status write_new(const std::string& path, std::string_view bytes) override;
  Status append(const std::string& path, std::string_view bytes) override;
  Status replace(const std::string& path, std::string_view bytes) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status exchange(const std::string& a, const std::string& b) override;
  Status remove_all(const std::string& path) override;
  Result<FileLock> lock(const std::string& path) override;

 private:
  bool umask_hides_;  // the umask takes bits away that the modes above have
};

// Files in a map; folders are implied. For tests, and for serving a site from memory.
class MemoryFileSystem : public FileSystem {
 public:
  std::map<std::string, std::string> files;    // path → bytes
  std::map<std::string, EntryKind> irregular;  // symlinks and others, for tests

  Result<std::vector<Entry>> list(const std::string& folder) const override;
  Result<Entry> look(const std::string& path) const override;
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override;
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::uint64_t limit) const override;
  Status make_folders(const std::string& path) override;
  Status write_new(const std::string& path, std::string_view bytes) override;
  Status append(const std::string& path, std::string_view bytes) override;
  Status replace(const std::string& path, std::string_view bytes) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status exchange(const std::string& a, const std::string& b) override;
  Status remove_all(const std::string& path) override;
  Result<FileLock> lock(const std::string& path) override;
};

// The path made absolute, without `.`, `..` or links as far as it exists; no end slash.
std::string canonical_path(const std::string& path);

// Why the system refused, as an argument of a message: a term of codes.def for what people meet,
// else the system's own English text.
std::string system_reason(int error);

}  // namespace boek
