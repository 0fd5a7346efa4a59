// SPDX-License-Identifier: EUPL-1.2
// Changes to a text that leave every byte between them as it is.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"

namespace boek {

// The bytes from `begin` to `end` give way to `text`.
struct Splice {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
  bool operator==(const Splice&) const = default;
};

// The text with the splices put in. Requires: they lie within it, in order and apart.
std::string spliced(std::string_view text, std::span<const Splice> splices);

// An edit in bytes of a file. A byte order mark is no column: edits count from behind it. Nothing
// when the text has no such place.
std::optional<Splice> splice_of(std::string_view file_bytes, const Edit& edit);

// The bytes of files, by their path in diagnostics.
using FileTexts = std::map<std::string, std::string>;

// Applies the fixes of `diagnostics`, in their order, to `texts`. A fix is taken whole or not at
// all: one that touches what an earlier one changes has to wait for another round, and one that is
// about a file or a place that is not there is left. Returns how many were applied.
std::size_t apply_fixes(std::span<const Diagnostic> diagnostics, FileTexts& texts);

}  // namespace boek
