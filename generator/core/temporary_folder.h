// SPDX-License-Identifier: EUPL-1.2
// For tests: a folder of its own that goes when the test ends.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace boek {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    const auto top = std::filesystem::canonical(std::filesystem::temp_directory_path());
    std::string pattern = (top / "boek-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + '/' + name; }

 private:
  std::string path_;
};

}  // namespace boek
