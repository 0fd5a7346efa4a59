// SPDX-License-Identifier: EUPL-1.2
#include "render/project_json.h"

#include <catch2/catch.hpp>

#include "render/project_fields.h"

namespace boek {
namespace {

Book small_book() {
  Book book;
  book.projects.resize(1);
  Project& project = book.projects[0];
  project.id = "heavenn";
  project.titel.value = "HEAVENN";
  project.samenvatting = "Waterstof.";
  project.peildatum = {2022, 6, 23};
  return book;
}

std::string json_of(const Book& book) {
  return project_json(book, {0}, plain_text(book.projects[0].body));
}

}  // namespace

TEST_CASE("a project without more than it needs has every key, null or empty") {
  CHECK(json_of(small_book()) ==
        "{\"id\":\"heavenn\",\"url\":\"/projecten/heavenn/\",\"titel\":\"HEAVENN\","
        "\"samenvatting\":\"Waterstof.\",\"soort\":\"project\",\"status\":\"onbekend\","
        "\"status_toelichting\":null,\"peildatum\":\"2022-06-23\",\"themas\":[],\"provincies\":[],"
        "\"provincie_basis\":\"genoemd\",\"provincie_toelichting\":null,\"instrumenten\":[],"
        "\"omvang\":null,\"financiering\":[],\"cijfers\":[],\"looptijd\":null,\"meerwaarde\":null,"
        "\"resultaten\":[],\"mijlpalen\":[],\"gezocht\":[],\"penvoerder\":null,\"partners\":[],"
        "\"contact\":null,\"trefwoorden\":[],\"ook_bekend_als\":[],\"voorheen\":[],"
        "\"onderdeel_van\":null,\"verwant\":[],\"niet_verwant\":[],\"locaties\":[],\"links\":[],"
        "\"bronnen\":[],\"gecontroleerd\":null,\"afweging\":null,\"concept\":false,\"extra\":null,"
        "\"tekst\":\"\","
        "\"actueel\":false,\"telbaar\":false,\"telt_mee\":false}");
}

TEST_CASE("the JSON has the fields of the table, in that order") {
  const std::string json = json_of(small_book());
  std::size_t at = 0;
  for (const FieldInfo& field : project_fields()) {
    const std::size_t found = json.find("\"" + std::string(field.key) + "\":", at);
    INFO(field.key);
    REQUIRE(found != std::string::npos);
    at = found + 1;
  }
}

TEST_CASE("numbers stay numbers, and what JSON cannot hold becomes text") {
  Book book = small_book();
  book.projects[0].cijfers = {{"a", "1.5", true, "", {}, {}, "", {}},
                              {"b", "inf", true, "", {}, {}, "", {}},
                              {"c", "veel", false, "", {}, {}, "", {}}};
  const std::string json = json_of(book);
  CHECK(json.find("\"waarde\":1.5,") != std::string::npos);
  CHECK(json.find("\"waarde\":\"inf\",") != std::string::npos);
  CHECK(json.find("\"waarde\":\"veel\",") != std::string::npos);
}

TEST_CASE("a reference to a draft is left out") {
  Book book = small_book();
  Verwant verwant;
  verwant.project.name = "concept";
  book.projects[0].verwant = {verwant};
  CHECK(json_of(book).find("\"verwant\":[]") != std::string::npos);
}

}  // namespace boek
