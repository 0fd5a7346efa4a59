// SPDX-License-Identifier: EUPL-1.2
// Waiting for files to change, with inotify.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"

namespace boek {

struct WatchedPlaces {
  std::vector<std::string> folders;  // with all below them; one that is not there may come
  std::vector<std::string> files;    // single files; may be replaced, removed and made again
};

enum class Awakening : std::uint8_t { kChanged, kStopped, kQuiet };

// Watches from its construction on, so that a change during a build is not missed. Dot files and
// back-ups of editors (`x~`) do not count.
class Watcher {
 public:
  explicit Watcher(WatchedPlaces places);
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  // kCannotWatch for each place that is not followed.
  const Diagnostics& diagnostics() const { return diagnostics_; }
  static constexpr int kForEver = -1;
  // Returns when something changed and the burst of changes is over, or when `stop_fd` can be read;
  // kQuiet when neither came within so many milliseconds.
  Awakening wait(int stop_fd, int milliseconds = kForEver);
  // Whether wait would return at once, or nearly so. May be called from several threads, while no
  // other function is.
  bool has_news(int stop_fd) const;

 private:
  void watch_all();
  void watch_tree(const std::string& folder);
  void watch_name(const std::string& path);
  int watch(const std::string& folder);
  bool drain();
  void sit_out_burst();
  bool counts(int watch, unsigned mask, std::string_view name) const;

  WatchedPlaces places_;
  int fd_ = -1;
  int start_error_ = 0;
  // What counts in a watched folder: everything, or what has one of these names.
  std::map<int, bool> whole_;
  std::map<int, std::vector<std::string>> names_;
  Diagnostics diagnostics_;
};

}  // namespace boek
