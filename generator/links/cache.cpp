// SPDX-License-Identifier: EUPL-1.2
#include "links/cache.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <vector>

#include "core/text.h"
#include "net/web_address.h"

namespace boek {
namespace {

constexpr std::string_view kHead = "projectenboek links 1\n";
constexpr std::string_view kEnd = "end ";
constexpr std::int64_t kHour = 3'600;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kFineHolds = 7 * kDay;
constexpr std::int64_t kUnknownHolds = kHour;
constexpr std::int64_t kForgotten = 30 * kDay;
constexpr std::string_view kNowhere = "-";

std::optional<std::int64_t> number_of(std::string_view digits) {
  std::int64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (digits.empty() || error != std::errc() || stop != end || number < 0) return std::nullopt;
  return number;
}

template <typename E, std::size_t N>
std::optional<E> parse_key(const std::string_view (&keys)[N], std::string_view word) {
  const auto* found = std::find(std::begin(keys), std::end(keys), word);
  if (found == std::end(keys)) return std::nullopt;
  return static_cast<E>(found - std::begin(keys));
}

// These say something of the check, or of its options, and nothing of the link itself.
bool is_of_the_check(LinkReason reason) {
  return reason == LinkReason::kNoTime || reason == LinkReason::kNotAnAddress ||
         reason == LinkReason::kAddressRefused || reason == LinkReason::kPortRefused;
}

struct Line {
  std::string url;
  CachedLink link;
};

// "checked since state reason status url moved-to"
std::optional<Line> parse_line(std::string_view text) {
  constexpr std::size_t kParts = 7;
  const std::vector<std::string_view> parts = split(text, ' ');
  if (parts.size() != kParts || parts[5].empty()) return std::nullopt;
  const auto checked = number_of(parts[0]), since = number_of(parts[1]);
  const auto state = parse_key<LinkState>(kStateKeys, parts[2]);
  const auto reason = parse_key<LinkReason>(kReasonKeys, parts[3]);
  const auto status = number_of(parts[4]);
  if (!checked || !since || !state || !reason || !status || *status > 999) return std::nullopt;
  const bool moved = parts[6] != kNowhere;
  if (moved && !parse_web_address(parts[6])) return std::nullopt;
  LinkVerdict verdict{*state, *reason, static_cast<int>(*status),
                      moved ? std::string(parts[6]) : std::string()};
  return Line{std::string(parts[5]), {*checked, *since, std::move(verdict)}};
}

std::string line_of(const std::string& url, const CachedLink& link) {
  const LinkVerdict& verdict = link.verdict;
  std::string line = std::to_string(link.checked) + ' ' + std::to_string(link.broken_since) + ' ';
  line.append(key(verdict.state)).append(" ").append(key(verdict.reason)).append(" ");
  line.append(std::to_string(verdict.status)).append(" ").append(url).append(" ");
  return line.append(verdict.moved_to.empty() ? kNowhere : std::string_view(verdict.moved_to)) +
         '\n';
}

}  // namespace

std::string write_link_cache(const LinkCache& cache) {
  std::string out(kHead);
  for (const auto& [url, link] : cache) out += line_of(url, link);
  return out.append(kEnd).append(std::to_string(cache.size())).append("\n");
}

LinkCache parse_link_cache(std::string_view text, std::int64_t now) {
  if (!text.starts_with(kHead)) return {};
  text.remove_prefix(kHead.size());
  LinkCache cache;
  std::int64_t lines = 0;
  for (;; ++lines) {
    const std::size_t newline = text.find('\n');
    if (newline == std::string_view::npos) return {};
    const std::string_view line = text.substr(0, newline);
    text.remove_prefix(newline + 1);
    if (line.starts_with(kEnd)) {
      const bool whole = text.empty() && number_of(line.substr(kEnd.size())) == lines;
      return whole ? cache : LinkCache{};
    }
    auto parsed = parse_line(line);
    if (!parsed) return {};
    if (parsed->link.checked <= now)
      cache.insert_or_assign(std::move(parsed->url), std::move(parsed->link));
  }
}

std::optional<LinkVerdict> still_holds(const CachedLink& link, std::int64_t now) {
  const std::int64_t age = now - link.checked;
  const LinkState state = link.verdict.state;
  if (is_of_the_check(link.verdict.reason)) return std::nullopt;
  const bool holds = (state == LinkState::kFine && age < kFineHolds) ||
                     (state == LinkState::kUnknown && age < kUnknownHolds);
  return holds ? std::optional(link.verdict) : std::nullopt;
}

std::int64_t remember(LinkCache& cache, const std::string& url, const LinkVerdict& verdict,
                      std::int64_t now) {
  if (is_of_the_check(verdict.reason)) return 0;
  CachedLink& link = cache[url];
  const bool broken = verdict.state == LinkState::kBroken;
  const bool was_broken = link.broken_since > 0;
  // A server that is busy for a night does not make a broken link whole.
  const std::int64_t since = broken ? (was_broken ? link.broken_since : now)
                             : verdict.state == LinkState::kUnknown ? link.broken_since
                                                                    : 0;
  link = {now, since, verdict};
  return broken ? since : 0;
}

void forget_old(LinkCache& cache, std::int64_t now) {
  std::erase_if(cache, [&](const auto& entry) { return now - entry.second.checked > kForgotten; });
}

}  // namespace boek
