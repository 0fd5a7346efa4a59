// SPDX-License-Identifier: EUPL-1.2
#include "links/probe.h"

#include <algorithm>

namespace boek {
namespace {

constexpr int kLastAttempt = 2;
constexpr std::size_t kLongestShownAddress = 300;

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

LinkReason reason_of(HttpEnd end) {
  switch (end) {
    case HttpEnd::kAnswered:
      return LinkReason::kStatus;
    case HttpEnd::kUnknownHost:
      return LinkReason::kUnknownHost;
    case HttpEnd::kNoConnection:
      return LinkReason::kNoConnection;
    case HttpEnd::kTimeout:
      return LinkReason::kTimeout;
    case HttpEnd::kCertificateName:
      return LinkReason::kCertificateName;
    case HttpEnd::kCertificate:
    case HttpEnd::kNoCertificates:
      return LinkReason::kCertificate;
    case HttpEnd::kAddressRefused:
      return LinkReason::kAddressRefused;
    case HttpEnd::kPortRefused:
      return LinkReason::kPortRefused;
    case HttpEnd::kTooMuch:
    case HttpEnd::kNoAnswer:
      return LinkReason::kNoAnswer;
  }
  return LinkReason::kNoAnswer;
}

// Wrong for certain, were it not that servers make mistakes: so it is asked again.
bool is_certain(const LinkVerdict& verdict) {
  return verdict.reason == LinkReason::kUnknownHost ||
         verdict.reason == LinkReason::kCertificateName ||
         (verdict.reason == LinkReason::kStatus &&
          (verdict.status == 404 || verdict.status == 410));
}

bool is_busy(int status) { return status == 429 || (status >= 500 && status < 600); }

bool may_pass(const LinkVerdict& verdict) {
  return (verdict.reason == LinkReason::kStatus && is_busy(verdict.status)) ||
         verdict.reason == LinkReason::kTimeout || verdict.reason == LinkReason::kNoConnection ||
         verdict.reason == LinkReason::kNoAnswer;
}

// What no other way of asking will change.
bool is_final(const LinkVerdict& verdict) {
  return verdict.reason == LinkReason::kAddressRefused ||
         verdict.reason == LinkReason::kPortRefused || verdict.reason == LinkReason::kCertificate;
}

// How long a server asks to be left alone. Only one that is busy can: what is gone does not come
// back by waiting.
std::int64_t patience_seconds(const HttpAnswer& answer) {
  const bool busy = answer.end == HttpEnd::kAnswered && is_busy(answer.status);
  return busy ? answer.retry_after_seconds.value_or(0) : 0;
}

LinkVerdict unknown(LinkReason reason, int status = 0) {
  return {LinkState::kUnknown, reason, status, {}};
}

}  // namespace

bool asks_too_much_patience(const HttpAnswer& answer) {
  return patience_seconds(answer) > kLongestPatienceSeconds;
}

Probe::Probe(WebAddress start) : start_(std::move(start)), address_(start_), seen_{start_} {}

ProbeStep Probe::first() const { return step(); }

ProbeStep Probe::step() const {
  return {attempt_ == 0 ? Method::kHead : Method::kGet, address_, 0, false};
}

Probe::Next Probe::next(const HttpAnswer& answer) {
  if (answer.end != HttpEnd::kAnswered) return fail(answer, unknown(reason_of(answer.end)));
  if (is_redirect(answer.status) && !answer.location.empty()) return follow(answer);
  if (answer.status < 200 || answer.status >= 400)
    return fail(answer, unknown(LinkReason::kStatus, answer.status));
  LinkVerdict fine{LinkState::kFine, LinkReason::kStatus, answer.status, {}};
  const std::string now_at = to_text(address_);
  if (moved_for_good_ && address_ != start_ && now_at.size() <= kLongestShownAddress)
    fine.moved_to = now_at;
  return fine;
}

Probe::Next Probe::follow(const HttpAnswer& answer) {
  const auto target = parse_web_address(answer.location);
  if (!target) return fail(answer, unknown(LinkReason::kBadRedirect));
  const bool circle = !seen_.insert(*target).second;
  if (circle || seen_.size() > static_cast<std::size_t>(kMostHops) + 1)
    return fail(answer, unknown(LinkReason::kTooManyRedirects));
  moved_for_good_ = moved_for_good_ && (answer.status == 301 || answer.status == 308);
  address_ = *target;
  return step();
}

Probe::Next Probe::fail(const HttpAnswer& answer, LinkVerdict verdict) {
  const bool was_certain = certain_before_;
  const bool certain = is_certain(verdict);
  certain_before_ = certain && attempt_ > 0;
  if (is_final(verdict) || asks_too_much_patience(answer)) return verdict;
  if (certain && was_certain) {
    verdict.state = LinkState::kBroken;
    return verdict;
  }
  if (attempt_ == kLastAttempt) return verdict;
  if (attempt_ == 0 && answer.end == HttpEnd::kAnswered && patience_seconds(answer) <= 0)
    return again(answer, 0);
  const bool another_chance = certain || may_pass(verdict) || attempt_ == 0;
  return another_chance ? again(answer, kSecondTryMilliseconds) : Next(verdict);
}

// From the first address on: what a redirect leads to may differ the next time.
Probe::Next Probe::again(const HttpAnswer& answer, std::int64_t delay) {
  ++attempt_;
  address_ = start_;
  seen_ = {start_};
  moved_for_good_ = true;
  ProbeStep retry = step();
  const std::int64_t asked = patience_seconds(answer) * 1000;  // bounded: see fail()
  retry.delay_milliseconds = std::max(delay, asked);
  retry.whole_host_waits = asked > 0;
  return retry;
}

}  // namespace boek
