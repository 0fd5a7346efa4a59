// SPDX-License-Identifier: EUPL-1.2
#include "model/meant.h"

#include <catch2/catch.hpp>

#include "model/vocabulary.h"

namespace boek {

TEST_CASE("everyday words stand for a status") {
  const std::span<const std::string_view> all(Names<ProjectStatus>::all);
  CHECK(choice_meant("gestart", all) == "lopend");
  CHECK(choice_meant("In uitvoering", all) == "lopend");
  CHECK(choice_meant("beëindigd", all) == "afgerond");
  CHECK(choice_meant("completed", all) == "afgerond");
  CHECK(choice_meant("stopgezet", all) == "gestopt");
  CHECK(choice_meant("toegekend", all) == std::nullopt);
  CHECK(choice_meant("paars", all) == std::nullopt);
  CHECK(choice_meant("", all) == std::nullopt);
}

TEST_CASE("what a word means depends on what there is to choose from") {
  CHECK(choice_meant("gepland", Names<ProjectStatus>::all) == "voorgenomen");
  CHECK(choice_meant("planned", Names<MijlpaalStatus>::all) == "gepland");
  CHECK(choice_meant("gereed", Names<MijlpaalStatus>::all) == "gehaald");
}

TEST_CASE("a status of money is told from one of a project") {
  CHECK(is_status_of_money("toegekend"));
  CHECK(is_status_of_money("Beschikt"));
  CHECK(is_status_of_money("gereserveerd"));
  CHECK_FALSE(is_status_of_money("aangevraagd"));  // of both
  CHECK_FALSE(is_status_of_money("gestart"));
  CHECK_FALSE(is_status_of_money("paars"));
}

TEST_CASE("keys are known in other words") {
  const std::string_view keys[] = {"titel", "samenvatting", "looptijd"};
  CHECK(key_meant("summary", keys) == "samenvatting");
  CHECK(key_meant("Naam", keys) == "titel");
  CHECK(key_meant("periode", keys) == "looptijd");
  CHECK(key_meant("budget", keys) == std::nullopt);  // omvang is not among them
}

TEST_CASE("provinces are known by everyday names") {
  CHECK(province_meant("Friesland") == "fryslan");
  CHECK(province_meant("provincie Friesland") == "fryslan");
  CHECK(province_meant("Brabant") == "noord-brabant");
  CHECK(province_meant("N-Holland") == "noord-holland");
  CHECK(province_meant("Vlaanderen") == std::nullopt);
}

}  // namespace boek
