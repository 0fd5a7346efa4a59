// SPDX-License-Identifier: EUPL-1.2
// One function a command. Each prints its results and diagnostics and returns the exit code: 0
// done, 1 the content has errors, 2 the work could not be done.
#pragma once

#include "commands/options.h"
#include "core/file_system.h"

namespace boek {

int run_check(const Options& options, FileSystem& disk);
int run_fmt(const Options& options, FileSystem& disk);
int run_build(const Options& options, FileSystem& disk);
int run_serve(const Options& options, FileSystem& disk);
int run_links(const Options& options, FileSystem& disk);
int run_new(const Options& options, FileSystem& disk);
int run_schema(const Options& options, FileSystem& disk);
int run_diff(const Options& options, FileSystem& disk);
int run_explain(const Options& options, FileSystem& disk);

}  // namespace boek
