// SPDX-License-Identifier: EUPL-1.2
#include "output/manifest.h"

#include <xxhash.h>

#include <charconv>

namespace boek {
namespace {

constexpr std::string_view kHead = "projectenboek manifest 2 xxh3\n";
constexpr std::string_view kEnd = "end ";

void append_number(std::string& out, std::uint64_t number, int base) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, number, base).ptr;
  out.append(digits, end);
}

std::optional<std::uint64_t> number_of(std::string_view digits, int base) {
  std::uint64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [ptr, error] = std::from_chars(digits.data(), end, number, base);
  if (digits.empty() || error != std::errc{} || ptr != end) return std::nullopt;
  return number;
}

// "hash size path": the path comes last, for it may hold spaces.
std::optional<ManifestEntry> parse_entry(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t second = line.find(' ', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
  const auto hash = number_of(line.substr(0, first), 16);
  const auto size = number_of(line.substr(first + 1, second - first - 1), 10);
  const std::string_view path = line.substr(second + 1);
  if (!hash || !size || path.empty()) return std::nullopt;
  return ManifestEntry{std::string(path), *size, *hash};
}

}  // namespace

std::uint64_t hash_of(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

PartHasher::PartHasher() : state_(XXH3_createState()) {
  XXH3_64bits_reset(static_cast<XXH3_state_t*>(state_.get()));
}

void PartHasher::add(std::string_view bytes) {
  XXH3_64bits_update(static_cast<XXH3_state_t*>(state_.get()), bytes.data(), bytes.size());
}

std::uint64_t PartHasher::hash() const {
  return XXH3_64bits_digest(static_cast<const XXH3_state_t*>(state_.get()));
}

void PartHasher::Release::operator()(void* state) const {
  XXH3_freeState(static_cast<XXH3_state_t*>(state));
}

std::string write_manifest(const Manifest& manifest) {
  std::string out(kHead);
  out.reserve(manifest.size() * 80 + 64);
  for (const ManifestEntry& entry : manifest) {
    append_number(out, entry.hash, 16);
    out += ' ';
    append_number(out, entry.size, 10);
    out += ' ';
    out += entry.path;
    out += '\n';
  }
  out += kEnd;
  append_number(out, manifest.size(), 10);
  out += '\n';
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
      if (!text.empty() || number_of(line.substr(kEnd.size()), 10) != manifest.size()) break;
      return manifest;
    }
    auto entry = parse_entry(line);
    if (!entry || (!manifest.empty() && manifest.back().path >= entry->path)) break;
    manifest.push_back(std::move(*entry));
  }
  return std::nullopt;
}

}  // namespace boek
