// SPDX-License-Identifier: EUPL-1.2
#include "render/assets.h"

#include <xxhash.h>

#include <algorithm>

namespace boek {
namespace {

constexpr std::uint64_t kLargestAsset = 4 * 1024 * 1024;
constexpr std::size_t kFingerprint = 12;  // hexadecimal digits

std::string fingerprinted(std::string_view name, std::string_view bytes) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const XXH64_hash_t hash = XXH64(bytes.data(), bytes.size(), 0);
  std::string digits;
  for (std::size_t i = 0; i < kFingerprint; ++i) digits += kHex[(hash >> (60 - 4 * i)) & 15];
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return std::string("assets/")
      .append(name.substr(0, dot))
      .append(".")
      .append(digits)
      .append(name.substr(dot));
}

}  // namespace

std::string Assets::path_of(std::string_view name) const {
  const auto it = std::find_if(files.begin(), files.end(),
                               [&](const Asset& asset) { return asset.name == name; });
  return it == files.end() ? std::string() : it->path;
}

Outcome<Assets> read_assets(const FileSystem& disk, const std::string& dist_dir,
                            const std::string& shown_dir) {
  Outcome<Assets> out;
  const auto entries = disk.list(dist_dir);
  if (entries) {
    for (const Entry& entry : *entries) {
      if (entry.kind != EntryKind::kFile || entry.name.starts_with('.')) continue;
      auto bytes = disk.read(dist_dir + "/" + entry.name, kLargestAsset);
      if (!bytes) {
        out.diagnostics.push_back(
            {Code::kCannotRead,
             {shown_dir + "/" + entry.name, {}},
             {shown_dir + "/" + entry.name, system_reason(bytes.failure().error)},
             "",
             {}});
        continue;
      }
      std::string path = fingerprinted(entry.name, *bytes);
      out.value.files.push_back({entry.name, std::move(path), std::move(*bytes)});
    }
  }
  if (out.value.path_of("boek.css").empty())
    out.diagnostics.push_back({Code::kAssetsMissing, {shown_dir, {}}, {shown_dir}, "", {}});
  return out;
}

}  // namespace boek
