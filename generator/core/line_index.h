// SPDX-License-Identifier: EUPL-1.2
// The lines of a text, for many places in it: many lines, and many places of one long line, asked
// for in their order. For one place, position_of and offset_of of core/text.h do. For one thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/position.h"

namespace boek {

class LineIndex {
 public:
  // The text outlives the index. Nothing is read before the first question.
  explicit LineIndex(std::string_view text) : text_(text) {}

  // As position_of. Requires: offset <= size.
  Position position(std::size_t offset) const;
  Span span(std::size_t begin, std::size_t end) const { return {position(begin), position(end)}; }
  // As offset_of.
  std::size_t offset(Position position) const;
  // As line_of.
  std::string_view line(std::uint32_t number) const;

 private:
  void find_lines() const;
  std::string_view text_;
  mutable std::vector<std::size_t> starts_;
  mutable std::size_t last_offset_ = 0;  // the last place that was asked for
  mutable Position last_;
};

}  // namespace boek
