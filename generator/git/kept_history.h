// SPDX-License-Identifier: EUPL-1.2
// History for a program that asks again and again: walked once, and again when HEAD is another
// commit.
#pragma once

#include <memory>
#include <string>

#include "git/history.h"

namespace boek {

class KeptHistory {
 public:
  KeptHistory(std::string root, std::string folder);
  ~KeptHistory();
  KeptHistory(const KeptHistory&) = delete;
  KeptHistory& operator=(const KeptHistory&) = delete;

  // As read_history of the root and the folder; never null.
  std::shared_ptr<const History> read();

 private:
  std::string head();

  // Kept open, because starting it is the most of the work.
  struct Library;
  std::unique_ptr<Library> library_;
  std::string root_, folder_;
  std::string head_;  // that history_ was read at
  std::shared_ptr<const History> history_;
};

}  // namespace boek
