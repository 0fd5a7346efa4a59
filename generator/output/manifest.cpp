// SPDX-License-Identifier: EUPL-1.2
#include "output/manifest.h"

#include <charconv>

namespace boek {
namespace {

constexpr std::string_view kHead = "projectenboek manifest 3\n";
constexpr std::string_view kEnd = "end ";

std::optional<std::uint64_t> number_of(std::string_view digits) {
  std::uint64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [ptr, error] = std::from_chars(digits.data(), end, number);
  if (digits.empty() || error != std::errc{} || ptr != end) return std::nullopt;
  return number;
}

// "size path": the path comes last, for it may hold spaces.
std::optional<ManifestEntry> parse_entry(std::string_view line) {
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const auto size = number_of(line.substr(0, space));
  const std::string_view path = line.substr(space + 1);
  if (!size || path.empty()) return std::nullopt;
  return ManifestEntry{std::string(path), *size};
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  std::string out(kHead);
  out.reserve(manifest.size() * 80 + 64);
  for (const ManifestEntry& entry : manifest) {
    out.append(std::to_string(entry.size)).append(" ").append(entry.path).append("\n");
  }
  out.append(kEnd).append(std::to_string(manifest.size())).append("\n");
  return out;
}

std::optional<Manifest> parse_manifest(std::string_view text) {
  if (!text.starts_with(kHead)) return std::nullopt;
  text.remove_prefix(kHead.size());
  Manifest manifest;
  while (true) {
    const std::size_t newline = text.find('\n');
    if (newline == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, newline);
    text.remove_prefix(newline + 1);
    if (line.starts_with(kEnd)) {
      if (!text.empty() || number_of(line.substr(kEnd.size())) != manifest.size()) break;
      return manifest;
    }
    auto entry = parse_entry(line);
    if (!entry || (!manifest.empty() && manifest.back().path >= entry->path)) break;
    manifest.push_back(std::move(*entry));
  }
  return std::nullopt;
}

}  // namespace boek
