// SPDX-License-Identifier: EUPL-1.2
#include "links/check.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>
#include <map>

using namespace boek;

namespace {

// A web of which time passes only when somebody waits. Each answer takes `takes` milliseconds.
class FakeWeb final : public HttpClient {
 public:
  std::int64_t takes = 300;
  std::int64_t look_up_takes = 0;

  std::map<std::string, std::vector<HttpAnswer>> answers;  // by URL; the last one stays
  std::map<std::string, HostVerdict> hosts;
  struct Asked {
    std::string url, host;
    std::int64_t at;
  };
  std::vector<Asked> asked;
  std::size_t most_at_once = 0;
  std::map<std::string, std::size_t> most_per_host;

  std::int64_t now() const override { return now_; }

  void start(const HttpRequest& request) override {
    asked.push_back({to_text(request.address), request.address.host, now_});
    running_.push_back({now_ + takes, request});
    most_at_once = std::max(most_at_once, running_.size());
    const auto same = std::count_if(running_.begin(), running_.end(), [&](const Running& other) {
      return other.request.address.host == request.address.host;
    });
    auto& most = most_per_host[request.address.host];
    most = std::max(most, static_cast<std::size_t>(same));
  }

  std::vector<HttpAnswer> wait(std::int64_t until) override {
    std::int64_t next = until;
    for (const Running& running : running_) next = std::min(next, running.ends);
    now_ = std::max(now_, next);
    std::vector<HttpAnswer> ended;
    for (const Running& running : running_)
      if (running.ends <= now_) ended.push_back(answer_to(running.request));
    std::erase_if(running_, [&](const Running& running) { return running.ends <= now_; });
    return ended;
  }

  std::vector<HostVerdict> look_up(const std::vector<std::string>& names) override {
    now_ += look_up_takes;
    std::vector<HostVerdict> verdicts;
    for (const std::string& name : names) verdicts.push_back(hosts[name]);
    return verdicts;
  }

 private:
  struct Running {
    std::int64_t ends;
    HttpRequest request;
  };

  HttpAnswer answer_to(const HttpRequest& request) {
    auto& list = answers[to_text(request.address)];
    HttpAnswer answer =
        list.empty() ? HttpAnswer{0, HttpEnd::kAnswered, 200, {}, {}} : list.front();
    if (list.size() > 1) list.erase(list.begin());
    answer.id = request.id;
    return answer;
  }

  std::int64_t now_ = 1'000;
  std::vector<Running> running_;
};

HttpAnswer ended(HttpEnd end) { return {0, end, 0, {}, {}}; }
HttpAnswer status(int number) { return {0, HttpEnd::kAnswered, number, {}, {}}; }

CheckedLinks check(FakeWeb& web, const std::vector<std::string>& urls, CheckLimits limits = {}) {
  return check_urls(urls, web, limits, {});
}

}  // namespace

TEST_CASE("a host never gets more than two requests at once, nor two within half a second") {
  FakeWeb web;
  std::vector<std::string> urls;
  for (int i = 0; i < 60; ++i)
    urls.push_back("https://" + std::string(i % 3 == 0 ? "a" : "b") + ".nl/" + std::to_string(i));
  const CheckedLinks checked = check(web, urls);
  for (const LinkVerdict& verdict : checked.verdicts) CHECK(verdict.state == LinkState::kFine);
  CHECK(web.asked.size() == 60);
  std::map<std::string, std::int64_t> last;
  for (const auto& asked : web.asked) {
    if (last.contains(asked.host)) CHECK(asked.at - last[asked.host] >= 500);
    last[asked.host] = asked.at;
  }
}

TEST_CASE("of a server that is slow no more than two answers are waited for") {
  FakeWeb web;
  web.takes = 15'000;
  std::vector<std::string> urls;
  for (int i = 0; i < 10; ++i) urls.push_back("https://a.nl/" + std::to_string(i));
  const CheckedLinks checked = check(web, urls);
  for (const LinkVerdict& verdict : checked.verdicts) CHECK(verdict.state == LinkState::kFine);
  CHECK(web.most_per_host["a.nl"] == 2);
}

TEST_CASE("without spacing, two at once for a host and the limit over all hosts still hold") {
  FakeWeb web;
  std::vector<std::string> urls;
  for (int i = 0; i < 200; ++i)
    urls.push_back("https://h" + std::to_string(i % 20) + ".nl/" + std::to_string(i));
  check(web, urls, {.spacing_milliseconds = 0, .at_once = 15});
  CHECK(web.most_at_once == 15);
  for (const auto& [host, most] : web.most_per_host) CHECK(most <= 2);
  CHECK(web.asked.size() == 200);
}

