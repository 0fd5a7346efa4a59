// SPDX-License-Identifier: EUPL-1.2
// Compressed forms beside the files of a site, for hosts that serve those instead of compressing at
// each request.
#pragma once

#include "core/outcome.h"
#include "output/staging.h"

namespace boek {

// Whether a compressed form of the file may stand beside it: text of a kind that browsers ask for,
// and not so short that it is sent in one packet either way.
bool is_worth_compressing(const ManifestEntry& file);

// Adds `<file>.gz` and `<file>.br` for every such file that was written, where they are smaller
// than the file; what they hold depends on its bytes only. In memory are, for each job, a part of
// one file and the whole of its compressed form. Stops at the first failure. Diagnostics:
// kCannotWrite. Requires: no write is under way.
Diagnostics compress_site(Staging& staging, unsigned jobs);

}  // namespace boek
