// SPDX-License-Identifier: EUPL-1.2
// The text of a new project file: what `new` writes, and what the site's links to a new file carry.
#pragma once

#include <optional>
#include <string>

#include "core/moment.h"

namespace boek {

// What is known of the project before anybody wrote a word; what is absent stays to be filled in.
struct NewProject {
  std::string titel;
  std::optional<Moment> peildatum;
  std::string thema, provincie, instrument;  // ids
};

// A file with the required keys, and omvang, looptijd and financiering, each with a comment. What
// still has to be filled in is empty, so that `check` points at it, and at nothing else.
std::string new_project_text(const NewProject& project);

}  // namespace boek
