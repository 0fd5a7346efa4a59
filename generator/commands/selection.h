// SPDX-License-Identifier: EUPL-1.2
// The files and folders that a command was asked to look at; none named means all of content/.
#pragma once

#include <string>

#include "commands/options.h"
#include "core/diagnostic.h"
#include "core/file_system.h"

namespace boek {

// Whether a file, as diagnostics show it, is one that was asked for.
bool is_selected(const Options& options, const std::string& shown);

// Leaves only what concerns the files asked for; failures of the world always concern everybody.
void keep_selected(const Options& options, Diagnostics& diagnostics);

// Reports what was asked for and is not there, or lies outside content/.
void check_selection(const Options& options, const FileSystem& disk, Diagnostics& diagnostics);

}  // namespace boek
