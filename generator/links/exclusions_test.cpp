// SPDX-License-Identifier: EUPL-1.2
#include "links/exclusions.h"

#include <catch2/catch.hpp>

using namespace boek;

namespace {

const Moment kToday{2026, 11, 20};

LinkException exception(const std::string& prefix, std::optional<Moment> until = {}) {
  return {{prefix, {}}, "weigert programma's", until, {{7, 1}, {7, 11}}};
}

}  // namespace

TEST_CASE("a prefix ends where a part of an address ends") {
  CHECK(begins_with("https://a.nl/", "https://a.nl/"));
  CHECK(begins_with("https://a.nl/x/y", "https://a.nl/"));
  CHECK(begins_with("https://a.nl/doc/y", "https://a.nl/doc"));
  CHECK(begins_with("https://a.nl/doc?x", "https://a.nl/doc"));
  CHECK_FALSE(begins_with("https://a.nl/documents", "https://a.nl/doc"));
  CHECK_FALSE(begins_with("https://a.nl.example/", "https://a.nl"));
  CHECK_FALSE(begins_with("https://a.nl/", ""));
}

TEST_CASE("an exception holds up to and including its last day") {
  const std::vector<LinkException> all = {exception("https://a.nl", Moment{2026, 11, 20}),
                                          exception("https://b.nl/", Moment{2026, 11, 19}),
                                          exception("https://c.nl/"),
                                          exception("https://d.nl/", Moment{2026, 11, 0})};
  CHECK(exception_for("https://a.nl/x", all, kToday) == &all[0]);
  CHECK(exception_for("https://b.nl/x", all, kToday) == nullptr);
  CHECK(exception_for("https://c.nl/x", all, kToday) == &all[2]);
  CHECK(exception_for("https://d.nl/x", all, kToday) == &all[3]);
  CHECK(exception_for("https://a.nl.example/", all, kToday) == nullptr);
}

TEST_CASE("an exception that no longer holds is a warning at its day") {
  const Diagnostics found = check_exceptions(
      {exception("https://a.nl/", Moment{2026, 6, 30}), exception("https://b.nl/")}, kToday,
      "p.toml");
  REQUIRE(found.size() == 1);
  CHECK(found[0].at == Location{"p.toml", {{7, 1}, {7, 11}}});
  CHECK(found[0].message(Language::kDutch) ==
        "de uitzondering voor `https://a.nl/` gold tot en met 2026-06-30");
}
