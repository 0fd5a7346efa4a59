// SPDX-License-Identifier: EUPL-1.2
// Files that several threads make at once, gathered in one map. In core/ because only core/ may
// hold a lock.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace boek {

class FileCollector {
 public:
  using Files = std::map<std::string, std::string, std::less<>>;

  // May be called from several threads at once; the first writing of a path stays.
  void add(const std::string& path, std::string_view bytes) {
    const std::lock_guard lock(guard_);
    files_.emplace(path, bytes);
  }
  // Requires: no add is under way.
  Files take() && { return std::move(files_); }

 private:
  std::mutex guard_;
  Files files_;
};

}  // namespace boek
