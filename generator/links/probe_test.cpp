// SPDX-License-Identifier: EUPL-1.2
#include "links/probe.h"

#include <catch2/catch.hpp>

using namespace boek;

namespace {

HttpAnswer status(int number) { return {0, HttpEnd::kAnswered, number, {}, {}}; }
HttpAnswer ended(HttpEnd end) { return {0, end, 0, {}, {}}; }
HttpAnswer redirect(int number, const std::string& to) {
  return {0, HttpEnd::kAnswered, number, to, {}};
}
HttpAnswer busy(std::int64_t seconds) { return {0, HttpEnd::kAnswered, 429, {}, seconds}; }

Probe probe_of(const std::string& url) { return Probe(*parse_web_address(url)); }

struct Course {
  LinkVerdict verdict;
  std::vector<std::string> asked;  // method, address and delay of each question
};

std::string shown(const ProbeStep& step) {
  return std::string(step.method == Method::kHead ? "HEAD " : "GET ") + to_text(step.address) +
         (step.delay_milliseconds > 0 ? " +" + std::to_string(step.delay_milliseconds) : "") +
         (step.whole_host_waits ? " host" : "");
}

// Gives the answers one by one until there is a verdict; every one of them must be needed.
Course course(const std::vector<HttpAnswer>& answers, const std::string& url = "https://a.nl/") {
  Probe probe = probe_of(url);
  Course course{{}, {shown(probe.first())}};
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto next = probe.next(answers[i]);
    if (const auto* verdict = std::get_if<LinkVerdict>(&next)) {
      REQUIRE(i + 1 == answers.size());
      course.verdict = *verdict;
      return course;
    }
    course.asked.push_back(shown(std::get<ProbeStep>(next)));
  }
  FAIL("no verdict after the last answer");
  return course;
}

LinkVerdict unknown(LinkReason reason, int number = 0) {
  return {LinkState::kUnknown, reason, number, {}};
}
LinkVerdict broken(LinkReason reason, int number = 0) {
  return {LinkState::kBroken, reason, number, {}};
}
LinkVerdict fine(int number = 200, const std::string& moved = {}) {
  return {LinkState::kFine, LinkReason::kStatus, number, moved};
}

}  // namespace

TEST_CASE("a link that answers to HEAD is fine at once") {
  CHECK(course({status(200)}).verdict == fine());
  CHECK(course({status(204)}).verdict == fine(204));
}

TEST_CASE("whatever HEAD says but fine, GET decides") {
  for (const int lie : {400, 403, 404, 405, 410, 500, 501, 503}) {
    const Course made = course({status(lie), status(200)});
    CHECK(made.verdict == fine());
    CHECK(made.asked == std::vector<std::string>{"HEAD https://a.nl/", "GET https://a.nl/"});
  }
}

TEST_CASE("404 and 410 are broken when two GETs agree, some time apart") {
  const Course made = course({status(404), status(404), status(404)});
  CHECK(made.verdict == broken(LinkReason::kStatus, 404));
  CHECK(made.asked == std::vector<std::string>{"HEAD https://a.nl/", "GET https://a.nl/",
                                               "GET https://a.nl/ +2000"});
  CHECK(course({status(410), status(410), status(410)}).verdict ==
        broken(LinkReason::kStatus, 410));
  CHECK(course({status(405), status(410), status(404)}).verdict ==
        broken(LinkReason::kStatus, 404));
}

TEST_CASE("a 404 that does not last is not broken") {
  CHECK(course({status(404), status(404), status(200)}).verdict == fine());
  CHECK(course({status(404), status(404), status(500)}).verdict ==
        unknown(LinkReason::kStatus, 500));
  CHECK(course({status(404), status(500), status(404)}).verdict ==
        unknown(LinkReason::kStatus, 404));
}

TEST_CASE("an unknown host and a certificate of another host are broken only when asked again") {
  for (const auto& [end, reason] :
       {std::pair(HttpEnd::kUnknownHost, LinkReason::kUnknownHost),
        std::pair(HttpEnd::kCertificateName, LinkReason::kCertificateName)}) {
    CHECK(course({ended(end), ended(end), ended(end)}).verdict == broken(reason));
    CHECK(course({ended(end), ended(end), status(200)}).verdict == fine());
    CHECK(course({ended(end), status(403)}).verdict == unknown(LinkReason::kStatus, 403));
  }
}

