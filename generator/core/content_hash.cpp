// SPDX-License-Identifier: EUPL-1.2
// The only user of xxhash.
#include "core/content_hash.h"

#include <xxhash.h>

namespace boek {

std::string content_hash(std::string_view bytes, std::size_t digits) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const XXH64_hash_t hash = XXH64(bytes.data(), bytes.size(), 0);
  std::string out;
  for (std::size_t i = 0; i < digits; ++i) out += kHex[(hash >> (60 - 4 * i)) & 15];
  return out;
}

}  // namespace boek
