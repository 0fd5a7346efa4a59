// SPDX-License-Identifier: EUPL-1.2
// Which projects have a term, and how much it says about each.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "search/ranking.h"
#include "search/terms.h"

namespace boek {

struct Posting {
  std::uint32_t project = 0;
  std::uint32_t impact = 1;  // from 1 to kImpacts
};

// The projects of each term, in rising order: a book of ten thousand has millions, so each takes
// two bytes. Made and kept range by range of the projects, which threads can do at the same time.
class Postings {
 public:
  explicit Postings(std::size_t projects);

  std::size_t ranges() const { return ranges_.size(); }
  // The first project of a range; of the one behind the last, the number of projects.
  std::size_t begin_of(std::size_t range) const { return std::min(range * range_size_, projects_); }

  struct Weighed {
    std::uint32_t term = 0;
    std::uint32_t place = 0;  // of the project in its range, and the impact
  };
  static Weighed weighed(std::uint32_t term, std::uint32_t place, std::uint32_t impact) {
    return {term, place << kImpactBits | impact};
  }
  // Fills a range. Requires: projects in rising order, terms below `terms`.
  void set(std::size_t range, std::span<const Weighed> weighed, std::size_t terms);

  // Calls fn(Posting) for those of a term, by rising project.
  template <typename Fn>
  void for_each(std::uint32_t term, Fn&& fn) const {
    for (std::size_t range = 0; range < ranges_.size(); ++range) {
      const Range& in = ranges_[range];
      const auto first = static_cast<std::uint32_t>(begin_of(range));
      for (std::uint32_t i = in.begin[term]; i < in.begin[term + 1]; ++i)
        fn(Posting{first + (in.packed[i] >> kImpactBits), in.packed[i] & (kImpacts + 0U)});
    }
  }

 private:
  static constexpr unsigned kImpactBits = 4;
  static_assert(kImpacts == (1U << kImpactBits) - 1);

  struct Range {
    std::vector<std::uint16_t> packed;  // term by term: the place in the range, and the impact
    std::vector<std::uint32_t> begin;   // by term; one more than there are terms
  };
  std::size_t projects_;
  std::size_t range_size_;
  std::vector<Range> ranges_;
};

// Takes the occurrences apart as it goes: they are as large as what is made of them.
Postings weigh_terms(Occurrences& occurrences, const Terms& terms, unsigned jobs);

}  // namespace boek
