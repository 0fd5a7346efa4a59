// SPDX-License-Identifier: EUPL-1.2
// Canonical front matter: what `fmt` makes of a file. Only white space between tokens is changed;
// order, quotes, underscores, comments and the line breaks within lists stay, and so does the body.
//
//   - one space on both sides of `=`, after a comma and inside braces; none inside brackets or
//     before a comma. Within a list of several lines the beginnings of lines stay as they are.
//   - keys and headers begin their line; no line ends in white space
//   - one blank line before a header, or before the comment right above it; none after a header,
//     at the beginning and at the end; nowhere more than one
//   - `+++` alone on its line
//   - a file that ends with its front matter, or a .toml file, ends with one line ending
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/text_edit.h"

namespace boek {

// What to change in the text of a page, or of a .toml file, in order. Nothing when the text cannot
// be followed; for one whose TOML parses that does not happen. Requires: no byte order mark.
std::optional<std::vector<Splice>> format_page(std::string_view text);
std::optional<std::vector<Splice>> format_toml_file(std::string_view text);

}  // namespace boek
