// SPDX-License-Identifier: EUPL-1.2
// Many links asked for at the same time, with consideration for each server: never more than a few
// requests at once, never in quick succession, and not at all for as long as it asks for patience;
// no more in this check when that is long.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "links/verdict.h"
#include "net/http_client.h"

namespace boek {

struct CheckLimits {
  std::size_t per_host = 2;                    // at the same time
  std::int64_t spacing_milliseconds = 500;     // between the beginnings of two, per host
  std::size_t at_once = 32;                    // over all hosts
  std::int64_t total_milliseconds = 600'000;   // what has no verdict by then stays unknown
  std::int64_t look_up_milliseconds = 60'000;  // after which no further names are looked up
};

struct CheckedLinks {
  std::vector<LinkVerdict> verdicts;  // one a URL, in the same order
  // Five hosts or more were silent and to none a connection stood: it is the network. A host that
  // we refused, or whose name a working name service does not know, was not silent.
  bool no_network = false;
  // Nothing that is encrypted can be judged: this machine does not know whom to trust.
  bool no_certificates = false;
};

// Asks for each URL. `progress` is told how many have a verdict, each time that changes; may be
// empty.
CheckedLinks check_urls(const std::vector<std::string>& urls, HttpClient& client,
                        const CheckLimits& limits,
                        const std::function<void(std::size_t done)>& progress);

}  // namespace boek
