// SPDX-License-Identifier: EUPL-1.2
// References by name turned into places in the book.
#pragma once

#include "model/book.h"
#include "model/names.h"

namespace boek {

// What can be referred to, by kind.
struct AllNames {
  NameTable projects, provinces, themes, instruments, sources, landsdelen;
  // False: what is unknown is a consequence, not a cause.
  bool sources_readable = true;
  bool landsdelen_readable = true;
};

// Resolves every reference of the book; one that cannot be is reported. References to drafts are
// taken out with a warning. Projects are resolved on `jobs` threads.
void resolve_references(Book& book, const AllNames& names, unsigned jobs, Diagnostics& diagnostics);

}  // namespace boek
