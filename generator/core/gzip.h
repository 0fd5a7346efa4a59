// SPDX-License-Identifier: EUPL-1.2
// The gzip form of bytes: without a time, a name, or a trace of the system it was made on, so that
// the same bytes give the same form wherever the library is the same.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace boek {

// Of bytes that come in parts.
class Gzip {
 public:
  // `level` from 1 (fast) to 9 (small).
  explicit Gzip(int level);
  ~Gzip();
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  // False when there was no memory for it: then nothing may be added.
  bool ok() const { return stream_ != nullptr; }
  // Appends to `out` what is ready. Nothing may be added after the last.
  void add(std::string_view part, bool last, std::string& out);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
};

}  // namespace boek
