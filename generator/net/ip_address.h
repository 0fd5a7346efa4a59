// SPDX-License-Identifier: EUPL-1.2
// Addresses of machines, and which of them everybody can reach. Editors choose the links that a
// check visits; it must not become a way into the network of the machine that runs it.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace boek {

struct IpAddress {
  bool is_v6 = false;
  std::array<std::uint8_t, 16> bytes{};  // the first four of a version 4 address
  auto operator<=>(const IpAddress&) const = default;
};

// `192.0.2.1` or `2001:db8::1`, written in full; nothing for every other spelling.
std::optional<IpAddress> parse_ip_address(const std::string& text);

// Whether an address belongs to the public internet. Not: private, loopback, link-local, shared,
// multicast, documentation, benchmark and reserved ranges, nor version 6 addresses that stand for
// version 4 ones (mapped, NAT64, 6to4, Teredo): those lead to any of the others.
bool is_public(const IpAddress& address);

}  // namespace boek
