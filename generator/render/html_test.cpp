// SPDX-License-Identifier: EUPL-1.2
#include "render/html.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("only known schemes can be linked") {
  CHECK(is_linkable("https://example.org/"));
  CHECK(is_linkable("MAILTO:a@example.org"));
  CHECK_FALSE(is_linkable("javascript:alert(1)"));
  CHECK_FALSE(is_linkable("data:text/html,x"));
  CHECK_FALSE(is_linkable("//example.org/"));
  CHECK_FALSE(is_linkable(""));
}

TEST_CASE("a path is percent-encoded by byte, slashes stay") {
  CHECK(encode_path("content/é b.md") == "content/%C3%A9%20b.md");
}

}  // namespace boek
