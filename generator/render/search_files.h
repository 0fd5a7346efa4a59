// SPDX-License-Identifier: EUPL-1.2
// Where the script of the search finds the index and itself. All empty while there is no index: the
// pages are then as they are without one.
#pragma once

#include <string>

namespace boek {

struct SearchFiles {
  std::string files;   // data-zoek: `versie=1 kern=… orde=… woorden=…`
  std::string parts;   // data-zoek-delen: `=… be=…`
  std::string script;  // below the root of the site
};

}  // namespace boek