TEST_CASE("a redirect counts for the host that it leads to") {
  FakeWeb web;
  std::vector<std::string> urls;
  for (int i = 0; i < 30; ++i) {
    urls.push_back("https://h" + std::to_string(i) + ".nl/");
    web.answers[urls.back()] = {
        {0, HttpEnd::kAnswered, 302, "https://victim.nl/" + std::to_string(i), {}}};
  }
  const CheckedLinks checked = check(web, urls);
  CHECK(web.most_per_host["victim.nl"] <= 2);
  for (const LinkVerdict& verdict : checked.verdicts) CHECK(verdict.state == LinkState::kFine);
}

TEST_CASE("a host that asks for patience is left alone, also by its other links") {
  FakeWeb web;
  web.answers["https://a.nl/1"] = {{0, HttpEnd::kAnswered, 429, {}, 60}, status(200)};
  const CheckedLinks checked =
      check(web, {"https://a.nl/1", "https://a.nl/2", "https://a.nl/3", "https://b.nl/"});
  for (const LinkVerdict& verdict : checked.verdicts) CHECK(verdict.state == LinkState::kFine);
  for (const auto& asked : web.asked)
    if (asked.host == "a.nl" && asked.url != "https://a.nl/1")
      CHECK(asked.at >= 1'000 + web.takes + 60'000);
}

TEST_CASE("a host that asks for more patience than there is gets no further question") {
  const LinkVerdict busy{LinkState::kUnknown, LinkReason::kStatus, 503, {}};
  for (const std::int64_t patience :
       {std::int64_t{3600}, std::numeric_limits<std::int64_t>::max()}) {
    FakeWeb web;
    std::vector<std::string> urls = {"https://b.nl/"};
    web.answers["https://b.nl/"] = {{0, HttpEnd::kAnswered, 302, "https://a.nl/0", {}}};
    for (int i = 0; i < 10; ++i) {
      urls.push_back("https://a.nl/" + std::to_string(i));
      web.answers[urls.back()] = {{0, HttpEnd::kAnswered, 503, {}, patience}};
    }
    const CheckedLinks checked = check(web, urls);
    for (const LinkVerdict& verdict : checked.verdicts) CHECK(verdict == busy);
    CHECK(std::count_if(web.asked.begin(), web.asked.end(),
                        [](const auto& asked) { return asked.host == "a.nl"; }) == 1);
  }
}

