// SPDX-License-Identifier: EUPL-1.2
// What counts and what does not (design section 3), on books in memory.
#include "model/totals.h"

#include <catch2/catch.hpp>

#include "commands/test_book.h"

namespace boek {
namespace {

std::string sized(const std::string& title, const std::string& amount,
                  const std::string& more = {}) {
  return project_text(title, more + "[omvang]\nbedrag = " + amount + "\n");
}

Total whole(const Outcome<Loaded>& loaded) { return loaded.value.plan.all().totals.alles; }

std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("unknown is not zero: a sum of nothing known is nothing") {
  const auto loaded = load_small({{"projecten/a.md", project_text("A")}});
  CHECK(whole(loaded) == Total{1, 1, 0, std::nullopt});
}

TEST_CASE("a project whose whole counts does not count itself, nor do its own parts") {
  const auto loaded = load_small({{"projecten/a.md", sized("A", "100")},
                                  {"projecten/b.md", sized("B", "40", "onderdeel_van = \"a\"\n")},
                                  {"projecten/c.md", sized("C", "10", "onderdeel_van = \"b\"\n")}});
  CHECK(slugs(loaded.diagnostics).empty());
  CHECK(whole(loaded) == Total{3, 1, 1, 100});
}

TEST_CASE("parts of a whole of unknown size count themselves") {
  const auto loaded = load_small({{"projecten/a.md", project_text("A")},
                                  {"projecten/b.md", sized("B", "40", "onderdeel_van = \"a\"\n")},
                                  {"projecten/c.md", sized("C", "10", "onderdeel_van = \"b\"\n")}});
  CHECK(whole(loaded) == Total{3, 2, 1, 40});
}

TEST_CASE(
    "funds, schemes, agendas and stopped projects do not count, and do not hide their parts") {
  for (const char* kind : {"fonds", "regeling", "agenda"}) {
    const auto loaded =
        load_small({{"projecten/a.md", with(sized("A", "100"), "soort = \"project\"",
                                            std::string("soort = \"") + kind + "\"")},
                    {"projecten/b.md", sized("B", "40", "onderdeel_van = \"a\"\n")}});
    INFO(kind);
    CHECK(whole(loaded) == Total{2, 1, 1, 40});
  }
  const auto stopped =
      load_small({{"projecten/a.md", with(sized("A", "100", "status_toelichting = \"Op.\"\n"),
                                          "status = \"lopend\"", "status = \"gestopt\"")}});
  CHECK(whole(stopped) == Total{1, 0, 0, std::nullopt});
}

TEST_CASE(
    "a project of two provinces counts whole in each, and once in their region and nationally") {
  const auto loaded = load_small({{"projecten/a.md", with(sized("A", "100"), "[\"drenthe\"]",
                                                          "[\"drenthe\", \"groningen\"]")}});
  const Plan& plan = loaded.value.plan;
  CHECK(whole(loaded) == Total{1, 1, 1, 100});
  for (const auto& indices : {plan.province_set, plan.landsdeel_set})
    for (const std::uint32_t set : indices)
      CHECK(plan.sets[set].totals.alles == Total{1, 1, 1, 100});
}

TEST_CASE("an instrument adds up its own lines, but not those below a project that has some") {
  const std::string line = "[[financiering]]\ninstrument = \"efro\"\nbedrag = ";
  const auto loaded =
      load_small({{"projecten/a.md", project_text("A", line + "30\n" + line + "5\n")},
                  {"projecten/b.md", project_text("B", "onderdeel_van = \"a\"\n" + line + "7\n")},
                  {"projecten/c.md", project_text("C", "instrumenten = [\"efro\"]\n")}});
  CHECK(slugs(loaded.diagnostics).empty());
  const Plan& plan = loaded.value.plan;
  CHECK(plan.sets[plan.instrument_set[0]].totals.alles == Total{3, 3, 1, 35});
}

TEST_CASE("a project is current until so many years after the last day of its peildatum") {
  const auto current = [](const std::string& moment, const std::string& status = "lopend") {
    const auto loaded = load_small(
        {{"projecten/a.md", with(with(project_text("A", "status_toelichting = \"Op.\"\n"),
                                      "peildatum = 2022", "peildatum = " + moment),
                                 "\"lopend\"", "\"" + status + "\"")}});
    return project(loaded.value, "a").actueel;
  };
  // Today is 20 November 2026, and five years count.
  CHECK(current("2021-11-20"));
  CHECK_FALSE(current("2021-11-19"));
  CHECK(current("\"2021-11\""));
  CHECK(current("2021"));
  CHECK_FALSE(current("2020"));
  CHECK_FALSE(current("2026", "afgerond"));
  CHECK_FALSE(current("2026", "gestopt"));
}

}  // namespace boek
