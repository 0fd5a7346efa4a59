// SPDX-License-Identifier: EUPL-1.2
#include "render/assets.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

using Files = std::map<std::string, std::string>;

Outcome<Assets> read(const Files& files) {
  MemoryFileSystem disk;
  for (const auto& [name, bytes] : files) disk.files["dist/" + name] = bytes;
  return read_assets(disk, "dist", "assets/dist");
}

std::string bytes_of(const Assets& assets, std::string_view name) {
  for (const Asset& asset : assets.files)
    if (asset.name == name) return asset.bytes;
  return "none";
}

}  // namespace

TEST_CASE("the name of an asset changes with its bytes and with nothing else") {
  const std::string path = read({{"boek.css", "a{}"}}).value.path_of("boek.css");
  CHECK(path.size() == std::string("assets/boek.0123456789ab.css").size());
  CHECK(read({{"boek.css", "a{}"}, {"b.svg", ""}}).value.path_of("boek.css") == path);
  CHECK(read({{"boek.css", "b{}"}}).value.path_of("boek.css") != path);
}

TEST_CASE("a style sheet names the other assets as they are called in the site") {
  const Outcome<Assets> read_once =
      read({{"boek.css", "a{b:url(bron.woff2)}"}, {"bron.woff2", "letters"}});
  CHECK(read_once.diagnostics.empty());
  const std::string font = read_once.value.path_of("bron.woff2");
  REQUIRE(font.starts_with("assets/bron."));
  CHECK(bytes_of(read_once.value, "boek.css") ==
        "a{b:url(" + font.substr(std::string("assets/").size()) + ")}");
}

TEST_CASE("a style sheet gets another name when a file that it names changes") {
  const auto path_with = [](const std::string& font) {
    return read({{"boek.css", "a{b:url(bron.woff2)}"}, {"bron.woff2", font}})
        .value.path_of("boek.css");
  };
  CHECK(path_with("letters") == path_with("letters"));
  CHECK(path_with("letters") != path_with("andere letters"));
}

TEST_CASE("a style sheet that names what is not there is an error of the assets") {
  const Outcome<Assets> found = read({{"boek.css", "a{b:url(x.svg)}"}});
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].at == Location{"assets/dist/boek.css", {{1, 9}, {1, 14}}});
  CHECK(has_world_failure(found.diagnostics));
}

TEST_CASE("an asset that cannot be read is one error, however often a style sheet names it") {
  class Unreadable final : public MemoryFileSystem {
   public:
    Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
      if (path.ends_with(".woff2")) return Failure{path, EIO};
      return MemoryFileSystem::read(path, limit);
    }
  };
  Unreadable disk;
  disk.files = {{"dist/boek.css", "a{b:url(bron.woff2)}"}, {"dist/bron.woff2", "letters"}};
  const Outcome<Assets> found = read_assets(disk, "dist", "assets/dist");
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].code == Code::kCannotRead);
}

TEST_CASE("without the style sheet of the site there is a warning, and no error") {
  const Outcome<Assets> found = read({{"icoon.svg", "<svg/>"}});
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].code == Code::kAssetsMissing);
  CHECK_FALSE(has_errors(found.diagnostics));
}

}  // namespace boek
