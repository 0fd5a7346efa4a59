// SPDX-License-Identifier: EUPL-1.2
#include "charts/province_map.h"

#include <algorithm>

#include "core/escape.h"

namespace boek {
namespace {

constexpr std::int64_t kNameLine =
    24;  // where the name of a province appears, in a corner without land

// Nothing but these can stand in a path or a view box.
bool is_drawing(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("MLHVZmlhvz0123456789.,- ") == std::string_view::npos;
}

std::string text_of(const Value& table, std::string_view key) {
  const Field* field = table.find(key);
  return field != nullptr && field->value.type == ValueType::kString ? field->value.text
                                                                     : std::string();
}

bool read_number(const Value& table, std::string_view key, std::int64_t& out) {
  const Field* field = table.find(key);
  if (field == nullptr || field->value.type != ValueType::kInteger) return false;
  out = field->value.integer;
  return true;
}

bool read_shape(const Value& table, ProvinceShape& out) {
  if (table.type != ValueType::kTable) return false;
  out.id = text_of(table, "id");
  out.outline = text_of(table, "pad");
  return !out.id.empty() && is_drawing(out.outline) && read_number(table, "x", out.x) &&
         read_number(table, "y", out.y);
}

void append_svg_start(std::string& out, std::string_view css_class, std::string_view view_box) {
  out += "<svg";
  append_attribute(out, "class", css_class);
  append_attribute(out, "viewBox", view_box);
  out += " aria-hidden=\"true\" focusable=\"false\">";
}

void append_path(std::string& out, const ProvinceShape& shape) {
  out += "<path";
  append_attribute(out, "d", shape.outline);
  out += "/>";
}

void append_use(std::string& out, std::string_view sprite, std::string_view id,
                std::string_view css_class) {
  out += "<use";
  if (!css_class.empty()) append_attribute(out, "class", css_class);
  out += " href=\"";
  out += sprite;
  out += '#';
  append_escaped(out, id);
  out += "\"/>";
}

void append_text(std::string& out, std::string_view css_class, std::int64_t x, std::int64_t y,
                 std::string_view text) {
  out += "<text";
  append_attribute(out, "class", css_class);
  append_attribute(out, "x", std::to_string(x));
  append_attribute(out, "y", std::to_string(y));
  out += '>';
  append_escaped(out, text);
  out += "</text>";
}

void append_region(std::string& out, const ProvinceShape& shape, const MapRegion& region) {
  out += "<a tabindex=\"-1\" href=\"";
  out += region.href;
  out += '"';
  append_attribute(out, "class", "kaartvlak kaartvlak--" + std::to_string(region.shade));
  out += '>';
  append_path(out, shape);
  append_text(out, "kaartvlak__getal", shape.x, shape.y, region.label);
  append_text(out, "kaartvlak__naam", 0, kNameLine, region.name);
  out += "</a>";
}

}  // namespace

const ProvinceShape* ProvinceMap::find(std::string_view id) const {
  const auto at = std::find_if(shapes.begin(), shapes.end(),
                               [&](const ProvinceShape& shape) { return shape.id == id; });
  return at == shapes.end() ? nullptr : &*at;
}

ProvinceMap read_province_map(const Value& table) {
  ProvinceMap map;
  map.view_box = text_of(table, "viewBox");
  const Field* shapes = table.find("provincies");
  if (!is_drawing(map.view_box) || shapes == nullptr) return {};
  for (const Value& item : shapes->value.items)
    if (!read_shape(item, map.shapes.emplace_back())) return {};
  return map;
}

unsigned shade_of(std::int64_t value, std::int64_t most) {
  if (value <= 0 || most <= 0) return 0;
  const std::int64_t steps = kShades - 1;
  return static_cast<unsigned>(std::min((value * steps + most - 1) / most, steps));
}

std::string linked_map_svg(const ProvinceMap& map, std::span<const MapRegion> regions) {
  std::string out;
  append_svg_start(out, "landkaart", map.view_box);
  for (const MapRegion& region : regions)
    if (const ProvinceShape* shape = map.find(region.id)) append_region(out, *shape, region);
  return out += "</svg>";
}

std::string map_sprite(const ProvinceMap& map) {
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
  append_attribute(out, "viewBox", map.view_box);
  out += "><defs>";
  for (const ProvinceShape& shape : map.shapes) {
    out += "<path";
    append_attribute(out, "id", shape.id);
    append_attribute(out, "d", shape.outline);
    out += "/>";
  }
  out += "<g id=\"land\">";
  for (const ProvinceShape& shape : map.shapes) append_use(out, "", shape.id, "");
  return out += "</g></defs><use href=\"#land\"/></svg>\n";
}

std::string small_map_svg(const ProvinceMap& map, std::string_view sprite,
                          std::span<const std::string_view> marked) {
  std::string out;
  append_svg_start(out, "kaartje", map.view_box);
  append_use(out, sprite, "land", "");
  for (const std::string_view id : marked)
    if (map.find(id) != nullptr) append_use(out, sprite, id, "kaartje__deel");
  return out += "</svg>";
}

}  // namespace boek
