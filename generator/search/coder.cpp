// SPDX-License-Identifier: EUPL-1.2
#include "search/coder.h"

#include <bit>

namespace boek {
namespace {

// What was seen longest ago counts less and less: it is halved when there is this much of it.
constexpr unsigned kTogether = 127;

}  // namespace

void Coder::bit(Seen& seen, bool bit) {
  const std::uint64_t range = high_ - low_;
  const std::uint64_t all = 2 * (std::uint64_t{seen.zeros} + seen.ones + 1);
  const auto middle = static_cast<std::uint32_t>(low_ + range * (2U * seen.ones + 1U) / all);
  if (bit)
    high_ = middle;
  else
    low_ = middle + 1;
  ++(bit ? seen.ones : seen.zeros);
  if (unsigned{seen.zeros} + seen.ones == kTogether)
    seen = {static_cast<std::uint8_t>(seen.zeros / 2), static_cast<std::uint8_t>(seen.ones / 2)};
  for (; (low_ ^ high_) >> 24U == 0; low_ <<= 8U, high_ = high_ << 8U | 0xFFU)
    bytes_ += static_cast<char>(low_ >> 24U);
}

std::string Coder::take() {
  // With zeros behind it, above the lower end and not above the upper one.
  bytes_ += static_cast<char>((low_ >> 24U) + 1);
  return std::move(bytes_);
}

SetCoder::SetCoder(std::uint32_t values)
    : width_(static_cast<unsigned>(std::bit_width(values))),
      seen_((std::size_t{values} + 1) << width_) {}

void SetCoder::add(const std::vector<std::uint32_t>& set) {
  std::uint32_t before = 0;
  for (const std::uint32_t value : set) {
    add(value + 1, before);
    before = value + 1;
  }
  add(0, before);
}

void SetCoder::add(std::uint32_t number, std::uint32_t before) {
  std::uint32_t node = 1;
  for (unsigned left = width_; left > 0; --left) {
    const std::uint32_t bit = number >> (left - 1) & 1U;
    coder_.bit(seen_[(std::size_t{before} << width_) + node], bit != 0);
    node = 2 * node + bit;
  }
}

}  // namespace boek