TEST_CASE("what has no verdict when the time is over is unknown, and is not asked for any more") {
  FakeWeb web;
  std::vector<std::string> urls;
  for (int i = 0; i < 100; ++i) urls.push_back("https://a.nl/" + std::to_string(i));
  const CheckedLinks checked = check(web, urls, {.total_milliseconds = 5'000});
  CHECK(checked.verdicts.front().state == LinkState::kFine);
  CHECK(checked.verdicts.back() == LinkVerdict{LinkState::kUnknown, LinkReason::kNoTime, 0, {}});
  CHECK(web.asked.size() == 10);
}

TEST_CASE("a host is unknown for certain only when the name service says so and works") {
  const std::string url = "https://weg.nl/";
  const std::string known = "a.root-servers.net";
  struct Case {
    HostVerdict host, control;
    LinkState state;
  };
  for (const Case& c : {Case{HostVerdict::kAbsent, HostVerdict::kExists, LinkState::kBroken},
                        Case{HostVerdict::kAbsent, HostVerdict::kAbsent, LinkState::kUnknown},
                        Case{HostVerdict::kAbsent, HostVerdict::kUnsure, LinkState::kUnknown},
                        Case{HostVerdict::kUnsure, HostVerdict::kExists, LinkState::kUnknown},
                        Case{HostVerdict::kExists, HostVerdict::kExists, LinkState::kUnknown}}) {
    FakeWeb web;
    web.answers[url] = {ended(HttpEnd::kUnknownHost)};
    web.hosts = {{"weg.nl", c.host}, {known, c.control}};
    const CheckedLinks checked = check(web, {"https://b.nl/", url});
    CHECK(checked.verdicts[0].state == LinkState::kFine);
    CHECK(checked.verdicts[1] == LinkVerdict{c.state, LinkReason::kUnknownHost, 0, {}});
  }
}

TEST_CASE("names that can never exist are broken without asking anybody") {
  FakeWeb web;
  const CheckedLinks checked = check(web, {"https://www.bestaatniet.invalid/"});
  CHECK(checked.verdicts[0].state == LinkState::kBroken);
  CHECK(web.asked.empty());
}

TEST_CASE("a redirect to a name that can never exist is what HEAD says, and GET decides") {
  FakeWeb web;
  const HttpAnswer astray{0, HttpEnd::kAnswered, 302, "https://weg.invalid/", {}};
  web.answers["https://a.nl/"] = {astray, status(200)};
  web.answers["https://b.nl/"] = {astray};
  const CheckedLinks checked = check(web, {"https://a.nl/", "https://b.nl/"});
  CHECK(checked.verdicts[0].state == LinkState::kFine);
  CHECK(checked.verdicts[1] == LinkVerdict{LinkState::kBroken, LinkReason::kUnknownHost, 0, {}});
  CHECK(web.asked.size() == 5);
}

namespace {

// A web of hosts h0.nl, h1.nl … that all end in the same way.
std::vector<std::string> all_end(FakeWeb& web, int hosts, const HttpAnswer& answer) {
  std::vector<std::string> urls;
  for (int i = 0; i < hosts; ++i) {
    urls.push_back("https://h" + std::to_string(i) + ".nl/");
    web.answers[urls.back()] = {answer};
  }
  return urls;
}

}  // namespace

TEST_CASE("when five hosts are silent it is the network; four may be down together") {
  for (const HttpEnd end : {HttpEnd::kNoConnection, HttpEnd::kTimeout, HttpEnd::kUnknownHost}) {
    for (const int hosts : {4, 5}) {
      FakeWeb web;
      const auto urls = all_end(web, hosts, ended(end));
      CHECK(check(web, urls).no_network == (hosts == 5));
      web.answers[urls.back()] = {status(403)};
      CHECK_FALSE(check(web, urls).no_network);
    }
  }
}

TEST_CASE("one host to which a connection stood shows that there is a network") {
  FakeWeb web;
  const auto urls = all_end(web, 6, ended(HttpEnd::kNoConnection));
  web.answers[urls.back()] = {{0, HttpEnd::kTimeout, 0, {}, {}, true}};
  CHECK_FALSE(check(web, urls).no_network);
}

TEST_CASE("what we refuse ourselves is no sign of life, and none of a network that is down") {
  FakeWeb web;
  CHECK_FALSE(check(web, all_end(web, 6, ended(HttpEnd::kAddressRefused))).no_network);
  auto urls = all_end(web, 6, ended(HttpEnd::kNoConnection));
  web.answers[urls.back()] = {ended(HttpEnd::kAddressRefused)};
  CHECK(check(web, urls).no_network);
}

TEST_CASE("names that a working name service does not know are broken, however many there are") {
  FakeWeb web;
  const auto urls = all_end(web, 100, ended(HttpEnd::kUnknownHost));
  for (int i = 0; i < 100; ++i) web.hosts["h" + std::to_string(i) + ".nl"] = HostVerdict::kAbsent;
  const CheckedLinks checked = check(web, urls);
  CHECK_FALSE(checked.no_network);
  for (const LinkVerdict& verdict : checked.verdicts) CHECK(verdict.state == LinkState::kBroken);
}

TEST_CASE("looking up names has an end: those whose turn does not come are unknown") {
  FakeWeb web;
  web.look_up_takes = 30'000;
  const auto urls = all_end(web, 100, ended(HttpEnd::kUnknownHost));
  for (int i = 0; i < 100; ++i) web.hosts["h" + std::to_string(i) + ".nl"] = HostVerdict::kAbsent;
  const CheckedLinks checked = check(web, urls);
  const auto broken =
      std::count_if(checked.verdicts.begin(), checked.verdicts.end(),
                    [](const LinkVerdict& verdict) { return verdict.state == LinkState::kBroken; });
  CHECK(broken == 64);
}

TEST_CASE("an address that cannot be asked for is unknown") {
  FakeWeb web;
  for (const char* address : {"https://a..nl/", "https://a.nl:99999/"})
    CHECK(check(web, {address}).verdicts[0] ==
          LinkVerdict{LinkState::kUnknown, LinkReason::kNotAnAddress, 0, {}});
  CHECK(web.asked.empty());
}

TEST_CASE("a machine without certificates is told from a link that is wrong") {
  FakeWeb web;
  web.answers["https://a.nl/"] = {ended(HttpEnd::kNoCertificates)};
  CHECK(check(web, {"https://a.nl/"}).no_certificates);
}
