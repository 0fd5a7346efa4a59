// SPDX-License-Identifier: EUPL-1.2
// The links of the book to other sites: each address once, with every place where it stands.
#pragma once

#include <string>
#include <vector>

#include "core/position.h"
#include "model/book.h"

namespace boek {

struct ExternalLink {
  std::string url;               // in its one spelling, without fragment
  std::vector<Location> places;  // in order, at least one
};

// The http and https addresses of the front matter, of bronnen.toml and of the texts, sorted by
// URL. Drafts that the site leaves out are left out here too.
std::vector<ExternalLink> collect_links(const Book& book);

}  // namespace boek
