// SPDX-License-Identifier: EUPL-1.2
#include "serve/reply.h"

#include <catch2/catch.hpp>

#include "serve/live.h"

namespace boek {
namespace {

const SiteInMemory::Files kFiles = {
    {"index.html", "home"},
    {"404.html", "missing"},
    {"projecten/index.html", "list"},
    {"projecten/heavenn/index.html", "heavenn"},
    {"projecten.csv", "id;titel"},
    {"feed.xml", "<feed/>"},
    {"_headers",
     "# policy\n/*\n  Content-Security-Policy: default-src 'none'\n  X-Frame-Options: DENY\n"
     "  Strict-Transport-Security: max-age=1\n/assets/*\n  X-Asset: yes\n"},
    {"assets/site.css", ""},
};

const Shown kShown = {std::make_shared<const SiteInMemory>(kFiles), {}};

Reply get(const std::string& path, const std::string& method = "GET",
          const std::string& host = "localhost:8000") {
  return reply_to(kShown, {.method = method, .path = path, .query = "", .host = host});
}

// The bytes; a page without the script.
std::string body(const Reply& reply) {
  const std::size_t script = reply.bytes->find("<script src=\"/.projectenboek/live.js?v=");
  return reply.bytes->substr(0, script);
}

std::string header(const Reply& reply, std::string_view name) {
  for (const auto& [key, value] : reply.headers) {
    if (key == name) return value;
  }
  return "none";
}

}  // namespace

TEST_CASE("a folder is its index page and a file is itself") {
  CHECK(body(get("/")) == "home");
  CHECK(body(get("/projecten/heavenn/")) == "heavenn");
  CHECK(*get("/projecten.csv").bytes == "id;titel");
  CHECK(get("/").status == 200);
  CHECK(get("/").type == "text/html; charset=utf-8");
  CHECK(get("/projecten.csv").type == "text/csv; charset=utf-8");
  CHECK(get("/feed.xml").type == "application/atom+xml; charset=utf-8");
  CHECK(get("/assets/site.css").status == 200);
  CHECK(get("/", "HEAD").status == 200);
}

TEST_CASE("a folder without its end slash leads to the one with it, query and all") {
  const Reply reply = reply_to(
      kShown, {.method = "GET", .path = "/projecten", .query = "q=water", .host = "localhost"});
  CHECK(reply.status == 302);
  CHECK(header(reply, "Location") == "projecten/?q=water");
  CHECK(header(get("/projecten/heavenn"), "Location") == "heavenn/");
}

TEST_CASE("what is not in the site is the site's own 404, whatever the path tries") {
  for (const auto* path :
       {"/none", "/projecten/none/", "//", "/../etc/passwd", "/projecten/../index.html", "/./",
        "//example.org/", "/projecten//", "/index.html/", "/.."}) {
    INFO(path);
    CHECK(get(path).status == 404);
    CHECK(body(get(path)) == "missing");
  }
  const Shown bare = {std::make_shared<const SiteInMemory>(SiteInMemory::Files{}), {}};
  CHECK(reply_to(bare, {"GET", "/", "", "localhost"}).status == 404);
}

TEST_CASE("only this machine's own names are answered") {
  for (const auto* host :
       {"localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:8000", "[::1]", "[::1]:8000"}) {
    INFO(host);
    CHECK(get("/", "GET", host).status == 200);
  }
  for (const auto* host : {"", "example.org", "localhost.example.org", "127.0.0.1.example.org:8000",
                           "[::2]", "[::1", "evil]:80", "localhost@evil"}) {
    INFO(host);
    CHECK(get("/", "GET", host).status == 403);
    CHECK(get("/", "GET", host).bytes->find("home") == std::string::npos);
  }
}

TEST_CASE("nothing but GET and HEAD is allowed") {
  for (const auto* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
    CHECK(get("/", method).status == 405);
    CHECK(header(get("/", method), "Allow") == "GET, HEAD");
  }
}

TEST_CASE("the headers of the published site are there, but for what would outlive the preview") {
  CHECK(header(get("/"), "Content-Security-Policy") == "default-src 'none'");
  CHECK(header(get("/none"), "X-Frame-Options") == "DENY");
  CHECK(header(get("/"), "Strict-Transport-Security") == "none");
  CHECK(header(get("/"), "Cache-Control") == "no-store");
  CHECK(header(get("/"), "X-Content-Type-Options") == "nosniff");
  CHECK(header(get("/"), "X-Asset") == "none");
  CHECK(header(get("/assets/site.css"), "X-Asset") == "yes");
}

TEST_CASE("while there is no site a text says so") {
  const Reply reply = reply_to({}, {"GET", "/", "", "localhost"});
  CHECK(reply.status == 503);
  CHECK(reply.type == "text/plain; charset=utf-8");
}

TEST_CASE("while there is no site and there are errors, every address is the page with them") {
  const Shown shown = {nullptr, {"overlay", "<head></head>errors"}};
  const Reply reply = reply_to(shown, {"GET", "/projecten/", "", "localhost"});
  CHECK(reply.status == 503);
  CHECK(reply.type == "text/html; charset=utf-8");
  CHECK(*reply.bytes == "<head><script src=\"/.projectenboek/live.js?v=" +
                            version_of("<head></head>errors") + "\" defer></script></head>errors");
}

TEST_CASE("a page has one script more than the site has, and other files have not") {
  const std::string version = version_of("home");
  CHECK(*get("/").bytes ==
        "home<script src=\"/.projectenboek/live.js?v=" + version + "\" defer></script>");
  CHECK(version_at(kShown, "/") == version);
  CHECK(version_at(kShown, "/projecten/none/") == version_of("missing"));
  CHECK(*get("/feed.xml").bytes == "<feed/>");
}

TEST_CASE("the preview's own files are there, whatever is shown") {
  CHECK(*get("/.projectenboek/live.js").bytes == live_script());
  CHECK(*get("/.projectenboek/live.css").bytes == live_style());
  CHECK(get("/.projectenboek/live.js").type == "text/javascript; charset=utf-8");
  CHECK(reply_to({}, {"GET", "/.projectenboek/live.css", "", "localhost"}).status == 200);
  CHECK(get("/.projectenboek/").status == 404);
  CHECK(get("/.projectenboek/none").status == 404);
  CHECK(get("/.projectenboek/live.js", "GET", "example.org").status == 403);
}

TEST_CASE("the stream of news is for this machine and for reading only") {
  CHECK(is_for_events({"GET", "/.projectenboek/events", "page=/", "localhost:1"}));
  CHECK_FALSE(is_for_events({"GET", "/.projectenboek/events", "page=/", "example.org"}));
  CHECK_FALSE(is_for_events({"POST", "/.projectenboek/events", "page=/", "localhost"}));
  CHECK_FALSE(is_for_events({"GET", "/events", "page=/", "localhost"}));
}

TEST_CASE("assets, whose names change with their bytes, may be kept by the browser") {
  CHECK(header(get("/assets/site.css"), "Cache-Control") == "private, max-age=3600");
  CHECK(header(get("/assets/none.css"), "Cache-Control") == "no-store");
}

TEST_CASE("an unknown extension is bytes") {
  CHECK(content_type_of("a/b.xyz") == "application/octet-stream");
  CHECK(content_type_of("a.b/c") == "application/octet-stream");
  CHECK(content_type_of("search/a.woff2") == "font/woff2");
}

}  // namespace boek
