// SPDX-License-Identifier: EUPL-1.2
// Which projects have a term, and how much it says about each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/terms.h"

namespace boek {

struct Posting {
  std::uint32_t project = 0;
  std::uint32_t impact = 1;  // from 1 to kImpacts
};

// The projects of each term, in rising order: a book of ten thousand has millions, so each takes a
// byte or two.
class Postings {
 public:
  explicit Postings(std::size_t terms) : lists_(terms) {}
  // Requires: `project` is after those of the term before it; one thread at a time for each term.
  void add(std::uint32_t term, Posting posting);
  std::vector<Posting> of(std::uint32_t term) const;

 private:
  struct List {
    std::string
        bytes;  // of each: the number of projects left out since the one before, and the impact
    std::uint32_t next = 0;  // the project that would leave none out
  };
  std::vector<List> lists_;
};

// Takes the occurrences apart as it goes: they are as large as what is made of them.
Postings weigh_terms(Occurrences& occurrences, const Terms& terms, unsigned jobs);

}  // namespace boek
