// SPDX-License-Identifier: EUPL-1.2
// The map of the provinces as SVG: large with links, small with some provinces marked. Shapes come
// from assets/dist/kaart.toml, which assets/map.mjs makes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "source/value.h"

namespace boek {

struct ProvinceShape {
  std::string id;       // of the province
  std::string outline;  // the `d` of an SVG path
  std::int64_t x = 0;   // where a label stands best, in units of the view box
  std::int64_t y = 0;
};

struct ProvinceMap {
  std::string view_box;
  std::vector<ProvinceShape> shapes;

  bool empty() const { return shapes.empty(); }
  const ProvinceShape* find(std::string_view id) const;
};

// The shapes of kaart.toml: `viewBox` and tables `provincies` with `id`, `pad`, `x`, `y`. An empty
// map when one of these is missing or is not drawing instructions and numbers.
ProvinceMap read_province_map(const Value& table);

// A province on the large map.
struct MapRegion {
  std::string_view id;
  std::string href;    // may hold kRootMark
  std::string name;    // appears in the corner of the map under a pointer
  std::string label;   // short: stands on the shape
  unsigned shade = 0;  // 0 (none) to kShades - 1 (the most)
};
inline constexpr unsigned kShades = 5;

// The shade of a value among values up to `most`; 0 only for 0.
unsigned shade_of(std::int64_t value, std::int64_t most);

// The large map. It repeats a list of the same links that stands beside it, so it is hidden from
// screen readers and out of the order of the tab key. Provinces without a shape are left out.
std::string linked_map_svg(const ProvinceMap& map, std::span<const MapRegion> regions);

// The shapes as a file that pages refer to: `#land` is the whole country, `#<id>` a province.
std::string map_sprite(const ProvinceMap& map);

// The small map: the country with `marked` on it. `sprite` is the address of map_sprite's file. It
// is hidden from screen readers: the provinces stand in words beside it.
std::string small_map_svg(const ProvinceMap& map, std::string_view sprite,
                          std::span<const std::string_view> marked);

}  // namespace boek
