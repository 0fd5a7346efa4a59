// SPDX-License-Identifier: EUPL-1.2
#include "core/disk_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <vector>

#include "core/parallel.h"

namespace boek {
namespace {

// From this many entries on, threads cost less than they save.
constexpr std::size_t kLargeFolder = 512;

struct Child {
  std::string name;
  bool folder = false;
};

enum class Level : std::uint8_t { kTop, kBelow };

int remove_child(int at, const Child& child);

// Large folders on several threads; those of the top at the same time too, since threads that take
// names out of one folder wait for each other.
int remove_children(int at, const std::vector<Child>& children, Level level) {
  std::atomic<int> failure{0};
  const bool worth_it = level == Level::kTop || children.size() >= kLargeFolder;
  const unsigned jobs = worth_it ? default_jobs() : 1;
  parallel_for(children.size(), jobs, [&](std::size_t i, unsigned) {
    if (failure != 0) return;
    if (const int error = remove_child(at, children[i]); error != 0) failure = error;
  });
  return failure;
}

int empty_folder(int at, const char* name, Level level) {
  const OpenFolder folder = open_folder(at, name);
  if (!folder) return errno == ENOENT ? 0 : errno;
  // All names first: some file systems skip entries when others go while they are being read.
  std::vector<Child> children;
  while (const dirent* entry = next_entry(folder.get())) {
    children.push_back({entry->d_name, entry->d_type == DT_DIR});
  }
  return errno != 0 ? errno : remove_children(::dirfd(folder.get()), children, level);
}

// Nearly every folder of a site holds an index.html and nothing else, and goes in two calls instead
// of eight. The entry itself was seen to be a folder, not a link to one.
bool removed_as_page(int at, const std::string& name) {
  return ::unlinkat(at, (name + "/index.html").c_str(), 0) == 0 &&
         ::unlinkat(at, name.c_str(), AT_REMOVEDIR) == 0;
}

int remove_entry(int at, const Child& child, Level level) {
  const char* name = child.name.c_str();
  if (!child.folder) {
    if (::unlinkat(at, name, 0) == 0 || errno == ENOENT) return 0;
    // Not every file system tells with the name what an entry is.
    if (errno != EISDIR && errno != EPERM) return errno;
    const int error = errno;
    struct stat status {};
    if (::fstatat(at, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return errno == ENOENT ? 0 : errno;
    if (!S_ISDIR(status.st_mode)) return error;
  }
  if (child.folder && removed_as_page(at, child.name)) return 0;
  if (const int error = empty_folder(at, name, level); error != 0) return error;
  return ::unlinkat(at, name, AT_REMOVEDIR) == 0 || errno == ENOENT ? 0 : errno;
}

int remove_child(int at, const Child& child) { return remove_entry(at, child, Level::kBelow); }

}  // namespace

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) ::close(fd_);
}

OpenFolder open_folder(int at, const char* name) {
  FileDescriptor fd(::openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (fd.get() < 0) {
    // The system says ENOTDIR of a link too; a link deserves its own reason.
    if (errno == ENOTDIR) {
      struct stat status {};
      const bool link =
          ::fstatat(at, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
      errno = link ? ELOOP : ENOTDIR;
    }
    return nullptr;
  }
  OpenFolder folder(::fdopendir(fd.get()));
  if (folder) fd.release();
  return folder;
}

const dirent* next_entry(DIR* folder) {
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(folder);
    if (entry == nullptr) return nullptr;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") return entry;
  }
}

int remove_tree(const std::string& path) {
  return remove_entry(AT_FDCWD, {path, false}, Level::kTop);
}

}  // namespace boek
