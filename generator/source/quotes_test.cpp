// SPDX-License-Identifier: EUPL-1.2
#include "source/quotes.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("quotes within a text are told from the apostrophes of its words") {
  CHECK_FALSE(holds_quotes("Zo’n foto’s en één auto‘s"));
  CHECK_FALSE(holds_quotes("café’s"));
  CHECK(holds_quotes("haven”, “waterstof"));
  CHECK(holds_quotes("de ‘groene’ haven"));
  CHECK(holds_quotes("de provincies’ belang"));
}

TEST_CASE("a text that begins with an apostrophe is not one that begins with a quote") {
  CHECK(begins_with_apostrophe("’s-Hertogenbosch"));
  CHECK(begins_with_apostrophe("‘t Gooi"));
  CHECK_FALSE(begins_with_apostrophe("‘twee"));
  CHECK_FALSE(begins_with_apostrophe("“s"));
  CHECK_FALSE(begins_with_apostrophe(""));
}

TEST_CASE("a double quote is not closed by a single one") {
  CHECK(go_together("“", "”"));
  CHECK(go_together("„", "\""));
  CHECK(go_together("‘", "’"));
  CHECK_FALSE(go_together("“", "’"));
  CHECK_FALSE(go_together("‘", "\""));
}

}  // namespace boek
