// SPDX-License-Identifier: EUPL-1.2
#include "core/line_index.h"

#include <algorithm>

#include "core/text.h"

namespace boek {

void LineIndex::find_lines() const {
  if (!starts_.empty()) return;
  starts_.push_back(0);
  for (std::size_t at = text_.find('\n'); at != text_.npos; at = text_.find('\n', at + 1))
    starts_.push_back(at + 1);
}

Position LineIndex::position(std::size_t offset) const {
  find_lines();
  // To the beginning of the character that the offset is inside.
  while (offset > 0 && offset < text_.size() && (text_[offset] & 0xC0) == 0x80) --offset;
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto number = static_cast<std::uint32_t>(after - starts_.begin());
  // From the last place on, when it stands before this one on the same line.
  const bool further = last_.line == number && last_offset_ <= offset;
  const std::size_t from = further ? last_offset_ : *(after - 1);
  const std::size_t passed = count_code_points(text_.substr(from, offset - from));
  last_ = {number, (further ? last_.column : 1) + static_cast<std::uint32_t>(passed)};
  last_offset_ = offset;
  return last_;
}

std::size_t LineIndex::offset(Position position) const {
  find_lines();
  if (position.line > starts_.size()) return text_.size();
  const std::size_t start = starts_[position.line - 1];
  return start + offset_of(line(position.line), {1, position.column});
}

std::string_view LineIndex::line(std::uint32_t number) const {
  find_lines();
  if (number > starts_.size()) return {};
  return line_of(text_.substr(starts_[number - 1]), 1);
}

}  // namespace boek
