// SPDX-License-Identifier: EUPL-1.2
// What a careful colleague would ask about a project that breaks no rule. Warnings only.
#pragma once

#include "core/diagnostic.h"
#include "model/project.h"

namespace boek {

// Amounts that do not fit together, a project that had ended, a summary that says nothing,
// capitals. `front_matter` is what the project was read from.
void check_carefully(const Project& project, const Value& front_matter, Diagnostics& diagnostics);

// True when the text has words, and all of them are in capitals.
bool is_shouted(std::string_view text);

}  // namespace boek
