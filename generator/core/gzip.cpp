// SPDX-License-Identifier: EUPL-1.2
// The only user of zlib.
#include "core/gzip.h"

#include <zlib.h>

namespace boek {
namespace {

constexpr int kGzipWindow = 15 + 16;  // the largest; 16 asks for the form of gzip
constexpr int kMemory = 9;            // the most
constexpr int kUnknownSystem = 255;
constexpr std::size_t kStep = 64 * 1024;

}  // namespace

struct Gzip::Stream {
  z_stream z{};
  gz_header header{};
};

Gzip::Gzip(int level) : stream_(std::make_unique<Stream>()) {
  const int begun =
      ::deflateInit2(&stream_->z, level, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY);
  if (begun != Z_OK) {
    stream_.reset();
    return;
  }
  stream_->header.os = kUnknownSystem;
  ::deflateSetHeader(&stream_->z, &stream_->header);
}

Gzip::~Gzip() {
  if (stream_) ::deflateEnd(&stream_->z);
}

void Gzip::add(std::string_view part, bool last, std::string& out) {
  z_stream& z = stream_->z;
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(part.data()));  // zlib only reads it
  z.avail_in = static_cast<uInt>(part.size());
  do {
    const std::size_t before = out.size();
    out.resize(before + kStep);
    z.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    z.avail_out = static_cast<uInt>(kStep);
    ::deflate(&z, last ? Z_FINISH : Z_NO_FLUSH);
    out.resize(out.size() - z.avail_out);
  } while (z.avail_out == 0);
}

}  // namespace boek
