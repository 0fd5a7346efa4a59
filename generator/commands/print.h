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

// The line that a diagnostic is about, with the part that matters underlined, as as_text has it;
// empty when there is none to show. Reads the file.
std::string excerpt_of(const Diagnostic& diagnostic, const Options& options,
                       const FileSystem& disk);

// The array of that name of design section 5, for a command with a result of its own.
std::string diagnostics_json(const Diagnostics& diagnostics, Language language);
// {"diagnostics":[…]} of design section 5, with a line feed.
std::string as_json(const Diagnostics& diagnostics, Language language);

// Prints diagnostics, in their order, in the format asked for: text on stderr, others on stdout.
void print_diagnostics(const Diagnostics& diagnostics, const Options& options,
                       const FileSystem& disk);

// 0 when there are no errors, 1 when the content has some, 2 when the world failed.
int exit_code(const Diagnostics& diagnostics);

// "2 fouten, 1 waarschuwing".
std::string tally(const Diagnostics& diagnostics, Language language);

}  // namespace boek
