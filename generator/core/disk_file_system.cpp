// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>

#include "core/disk_folder.h"
#include "core/file_system.h"

namespace boek {
namespace {

constexpr mode_t kFileMode = 0644;
constexpr mode_t kFolderMode = 0755;

struct CloseFile {
  void operator()(FILE* file) const { std::fclose(file); }
};

EntryKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::kFile;
  if (S_ISDIR(mode)) return EntryKind::kFolder;
  return S_ISLNK(mode) ? EntryKind::kSymlink : EntryKind::kOther;
}

// Most file systems say the kind in the listing itself, which saves a call for each file.
std::optional<EntryKind> kind_of_entry(int folder, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return kind_of(DTTOIF(entry.d_type));
  struct stat status {};
  if (::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
  return kind_of(status.st_mode);
}

// With an end slash the system would follow a link that stands last.
std::string without_end_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

int open_for_reading(const std::string& path) {
  // Opening a FIFO without O_NONBLOCK would wait for a writer.
  return ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

// How large the regular file is that open_for_reading opened.
Result<std::uint64_t> size_of(int fd, const std::string& path) {
  struct stat status {};
  if (fd < 0 || ::fstat(fd, &status) != 0) return Failure{path, errno};
  if (!S_ISREG(status.st_mode)) return Failure{path, EINVAL};
  return static_cast<std::uint64_t>(status.st_size);
}

// Up to `count` bytes from `offset` on: as many as there are.
Result<std::string> read_from(int fd, std::uint64_t offset, std::uint64_t count,
                              const std::string& path) {
  std::string bytes(count, '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t got =
        ::pread(fd, bytes.data() + have, bytes.size() - have, static_cast<off_t>(offset + have));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failure{path, errno};
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

int write_whole(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Status status_of(const std::string& path, int error) {
  if (error != 0) return Failure{path, error};
  return Nothing{};
}

// Where the file system cannot swap, three renames do; what went first comes back on a failure.
int exchange_by_renames(const std::string& a, const std::string& b) {
  const std::string aside = a + ".aside-" + std::to_string(::getpid());
  if (::rename(a.c_str(), aside.c_str()) != 0) return errno;
  if (::rename(b.c_str(), a.c_str()) != 0) {
    const int error = errno;
    ::rename(aside.c_str(), a.c_str());
    return error;
  }
  return ::rename(aside.c_str(), b.c_str()) == 0 ? 0 : errno;
}

// Without a call that would change it for a moment, and with it what other threads make.
mode_t current_umask() {
  const std::unique_ptr<FILE, CloseFile> status(std::fopen("/proc/self/status", "re"));
  char line[256];
  unsigned mask = 0777;  // unknown: as if it hid everything
  while (status && std::fgets(line, sizeof line, status.get()) != nullptr) {
    if (std::sscanf(line, "Umask: %o", &mask) == 1) break;
  }
  return static_cast<mode_t>(mask);
}

Status folder_made(const std::string& path, bool umask_hides) {
  return status_of(path, umask_hides && ::chmod(path.c_str(), kFolderMode) != 0 ? errno : 0);
}

// Whether a folder that could not be made (`error`) is there already. Above the last part of a
// path links are the user's business; at the last they are not followed.
Status is_there(const std::string& path, int error, int flags) {
  struct stat status {};
  if (::fstatat(AT_FDCWD, path.c_str(), &status, flags) != 0) return Failure{path, error};
  if (S_ISLNK(status.st_mode)) return Failure{path, ELOOP};
  return status_of(path, S_ISDIR(status.st_mode) ? 0 : ENOTDIR);
}

constexpr std::int64_t kSecond = 1'000'000'000;
std::int64_t nanoseconds(const timespec& time) { return time.tv_sec * kSecond + time.tv_nsec; }

// File systems tell time in ticks of up to ten milliseconds.
std::optional<FileStamp> stamp_of(const struct stat& status) {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  const std::int64_t changed = nanoseconds(status.st_ctim);
  if (changed > nanoseconds(now) - kSecond / 20) return std::nullopt;
  return FileStamp{status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
                   changed, nanoseconds(status.st_mtim)};
}

}  // namespace

Result<std::vector<Entry>> DiskFileSystem::list(const std::string& folder) const {
  const OpenFolder opened = open_folder(AT_FDCWD, without_end_slash(folder).c_str());
  if (!opened) return Failure{folder, errno};
  std::vector<Entry> entries;
  while (const dirent* entry = next_entry(opened.get())) {
    const auto kind = kind_of_entry(::dirfd(opened.get()), *entry);
    if (!kind && errno == ENOENT) continue;  // gone in the meantime
    if (!kind) return Failure{folder + '/' + entry->d_name, errno};
    entries.push_back({entry->d_name, *kind, 0});
  }
  if (errno != 0) return Failure{folder, errno};
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

Result<Entry> DiskFileSystem::look(const std::string& path) const {
  const std::string exact = without_end_slash(path);
  struct stat status {};
  if (::lstat(exact.c_str(), &status) != 0) return Failure{path, errno};
  const EntryKind kind = kind_of(status.st_mode);
  const auto size = kind == EntryKind::kFile ? static_cast<std::uint64_t>(status.st_size) : 0;
  Entry entry{exact.substr(exact.rfind('/') + 1), kind, size};
  if (kind == EntryKind::kFile) entry.stamp = stamp_of(status);
  return entry;
}

Result<std::string> DiskFileSystem::read(const std::string& path, std::uint64_t limit) const {
  const FileDescriptor fd(open_for_reading(path));
  const Result<std::uint64_t> size = size_of(fd.get(), path);
  if (!size) return size.failure();
  if (*size > limit) return Failure{path, EFBIG};
  return read_from(fd.get(), 0, *size, path);
}

Result<std::string> DiskFileSystem::read_part(const std::string& path, std::uint64_t offset,
                                              std::uint64_t limit) const {
  const FileDescriptor fd(open_for_reading(path));
  const Result<std::uint64_t> size = size_of(fd.get(), path);
  if (!size) return size.failure();
  const std::uint64_t rest = *size - std::min(offset, *size);
  return read_from(fd.get(), offset, std::min(rest, limit), path);
}

DiskFileSystem::DiskFileSystem() : umask_hides_((current_umask() & kFolderMode) != 0) {}

Status DiskFileSystem::make_folders(const std::string& path) {
  const std::string whole = without_end_slash(path);
  // Mostly only the last part is new: one call then does.
  if (::mkdir(whole.c_str(), kFolderMode) == 0) return folder_made(whole, umask_hides_);
  for (std::size_t end = whole.find('/', 1);; end = whole.find('/', end + 1)) {
    const std::string part = whole.substr(0, end);
    const bool last = end == std::string::npos;
    const bool made = ::mkdir(part.c_str(), kFolderMode) == 0;
    const Status status = made ? folder_made(part, umask_hides_)
                               : is_there(part, errno, last ? AT_SYMLINK_NOFOLLOW : 0);
    if (!status || last) return status;
  }
}

Status DiskFileSystem::write_new(const std::string& path, std::string_view bytes) {
  constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  FileDescriptor fd(::open(path.c_str(), kFlags, kFileMode));
  if (fd.get() < 0) return Failure{path, errno};
  int error = umask_hides_ && ::fchmod(fd.get(), kFileMode) != 0 ? errno : 0;
  if (error == 0) error = write_whole(fd.get(), bytes);
  // A full disk may show only when the file is closed.
  if (::close(fd.release()) != 0 && error == 0) error = errno;
  if (error != 0) ::unlink(path.c_str());
  return status_of(path, error);
}

Status DiskFileSystem::append(const std::string& path, std::string_view bytes) {
  FileDescriptor fd(::open(path.c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC));
  if (fd.get() < 0) return Failure{path, errno};
  int error = write_whole(fd.get(), bytes);
  if (::close(fd.release()) != 0 && error == 0) error = errno;
  return status_of(path, error);
}

Status DiskFileSystem::replace(const std::string& path, std::string_view bytes) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return Failure{path, errno};
  if (!S_ISREG(status.st_mode)) return Failure{path, EINVAL};
  // A rename asks for no permission on the file itself.
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) return Failure{path, errno};
  const std::size_t name = path.rfind('/') + 1;
  const std::string aside =
      path.substr(0, name) + '.' + path.substr(name) + ".new-" + std::to_string(::getpid());
  ::unlink(aside.c_str());  // of a process that was killed
  if (const Status written = write_new(aside, bytes); !written)
    return Failure{path, written.failure().error};
  // Only root can keep it somebody else's; where that fails it becomes ours, as with any editor.
  [[maybe_unused]] const int kept = ::lchown(aside.c_str(), status.st_uid, status.st_gid);
  if (::chmod(aside.c_str(), status.st_mode & 07777) == 0 &&
      ::rename(aside.c_str(), path.c_str()) == 0)
    return Nothing{};
  const int error = errno;
  ::unlink(aside.c_str());
  return Failure{path, error};
}

Status DiskFileSystem::rename(const std::string& from, const std::string& to) {
  return status_of(to, ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno);
}

Status DiskFileSystem::exchange(const std::string& a, const std::string& b) {
  if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) {
    return Nothing{};
  }
  const bool unsupported = errno == ENOSYS || errno == EINVAL;
  return status_of(a, unsupported ? exchange_by_renames(a, b) : errno);
}

Status DiskFileSystem::remove_all(const std::string& path) {
  return status_of(path, remove_tree(without_end_slash(path)));
}

Result<FileLock> DiskFileSystem::lock(const std::string& path) { return lock_file(path); }

}  // namespace boek
