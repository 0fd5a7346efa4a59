// SPDX-License-Identifier: EUPL-1.2
// Diagnostics for git hosts: what GitHub reads from the log of a workflow, and what GitLab reads as
// a report on code quality.
#pragma once

#include <string>

#include "core/diagnostic.h"

namespace boek {

// One workflow command a line, `::error file=…,line=…,title=…::…`, in the order given but for
// errors before warnings. GitHub shows ten of each a step and drops the rest. Nothing that an
// author wrote can begin a line, and so a command.
std::string as_github(const Diagnostics& diagnostics, Language language);

// A JSON list as Code Climate defines it, with a line feed. The fingerprint of a diagnostic depends
// neither on its line nor on the language, so that one that moves is the same one; equal ones in a
// file are told apart by their order.
std::string as_gitlab(const Diagnostics& diagnostics, Language language);

}  // namespace boek
