// SPDX-License-Identifier: EUPL-1.2
// Diagnostics as people and machines read them.
#pragma once

#include <string>

#include "commands/options.h"
#include "core/diagnostic.h"
#include "core/file_system.h"

namespace boek {

// One diagnostic with the line it is about, as design section 6 shows it. `line` is that line of
// the file, empty when there is none to show.
std::string as_text(const Diagnostic& diagnostic, std::string_view line, Language language);

// {"diagnostics":[…]} of design section 5, with a line feed.
std::string as_json(const Diagnostics& diagnostics, Language language);

// Prints sorted diagnostics in the format asked for: text on stderr, JSON on stdout.
void print_diagnostics(const Diagnostics& diagnostics, const Options& options,
                       const FileSystem& disk);

// 0 when there are no errors, 1 when the content has some, 2 when the world failed.
int exit_code(const Diagnostics& diagnostics);

// "2 fouten, 1 waarschuwing".
std::string tally(const Diagnostics& diagnostics, Language language);

}  // namespace boek
