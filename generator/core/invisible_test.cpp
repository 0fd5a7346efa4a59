// SPDX-License-Identifier: EUPL-1.2
#include "core/invisible.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("a text as it looks has plain spaces and no signs without width") {
  CHECK(as_it_looks("lopend") == "lopend");
  CHECK(as_it_looks("lo\u00ADpend\u200B") == "lopend");
  CHECK(as_it_looks("\uFEFFin\u00A0voor\u2060bereiding\u202F") == "in voorbereiding ");
  CHECK(as_it_looks("één – twee") == "één – twee");
}

TEST_CASE("strange spaces and invisible signs are told apart, and from all else") {
  CHECK(strange_space("a\u00A0", 1) == 2);
  CHECK(strange_space("\u2009", 0) == 3);
  CHECK(strange_space(" ", 0) == 0);
  CHECK(strange_space("", 0) == 0);
  CHECK(invisible_sign("\u00AD", 0) == 2);
  CHECK(invisible_sign("\u200D", 0) == 3);
  CHECK(invisible_sign("\u00A0", 0) == 0);
  CHECK(invisible_sign("é", 0) == 0);
}

}  // namespace boek
