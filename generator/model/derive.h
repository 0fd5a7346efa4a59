// SPDX-License-Identifier: EUPL-1.2
// What follows from the facts of the book: current or historical, what counts, parts, relations.
#pragma once

#include "model/book.h"

namespace boek {

// Reports each circle of onderdeel_van once and breaks it, so that ancestors can be walked.
void break_circles(Book& book, Diagnostics& diagnostics);

// Fills in the derived fields of every project. Requires: references resolved, no circles.
void derive(Book& book);

}  // namespace boek
