// SPDX-License-Identifier: EUPL-1.2
// The one place where amounts are added up (design section 3, "Current and historical, and
// totals").
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "model/book.h"

namespace boek {

struct Total {
  std::uint32_t aantal = 0;             // all projects of the set
  std::uint32_t telbaar = 0;            // those that may count
  std::uint32_t bedrag_bekend_bij = 0;  // of those: size known
  std::optional<std::int64_t> bedrag;   // their sum in whole euros; nothing when none is known
  bool operator==(const Total&) const = default;
};

// The total of a set of projects, and of those in it that are actueel.
struct Totals {
  Total alles;
  Total actueel;
};

// Each project of `members` counts once. `telbaar` is decided over the whole book, not the set.
Totals totals_of(const Book& book, std::span<const ProjectId> members);

// The same for an instrument: its own financing lines in telbare projects of which no ancestor has
// an amount for it.
Totals totals_of_instrument(const Book& book, InstrumentId instrument,
                            std::span<const ProjectId> members);

}  // namespace boek
