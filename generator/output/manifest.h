// SPDX-License-Identifier: EUPL-1.2
// What a written site holds: every file with its size and hash, beside the output and not in it.
// Invariant: sorted by path (bytes), each path once.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boek {

struct ManifestEntry {
  std::string path;  // below the output folder, with forward slashes
  std::uint64_t size = 0;
  std::uint64_t hash = 0;  // XXH3, 64 bits, seed 0
  bool operator==(const ManifestEntry&) const = default;
};
using Manifest = std::vector<ManifestEntry>;

std::uint64_t hash_of(std::string_view bytes);

// The same hash of bytes that come in parts.
class PartHasher {
 public:
  PartHasher();
  void add(std::string_view bytes);
  std::uint64_t hash() const;

 private:
  struct Release {
    void operator()(void* state) const;
  };
  std::unique_ptr<void, Release> state_;
};

// The text of the file: a head, a line for each entry, and an end that shows it is whole.
std::string write_manifest(const Manifest& manifest);
// The inverse; nothing when the text is not whole or not of this version.
std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace boek
