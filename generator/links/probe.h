// SPDX-License-Identifier: EUPL-1.2
// The questions that one link takes, and what their answers come to. Without clock or network: told
// what was answered, it says what to ask next, or its verdict.
//
// HEAD first; whatever it says but fine, GET is asked, for there are servers on which HEAD lies.
// What is then certainly wrong (404, 410, no such host, a certificate of another host) is asked
// once more after a while, and broken only when all agree. A server that is busy gets a second
// chance too. Redirects are followed here, a hop at a time, each to a plain web address.
#pragma once

#include <set>
#include <variant>

#include "links/verdict.h"
#include "net/http_client.h"

namespace boek {

inline constexpr int kMostHops = 10;
inline constexpr std::int64_t kLongestPatienceSeconds = 120;  // with a server that is busy
inline constexpr std::int64_t kSecondTryMilliseconds = 2'000;

struct ProbeStep {
  Method method = Method::kHead;
  WebAddress address;
  std::int64_t delay_milliseconds = 0;  // from now
  bool whole_host_waits = false;        // the server asked for it
};

// Whether the server is busy and asks to be left alone for longer than kLongestPatienceSeconds.
bool asks_too_much_patience(const HttpAnswer& answer);

class Probe {
 public:
  explicit Probe(WebAddress start);

  ProbeStep first() const;
  // Requires: not called after a verdict.
  std::variant<ProbeStep, LinkVerdict> next(const HttpAnswer& answer);
  // The address asked for last.
  const WebAddress& address() const { return address_; }

 private:
  using Next = std::variant<ProbeStep, LinkVerdict>;
  Next follow(const HttpAnswer& answer);
  Next fail(const HttpAnswer& answer, LinkVerdict verdict);
  Next again(const HttpAnswer& answer, std::int64_t delay);
  ProbeStep step() const;

  WebAddress start_, address_;
  int attempt_ = 0;  // 0 is HEAD, the others are GET
  std::set<WebAddress> seen_;
  bool moved_for_good_ = true;
  bool certain_before_ = false;  // the GET before this one found it broken
};

}  // namespace boek
