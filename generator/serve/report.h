// SPDX-License-Identifier: EUPL-1.2
// The errors of a build as HTML: over the last good page, or as a page while there is none.
#pragma once

#include <functional>
#include <string>

#include "core/diagnostic.h"

namespace boek {

struct Report {
  std::string overlay;  // for the inside of a dialog; empty when there are no errors
  std::string page;     // a whole page
};

// The line that a diagnostic is about with the part that matters underlined, as on a terminal;
// empty when there is none to show.
using Excerpt = std::function<std::string(const Diagnostic&)>;

// The errors in the order of `diagnostics`; warnings stay on the terminal. Of very many only the
// first are shown, and it says how many are not.
Report report_of(const Diagnostics& diagnostics, Language language, const Excerpt& excerpt);

}  // namespace boek
