// SPDX-License-Identifier: EUPL-1.2
#include "output/encode.h"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cerrno>

namespace boek {
namespace {

// `bytes` in parts of `size`; the last may be empty.
NextPart parts(const std::string& bytes, std::size_t size) {
  return [bytes, size, from = std::size_t{0}]() mutable -> Result<Part> {
    Part part{bytes.substr(std::min(from, bytes.size()), size), false};
    from += size;
    part.last = from > bytes.size();
    return part;
  };
}

NextPart whole(const std::string& bytes) { return parts(bytes, bytes.size() + 1); }

// Text with a bit of everything, of no use to a window of 32 KB.
std::string long_text() {
  std::string text;
  std::uint32_t seed = 7;
  while (text.size() < 3'000'000) {
    seed = seed * 1664525 + 1013904223;
    text += "<li>" + std::to_string(seed) + " project" + std::to_string(seed >> 24) + "</li>\n";
  }
  return text;
}

// Empty when it is no complete gzip file and nothing more.
std::string gunzip(std::string bytes, std::size_t room) {
  z_stream stream{};
  std::string out(room, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(::inflateInit2(&stream, 15 + 16) == Z_OK);
  const bool complete = ::inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
  out.resize(complete ? stream.total_out : 0);
  ::inflateEnd(&stream);
  return out;
}

std::string unbrotli(const std::string& bytes, std::size_t room) {
  std::string out(room, '\0');
  std::size_t size = room;
  const auto result =
      BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                              &size, reinterpret_cast<std::uint8_t*>(out.data()));
  out.resize(result == BROTLI_DECODER_RESULT_SUCCESS ? size : 0);
  return out;
}

std::string few_hundred_bytes() {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "regel " + std::to_string(i) + '\n';
  return text;
}

}  // namespace

TEST_CASE("what is compressed comes back as it was") {
  for (const std::string& text :
       {std::string(), std::string("a"), few_hundred_bytes(), long_text()}) {
    INFO(text.size() << " bytes");
    CHECK(gunzip(*gzip(whole(text)), text.size() + 1) == text);
    CHECK(unbrotli(*brotli(whole(text), text.size()), text.size() + 1) == text);
  }
}

TEST_CASE("a text in parts gives a form that is whole, whatever the parts") {
  const std::string text = long_text();
  for (const std::size_t size : {1'000UL, 65'536UL, 262'144UL, 1'000'000UL, text.size()}) {
    INFO("parts of " << size << " bytes");
    CHECK(gunzip(*gzip(parts(text, size)), text.size() + 1) == text);
    CHECK(unbrotli(*brotli(parts(text, size), text.size()), text.size() + 1) == text);
  }
}

TEST_CASE("the same text gives the same bytes, and fewer") {
  const std::string text = long_text();
  CHECK(*gzip(parts(text, 1 << 18)) == *gzip(parts(text, 1 << 18)));
  CHECK(*brotli(parts(text, 1 << 18), text.size()) == *brotli(parts(text, 1 << 18), text.size()));
  CHECK(gzip(whole(text))->size() < text.size() / 2);
  CHECK(brotli(whole(text), text.size())->size() < gzip(whole(text))->size());
}

TEST_CASE("the head of a gzip file has no time, no name and no system") {
  // Two bytes that mean gzip, deflate, no flags, four bytes of time, slowest level, unknown system.
  CHECK(gzip(whole("a"))->substr(0, 10) == std::string("\x1f\x8b\x08\0\0\0\0\0\x02\xff", 10));
}

TEST_CASE("a part that cannot be had is the failure of the whole") {
  const NextPart fails = [] { return Result<Part>(Failure{"site/index.html", EIO}); };
  CHECK(gzip(fails).failure().error == EIO);
  CHECK(brotli(fails, 1000).failure().what == "site/index.html");
}

}  // namespace boek
