// SPDX-License-Identifier: EUPL-1.2
// Front matter that could not be read is known by its text alone. What its keys ask for makes the
// advice better: of an amount it is not that quotes are missing.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "model/schema.h"

namespace boek {

// Puts advice that would lead to the next error right, for the syntax errors of `file`: of values
// that the key they stand at cannot have, and of a [heading] that stands there twice because it is
// one of a list. `text` is the whole file, `rules` are those of its front matter.
void advise_unread(std::span<const FieldRule> rules, std::string_view text, const std::string& file,
                   Diagnostics& diagnostics);

}  // namespace boek
