// SPDX-License-Identifier: EUPL-1.2
#include "core/escape.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("text is escaped for HTML, between quotes too") {
  CHECK(escaped("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; 'd'");
}

TEST_CASE("control characters cannot pass, so content holds no marks of ours") {
  CHECK(escaped("a\x01\x02\x1f\x7f"
                "b") ==
        "a\uFFFD\uFFFD\uFFFD\uFFFD"
        "b");
  CHECK(escaped("a\tb\nc") == "a\tb\nc");
}

}  // namespace boek
