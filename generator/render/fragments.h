// SPDX-License-Identifier: EUPL-1.2
// What is made once for each project and used on many pages and in many files.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boek {

// Texts one after the other, by index.
class Pieces {
 public:
  void add(std::string_view piece) {
    begins_.push_back(bytes_.size());
    bytes_ += piece;
    ends_.push_back(bytes_.size());
  }
  std::string_view operator[](std::size_t i) const {
    return std::string_view(bytes_).substr(begins_[i], ends_[i] - begins_[i]);
  }
  // Room for `count` pieces like those that are there.
  void reserve_like(std::size_t count) {
    if (ends_.empty() || count <= ends_.size()) return;
    bytes_.reserve(bytes_.size() / ends_.size() * count * 17 / 16);
    begins_.reserve(count);
    ends_.reserve(count);
  }

 private:
  std::string bytes_;
  std::vector<std::size_t> begins_, ends_;
};

// The fragments of one project.
struct ProjectFragments {
  std::string card;       // the list item, with kRootMark
  std::string json;       // the object
  std::string row;        // of projecten.csv
  std::string financing;  // rows of financiering.csv
  std::string entry;      // of a feed
};

// Of every project, in the order of the book: what pages and feeds need. The rest is written as it
// is made.
struct Fragments {
  Pieces cards;
  Pieces entries;

  void add(const ProjectFragments& project);
};

}  // namespace boek
