// SPDX-License-Identifier: EUPL-1.2
// What a written site holds: every file with its size, beside the output and not in it.
// Invariant: sorted by path (bytes), each path once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boek {

struct ManifestEntry {
  std::string path;  // below the output folder, with forward slashes
  std::uint64_t size = 0;
  bool operator==(const ManifestEntry&) const = default;
};
using Manifest = std::vector<ManifestEntry>;

// The text of the file: a head, a line for each entry, and an end that shows it is whole.
std::string write_manifest(const Manifest& manifest);
// The inverse; nothing when the text is not whole or not of this version.
std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace boek
