// SPDX-License-Identifier: EUPL-1.2
// The one place that escapes text for the Markdown of a comment on a git host. What it returns
// cannot end a link, a list or a table cell, is never HTML, and calls nobody and no issue: behind
// the signs by which hosts refer (@name, #12, !12 …) stands a space of no width.
#pragma once

#include <string>
#include <string_view>

namespace boek {

// Text on one line, cut after `kMostShown` code points.
inline constexpr std::size_t kMostShown = 160;
std::string markdown_text(std::string_view text);
// The same as `code`, as it is.
std::string markdown_code(std::string_view text);
// [text](url), the text escaped here; without a URL the text alone.
std::string markdown_link(std::string_view text, std::string_view url);
// <url>. Requires: an absolute https or http address.
std::string markdown_address(std::string_view url);

}  // namespace boek
