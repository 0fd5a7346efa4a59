// SPDX-License-Identifier: EUPL-1.2
#include "search/packer.h"

#include <algorithm>

namespace boek {
namespace {

constexpr std::size_t kLongest = 255;

}  // namespace

Packer::Packer(std::string_view kind) : bytes_(kind) { byte(kVersion); }

void Packer::number(std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80));
  byte(static_cast<std::uint8_t>(value));
}

void Packer::text(std::string_view value) {
  number(value.size());
  raw(value);
}

std::size_t size_of_number(std::uint64_t value) {
  std::size_t size = 1;
  while (value >>= 7) ++size;
  return size;
}

void SortedKeys::add(std::string_view key, Packer& out) {
  key = key.substr(0, kLongest);
  const auto end = std::mismatch(key.begin(), key.begin() + std::min(key.size(), before_.size()),
                                 before_.begin());
  const auto shared = static_cast<std::size_t>(end.first - key.begin());
  out.byte(static_cast<std::uint8_t>(shared));
  out.byte(static_cast<std::uint8_t>(key.size() - shared));
  out.raw(key.substr(shared));
  before_ = key;
}

}  // namespace boek
