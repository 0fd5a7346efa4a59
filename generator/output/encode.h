// SPDX-License-Identifier: EUPL-1.2
// The compressed forms in which a host can serve a file: pure functions of its bytes, the same on
// every machine with the same libraries.
//
// Their levels were chosen on the 63 MB of text of a site with 1,000 projects, on one core:
//
//               pages    all    time
//   gzip 6      6.52   22.52    2.3 s
//   gzip 9      6.51   22.47    2.9 s
//   brotli 5    6.19   20.33    1.6 s
//   brotli 9    6.16   19.75    5.2 s
//   brotli 10   5.76   18.71   34.4 s
//   brotli 11   5.69   18.41   81.1 s
//
// The last steps of brotli make a page 300 bytes smaller, and ten thousand projects a matter of
// minutes.
#pragma once

#include <functional>
#include <string>

#include "core/outcome.h"

namespace boek {

// What is compressed comes in parts, so that a large file is never in memory whole.
struct Part {
  std::string bytes;
  bool last = false;
};
using NextPart = std::function<Result<Part>()>;

// The gzip form: without a time, a name, or a trace of the system it was made on. Fails when `next`
// does, and with ENOMEM.
Result<std::string> gzip(const NextPart& next);
// The brotli form. `size` is that of all parts together. Fails as gzip does.
Result<std::string> brotli(const NextPart& next, std::uint64_t size);

}  // namespace boek
