// SPDX-License-Identifier: EUPL-1.2
// Folders of the real disk, opened and removed without following links. Only for the disk's side of
// core/file_system.h.
#pragma once

#include <dirent.h>

#include <memory>
#include <string>
#include <utility>

namespace boek {

// Closes what it holds; -1 is none.
class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor();
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

// A folder itself, never what a link leads to; null with errno when that is not possible (ELOOP for
// a link).
OpenFolder open_folder(int at, const char* name);
// The next entry but for "." and ".."; null at the end, with errno 0, or on a failure.
const dirent* next_entry(DIR* folder);
// Removes a file, or a folder with all in it, large folders on several threads. 0 or errno; a
// missing one is fine.
int remove_tree(const std::string& path);

}  // namespace boek
