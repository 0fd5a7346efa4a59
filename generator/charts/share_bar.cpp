// SPDX-License-Identifier: EUPL-1.2
#include "charts/share_bar.h"

#include "charts/svg.h"
#include "core/escape.h"

namespace boek {
namespace {

constexpr std::int64_t kReadable = 600;  // hundredths of a percent that hold a letter on a phone

// A pattern for what colour alone would say; its lines take the colour of the text (see the style
// sheet).
constexpr std::string_view kPatterns =
    "<defs><pattern id=\"s_arcering\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><rect class=\"arcering__vlak\" width=\"8\" height=\"8\"/>"
    "<rect class=\"arcering__lijn\" width=\"3\" height=\"8\"/></pattern></defs>";

}  // namespace

std::string share_bar_svg(std::int64_t value, std::int64_t most) {
  if (value <= 0 || most <= 0) return {};
  std::string out =
      "<svg class=\"staaf\" width=\"100%\" height=\"8\" aria-hidden=\"true\" focusable=\"false\">";
  append_bar(out, 0, hundredths(value, most), "staaf__deel");
  return out += "</svg>";
}

std::string stacked_bar_svg(std::span<const BarPart> parts, std::int64_t whole) {
  std::string out =
      "<svg class=\"geldbalk\" width=\"100%\" height=\"36\" aria-hidden=\"true\" "
      "focusable=\"false\">";
  out += kPatterns;
  std::int64_t before = 0;
  std::int64_t sum = 0;
  for (const BarPart& part : parts) {
    sum += part.amount;
    const std::int64_t after = hundredths(sum, whole);
    append_bar(out, before, after - before, std::string("geldvlak geldvlak--").append(part.kind));
    if (after - before >= kReadable) {
      out += "<text";
      append_attribute(out, "class", std::string("geldletter geldletter--").append(part.kind));
      append_attribute(out, "x", percent((before + after) / 2));
      out += " y=\"50%\">";
      append_escaped(out, part.letter);
      out += "</text>";
    }
    before = after;
  }
  return out += "</svg>";
}

}  // namespace boek
