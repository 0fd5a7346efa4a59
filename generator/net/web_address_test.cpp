// SPDX-License-Identifier: EUPL-1.2
#include "net/web_address.h"

#include <catch2/catch.hpp>

using namespace boek;

namespace {

std::string spelt(const std::string& url) {
  const auto address = parse_web_address(url);
  return address ? to_text(*address) : "nothing";
}

}  // namespace

TEST_CASE("an address gets one spelling") {
  CHECK(spelt("https://www.A.nl") == "https://www.a.nl/");
  CHECK(spelt("HTTPS://a.nl:443/x") == "https://a.nl/x");
  CHECK(spelt("http://a.nl:80?q=1#deel") == "http://a.nl/?q=1");
  CHECK(spelt("http://a.nl:8080/X%20y") == "http://a.nl:8080/X%20y");
  CHECK(spelt("https://a.nl/één?ë") == "https://a.nl/%C3%A9%C3%A9n?%C3%AB");
  CHECK(spelt("http://[2001:DB8::1]:81/") == "http://[2001:db8::1]:81/");
  CHECK(spelt("https://a.nl/@x:y") == "https://a.nl/@x:y");
  CHECK(spelt("https://a.nl#https://b.nl/") == "https://a.nl/");
}

TEST_CASE("what two readers may take for different addresses is none") {
  for (const std::string url : {"",
                                "a.nl",
                                "//a.nl/",
                                "ftp://a.nl/",
                                "https:a.nl",
                                "https:/a.nl",
                                "https:///a.nl",
                                "https://",
                                "https://user@a.nl/",
                                "https://a.nl@b.nl/",
                                "https://@a.nl/",
                                "https://a.nl:/",
                                "https://a.nl:0/",
                                "https://a.nl:65536/",
                                "https://a.nl:8o/",
                                "https://a.nl:80:80/",
                                "https://a nl/",
                                "https://a.nl/ b",
                                "https://a.nl/\n",
                                "https://a.nl\\b",
                                "https://a%2enl/",
                                "https://.a.nl/",
                                "https://a..nl/",
                                "https://a.nl../",
                                "https://./",
                                "https://[::1",
                                "https://[::1%25lo]/",
                                "https://[a.nl]x/",
                                "https://[]/",
                                "https://a.nl/\"",
                                "https://a.nl/<b>",
                                "https://a_nl!/",
                                "https://a.nl/\xFF",
                                " https://a.nl/"}) {
    INFO(url);
    CHECK(spelt(url) == "nothing");
  }
  CHECK(spelt("https://a.nl/" + std::string(5'000, 'x')) == "nothing");
  CHECK(spelt("https://" + std::string(64, 'x') + ".nl/") == "nothing");
}

TEST_CASE("other letters in a host are written as the name service has them") {
  CHECK(spelt("https://café.nl") == "https://xn--caf-dma.nl/");
  CHECK(spelt("https://bücher.de") == "https://xn--bcher-kva.de/");
  CHECK(spelt("https://www.fryslân.frl/x") == "https://www.xn--frysln-0ta.frl/x");
  CHECK(spelt("https://例え.jp") == "https://xn--r8jz45g.jp/");
  CHECK(spelt("https://straße.de") == "https://xn--strae-oqa.de/");
  CHECK(spelt("https://Groningen.nl") == "https://groningen.nl/");
}

TEST_CASE("one name has one spelling, however its letters are written") {
  CHECK(spelt("https://CAFÉ.nl") == "https://xn--caf-dma.nl/");
  CHECK(spelt("https://cafe\u0301.nl") == "https://xn--caf-dma.nl/");
  CHECK(spelt("https://ＣＡＦＥ.nl") == "https://cafe.nl/");
  CHECK(spelt("https://café。nl.") == "https://xn--caf-dma.nl./");
}

TEST_CASE("what becomes another sign than of a name is no name") {
  for (const std::string host : {"a\u2100.nl", "é..nl", ".é.nl", "é:x.nl", "a b.é.nl", "\u00AD",
                                 "a\uFF0Fb.nl", "é\uFF20b.nl"}) {
    INFO(host);
    CHECK(spelt("https://" + host) == "nothing");
  }
  CHECK(spelt("https://" + std::string(300, 'x') + "é.nl/") == "nothing");
}
