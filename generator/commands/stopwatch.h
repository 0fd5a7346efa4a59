// SPDX-License-Identifier: EUPL-1.2
// How long each stage took, for --timings.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <cstdio>

namespace boek {

class Stopwatch {
 public:
  explicit Stopwatch(bool prints) : prints_(prints) {}

  // Ends a stage that began with the construction or the lap before.
  void lap(const char* stage) {
    const auto now = std::chrono::steady_clock::now();
    const double milliseconds = std::chrono::duration<double, std::milli>(now - last_).count();
    if (prints_) fmt::print(stderr, "{:>10.1f} ms  {}\n", milliseconds, stage);
    last_ = now;
  }

 private:
  bool prints_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace boek
