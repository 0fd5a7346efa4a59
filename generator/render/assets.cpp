// SPDX-License-Identifier: EUPL-1.2
#include "render/assets.h"

#include <algorithm>

#include "core/content_hash.h"
#include "render/style_sheet.h"
#include "source/document.h"

namespace boek {
namespace {

constexpr std::uint64_t kLargestAsset = 4 * 1024 * 1024;
constexpr std::size_t kFingerprint = 12;  // hexadecimal digits

std::string fingerprinted(std::string_view name, std::string_view bytes) {
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return std::string(name.substr(0, dot))
      .append(".")
      .append(content_hash(bytes, kFingerprint))
      .append(name.substr(dot));
}

bool is_style_sheet(const Asset& asset) { return asset.name.ends_with(".css"); }

// The files as they are, without paths. One that cannot be read is there, empty, so that a
// reference to it is not an error too.
Outcome<std::vector<Asset>> read_files(const FileSystem& disk, const std::string& dist_dir,
                                       const std::string& shown_dir) {
  Outcome<std::vector<Asset>> out;
  const auto entries = disk.list(dist_dir);
  if (!entries) return out;
  for (const Entry& entry : *entries) {
    if (entry.kind != EntryKind::kFile || entry.name.starts_with('.')) continue;
    auto bytes = disk.read(dist_dir + "/" + entry.name, kLargestAsset);
    if (!bytes) {
      const std::string shown = shown_dir + "/" + entry.name;
      out.diagnostics.push_back(
          {Code::kCannotRead, {shown, {}}, {shown, system_reason(bytes.failure().error)}, "", {}});
    }
    out.value.push_back({entry.name, "", bytes ? std::move(*bytes) : std::string()});
  }
  return out;
}

// Turns the data of the map into the file that pages refer to, and into the map itself.
Diagnostics take_map(Assets& assets, const std::string& shown_dir) {
  Diagnostics found;
  for (Asset& asset : assets.files) {
    if (asset.name != kMapData) continue;
    const std::string shown = shown_dir + "/" + asset.name;
    assets.map = read_province_map(parse_toml(asset.bytes, 1, shown, Limits{}).take(found));
    if (assets.map.empty() && found.empty())
      found.push_back({Code::kMapUnusable, {shown, {}}, {shown}, "", {}});
    asset.name = kMapSprite;
    asset.bytes = map_sprite(assets.map);
  }
  return found;
}

// Gives every file its path. Style sheets come last: they name the others as those are called then,
// and so change with them.
Diagnostics give_paths(std::vector<Asset>& files, const std::string& shown_dir) {
  Diagnostics found;
  StyleTargets targets;
  for (Asset& asset : files) {
    if (is_style_sheet(asset)) continue;
    const std::string name = fingerprinted(asset.name, asset.bytes);
    targets.emplace(asset.name, name);
    asset.path = "assets/" + name;
  }
  for (Asset& asset : files) {
    if (!is_style_sheet(asset)) continue;
    asset.bytes = link_style_sheet(asset.bytes, shown_dir + "/" + asset.name, targets).take(found);
    asset.path = "assets/" + fingerprinted(asset.name, asset.bytes);
  }
  return found;
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
  out.value.files = read_files(disk, dist_dir, shown_dir).take(out.diagnostics);
  if (!has_errors(out.diagnostics)) append(out.diagnostics, take_map(out.value, shown_dir));
  append(out.diagnostics, give_paths(out.value.files, shown_dir));
  if (out.value.path_of("boek.css").empty())
    out.diagnostics.push_back({Code::kAssetsMissing, {shown_dir, {}}, {shown_dir}, "", {}});
  return out;
}

}  // namespace boek
