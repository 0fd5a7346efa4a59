// SPDX-License-Identifier: EUPL-1.2
// The only user of Brotli.
#include <brotli/encode.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "output/encode.h"

namespace boek {
namespace {

constexpr std::uint32_t kQuality = 9;
constexpr std::uint64_t kNotInWindow = 16;  // bytes of a window that cannot be looked back on

struct DestroyEncoder {
  void operator()(BrotliEncoderState* encoder) const { BrotliEncoderDestroyInstance(encoder); }
};
using Encoder = std::unique_ptr<BrotliEncoderState, DestroyEncoder>;

// The smallest window in which the whole file fits: a larger one costs time and memory for nothing.
std::uint32_t window_of(std::uint64_t size) {
  std::uint32_t bits = BROTLI_MIN_WINDOW_BITS;
  while (bits < BROTLI_DEFAULT_WINDOW && (1ULL << bits) - kNotInWindow < size) ++bits;
  return bits;
}

// Null without memory.
Encoder make_encoder(std::uint64_t size) {
  Encoder encoder(BrotliEncoderCreateInstance(nullptr, nullptr, nullptr));
  if (!encoder) return nullptr;
  const auto hint = static_cast<std::uint32_t>(std::min<std::uint64_t>(size, UINT32_MAX));
  BrotliEncoderSetParameter(encoder.get(), BROTLI_PARAM_QUALITY, kQuality);
  BrotliEncoderSetParameter(encoder.get(), BROTLI_PARAM_LGWIN, window_of(size));
  BrotliEncoderSetParameter(encoder.get(), BROTLI_PARAM_SIZE_HINT, hint);
  return encoder;
}

// Whether all of a part is taken in, and of the last one all has come out.
bool is_done(BrotliEncoderState* encoder, const Part& part, std::size_t left) {
  return part.last ? BrotliEncoderIsFinished(encoder) : left == 0;
}

// Appends what the encoder makes of `part` to `out`; false without memory.
bool encode_part(BrotliEncoderState* encoder, const Part& part, std::string& out) {
  const auto* next = reinterpret_cast<const std::uint8_t*>(part.bytes.data());
  std::size_t left = part.bytes.size();
  const auto operation = part.last ? BROTLI_OPERATION_FINISH : BROTLI_OPERATION_PROCESS;
  do {
    std::size_t no_room = 0;
    if (!BrotliEncoderCompressStream(encoder, operation, &left, &next, &no_room, nullptr, nullptr))
      return false;
    std::size_t made = 0;
    const std::uint8_t* bytes = BrotliEncoderTakeOutput(encoder, &made);
    out.append(reinterpret_cast<const char*>(bytes), made);
  } while (!is_done(encoder, part, left));
  return true;
}

}  // namespace

Result<std::string> brotli(const NextPart& next, std::uint64_t size) {
  const Encoder encoder = make_encoder(size);
  if (!encoder) return Failure{{}, ENOMEM};
  std::string out;
  for (bool last = false; !last;) {
    const Result<Part> part = next();
    if (!part) return part.failure();
    if (!encode_part(encoder.get(), *part, out)) return Failure{{}, ENOMEM};
    last = part->last;
  }
  return out;
}

}  // namespace boek
