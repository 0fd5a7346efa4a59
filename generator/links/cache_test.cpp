// SPDX-License-Identifier: EUPL-1.2
#include "links/cache.h"

#include <catch2/catch.hpp>

using namespace boek;

namespace {

constexpr std::int64_t kNow = 1'800'000'000;
constexpr std::int64_t kHour = 3'600;
constexpr std::int64_t kDay = 24 * kHour;

const LinkVerdict kFine{LinkState::kFine, LinkReason::kStatus, 200, {}};
const LinkVerdict kBusy{LinkState::kUnknown, LinkReason::kStatus, 429, {}};
const LinkVerdict kGone{LinkState::kBroken, LinkReason::kStatus, 404, {}};

}  // namespace

TEST_CASE("a cache reads back as it was written") {
  LinkCache cache;
  cache["https://a.nl/"] = {kNow, 0, kFine};
  cache["https://b.nl/x?y=z"] = {
      kNow - 5, 0, {LinkState::kFine, LinkReason::kStatus, 200, "https://c.nl/"}};
  cache["https://d.nl/"] = {kNow - 9, kNow - kDay, kGone};
  cache["https://e.nl/"] = {kNow, 0, {LinkState::kUnknown, LinkReason::kTooManyRedirects, 0, {}}};
  CHECK(parse_link_cache(write_link_cache(cache), kNow) == cache);
  CHECK(write_link_cache({}) == "projectenboek links 1\nend 0\n");
}

TEST_CASE("a cache that is not whole, not ours or forged is as good as none") {
  LinkCache cache;
  cache["https://a.nl/"] = {kNow, 0, kFine};
  cache["https://b.nl/"] = {kNow, 0, kBusy};
  const std::string good = write_link_cache(cache);
  REQUIRE(parse_link_cache(good, kNow).size() == 2);
  for (std::size_t size = 0; size < good.size(); ++size)
    CHECK(parse_link_cache(good.substr(0, size), kNow).empty());
  CHECK(parse_link_cache(good + "x", kNow).empty());
  CHECK(parse_link_cache("projectenboek manifest 3\nend 0\n", kNow).empty());
  CHECK(parse_link_cache(std::string("\0\xFF rubbish", 10), kNow).empty());
  const std::string head = "projectenboek links 1\n";
  for (const std::string line :
       {"1 0 fine status 200 https://a.nl/ javascript:alert(1)",
        "1 0 good status 200 https://a.nl/ -", "1 0 fine because 200 https://a.nl/ -",
        "1 0 fine status 20000 https://a.nl/ -", "-1 0 fine status 200 https://a.nl/ -",
        "1 0 fine status 200  -", "1 0 fine status 200",
        "1 0 fine status 200 https://a.nl/ - more"})
    CHECK(parse_link_cache(head + line + "\nend 1\n", kNow).empty());
}

TEST_CASE("what was found after now is not believed") {
  LinkCache cache;
  cache["https://a.nl/"] = {kNow + 1, 0, kFine};
  CHECK(parse_link_cache(write_link_cache(cache), kNow).empty());
}

TEST_CASE("fine holds for seven days, unknown for an hour, broken never") {
  CHECK(still_holds({kNow - 7 * kDay + 1, 0, kFine}, kNow) == kFine);
  CHECK_FALSE(still_holds({kNow - 7 * kDay, 0, kFine}, kNow));
  CHECK(still_holds({kNow - kHour + 1, 0, kBusy}, kNow) == kBusy);
  CHECK_FALSE(still_holds({kNow - kHour, 0, kBusy}, kNow));
  CHECK_FALSE(still_holds({kNow, kNow, kGone}, kNow));
}

TEST_CASE("since when a link is broken is kept until it is fine again") {
  LinkCache cache;
  CHECK(remember(cache, "https://a.nl/", kGone, kNow) == kNow);
  CHECK(remember(cache, "https://a.nl/", kGone, kNow + kDay) == kNow);
  CHECK(remember(cache, "https://a.nl/", kBusy, kNow + 2 * kDay) == 0);
  CHECK(remember(cache, "https://a.nl/", kGone, kNow + 3 * kDay) == kNow);
  CHECK(remember(cache, "https://a.nl/", kFine, kNow + 4 * kDay) == 0);
  CHECK(remember(cache, "https://a.nl/", kGone, kNow + 5 * kDay) == kNow + 5 * kDay);
}

TEST_CASE("a check that ran out of time leaves what was known") {
  LinkCache cache;
  remember(cache, "https://a.nl/", kFine, kNow);
  remember(cache, "https://a.nl/", {LinkState::kUnknown, LinkReason::kNoTime, 0, {}}, kNow + 5);
  CHECK(cache.at("https://a.nl/") == CachedLink{kNow, 0, kFine});
}

TEST_CASE("what the options of one check refused says nothing to the next") {
  for (const LinkReason reason : {LinkReason::kAddressRefused, LinkReason::kPortRefused}) {
    LinkCache cache;
    const LinkVerdict refused{LinkState::kUnknown, reason, 0, {}};
    CHECK(remember(cache, "https://a.nl:8080/", refused, kNow) == 0);
    CHECK(cache.empty());
    CHECK_FALSE(still_holds({kNow, 0, refused}, kNow));
  }
}

TEST_CASE("what nobody asked for in a month is forgotten") {
  LinkCache cache;
  cache["https://a.nl/"] = {kNow - 30 * kDay, 0, kFine};
  cache["https://b.nl/"] = {kNow - 30 * kDay - 1, 0, kFine};
  forget_old(cache, kNow);
  CHECK(cache.size() == 1);
  CHECK(cache.contains("https://a.nl/"));
}
