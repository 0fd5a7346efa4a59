// SPDX-License-Identifier: EUPL-1.2
#include "charts/province_map.h"

#include <catch2/catch.hpp>

#include "source/document.h"

namespace boek {
namespace {

ProvinceMap map_of(std::string_view toml) {
  return read_province_map(parse_toml(toml, 1, "kaart.toml", Limits{}).value);
}

ProvinceMap two_squares() {
  return map_of(R"(viewBox = "0 0 20 10"
[[provincies]]
id = "drenthe"
pad = "M0 0l9 0 0 9-9 0z"
x = 4
y = 5
[[provincies]]
id = "zeeland"
pad = "M10 0l9 0 0 9-9 0z"
x = 14
y = 5
)");
}

}  // namespace

TEST_CASE("a map is read with its outlines and places for labels") {
  const ProvinceMap map = two_squares();
  REQUIRE(map.shapes.size() == 2);
  CHECK(map.view_box == "0 0 20 10");
  CHECK(map.find("zeeland")->outline == "M10 0l9 0 0 9-9 0z");
  CHECK(map.find("zeeland")->x == 14);
  CHECK(map.find("utrecht") == nullptr);
}

TEST_CASE("what is no map gives an empty one") {
  CHECK(map_of("").empty());
  CHECK(map_of("viewBox = 3").empty());
  CHECK(map_of("viewBox = \"0 0 1 1\"\nprovincies = 3").empty());
  CHECK(map_of("viewBox = \"0 0 1 1\"\nprovincies = [3]").empty());
  CHECK(map_of("viewBox = \"0 0 1 1\"\nprovincies = [{ id = \"a\", pad = \"M0 0z\", x = 1 }]")
            .empty());
}

TEST_CASE("nothing but drawing instructions passes as an outline") {
  CHECK(map_of(R"(viewBox = "0 0 1 1"
provincies = [{ id = "a", pad = "M0 0\"/><script>", x = 1, y = 1 }])")
            .empty());
}

TEST_CASE("the linked map has a link, a number and a name for each region that has a shape") {
  const ProvinceMap map = two_squares();
  const MapRegion regions[] = {{"zeeland", "provincies/zeeland/", "Zeeland: 3 <projecten>", "3", 4},
                               {"utrecht", "provincies/utrecht/", "Utrecht", "1", 1}};
  CHECK(linked_map_svg(map, regions) ==
        "<svg class=\"landkaart\" viewBox=\"0 0 20 10\" aria-hidden=\"true\" focusable=\"false\">"
        "<a tabindex=\"-1\" href=\"provincies/zeeland/\" class=\"kaartvlak kaartvlak--4\">"
        "<path d=\"M10 0l9 0 0 9-9 0z\"/><text class=\"kaartvlak__getal\" x=\"14\" y=\"5\">3</text>"
        "<text class=\"kaartvlak__naam\" x=\"0\" y=\"24\">Zeeland: 3 "
        "&lt;projecten&gt;</text></a></svg>");
}

TEST_CASE("the small map refers to the shapes of the sprite") {
  const ProvinceMap map = two_squares();
  const std::string_view marked[] = {"zeeland", "onbekend"};
  CHECK(small_map_svg(map, "kaart.svg", marked) ==
        "<svg class=\"kaartje\" viewBox=\"0 0 20 10\" aria-hidden=\"true\" focusable=\"false\">"
        "<use href=\"kaart.svg#land\"/><use class=\"kaartje__deel\" "
        "href=\"kaart.svg#zeeland\"/></svg>");
  CHECK(map_sprite(map) ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><defs>"
        "<path id=\"drenthe\" d=\"M0 0l9 0 0 9-9 0z\"/><path id=\"zeeland\" d=\"M10 0l9 0 0 9-9 "
        "0z\"/>"
        "<g id=\"land\"><use href=\"#drenthe\"/><use href=\"#zeeland\"/></g></defs>"
        "<use href=\"#land\"/></svg>\n");
}

TEST_CASE("only nothing has no shade, and the most has the darkest") {
  CHECK(shade_of(0, 50) == 0);
  CHECK(shade_of(1, 50) == 1);
  CHECK(shade_of(25, 50) == 2);
  CHECK(shade_of(26, 50) == 3);
  CHECK(shade_of(50, 50) == kShades - 1);
  CHECK(shade_of(0, 0) == 0);
}

}  // namespace boek
