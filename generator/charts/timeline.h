// SPDX-License-Identifier: EUPL-1.2
// When something runs, as a bar on a line of years, with the moment for which the facts hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/moment.h"

namespace boek {

struct Timeline {
  std::optional<Moment> from, to;  // inclusive; at least one of them
  bool open = false;               // known to go on without end
  Moment as_of;
  std::vector<Moment> milestones;
};

// The years at both ends of the line.
struct YearRange {
  int first = 0;
  int last = 0;
};
YearRange years_of(const Timeline& timeline);

// The bar. A side without a known moment fades out in pieces. It says what stands in words beside
// it, and is hidden from screen readers. Requires: from or to.
std::string timeline_svg(const Timeline& timeline);

}  // namespace boek
