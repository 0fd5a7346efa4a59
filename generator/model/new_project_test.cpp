// SPDX-License-Identifier: EUPL-1.2
#include "model/new_project.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line) != std::string::npos;
}

}  // namespace

TEST_CASE("a new project has what is known filled in, and the rest empty") {
  const std::string text = new_project_text({"Een \"net\"", Moment{2026, 5, 31}, {}, {}, {}});
  CHECK(has_line(text, "titel = \"Een \\\"net\\\"\"\n"));
  CHECK(has_line(text, "peildatum = 2026-05-31 #"));
  CHECK(has_line(text, "themas = [] #"));
  CHECK(has_line(text, "provincies = [] #"));
  CHECK(has_line(text, "# [[financiering]]\n# instrument = \"efro\""));
}

TEST_CASE("a new project from a page of a theme, province or instrument begins with it") {
  const std::string text = new_project_text({{}, {}, "energie", "zeeland", "mit"});
  CHECK(has_line(text, "titel = \"\"\n"));
  CHECK(has_line(text, "peildatum = \"\" #"));
  CHECK(has_line(text, "themas = [\"energie\"] #"));
  CHECK(has_line(text, "provincies = [\"zeeland\"] #"));
  CHECK(has_line(text, "[[financiering]]\ninstrument = \"mit\"\n"));
}

TEST_CASE("a title cannot leave its line in a new project") {
  const std::string text = new_project_text({"x\"\nstatus = \"lopend\\", {}, {}, {}, {}});
  CHECK(has_line(text, "titel = \"x\\\" status = \\\"lopend\\\\\"\n"));
}

}  // namespace boek
