// SPDX-License-Identifier: EUPL-1.2
#include "output/manifest.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("a manifest is read as it was written") {
  const Manifest manifest = {{".gitignore", 12}, {"a b/index.html", 0}, {"end 2", 7}};
  const std::string text = write_manifest(manifest);
  CHECK(text ==
        "projectenboek manifest 3\n"
        "12 .gitignore\n"
        "0 a b/index.html\n"
        "7 end 2\n"
        "end 3\n");
  CHECK(parse_manifest(text) == manifest);
  CHECK(parse_manifest(write_manifest({})) == Manifest{});
}

TEST_CASE("a manifest that is not whole is none") {
  const std::string text = write_manifest({{"a", 1}, {"b", 3}});
  for (std::size_t size = 0; size < text.size(); ++size) {
    CHECK_FALSE(parse_manifest(std::string_view(text).substr(0, size)));
  }
  CHECK_FALSE(parse_manifest(text + "more"));
  CHECK_FALSE(parse_manifest(write_manifest({{"b", 1}, {"a", 3}})));
  CHECK_FALSE(parse_manifest(write_manifest({{"a", 1}, {"a", 3}})));
  CHECK_FALSE(parse_manifest("projectenboek manifest 2 xxh3\nend 0\n"));
  CHECK_FALSE(parse_manifest("projectenboek manifest 3\nzz a\nend 1\n"));
  CHECK_FALSE(parse_manifest("projectenboek manifest 3\n-1 a\nend 1\n"));
}

}  // namespace boek
