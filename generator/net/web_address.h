// SPDX-License-Identifier: EUPL-1.2
// A web address taken apart, so strictly that no two readers can differ about where it leads.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace boek {

struct WebAddress {
  std::string scheme;  // http or https
  std::string host;    // lower case ASCII, an address of version 6 between brackets
  std::uint16_t port = 0;
  std::string target;  // path and query, `/` at least; ASCII
  auto operator<=>(const WebAddress&) const = default;
};

// Nothing when `url` is no http or https address, holds a user name, white space, a backslash or
// another sign that is not part of one. The fragment is dropped: it is never sent. Letters beyond
// ASCII are written as they are sent: percent-encoded, in the host as the name service has them
// (`xn--caf-dma` for `café`, UTS 46).
std::optional<WebAddress> parse_web_address(std::string_view url);

// The address in its one spelling; without the port where the scheme says it.
std::string to_text(const WebAddress& address);

}  // namespace boek
