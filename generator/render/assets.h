// SPDX-License-Identifier: EUPL-1.2
// The files of assets/dist/, each with a name that changes with its content, so that a browser may
// keep it for ever.
#pragma once

#include <string>
#include <vector>

#include "charts/province_map.h"
#include "core/file_system.h"
#include "core/outcome.h"

namespace boek {

struct Asset {
  std::string name;   // in assets/dist/, as boek.css
  std::string path;   // in the site, as assets/boek.0123456789ab.css
  std::string bytes;  // in the site: a style sheet names the others by their names there
};

// The map of the provinces: data in assets/dist/, shapes to refer to in the site.
inline constexpr std::string_view kMapData = "kaart.toml";
inline constexpr std::string_view kMapSprite = "kaart.svg";

struct Assets {
  std::vector<Asset> files;  // by name
  ProvinceMap map;           // empty when there is no map

  // The path in the site of the file `name`; empty when there is none.
  std::string path_of(std::string_view name) const;
};

// Reads the files of `dist_dir`, which diagnostics name `shown_dir`. A missing folder or one
// without boek.css is a warning: the site is then complete but unstyled. Errors are kCannotRead,
// kMapUnusable and those of link_style_sheet.
Outcome<Assets> read_assets(const FileSystem& disk, const std::string& dist_dir,
                            const std::string& shown_dir);

}  // namespace boek
