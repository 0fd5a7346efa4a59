// SPDX-License-Identifier: EUPL-1.2
// The front matter of a project as typed values, and the rules between its fields.
#pragma once

#include "model/book.h"
#include "source/value.h"

namespace boek {

// Requires: `front_matter` was checked against the schema (errors allowed: they read as absent).
Project read_project(const Value& front_matter);

// The rules that look at several fields of one project: periods, reasons, instruments, sums.
void check_project(const Project& project, const Value& front_matter, Diagnostics& diagnostics);

}  // namespace boek