TEST_CASE("a server that refuses leaves the link unknown, and is not asked a third time") {
  for (const int refusal : {401, 403, 451, 999, 418})
    CHECK(course({status(refusal), status(refusal)}).verdict ==
          unknown(LinkReason::kStatus, refusal));
}

TEST_CASE("a server that is busy or silent gets another chance, and is never broken") {
  CHECK(course({status(500), status(500), status(500)}).verdict ==
        unknown(LinkReason::kStatus, 500));
  CHECK(course({status(503), status(503), status(200)}).verdict == fine());
  const HttpAnswer silence = ended(HttpEnd::kTimeout);
  CHECK(course({silence, silence, silence}).verdict == unknown(LinkReason::kTimeout));
  CHECK(course({ended(HttpEnd::kNoConnection), status(200)}).verdict == fine());
}

TEST_CASE("Retry-After holds for the whole host, as long as it is reasonable") {
  const Course made = course({busy(7), status(200)});
  CHECK(made.asked ==
        std::vector<std::string>{"HEAD https://a.nl/", "GET https://a.nl/ +7000 host"});
  CHECK(course({busy(120), status(200)}).verdict == fine());
  CHECK(course({busy(121)}).verdict == unknown(LinkReason::kStatus, 429));
}

TEST_CASE("only a server that is busy can ask for patience: a page that is gone is gone") {
  const HttpAnswer gone{0, HttpEnd::kAnswered, 404, {}, 3600};
  const Course made = course({gone, gone, gone});
  CHECK(made.verdict == broken(LinkReason::kStatus, 404));
  CHECK(made.asked.at(2) == "GET https://a.nl/ +2000");
}

TEST_CASE("an address that may not be reached is unknown and is not tried again") {
  CHECK(course({ended(HttpEnd::kAddressRefused)}).verdict == unknown(LinkReason::kAddressRefused));
  CHECK(course({ended(HttpEnd::kPortRefused)}).verdict == unknown(LinkReason::kPortRefused));
}

TEST_CASE("redirects are followed hop by hop, with the same method") {
  const Course made =
      course({redirect(302, "https://a.nl/b"), redirect(307, "http://c.nl/#d"), status(200)});
  CHECK(made.verdict == fine());
  CHECK(made.asked ==
        std::vector<std::string>{"HEAD https://a.nl/", "HEAD https://a.nl/b", "HEAD http://c.nl/"});
}

TEST_CASE("a link that moved for good says where to; for a while, it does not") {
  CHECK(course({redirect(301, "https://b.nl/"), redirect(308, "https://c.nl/x"), status(200)})
            .verdict == fine(200, "https://c.nl/x"));
  CHECK(course({redirect(301, "https://b.nl/"), redirect(302, "https://c.nl/"), status(200)})
            .verdict == fine());
}

TEST_CASE("a redirect to a page that does not exist is broken, from the first address on") {
  const HttpAnswer hop = redirect(301, "https://b.nl/");
  const Course made = course({hop, status(404), hop, status(404), hop, status(404)});
  CHECK(made.verdict == broken(LinkReason::kStatus, 404));
  CHECK(made.asked.at(2) == "GET https://a.nl/");
  CHECK(made.asked.at(4) == "GET https://a.nl/ +2000");
}

TEST_CASE("a circle and a long row of redirects are unknown") {
  const HttpAnswer there = redirect(302, "https://b.nl/"), back = redirect(302, "https://a.nl/");
  CHECK(course({there, back, there, back}).verdict == unknown(LinkReason::kTooManyRedirects));
  std::vector<HttpAnswer> row;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i <= kMostHops; ++i)
      row.push_back(redirect(302, "https://a.nl/" + std::to_string(i)));
  CHECK(course(row).verdict == unknown(LinkReason::kTooManyRedirects));
}

TEST_CASE("a redirect to what is no plain web address is not followed") {
  for (const std::string to :
       {"file:///etc/passwd", "ftp://a.nl/", "https://user@b.nl/", "https://a.nl@b.nl/",
        "javascript:alert(1)", "https:b.nl", "https:///b.nl", "http://a.nl\\@b.nl/",
        "https://b.nl:0/", "https://b.nl:99999/", "https://%31%32%37.0.0.1/", "https://b .nl/"}) {
    INFO(to);
    CHECK(course({redirect(302, to), redirect(302, to)}).verdict ==
          unknown(LinkReason::kBadRedirect));
  }
}

TEST_CASE("a redirect without an address is an answer") {
  CHECK(course({redirect(304, "")}).verdict == fine(304));
  CHECK(course({redirect(302, "")}).verdict == fine(302));
}
