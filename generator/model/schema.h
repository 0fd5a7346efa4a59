// SPDX-License-Identifier: EUPL-1.2
// The one table of what front matter may hold (design section 3). The checks and
// docs/content-format.md come from it; a key that is not here does not exist.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/diagnostic.h"
#include "model/vocabulary.h"
#include "source/document.h"

namespace boek {

enum class Kind : std::uint8_t {
  kText,
  kInteger,
  kTextOrNumber,
  kBoolean,
  kMoment,
  kUrl,
  kEmail,
  kChoice,       // one of `choices`
  kId,           // the form of an id, without a page behind it
  kReference,    // an id of `target`
  kTable,        // `fields`
  kTextOrTable,  // `fields`; a text alone stands for the first of them
  kTextMap,      // free keys with texts
  kFlagMap,      // free keys with true or false
  kRegions,      // free keys with a text or a table of `fields`
  kFree          // anything
};

enum class Target : std::uint8_t {
  kNone,
  kProject,
  kProvince,
  kTheme,
  kInstrument,
  kSource,
  kLandsdeel
};

enum class Need : std::uint8_t { kOptional, kRequired };
enum class Shape : std::uint8_t {
  kOne,   // a single value
  kList,  // an array, [[tables]] for tables
  kSet,   // an array without duplicates
  kSome   // an array without duplicates and with at least one value
};

struct FieldRule {
  std::string_view key;
  Kind kind = Kind::kText;
  Need need = Need::kOptional;
  Shape shape = Shape::kOne;
  std::size_t max_length = 0;  // code points; 0 for no limit
  bool one_line = false;
  std::int64_t minimum = 0, maximum = kMostEuros;  // of an integer
  std::span<const std::string_view> choices{};
  Target target = Target::kNone;
  std::span<const FieldRule> fields{};
  std::string_view either{}, or_else{};  // of a table: at least one of these two keys
  std::string_view meaning{};            // in Dutch, for docs/content-format.md
};

// The keys of a file in `folder`, in the order in which they are documented.
std::span<const FieldRule> schema_of(Folder folder);
// The keys below [id] in bronnen.toml, those of synoniemen.toml, and those of projectenboek.toml.
std::span<const FieldRule> source_schema();
std::span<const FieldRule> synonym_schema();
std::span<const FieldRule> config_schema();

// The word of codes.def for a type: "text", "list" …
std::string_view type_term(ValueType type);

// The values of every kUrl of a table and of the tables in it, with their places.
std::vector<Located<std::string>> addresses_in(std::span<const FieldRule> rules,
                                               const Value& table);

// Checks a table against its rules: unknown and missing keys, types, lengths, choices, moments,
// addresses. What the rules need of other files is checked when the book is assembled. `header` is
// where a missing key is reported. `text` is the whole file that the positions count in, for advice
// that looks at how a value was written; without it there is less of that.
void check_table(std::span<const FieldRule> rules, const Value& table, Span header,
                 const std::string& file, Diagnostics& diagnostics, std::string_view text = {});

}  // namespace boek
