// SPDX-License-Identifier: EUPL-1.2
// What the HTML of the site has in common: the marks that are filled in last, and the rules for
// links.
#pragma once

#include <string>
#include <string_view>

#include "core/escape.h"

namespace boek {

// Bytes that our own renderers put where something follows later. They cannot come out of
// append_escaped, so content cannot hold them.
inline constexpr char kRootMark = '\x01';     // the page's way to the root of the site
inline constexpr char kCurrentMark = '\x02';  // the list of current projects of an index page
inline constexpr char kHistoryMark = '\x03';  // the list of historical projects

// True for the only schemes that the site links to: https, http, mailto and tel.
bool is_linkable(std::string_view url);

// Percent-encodes what cannot stand in the path of a URL; slashes stay.
std::string encode_path(std::string_view path);
// A value in the query of an address: all but letters, digits and -._~ as %XX.
std::string encode_query(std::string_view value);

}  // namespace boek
