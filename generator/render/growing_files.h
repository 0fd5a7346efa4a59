// SPDX-License-Identifier: EUPL-1.2
// The files with something of many projects, made block by block so that they are never in memory
// whole: projecten.json, and the CSV of the book and of each set that has one.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/book.h"
#include "render/fragments.h"
#include "site/plan.h"

namespace boek {

// Whether a CSV and a feed stand beside the pages of a set; those of the book stand at the root.
bool has_csv(const ProjectSet& set);

class GrowingFiles {
 public:
  // Both outlive this value.
  GrowingFiles(const Book& book, const Plan& plan);

  std::size_t size() const { return files_.size(); }
  const std::string& path(std::size_t file) const { return files_[file].path; }

  // Notes which projects of the block, `size` of them from `from` on, belong in which file.
  void begin_block(std::size_t from, std::size_t size);
  // Makes the next part of a file in `out`; false when the block adds nothing to it. May be called
  // from several threads at once for different files.
  bool take_part(std::size_t file, std::span<const ProjectFragments> block, std::string& out);

 private:
  struct File {
    std::string path;
    std::string head;
    std::string_view between;
    std::string ProjectFragments::*piece;
    std::vector<std::uint32_t> members = {};  // of the block at hand
    bool begun = false;
  };

  const Book& book_;
  const Plan& plan_;
  std::vector<File> files_;               // those of the whole book first
  std::size_t whole_ = 0;                 // how many those are
  std::vector<std::size_t> file_of_set_;  // of every set with a file of its own
};

}  // namespace boek
