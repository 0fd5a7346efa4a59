// SPDX-License-Identifier: EUPL-1.2
// What puts diagnostics of one file right, where that is certain.
#pragma once

#include <span>
#include <string>

#include "core/diagnostic.h"
#include "model/schema.h"
#include "source/document.h"

namespace boek {

// Adds a fix to the diagnostics of `file` that can have one and have none yet. `table` is what they
// were found in, read from `text` by `rules`; positions count from the beginning of `text`. With an
// empty text those fixes are left out that have to see how something was written.
void add_fixes(std::span<const FieldRule> rules, const Value& table, std::string_view text,
               const std::string& file, Diagnostics& diagnostics);

// The same for a page that does not begin with its `+++`: blank lines and spaces before it go.
void add_fence_fix(std::string_view text, const std::string& file, Diagnostics& diagnostics);

}  // namespace boek
