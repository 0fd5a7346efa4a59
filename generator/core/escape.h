// SPDX-License-Identifier: EUPL-1.2
// The one place that escapes text for HTML, SVG and XML. What it returns is safe as text and
// between double quotes; control characters, which none of them allows, become U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace boek {

void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

// ` name="value"` with the value escaped.
void append_attribute(std::string& out, std::string_view name, std::string_view value);

}  // namespace boek
