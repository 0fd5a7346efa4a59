// SPDX-License-Identifier: EUPL-1.2
// The facets of every project as columns, for `kern`, and what projects are sorted and ranged by,
// for `orde`.
#pragma once

#include <span>
#include <string>

#include "model/book.h"

namespace boek {

// From the number of facets on. `order`: the projects by number.
std::string pack_facets(const Book& book, std::span<const ProjectId> order);

// The file `orde`, before it is compressed.
std::string pack_order(const Book& book, std::span<const ProjectId> order);

}  // namespace boek
