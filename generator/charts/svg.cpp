// SPDX-License-Identifier: EUPL-1.2
#include "charts/svg.h"

#include "core/escape.h"

namespace boek {

std::int64_t hundredths(std::int64_t part, std::int64_t whole) {
  // Amounts go up to the largest integer there is: a double is exact enough for a width.
  const double share = static_cast<double>(part) / static_cast<double>(whole);
  return static_cast<std::int64_t>(share * 10'000 + 0.5);
}

std::string percent(std::int64_t hundredths) {
  std::string out = std::to_string(hundredths / 100);
  if (const std::int64_t rest = hundredths % 100; rest != 0) {
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  }
  return out += '%';
}

void append_bar(std::string& out, std::int64_t from, std::int64_t size,
                std::string_view css_class) {
  out += "<rect";
  append_attribute(out, "class", css_class);
  if (from > 0) append_attribute(out, "x", percent(from));
  append_attribute(out, "width", percent(size));
  out += " height=\"100%\"/>";
}

}  // namespace boek
