// SPDX-License-Identifier: EUPL-1.2
// What all records of the book share: typed places, references, evidence.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/position.h"
#include "source/markdown.h"

namespace boek {

// The place of a record in its vector of the book; a type per kind, so that they do not mix.
template <typename Record>
struct Id {
  std::uint32_t index = std::numeric_limits<std::uint32_t>::max();
  bool valid() const { return index != std::numeric_limits<std::uint32_t>::max(); }
  auto operator<=>(const Id&) const = default;
};

struct Landsdeel;
struct Project;
struct Province;
struct Theme;
struct Instrument;
struct Source;
using ProjectId = Id<Project>;
using ProvinceId = Id<Province>;
using ThemeId = Id<Theme>;
using InstrumentId = Id<Instrument>;
using SourceId = Id<Source>;
using LandsdeelId = Id<Landsdeel>;

// A name as written, where, and what it refers to. Valid in an assembled book without errors,
// except for a reference to a draft (left out with a warning).
template <typename Record>
struct Ref {
  std::string name;
  Span span;
  Id<Record> id;
};

// `bron` of bronnen.toml and the place in it; either may be empty.
struct Evidence {
  std::optional<Ref<Source>> bron;
  std::string vindplaats;
};

// What every record of the book has.
struct Record {
  std::string id;
  std::string file;      // path relative to the root
  bool readable = true;  // false: known, but its front matter could not be parsed
  Markdown body;
  std::vector<Span> link_spans;  // of the links and images of the body, in order
  std::vector<Located<std::string>> addresses;  // of the front matter, that pass the schema or not
};

}  // namespace boek
