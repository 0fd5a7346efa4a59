// SPDX-License-Identifier: EUPL-1.2
// The files with words and postings (`delen`), before they are compressed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/postings.h"

namespace boek {

// The postings of all terms, as the files hold them.
class PackedPostings {
 public:
  PackedPostings() = default;
  PackedPostings(const Postings& postings, std::size_t terms, unsigned jobs);
  std::string_view of(std::uint32_t term) const;

 private:
  struct Run {
    std::string bytes;                 // one term after the other
    std::vector<std::uint32_t> begin;  // by term; one more than there are terms
  };
  std::vector<Run> runs_;
};

// A form, a term, or both.
struct IndexKey {
  std::string_view text;
  std::uint32_t term = 0;  // that it is a form of
  bool is_term = false;    // that term's own key
};

// The parts, at least one. Each is made when it is asked for, so that they are never in memory all
// at the same time; several threads may ask.
class IndexParts {
 public:
  // `forms` and `terms` must outlive it.
  IndexParts(const std::vector<FormFacts>& forms, const Terms& terms, PackedPostings postings);

  std::size_t size() const { return begins_.size(); }
  // Every key of the part is at least this, and all before it are less; of the first part nothing.
  std::string first(std::size_t part) const;
  std::string bytes(std::size_t part) const;

 private:
  std::span<const IndexKey> keys_of(std::size_t part) const;
  std::size_t size_of(const IndexKey& key) const;
  bool is_far(const IndexKey& key) const;

  const Terms& terms_;
  PackedPostings postings_;
  std::vector<IndexKey> keys_;
  std::vector<std::size_t> begins_;  // by part: its first key
};

}  // namespace boek
