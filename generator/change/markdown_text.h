// SPDX-License-Identifier: EUPL-1.2
// The one place that escapes text for the Markdown of a comment on a git host. What it returns
// cannot end a link or a list, is never HTML, calls nobody and no issue, and is no link unless it
// says so here: in the signs by which hosts refer (@name, #12, !12 …) and in bare addresses (://
// and www.) stands a space of no width.
#pragma once

#include <string>
#include <string_view>

namespace boek {

// Text on one line, cut after `kMostShown` code points. Fit for a table cell too.
inline constexpr std::size_t kMostShown = 160;
std::string markdown_text(std::string_view text);
// As `code` on one line, sign by sign as it is, cut after `most` code points. Not for a table cell:
// there a | would end it, in code too.
std::string markdown_code(std::string_view text, std::size_t most = kMostShown);
// [text](url), the text escaped here; without a URL the text alone.
std::string markdown_link(std::string_view text, std::string_view url);
// <url>: the address as a link. Requires: an absolute https or http address.
std::string markdown_address(std::string_view url);

}  // namespace boek
