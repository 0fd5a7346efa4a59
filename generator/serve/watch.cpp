// SPDX-License-Identifier: EUPL-1.2
#include "serve/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "core/file_system.h"

namespace boek {
namespace {

// Not IN_CREATE of a file: what is in it comes with IN_CLOSE_WRITE.
constexpr unsigned kEvents = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                             IN_DELETE_SELF | IN_MOVE_SELF;
// An editor that saves does several things in a row; this long after the last they are over.
constexpr int kQuietMilliseconds = 8;
// A burst may go on for so long (a checkout of another branch); then what is there is built.
constexpr std::chrono::milliseconds kLongestBurst{500};

bool is_editors_own(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

}  // namespace

Watcher::Watcher(WatchedPlaces places)
    : places_(std::move(places)), fd_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  start_error_ = fd_ < 0 ? errno : 0;
  watch_all();
}

Watcher::~Watcher() {
  if (fd_ >= 0) ::close(fd_);
}

// Adding a watch again is no work, so this also takes in folders that are new.
void Watcher::watch_all() {
  diagnostics_.clear();
  whole_.clear();
  names_.clear();
  for (const std::string& folder : places_.folders) {
    watch_tree(folder);
    watch_name(folder);
  }
  for (const std::string& file : places_.files) watch_name(file);
}

// One name in a folder: what bears it may go and come again.
void Watcher::watch_name(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const int number = watch(slash == std::string::npos ? "." : path.substr(0, slash + 1));
  if (number >= 0) names_[number].push_back(path.substr(slash + 1));
}

void Watcher::watch_tree(const std::string& folder) {
  const int number = watch(folder);
  if (number < 0) return;
  whole_[number] = true;
  const auto entries = DiskFileSystem().list(folder);
  if (!entries) return;
  for (const Entry& entry : *entries) {
    if (entry.kind != EntryKind::kFolder || is_editors_own(entry.name)) continue;
    watch_tree(folder + '/' + entry.name);
  }
}

int Watcher::watch(const std::string& folder) {
  const int number = fd_ < 0 ? -1 : ::inotify_add_watch(fd_, folder.c_str(), kEvents | IN_ONLYDIR);
  if (number < 0 && (fd_ < 0 || errno != ENOENT)) {
    const std::string reason = system_reason(fd_ < 0 ? start_error_ : errno);
    Diagnostic found{};
    found.code = Code::kCannotWatch;
    found.at.file = folder;
    found.args = {folder, reason};
    diagnostics_.push_back(std::move(found));
  }
  return number;
}

bool Watcher::counts(int watch, unsigned mask, std::string_view name) const {
  // Too many events to tell: everything may have changed.
  if ((mask & IN_Q_OVERFLOW) != 0) return true;
  if ((mask & IN_IGNORED) != 0) return false;
  if (const auto names = names_.find(watch); names != names_.end()) {
    const auto& wanted = names->second;
    if (std::find(wanted.begin(), wanted.end(), name) != wanted.end()) return true;
  }
  if (!whole_.contains(watch) || is_editors_own(name)) return false;
  return (mask & IN_CREATE) == 0 || (mask & IN_ISDIR) != 0;
}

// Takes in all events that wait; whether one counts.
bool Watcher::drain() {
  bool changed = false;
  alignas(inotify_event) char buffer[16 * 1024];
  while (true) {
    const ssize_t size = ::read(fd_, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return changed;
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, buffer + at, sizeof event);
      // The name is padded with zeros.
      const char* name = event.len == 0 ? "" : buffer + at + sizeof event;
      changed = counts(event.wd, event.mask, name) || changed;
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
}

// Until nothing more comes, or for kLongestBurst.
void Watcher::sit_out_burst() {
  const auto end = std::chrono::steady_clock::now() + kLongestBurst;
  pollfd more{fd_, POLLIN, 0};
  while (::poll(&more, 1, kQuietMilliseconds) != 0 && std::chrono::steady_clock::now() < end)
    (void)drain();
}

Awakening Watcher::wait(int stop_fd, int milliseconds) {
  while (true) {
    // poll passes over a negative descriptor.
    pollfd polled[] = {{stop_fd, POLLIN, 0}, {fd_, POLLIN, 0}};
    const int ready = ::poll(polled, 2, milliseconds);
    if (ready == 0) return Awakening::kQuiet;
    if (ready < 0) {
      if (errno == EINTR) continue;
      return Awakening::kStopped;
    }
    if (polled[0].revents != 0) return Awakening::kStopped;
    if (!drain()) continue;
    sit_out_burst();
    watch_all();
    return Awakening::kChanged;
  }
}

bool Watcher::has_news(int stop_fd) const {
  pollfd polled[] = {{stop_fd, POLLIN, 0}, {fd_, POLLIN, 0}};
  return ::poll(polled, 2, 0) > 0;
}

}  // namespace boek
