// SPDX-License-Identifier: EUPL-1.2
// The gzip form of bytes that are there as a whole: half the time of `Gzip` for the same size.
// Without a time, a name, or a trace of the system, as that.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace boek {

// Compresses one text after another. One thread owns it.
class WholeGzip {
 public:
  // `level` from 1 (fast) to 12 (small).
  explicit WholeGzip(int level);
  ~WholeGzip();
  WholeGzip(WholeGzip&&) noexcept;
  WholeGzip& operator=(WholeGzip&&) = delete;

  // Empty when there was no memory.
  std::string compress(std::string_view bytes);

 private:
  struct Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace boek
