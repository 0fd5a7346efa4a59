// SPDX-License-Identifier: EUPL-1.2
#include "net/ip_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <iterator>

namespace boek {
namespace {

struct Range {
  std::array<std::uint8_t, 16> first;
  unsigned bits;  // of the prefix
};

bool lies_in(const IpAddress& address, const Range& range) {
  for (unsigned bit = 0; bit < range.bits; bit += 8) {
    const unsigned here = std::min(8U, range.bits - bit);
    const auto mask = static_cast<std::uint8_t>(0xFF00U >> here);
    if ((address.bytes[bit / 8] & mask) != (range.first[bit / 8] & mask)) return false;
  }
  return true;
}

// The IANA special-purpose registries, as far as an address is not meant for everybody.
constexpr Range kNotPublicV4[] = {
    {{0}, 8},                  // this network
    {{10}, 8},                 // private
    {{100, 64}, 10},           // shared by a provider's customers
    {{127}, 8},                // loopback
    {{168, 63, 129, 16}, 32},  // looks public; the platform behind every machine at Azure
    {{169, 254}, 16},          // link-local, and the metadata of clouds
    {{172, 16}, 12},           // private
    {{192, 0, 0}, 24},         // protocol assignments
    {{192, 0, 2}, 24},         // documentation
    {{192, 88, 99}, 24},       // relays of 6to4
    {{192, 168}, 16},          // private
    {{198, 18}, 15},           // benchmarks
    {{198, 51, 100}, 24},      // documentation
    {{203, 0, 113}, 24},       // documentation
    {{224}, 4},                // multicast
    {{240}, 4},                // reserved, and broadcast
};

// Of version 6 only this is handed out; mapped addresses, NAT64, unique local, link-local and
// multicast all lie outside it.
constexpr Range kGlobalV6{{0x20}, 3};
constexpr Range kNotPublicV6[] = {
    {{0x20, 0x01, 0x00}, 23},        // protocol assignments: Teredo, ORCHID and others
    {{0x20, 0x01, 0x0D, 0xB8}, 32},  // documentation
    {{0x20, 0x02}, 16},              // 6to4
    {{0x3F, 0xFF}, 20},              // documentation
};

}  // namespace

std::optional<IpAddress> parse_ip_address(const std::string& text) {
  IpAddress address;
  if (::inet_pton(AF_INET, text.c_str(), address.bytes.data()) == 1) return address;
  address.is_v6 = true;
  if (::inet_pton(AF_INET6, text.c_str(), address.bytes.data()) == 1) return address;
  return std::nullopt;
}

bool is_public(const IpAddress& address) {
  const auto holds_it = [&](const Range& range) { return lies_in(address, range); };
  if (!address.is_v6)
    return std::none_of(std::begin(kNotPublicV4), std::end(kNotPublicV4), holds_it);
  return lies_in(address, kGlobalV6) &&
         std::none_of(std::begin(kNotPublicV6), std::end(kNotPublicV6), holds_it);
}

}  // namespace boek
