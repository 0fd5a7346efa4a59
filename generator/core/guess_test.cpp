// SPDX-License-Identifier: EUPL-1.2
#include "core/guess.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

// "5_000_000", with a question mark when it can be read otherwise; "-" for no amount.
std::string amount(std::string_view text) {
  const auto guess = guess_amount(text);
  return guess ? toml_amount(guess->euros) + (guess->certain ? "" : "?") : "-";
}

std::string moment(std::string_view text) {
  const auto guess = guess_moment(text);
  return guess ? toml_moment(guess->moment) + (guess->certain ? "" : "?") : "-";
}

}  // namespace

TEST_CASE("an amount is understood as people write it") {
  CHECK(amount("100.000.000") == "100_000_000");
  CHECK(amount("1.100.000") == "1_100_000");
  CHECK(amount("€ 5 mln") == "5_000_000");
  CHECK(amount("€5 mln.") == "5_000_000");
  CHECK(amount("5 miljoen") == "5_000_000");
  CHECK(amount("5 miljoen euro") == "5_000_000");
  CHECK(amount("1,5 miljoen") == "1_500_000");
  CHECK(amount("1.5 mln") == "1_500_000");
  CHECK(amount("2,35 miljard") == "2_350_000_000");
  CHECK(amount("€ 1.500.000,00") == "1_500_000");
  CHECK(amount("€ 1.500.000,-") == "1_500_000");
  CHECK(amount("1 500 000") == "1_500_000");
  CHECK(amount("1\u00A0500\u00A0000") == "1_500_000");
  CHECK(amount("250 duizend") == "250_000");
  CHECK(amount("250k") == "250_000");
  CHECK(amount("100000000") == "100_000_000");
  CHECK(amount("100_000_000") == "100_000_000");
  CHECK(amount("EUR 750.000") == "750_000");
  CHECK(amount("1,500,000") == "1_500_000");
}

TEST_CASE("an amount that can be read in two ways is not certain") {
  CHECK(amount("1.100000") == "1_100_000?");
  CHECK(amount("100.000") == "100_000?");
  CHECK(amount("ca. 5 miljoen") == "5_000_000?");
  CHECK(amount("1,500 miljoen") == "1_500_000?");
}

TEST_CASE("what is no whole amount is no amount") {
  CHECK(amount("") == "-");
  CHECK(amount("veel") == "-");
  CHECK(amount("1,5") == "-");
  CHECK(amount("1500000,50") == "-");
  CHECK(amount("5-10 miljoen") == "-");
  CHECK(amount("5 bomen") == "-");
  CHECK(amount("25%") == "-");
  CHECK(amount("007") == "-");
  CHECK(amount("1.50.000") == "-");
  CHECK(amount("99999999999999") == "-");
  CHECK(amount("miljoen") == "-");
}

TEST_CASE("a date is understood in another order and in words") {
  CHECK(moment("01-03-2026") == "2026-03-01");
  CHECK(moment("1-3-2026") == "2026-03-01");
  CHECK(moment("1.3.2026") == "2026-03-01");
  CHECK(moment("2026/03/01") == "2026-03-01");
  CHECK(moment("2026-3-1") == "2026-03-01");
  CHECK(moment("20260301") == "2026-03-01");
  CHECK(moment("1 maart 2026") == "2026-03-01");
  CHECK(moment("1 mrt. 2026") == "2026-03-01");
  CHECK(moment("1 March 2026") == "2026-03-01");
  CHECK(moment("31–12–2025") == "2025-12-31");
  CHECK(moment("maart 2026") == "\"2026-03\"");
  CHECK(moment("03-2026") == "\"2026-03\"");
  CHECK(moment("2026/3") == "\"2026-03\"");
  CHECK(moment("13/01/2026") == "2026-01-13");
}

TEST_CASE("a date that can be read in two ways is not certain") {
  CHECK(moment("01/03/2026") == "2026-03-01?");
  CHECK(moment("03-25-2026") == "2026-03-25?");
  CHECK(moment("01-03-26") == "2026-03-01?");
  CHECK(moment("eind 2026") == "2026?");
  CHECK(moment("2011/12") == "\"2011-12\"?");
  CHECK(moment("2012/11") == "\"2012-11\"");
}

TEST_CASE("what is no moment is no moment") {
  CHECK(moment("") == "-");
  CHECK(moment("30-02-2026") == "-");
  CHECK(moment("2026-13-01") == "-");
  CHECK(moment("binnenkort") == "-");
  CHECK(moment("Q1 2026") == "-");
  CHECK(moment("06-12345678") == "-");
  CHECK(moment("1 brumaire 2026") == "-");
}

TEST_CASE("yes and no are understood in two languages") {
  CHECK(guess_boolean("ja") == true);
  CHECK(guess_boolean("Yes") == true);
  CHECK(guess_boolean("NEE") == false);
  CHECK(guess_boolean("False") == false);
  CHECK(guess_boolean("misschien") == std::nullopt);
}

}  // namespace boek
