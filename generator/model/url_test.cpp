// SPDX-License-Identifier: EUPL-1.2
#include "model/url.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("only complete addresses of known kinds are fine") {
  for (const char* url :
       {"https://provincie.nl/", "http://x.nl:8080/a?b=c#d", "HTTPS://X.NL",
        "mailto:info@provincie.nl", "mailto:a@b.nl?subject=x", "https://[::1]/"}) {
    INFO(url);
    CHECK(check_url(url).verdict == UrlVerdict::kFine);
  }
  for (const char* url : {"", "www.x.nl", "//x.nl", "https:x.nl", "https:/x.nl", "https://",
                          "https://x.nl:99999", "https://x.nl:8a", "https://a b.nl", "https://x\\y",
                          "mailto:", "mailto:x", "https://%2e%2e", "http:///x"}) {
    INFO(url);
    CHECK(check_url(url).verdict == UrlVerdict::kMalformed);
  }
  for (const char* url : {"javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x",
                          "file:///etc/passwd", "blob:x", "intent:x", "view-source:x", "tel:123"}) {
    INFO(url);
    CHECK(check_url(url).verdict == UrlVerdict::kUnknownScheme);
  }
  CHECK(check_url("https://user@x.nl/").verdict == UrlVerdict::kHoldsUser);
  CHECK(check_url("https://x.nl@evil.nl").verdict == UrlVerdict::kHoldsUser);
  CHECK(check_url("tel:+31101234567", {.allow_tel = true}).verdict == UrlVerdict::kFine);
}

TEST_CASE("an e-mail address has one @ and a domain with a dot") {
  CHECK(is_email("energie@drenthe.nl"));
  for (const char* text :
       {"", "a", "@x.nl", "a@", "a@b", "a@b@c.nl", "a b@c.nl", "a@.nl", "a@b.nl."}) {
    INFO(text);
    CHECK_FALSE(is_email(text));
  }
}

TEST_CASE("an address with signs in it that nobody sees is not the address that it seems") {
  CHECK(check_url("https://snn.nl/\u200B").verdict == UrlVerdict::kMalformed);
  CHECK(check_url("https://snn.nl/een\u00A0twee").verdict == UrlVerdict::kMalformed);
  CHECK(check_url("https://snn.nl/één").verdict == UrlVerdict::kFine);
  CHECK_FALSE(is_email("info\u00AD@snn.nl"));
}

}  // namespace boek
