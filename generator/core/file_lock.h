// SPDX-License-Identifier: EUPL-1.2
// A lock between processes, held as long as the value lives. The system lets go of it when the
// process ends, however it ends.
#pragma once

#include <string>

#include "core/outcome.h"

namespace boek {

class FileLock {
 public:
  FileLock() = default;
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

 private:
  friend Result<FileLock> lock_file(const std::string& path);
  explicit FileLock(int fd) : fd_(fd) {}
  int fd_ = -1;
};

// Locks a regular file, made when it is not there, and writes the number of this process in it.
// EWOULDBLOCK when another holds it. The file stays when the lock goes.
Result<FileLock> lock_file(const std::string& path);

}  // namespace boek
