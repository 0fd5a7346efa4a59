// SPDX-License-Identifier: EUPL-1.2
// The ids that references may name, and what a wrong one was probably meant to be.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/position.h"

namespace boek {

// What is known of the ids of one kind of record.
class NameTable {
 public:
  // Requires: added before anything is looked up; views outlive the table.
  void add(std::string_view id, std::uint32_t index) { ids_.emplace(id, index); }
  // Another way to say an id; compared folded.
  void add_alias(std::string_view alias, std::string_view id) { aliases_.emplace_back(alias, id); }
  void add_former(std::string_view former, std::string_view id) { former_.emplace(former, id); }
  // Known, but not on the site: a draft.
  void add_draft(std::string_view id) { drafts_.emplace(id, 0); }

  std::optional<std::uint32_t> find(std::string_view id) const;
  std::optional<std::string_view> former(std::string_view id) const;
  bool is_draft(std::string_view id) const { return drafts_.contains(id); }
  bool is_known(std::string_view id) const { return ids_.contains(id) || drafts_.contains(id); }
  // The id nearest in spelling, or the one of which `written` is an alias; empty when none is.
  std::string suggest(std::string_view written) const;
  // Whether `written` can only stand for the id `meant`: by its spelling, or as a name of it.
  bool is_certain(std::string_view written, std::string_view meant) const;

 private:
  // Looked up only, never walked in an order that shows.
  std::unordered_map<std::string_view, std::uint32_t> ids_;
  std::map<std::string_view, std::string_view> former_;
  std::map<std::string_view, int> drafts_;
  std::vector<std::pair<std::string_view, std::string_view>> aliases_;  // alias, id
};

}  // namespace boek
