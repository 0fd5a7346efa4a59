// SPDX-License-Identifier: EUPL-1.2
// What rendering needs beside the book: templates, assets and history.
#pragma once

#include "commands/options.h"
#include "core/file_system.h"
#include "core/outcome.h"
#include "git/history.h"
#include "model/config.h"
#include "render/assets.h"
#include "render/templates.h"

namespace boek {

struct SiteInput {
  Assets assets;
  Templates templates;
  History history;
};

Outcome<SiteInput> read_site_input(const FileSystem& disk, const Options& options,
                                   const Config& config);

}  // namespace boek
