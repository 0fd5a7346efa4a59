// SPDX-License-Identifier: EUPL-1.2
// What the preview answers to a request: a pure function of the site in memory, without sockets.
// Only what is in the site can be asked for, so no path leads outside it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boek {

// A site in memory: path below the site's folder, as projecten/heavenn/index.html → bytes.
using SiteFiles = std::map<std::string, std::string, std::less<>>;

struct Request {
  std::string method;
  std::string path;   // decoded, begins with '/', without query
  std::string query;  // as it was sent, without '?'
  std::string host;   // the Host header
};

struct Reply {
  int status = 200;
  std::string type;        // with charset where it is text
  std::string_view bytes;  // of the site, or of a text that lives as long as the program
  std::vector<std::pair<std::string, std::string>> headers;
};

// The reply to a request; `site` is null while there is none to show. Another host name than this
// machine's own gets nothing: a page elsewhere could otherwise read the preview through a name that
// it lets point here.
Reply reply_to(const SiteFiles* site, const Request& request);

// By the extension: text/html; charset=utf-8 and so on.
std::string_view content_type_of(std::string_view path);

}  // namespace boek
