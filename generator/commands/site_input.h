// SPDX-License-Identifier: EUPL-1.2
// What rendering needs beside the book: templates, assets and history.
#pragma once

#include "commands/options.h"
#include "core/file_system.h"
#include "core/outcome.h"
#include "git/history.h"
#include "language/dictionary.h"
#include "model/config.h"
#include "render/assets.h"
#include "render/templates.h"

namespace boek {

struct SiteInput {
  Assets assets;
  Templates templates;
  History history;
  Dictionary dictionary;  // knows no words where the package with them is not installed
};

// All but the history, which stays empty.
Outcome<SiteInput> read_look(const FileSystem& disk, const Options& options, const Config& config);

// The words of Dutch that the search goes by; without them a warning, and a search that knows fewer
// forms.
void read_dictionary(const FileSystem& disk, SiteInput& input, Diagnostics& diagnostics);

// The content's folder as git/ names it; empty when it lies outside the root, where it has no
// history.
std::string history_folder(const Options& options);

Outcome<SiteInput> read_site_input(const FileSystem& disk, const Options& options,
                                   const Config& config);

}  // namespace boek
