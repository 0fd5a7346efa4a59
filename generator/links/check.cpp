// SPDX-License-Identifier: EUPL-1.2
#include "links/check.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <variant>

#include "links/probe.h"

namespace boek {
namespace {

// A name that exists as long as the name service does: when even this one is unknown, what the
// service says of others means nothing.
constexpr const char* kKnownHost = "a.root-servers.net";
constexpr std::size_t kHostsThatMakeANetwork = 5;

// Names that can never exist, by RFC 6761: there is no need to ask.
bool never_exists(const std::string& host) {
  return host == "invalid" || host.ends_with(".invalid") || host.ends_with(".invalid.");
}

constexpr std::size_t kLookedUpAtOnce = 32;

struct Host {
  std::deque<std::size_t> ready;  // links whose next step is for this host, in order
  std::size_t running = 0;
  std::int64_t free_at = 0;
  // What becomes of links that come to a server that asked to be left alone for long.
  std::optional<LinkVerdict> closed;
};

struct Link {
  std::optional<Probe> probe;
  ProbeStep step;
};

class Run {
 public:
  Run(const std::vector<std::string>& urls, HttpClient& client, const CheckLimits& limits,
      const std::function<void(std::size_t)>& progress)
      : urls_(urls), client_(client), limits_(limits), progress_(progress), links_(urls.size()) {
    result_.verdicts.resize(urls.size());
  }

  CheckedLinks run() {
    begin();
    const std::int64_t deadline = client_.now() + limits_.total_milliseconds;
    while (done_ < links_.size() && client_.now() < deadline) {
      const std::int64_t wake = std::min(start_what_may(), deadline);
      if (done_ == links_.size()) break;  // by hosts that were closed: nothing is left to wait for
      for (const HttpAnswer& answer : client_.wait(wake)) take(answer);
    }
    confirm_hosts();
    const bool silent = silent_.size() >= kHostsThatMakeANetwork && !somebody_connected_;
    result_.no_network = silent && done_ == links_.size();
    return std::move(result_);
  }

 private:
  void begin() {
    for (std::size_t i = 0; i < urls_.size(); ++i) {
      const auto address = parse_web_address(urls_[i]);
      if (!address) {
        finish(i, {LinkState::kUnknown, LinkReason::kNotAnAddress, 0, {}});
        continue;
      }
      links_[i].probe.emplace(*address);
      plan(i, links_[i].probe->first());
    }
  }

  void plan(std::size_t link, ProbeStep step) {
    // Nobody is asked, but the probe is told: what HEAD leads to need not be where GET does.
    while (never_exists(step.address.host)) {
      const auto next = links_[link].probe->next({link, HttpEnd::kUnknownHost, 0, {}, {}});
      if (const auto* verdict = std::get_if<LinkVerdict>(&next)) return finish(link, *verdict);
      step = std::get<ProbeStep>(next);
    }
    links_[link].step = step;
    later_.emplace(client_.now() + step.delay_milliseconds, link);
  }

  // Starts every request whose time has come; returns when the next may come.
  std::int64_t start_what_may() {
    const std::int64_t now = client_.now();
    while (!later_.empty() && later_.begin()->first <= now) {
      const std::size_t link = later_.begin()->second;
      later_.erase(later_.begin());
      Host& host = hosts_[links_[link].step.address.host];
      if (host.closed)
        finish(link, *host.closed);
      else
        host.ready.push_back(link);
    }
    std::int64_t wake =
        later_.empty() ? std::numeric_limits<std::int64_t>::max() : later_.begin()->first;
    for (auto& [name, host] : hosts_) {
      while (has_room(host) && host.free_at <= now && running_ < limits_.at_once) start(host, now);
      if (has_room(host) && host.free_at > now) wake = std::min(wake, host.free_at);
    }
    return wake;
  }

  bool has_room(const Host& host) const {
    return !host.ready.empty() && host.running < limits_.per_host;
  }

  void start(Host& host, std::int64_t now) {
    const std::size_t link = host.ready.front();
    host.ready.pop_front();
    ++host.running;
    ++running_;
    host.free_at = now + limits_.spacing_milliseconds;
    client_.start({link, links_[link].step.method, links_[link].step.address});
  }

