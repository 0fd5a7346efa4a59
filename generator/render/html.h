// SPDX-License-Identifier: EUPL-1.2
// The one place that escapes text for HTML and XML. What it returns is safe as text and between
// double quotes; control characters, which neither language allows, become U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace boek {

// Bytes that our own renderers put where something follows later. They cannot come out of
// append_escaped, so content cannot hold them.
inline constexpr char kRootMark = '\x01';     // the page's way to the root of the site
inline constexpr char kCurrentMark = '\x02';  // the list of current projects of an index page
inline constexpr char kHistoryMark = '\x03';  // the list of historical projects

void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

// ` name="value"` with the value escaped.
void append_attribute(std::string& out, std::string_view name, std::string_view value);

// True for the only schemes that the site links to: https, http, mailto and tel.
bool is_linkable(std::string_view url);

// Percent-encodes what cannot stand in the path of a URL; slashes stay.
std::string encode_path(std::string_view path);

}  // namespace boek
