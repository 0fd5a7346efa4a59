// SPDX-License-Identifier: EUPL-1.2
#include <cerrno>

#include "core/gzip.h"
#include "output/encode.h"

namespace boek {
namespace {

constexpr int kLevel = 9;

}  // namespace

Result<std::string> gzip(const NextPart& next) {
  Gzip stream(kLevel);
  if (!stream.ok()) return Failure{{}, ENOMEM};
  std::string out;
  for (bool last = false; !last;) {
    const Result<Part> part = next();
    if (!part) return part.failure();
    last = part->last;
    stream.add(part->bytes, last, out);
  }
  return out;
}

}  // namespace boek
