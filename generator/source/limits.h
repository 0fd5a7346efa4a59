// SPDX-License-Identifier: EUPL-1.2
// What stands before both parsers: the parsers of Debian 12 can be crashed or slowed to a halt by a
// small file, so each input is measured first. Set by [grenzen] in projectenboek.toml.
#pragma once

#include <cstdint>

namespace boek {

struct Limits {
  std::uint64_t bestanden = 20'000;       // files in content/
  std::uint64_t bestand_bytes = 262'144;  // one file
  std::uint64_t voorwerk_bytes = 65'536;  // its front matter
  std::uint64_t sleuteldelen = 16;        // segments of one dotted key
  std::uint64_t nesting = 32;             // arrays and inline tables inside each other
  std::uint64_t blokdiepte = 32;          // Markdown lists and quotes inside each other
  std::uint64_t tabelkolommen = 100;      // columns of a Markdown table
  std::uint64_t tabelcellen = 10'000;     // columns times rows of a Markdown table
  std::uint64_t opmaaktekens = 5'000;     // openers of links, emphasis or HTML in one body
  bool operator==(const Limits&) const = default;
};

}  // namespace boek
