// SPDX-License-Identifier: EUPL-1.2
#include "net/ip_address.h"

#include <catch2/catch.hpp>

using namespace boek;

namespace {

bool is_public_text(const std::string& text) {
  const auto address = parse_ip_address(text);
  REQUIRE(address);
  return is_public(*address);
}

}  // namespace

TEST_CASE("the ends of every special range are refused, and the addresses beside them are not") {
  struct Range {
    std::string before, first, last, after;  // empty where another special range lies beside it
  };
  const Range kRanges[] = {{"", "0.0.0.0", "0.255.255.255", "1.0.0.0"},
                           {"9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0"},
                           {"100.63.255.255", "100.64.0.0", "100.127.255.255", "100.128.0.0"},
                           {"126.255.255.255", "127.0.0.0", "127.255.255.255", "128.0.0.0"},
                           {"168.63.129.15", "168.63.129.16", "168.63.129.16", "168.63.129.17"},
                           {"169.253.255.255", "169.254.0.0", "169.254.255.255", "169.255.0.0"},
                           {"172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0"},
                           {"191.255.255.255", "192.0.0.0", "192.0.0.255", "192.0.1.0"},
                           {"192.0.1.255", "192.0.2.0", "192.0.2.255", "192.0.3.0"},
                           {"192.88.98.255", "192.88.99.0", "192.88.99.255", "192.88.100.0"},
                           {"192.167.255.255", "192.168.0.0", "192.168.255.255", "192.169.0.0"},
                           {"198.17.255.255", "198.18.0.0", "198.19.255.255", "198.20.0.0"},
                           {"198.51.99.255", "198.51.100.0", "198.51.100.255", "198.51.101.0"},
                           {"203.0.112.255", "203.0.113.0", "203.0.113.255", "203.0.114.0"},
                           {"223.255.255.255", "224.0.0.0", "239.255.255.255", ""},
                           {"", "240.0.0.0", "255.255.255.255", ""},
                           {"", "::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ""},
                           {"", "2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:200::"},
                           {"2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
                            "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db9::"},
                           {"2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                            "2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2003::"},
                           {"3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                            "3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "3fff:1000::"},
                           {"3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                            "4000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ""}};
  for (const Range& range : kRanges) {
    INFO(range.first);
    CHECK_FALSE(is_public_text(range.first));
    CHECK_FALSE(is_public_text(range.last));
    if (!range.before.empty()) CHECK(is_public_text(range.before));
    if (!range.after.empty()) CHECK(is_public_text(range.after));
  }
}

TEST_CASE("addresses of version 6 that lead to version 4 or to the own network are refused") {
  for (const std::string text :
       {"::1", "::", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:0:127.0.0.1",
        "64:ff9b::127.0.0.1", "64:ff9b::8.8.8.8", "64:ff9b:1::1", "100::1",
        "2002:7f00:1::", "2001:0:7f00:1::", "2001:20::1", "5f00::1", "fc00::1", "fd12:3456::1",
        "fe80::1", "fec0::1", "ff02::1"}) {
    INFO(text);
    CHECK_FALSE(is_public_text(text));
  }
}

TEST_CASE("addresses of the public internet are public") {
  for (const std::string text : {"1.1.1.1", "8.8.8.8", "145.58.28.1", "192.0.1.1", "2a02:898::1",
                                 "2001:4860:4860::8888", "2620:fe::fe"}) {
    INFO(text);
    CHECK(is_public_text(text));
  }
}

TEST_CASE("only an address written in full is read as one") {
  for (const std::string text : {"", "127.1", "0x7f.0.0.1", "2130706433", "017700000001",
                                 "127.0.0.1.", "[::1]", "::1%lo", "localhost", " 127.0.0.1"}) {
    INFO(text);
    CHECK_FALSE(parse_ip_address(text));
  }
}
