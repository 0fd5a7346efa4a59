// SPDX-License-Identifier: EUPL-1.2
#include "serve/live.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("the script stands at the end of the head, and where there is none as late as it can") {
  const std::string script = "<script src=\"/.projectenboek/live.js?v=7\" defer></script>";
  CHECK(with_live_script("<head>a</head><body>b</body>", "7") ==
        "<head>a" + script + "</head><body>b</body>");
  CHECK(with_live_script("<body>b</body>", "7") == "<body>b" + script + "</body>");
  CHECK(with_live_script("b", "7") == "b" + script);
}

TEST_CASE("a version is sixteen digits, and another one for other bytes") {
  CHECK(version_of("a").size() == 16);
  CHECK(version_of("a").find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(version_of("a") == version_of("a"));
  CHECK(version_of("ab") != version_of("ba"));
}

TEST_CASE("an event has each line of its data on a line of its own") {
  CHECK(server_event("errors", "a\n\nb") == "event: errors\ndata: a\ndata: \ndata: b\n\n");
  CHECK(server_event("reload", "") == "event: reload\ndata: \n\n");
}

TEST_CASE("a path is decoded once") {
  CHECK(decoded_path("/projecten/%61ined/") == "/projecten/ained/");
  CHECK(decoded_path("/%2561/%zz") == "/%61/%zz");
}

TEST_CASE("the value of a query is decoded") {
  CHECK(query_value("v=1&page=%2Fprojecten%2Fa%2F", "page") == "/projecten/a/");
  CHECK(query_value("page=/", "page") == "/");
  CHECK(query_value("homepage=1&pages=2", "page") == "");
  CHECK(query_value("page=%2&v=%zz", "page") == "%2");
  CHECK(query_value("page=%2&v=%zz", "v") == "%zz");
  CHECK(query_value("", "page") == "");
}

}  // namespace boek
