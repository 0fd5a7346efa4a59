// SPDX-License-Identifier: EUPL-1.2
// The text of a new project file.
#pragma once

#include <string>
#include <string_view>

#include "core/moment.h"

namespace boek {

// A file with the required keys, and omvang, looptijd and financiering, each with a comment. What
// still has to be filled in is empty, so that `check` points at it.
std::string new_project_text(std::string_view title, const Moment& today);

}  // namespace boek