  void take(const HttpAnswer& answer) {
    Link& link = links_[answer.id];
    Host& host = hosts_[link.step.address.host];
    --host.running;
    --running_;
    note(answer, link.step.address.host);
    if (asks_too_much_patience(answer)) close(host, answer.status);
    const auto next = link.probe->next(answer);
    if (const auto* verdict = std::get_if<LinkVerdict>(&next)) return finish(answer.id, *verdict);
    const auto& step = std::get<ProbeStep>(next);
    if (step.whole_host_waits)
      host.free_at = std::max(host.free_at, client_.now() + step.delay_milliseconds);
    plan(answer.id, step);
  }

  void close(Host& host, int status) {
    host.closed = {LinkState::kUnknown, LinkReason::kStatus, status, {}};
    for (const std::size_t link : host.ready) finish(link, *host.closed);
    host.ready.clear();
  }

  void note(const HttpAnswer& answer, const std::string& host) {
    if (answer.connected || answer.end == HttpEnd::kAnswered)
      somebody_connected_ = true;
    else if (answer.end == HttpEnd::kUnknownHost || answer.end == HttpEnd::kNoConnection ||
             answer.end == HttpEnd::kTimeout)
      silent_.insert(host);
    if (answer.end == HttpEnd::kNoCertificates) result_.no_certificates = true;
  }

  void finish(std::size_t link, LinkVerdict verdict) {
    result_.verdicts[link] = std::move(verdict);
    ++done_;
    if (progress_) progress_(done_);
  }

  // libcurl does not tell a name that does not exist from one that could not be looked up.
  void confirm_hosts() {
    std::set<std::string> names;
    for (std::size_t i = 0; i < links_.size(); ++i)
      if (is_doubtful(i)) names.insert(links_[i].probe->address().host);
    const std::set<std::string> absent = absent_of({names.begin(), names.end()});
    for (std::size_t i = 0; i < links_.size(); ++i)
      if (is_doubtful(i) && !absent.contains(links_[i].probe->address().host))
        result_.verdicts[i].state = LinkState::kUnknown;
    for (const std::string& name : absent) silent_.erase(name);
  }

  // Those of which a name service that works says that they do not exist. One that is silent holds
  // up an answer for half a minute, so the name that must exist goes first, and there is an end.
  std::set<std::string> absent_of(const std::vector<std::string>& names) {
    std::set<std::string> absent;
    if (names.empty() || client_.look_up({kKnownHost}).front() != HostVerdict::kExists)
      return absent;
    const std::int64_t deadline = client_.now() + limits_.look_up_milliseconds;
    for (auto at = names.begin(); at != names.end() && client_.now() < deadline;) {
      const auto left = static_cast<std::size_t>(names.end() - at);
      const auto end = at + static_cast<std::ptrdiff_t>(std::min(left, kLookedUpAtOnce));
      const std::vector<HostVerdict> found = client_.look_up({at, end});
      for (const HostVerdict verdict : found) {
        if (verdict == HostVerdict::kAbsent) absent.insert(*at);
        ++at;
      }
    }
    return absent;
  }

  bool is_doubtful(std::size_t link) const {
    const LinkVerdict& verdict = result_.verdicts[link];
    return verdict.state == LinkState::kBroken && verdict.reason == LinkReason::kUnknownHost &&
           !never_exists(links_[link].probe->address().host);
  }

  const std::vector<std::string>& urls_;
  HttpClient& client_;
  const CheckLimits& limits_;
  const std::function<void(std::size_t)>& progress_;
  std::vector<Link> links_;
  std::map<std::string, Host> hosts_;
  std::multimap<std::int64_t, std::size_t> later_;  // when a step may be taken → its link
  std::size_t running_ = 0, done_ = 0;
  bool somebody_connected_ = false;
  std::set<std::string> silent_;  // hosts of which nothing was heard
  CheckedLinks result_;
};

}  // namespace

CheckedLinks check_urls(const std::vector<std::string>& urls, HttpClient& client,
                        const CheckLimits& limits,
                        const std::function<void(std::size_t)>& progress) {
  return Run(urls, client, limits, progress).run();
}

}  // namespace boek
