// SPDX-License-Identifier: EUPL-1.2
// The blank lines between the lines of canonical front matter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text_edit.h"

namespace boek {

enum class TomlItem : std::uint8_t { kComment, kHeader, kPair };

// What a comment says: words, or a line put out of use, or part of one.
enum class CommentKind : std::uint8_t { kWords, kPair, kOther };

// What stands on one line, or on several when a value goes on.
struct TomlLines {
  TomlItem item;
  std::size_t begin = 0;         // of its first line
  std::size_t blanks_begin = 0;  // of the blank lines before it
  CommentKind comment = CommentKind::kOther;
};

// Adds what to change so that one blank line stands before a header, or before the comments about
// it, none after it and at both ends, and nowhere more than one. `lines` are those of the text
// between two bytes, the last of which is its end; from `end_begin` on there are only blank lines.
void space_lines(std::string_view text, const std::vector<TomlLines>& lines, std::size_t end_begin,
                 std::vector<Splice>& splices);

}  // namespace boek
