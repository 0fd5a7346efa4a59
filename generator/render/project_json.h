// SPDX-License-Identifier: EUPL-1.2
// One project as the open data has it.
#pragma once

#include <string>
#include <string_view>

#include "model/book.h"

namespace boek {

// The JSON object with every field of project_fields.h in that order: null for an unknown value or
// table, [] for an empty list. References to drafts are left out.
// `tekst` is the plain text of its body.
std::string project_json(const Book& book, ProjectId id, std::string_view tekst);

// The free table of a project as JSON; empty when it has none.
std::string extra_json(const Project& project);

}  // namespace boek
