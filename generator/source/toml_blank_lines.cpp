// SPDX-License-Identifier: EUPL-1.2
#include "source/toml_blank_lines.h"

#include <algorithm>

namespace boek {
namespace {

class Spacer {
 public:
  Spacer(std::string_view text, const std::vector<TomlLines>& lines, std::vector<Splice>& splices)
      : text_(text), lines_(lines), splices_(splices), is_about_header_(lines.size(), false) {}

  void run(std::size_t end_begin) {
    find_headings();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const TomlLines& lines = lines_[i];
      const bool block = i > 0 && begins_block(i);
      const bool some = block || (i > 0 && lines_[i - 1].item != TomlItem::kHeader);
      if (block && !is_blank_before(i))
        splices_.push_back({lines.begin, lines.begin, std::string(line_ending(lines.begin))});
      keep_blank_lines(lines.blanks_begin, lines.begin, some ? 1 : 0);
    }
    keep_blank_lines(end_begin, text_.size(), 0);
  }

 private:
  bool is_blank_before(std::size_t i) const { return lines_[i].blanks_begin < lines_[i].begin; }
  bool is_comment(std::size_t i) const { return lines_[i].item == TomlItem::kComment; }

  // Marks the comments right above a header that are about it. A line put out of use belongs to the
  // lines above it, and so does all that stands above such a line.
  void find_headings() {
    for (std::size_t header = 1; header < lines_.size(); ++header) {
      if (lines_[header].item != TomlItem::kHeader) continue;
      std::size_t first = header;  // of the comments without a blank line between them
      while (first > 0 && is_comment(first - 1) && !is_blank_before(first) &&
             lines_[first - 1].comment != CommentKind::kPair)
        --first;
      // The rest of a list put out of use is no heading.
      if (first == header || (is_cut(first) && lines_[first].comment != CommentKind::kWords))
        continue;
      std::fill(is_about_header_.begin() + static_cast<std::ptrdiff_t>(first),
                is_about_header_.begin() + static_cast<std::ptrdiff_t>(header), true);
    }
  }

  // Whether a line put out of use stands right above.
  bool is_cut(std::size_t i) const { return i > 0 && is_comment(i - 1) && !is_blank_before(i); }

  // Whether line `i` is a header, or the first of the comments about one.
  bool begins_block(std::size_t i) const {
    const bool belongs = is_about_header_[i] || lines_[i].item == TomlItem::kHeader;
    return belongs && !(is_about_header_[i - 1] && !is_blank_before(i));
  }

  // The ending of the line before `begin`.
  std::string_view line_ending(std::size_t begin) const {
    return begin >= 2 && text_[begin - 2] == '\r' ? "\r\n" : "\n";
  }

  // Of the blank lines between two bytes at most `most` stay: the first ones.
  void keep_blank_lines(std::size_t begin, std::size_t end, std::size_t most) {
    for (std::size_t i = 0; i < most && begin < end; ++i)
      begin = std::min(text_.find('\n', begin), end - 1) + 1;
    if (begin >= end) return;
    splices_.push_back({begin, end, {}});
  }

  std::string_view text_;
  const std::vector<TomlLines>& lines_;
  std::vector<Splice>& splices_;
  std::vector<bool> is_about_header_;
};

}  // namespace

void space_lines(std::string_view text, const std::vector<TomlLines>& lines, std::size_t end_begin,
                 std::vector<Splice>& splices) {
  Spacer(text, lines, splices).run(end_begin);
}

}  // namespace boek
