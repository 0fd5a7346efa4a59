// SPDX-License-Identifier: EUPL-1.2
// The only user of zlib.
#include <zlib.h>

#include <cerrno>
#include <memory>

#include "output/encode.h"

namespace boek {
namespace {

constexpr int kLevel = 9;
constexpr int kGzipWindow = 15 + 16;  // the largest; 16 asks for the form of gzip
constexpr int kMemory = 9;            // the most
constexpr int kUnknownSystem = 255;
constexpr std::size_t kStep = 64 * 1024;

struct EndDeflate {
  void operator()(z_stream* stream) const { ::deflateEnd(stream); }
};
using Deflate = std::unique_ptr<z_stream, EndDeflate>;

// Appends what the stream makes of `part` to `out`.
void deflate_part(z_stream& stream, Part& part, std::string& out) {
  stream.next_in = reinterpret_cast<Bytef*>(part.bytes.data());
  stream.avail_in = static_cast<uInt>(part.bytes.size());
  do {
    const std::size_t before = out.size();
    out.resize(before + kStep);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream.avail_out = static_cast<uInt>(kStep);
    ::deflate(&stream, part.last ? Z_FINISH : Z_NO_FLUSH);
    out.resize(out.size() - stream.avail_out);
  } while (stream.avail_out == 0);
}

}  // namespace

Result<std::string> gzip(const NextPart& next) {
  z_stream stream{};
  if (::deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
    return Failure{{}, ENOMEM};
  const Deflate guard(&stream);
  gz_header header{};
  header.os = kUnknownSystem;
  ::deflateSetHeader(&stream, &header);
  std::string out;
  for (bool last = false; !last;) {
    Result<Part> part = next();
    if (!part) return part.failure();
    deflate_part(stream, *part, out);
    last = part->last;
  }
  return out;
}

}  // namespace boek
