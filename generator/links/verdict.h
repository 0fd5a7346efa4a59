// SPDX-License-Identifier: EUPL-1.2
// What is known of a link to another site. Broken is said only when it is certain; a server that
// refuses, is busy or is silent leaves the link unknown, which is nobody's mistake.
#pragma once

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "core/diagnostic.h"

namespace boek {

enum class LinkState : std::uint8_t { kFine, kUnknown, kBroken };

enum class LinkReason : std::uint8_t {
  kStatus,           // what `status` says
  kUnknownHost,      // broken: there is no such name; unknown: nobody could say
  kCertificateName,  // the certificate is of another host
  kCertificate,
  kNoConnection,
  kTimeout,
  kAddressRefused,
  kPortRefused,
  kTooManyRedirects,
  kBadRedirect,  // to what is no web address
  kNoAnswer,     // what came is not HTTP, or has no end
  kNotAnAddress,
  kNoTime  // the check ended before its turn
};

struct LinkVerdict {
  LinkState state = LinkState::kUnknown;
  LinkReason reason = LinkReason::kNoTime;
  int status = 0;        // with kStatus
  std::string moved_to;  // of a fine link that moved for good
  bool operator==(const LinkVerdict&) const = default;
};

// Stable words for machines, in the order of the enumerators.
inline constexpr std::string_view kStateKeys[] = {"fine", "unknown", "broken"};
inline constexpr std::string_view kReasonKeys[] = {
    "status",    "unknown-host",    "certificate-name", "certificate",        "no-connection",
    "timeout",   "address-refused", "port-refused",     "too-many-redirects", "bad-redirect",
    "no-answer", "not-an-address",  "no-time"};
static_assert(std::size(kStateKeys) == static_cast<std::size_t>(LinkState::kBroken) + 1);
static_assert(std::size(kReasonKeys) == static_cast<std::size_t>(LinkReason::kNoTime) + 1);
inline std::string_view key(LinkState state) { return kStateKeys[static_cast<std::size_t>(state)]; }
inline std::string_view key(LinkReason reason) {
  return kReasonKeys[static_cast<std::size_t>(reason)];
}

// Why, for a reader: "de pagina bestaat niet (404)".
std::string explain(const LinkVerdict& verdict, Language language);

}  // namespace boek
