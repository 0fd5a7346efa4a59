// SPDX-License-Identifier: EUPL-1.2
// The links of the book to other sites: each address once, with every place where it stands.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "change/site_change.h"
#include "core/position.h"
#include "model/book.h"

namespace boek {

struct ExternalLink {
  std::string url;               // in its one spelling, without fragment
  std::vector<Location> places;  // in order, at least one
};

// One place where an address stands.
struct LinkMention {
  std::string url;  // as in ExternalLink
  Location place;
  std::string_view title;  // of the record that has it
  std::string page_url;    // of the page of that record; empty when it has none
};

// Tells each http and https address of the front matter, of bronnen.toml and of the texts, record
// by record. Drafts that the site leaves out are left out here too.
void each_link(const Book& book, const std::function<void(LinkMention)>& tell);

// All of them, sorted by URL.
std::vector<ExternalLink> collect_links(const Book& book);

// Those of `after` that `before` has nowhere, each where it stands first, sorted by URL.
std::vector<NewLink> new_links(const Book& before, const Book& after);

}  // namespace boek
