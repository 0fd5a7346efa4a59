// SPDX-License-Identifier: EUPL-1.2
// The files that a style sheet makes a browser fetch: those beside it, by the names they have in
// the site, and never something from elsewhere.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"

namespace boek {

// An address as it was written, without quotes.
struct StyleAddress {
  std::size_t offset = 0;
  std::size_t size = 0;
  bool operator==(const StyleAddress&) const = default;
};

// Every address between the brackets of a url() and after an @import, in order. What stands in
// comments and in other strings is none.
std::vector<StyleAddress> style_addresses(std::string_view css);

// The files that a style sheet can refer to: name in assets/dist/ → name in the site.
using StyleTargets = std::map<std::string, std::string, std::less<>>;

// `css` with the name in the site for every file it names; what follows a `?` or `#` stays, as do
// `data:` addresses and those that are only a `#`. Diagnostics, at their places in `shown_file`:
// kStyleFromElsewhere for an address of another machine, kStyleUnknownFile for any other that is
// not among `targets`.
Outcome<std::string> link_style_sheet(std::string_view css, const std::string& shown_file,
                                      const StyleTargets& targets);

}  // namespace boek
