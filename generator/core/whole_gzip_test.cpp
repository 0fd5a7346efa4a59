// SPDX-License-Identifier: EUPL-1.2
#include "core/whole_gzip.h"

#include <zlib.h>

#include <catch2/catch.hpp>

using namespace boek;

namespace {

std::string gunzip(std::string packed, std::size_t most) {
  std::string out(most, '\0');
  z_stream z{};
  REQUIRE(::inflateInit2(&z, 15 + 16) == Z_OK);
  z.next_in = reinterpret_cast<Bytef*>(packed.data());
  z.avail_in = static_cast<uInt>(packed.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  CHECK(::inflate(&z, Z_FINISH) == Z_STREAM_END);
  CHECK(z.avail_in == 0);
  out.resize(z.total_out);
  ::inflateEnd(&z);
  return out;
}

}  // namespace

TEST_CASE("what is compressed as a whole comes back, and leaves no trace in what follows") {
  std::string long_text;
  for (int i = 0; i < 20'000; ++i) long_text += "woord " + std::to_string(i * i % 977) + ' ';
  for (const int level : {1, 7, 12}) {
    WholeGzip gzip(level);
    for (const std::string& text : {long_text, std::string("kort"), std::string(), long_text}) {
      const std::string packed = gzip.compress(text);
      CHECK(gunzip(packed, text.size() + 1) == text);
      CHECK(packed == WholeGzip(level).compress(text));
    }
    CHECK(gzip.compress(long_text).size() < long_text.size() / 2);
  }
}

TEST_CASE("a gzip form has no time, name or system") {
  const std::string packed = WholeGzip(7).compress("a");
  CHECK(packed.substr(0, 8) == std::string("\x1f\x8b\x08\0\0\0\0\0", 8));
  CHECK(packed[9] == '\xff');
}
