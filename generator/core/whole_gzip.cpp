// SPDX-License-Identifier: EUPL-1.2
// The only user of libdeflate.
#include "core/whole_gzip.h"

#include <libdeflate.h>

namespace boek {

struct WholeGzip::Machine {
  explicit Machine(int level) : compressor(::libdeflate_alloc_compressor(level)) {}
  ~Machine() { ::libdeflate_free_compressor(compressor); }
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  libdeflate_compressor* compressor;  // null when there was no memory
  std::string room;                   // for the longest that the compressor may make
};

WholeGzip::WholeGzip(int level) : machine_(std::make_unique<Machine>(level)) {}
WholeGzip::~WholeGzip() = default;
WholeGzip::WholeGzip(WholeGzip&&) noexcept = default;

std::string WholeGzip::compress(std::string_view bytes) {
  libdeflate_compressor* const compressor = machine_->compressor;
  if (compressor == nullptr) return {};
  std::string& room = machine_->room;
  const std::size_t most = ::libdeflate_gzip_compress_bound(compressor, bytes.size());
  if (room.size() < most) room.resize(most);
  const std::size_t size =
      ::libdeflate_gzip_compress(compressor, bytes.data(), bytes.size(), room.data(), room.size());
  return room.substr(0, size);
}

}  // namespace boek
