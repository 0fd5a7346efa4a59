// SPDX-License-Identifier: EUPL-1.2
#include "change/rendered.h"

#include "core/parallel.h"

namespace boek {
namespace {

// FNV-1a over 64 bits: goes on where the part before ended. Of a million changed pages one goes
// unseen with a chance of one in 2·10^13, which a report may take.
constexpr std::uint64_t kBegin = 0xcbf29ce484222325;
constexpr std::uint64_t kPrime = 0x100000001b3;

std::uint64_t continued(std::uint64_t digest, std::string_view bytes) {
  for (const char byte : bytes) digest = (digest ^ static_cast<unsigned char>(byte)) * kPrime;
  return digest;
}

}  // namespace

Outcome<RenderedFiles> render_digests(const RenderInput& input) {
  Guarded<RenderedFiles> files;
  Outcome<RenderedFiles> outcome;
  outcome.diagnostics =
      render_site(input, [&](const std::string& path, std::string_view bytes, Handing) -> Status {
        // The parts of one file come one after the other, so nobody else is at its digest.
        const std::uint64_t so_far = files.with(
            [&](RenderedFiles& all) { return all.try_emplace(path, kBegin).first->second; });
        const std::uint64_t digest = continued(so_far, bytes);
        files.with([&](RenderedFiles& all) { all[path] = digest; });
        return Nothing{};
      });
  outcome.value = files.with([](RenderedFiles& all) { return std::move(all); });
  return outcome;
}

}  // namespace boek
