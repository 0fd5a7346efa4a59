// SPDX-License-Identifier: EUPL-1.2
// What the preview adds to a page so that it follows the content: one script, from a path that no
// page of a site has. Nothing of it is ever in the output of `build`.
#pragma once

#include <string>
#include <string_view>

namespace boek {

// Everything below it is the preview's own.
inline constexpr std::string_view kLiveFolder = "/.projectenboek/";
inline constexpr std::string_view kLiveEvents = "/.projectenboek/events";

// Tells two contents of a page apart. Not for guarding anything.
std::string version_of(std::string_view bytes);

// The page with the script in its head. The script asks for news about the page as it was in
// `version`.
std::string with_live_script(std::string_view page, std::string_view version);

// live.js and live.css.
std::string_view live_script();
std::string_view live_style();

// One server-sent event; `data` may have several lines, and no carriage return.
std::string server_event(std::string_view name, std::string_view data);

// A path without its %-encoding, as a request has it.
std::string decoded_path(std::string_view path);

// The value of a key in a query, decoded; empty when it is not there.
std::string query_value(std::string_view query, std::string_view key);

}  // namespace boek
