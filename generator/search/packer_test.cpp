// SPDX-License-Identifier: EUPL-1.2
#include "search/packer.h"

#include <catch2/catch.hpp>
#include <functional>

using namespace boek;

namespace {

std::string packed(const std::function<void(Packer&)>& fill) {
  Packer packer("PBX");
  fill(packer);
  return packer.take().substr(Packer::kHead);
}

}  // namespace

TEST_CASE("a file begins with its kind and the version of the format") {
  CHECK(Packer("PBT").bytes() == std::string("PBT\x01"));
}

TEST_CASE("a number takes a byte for every seven bits, the smallest first") {
  CHECK(packed([](Packer& p) { p.number(0); }) == std::string(1, '\0'));
  CHECK(packed([](Packer& p) { p.number(127); }) == "\x7F");
  CHECK(packed([](Packer& p) { p.number(128); }) == "\x80\x01");
  CHECK(packed([](Packer& p) { p.number(300); }) == "\xAC\x02");
  CHECK(packed([](Packer& p) { p.number(16383); }).size() == 2);
  CHECK(packed([](Packer& p) { p.number(16384); }).size() == 3);
  CHECK(packed([](Packer& p) { p.number(~0ULL); }).size() == kLongestNumber);
}

TEST_CASE("a text follows the count of its bytes") {
  CHECK(packed([](Packer& p) { p.text("\xC3\xA9n"); }) == "\x03\xC3\xA9n");
}

TEST_CASE("a key takes from the one before it what they share") {
  CHECK(packed([](Packer& p) {
          SortedKeys keys;
          keys.add("water", p);
          keys.add("waterstof", p);
          keys.add("weg", p);
        }) == std::string("\0\5water\5\4stof\1\2eg", 17));
}

TEST_CASE("a key that is too long loses its end") {
  const std::string key = packed([](Packer& p) { SortedKeys().add(std::string(300, 'a'), p); });
  CHECK(key.size() == 2 + 255);
}

TEST_CASE("a text between two keys is short, and of whole letters") {
  CHECK(text_between("haven", "huis") == "hu");
  CHECK(text_between("haven", "havens") == "havens");
  CHECK(text_between("aaa", "zee") == "z");
  CHECK(text_between("", "zee") == "z");
  // ж and з share their first byte.
  CHECK(text_between("ж", "зима") == "з");
  CHECK(text_between("a", "漢字") == "漢");
}
