// SPDX-License-Identifier: EUPL-1.2
#include "core/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace boek {

FileLock::FileLock(FileLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

FileLock::~FileLock() {
  if (fd_ >= 0) ::close(fd_);
}

Result<FileLock> lock_file(const std::string& path) {
  constexpr int kFlags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  FileLock lock(::open(path.c_str(), kFlags, 0644));
  if (lock.fd_ < 0) return Failure{path, errno};
  struct stat status {};
  if (::fstat(lock.fd_, &status) != 0) return Failure{path, errno};
  if (!S_ISREG(status.st_mode)) return Failure{path, EINVAL};
  if (::flock(lock.fd_, LOCK_EX | LOCK_NB) != 0) return Failure{path, errno};
  // The number is for people who meet the lock; without it the lock is as good.
  const std::string number = std::to_string(::getpid()) + '\n';
  if (::ftruncate(lock.fd_, 0) == 0 && ::write(lock.fd_, number.data(), number.size()) < 0) {
    return Failure{path, errno};
  }
  return lock;
}

}  // namespace boek
