// SPDX-License-Identifier: EUPL-1.2
// What the preview answers to a request: a function of what it shows, without sockets. Only what is
// in the site can be asked for, so no path leads outside it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/report.h"
#include "serve/site.h"

namespace boek {

// What there is to see at a moment.
struct Shown {
  std::shared_ptr<const ServedSite> site;  // the last good one; null while there is none
  Report report;                           // of the last build; empty when it is the site
};

struct Request {
  std::string method;
  std::string path;   // decoded, begins with '/', without query
  std::string query;  // as it was sent, without '?'
  std::string host;   // the Host header
};

struct Reply {
  int status = 200;
  std::string type;   // with charset where it is text
  SharedBytes bytes;  // never null
  std::vector<std::pair<std::string, std::string>> headers;
};

// The reply to a request. Pages have the script of live.h, and nothing else that `build` does not
// give them. Another host name than this machine's own gets nothing: a page elsewhere could
// otherwise read the preview through a name that it lets point here.
Reply reply_to(const Shown& shown, const Request& request);

// Whether a request, which reply_to would refuse as it would any other, is for the stream of news.
bool is_for_events(const Request& request);

// The version of the page that a browser at `path` would get now; see live.h.
std::string version_at(const Shown& shown, const std::string& path);

// By the extension: text/html; charset=utf-8 and so on.
std::string_view content_type_of(std::string_view path);

}  // namespace boek
