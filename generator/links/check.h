// SPDX-License-Identifier: EUPL-1.2
// Many links asked for at the same time, with consideration for each server: never more than a few
// requests at once, never in quick succession, and not at all for as long as it asks for patience.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "links/verdict.h"
#include "net/http_client.h"

namespace boek {

struct CheckLimits {
  std::size_t per_host = 2;                   // at the same time
  std::int64_t spacing_milliseconds = 500;    // between the beginnings of two, per host
  std::size_t at_once = 32;                   // over all hosts
  std::int64_t total_milliseconds = 600'000;  // what has no verdict by then stays unknown
};

struct CheckedLinks {
  std::vector<LinkVerdict> verdicts;  // one a URL, in the same order
  // Five hosts or more were tried and none of them said anything: it is the network.
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
