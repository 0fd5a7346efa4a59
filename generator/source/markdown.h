// SPDX-License-Identifier: EUPL-1.2
// A Markdown body as a tree of plain values. Nodes stand in preorder: a node's children follow it
// directly and its subtree ends before `end`. Lines are lines of the file, not of the body.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "source/limits.h"

namespace boek {

enum class NodeKind : std::uint8_t {
  kDocument,
  kParagraph,
  kHeading,
  kBulletList,
  kOrderedList,
  kItem,
  kQuote,
  kCodeBlock,
  kHtmlBlock,
  kRule,
  kTable,
  kTableRow,
  kTableCell,
  kFootnote,
  kText,  // may hold line feeds: lines that the author broke, which a reader sees as spaces
  kLineBreak,
  kCode,
  kHtmlInline,
  kEmphasis,
  kStrong,
  kStrikethrough,
  kLink,
  kImage,
  kFootnoteReference
};

enum class Alignment : std::uint8_t { kNone, kLeft, kCenter, kRight };
enum class Task : std::uint8_t { kNone, kOpen, kDone };

// 24 bytes: a book of ten thousand projects holds about a million of them.
struct Node {
  NodeKind kind = NodeKind::kDocument;
  std::uint8_t level : 3 = 0;              // of a heading, 1 to 6
  bool header : 1 = false;                 // a table row that heads the table
  bool tight : 1 = false;                  // a list without paragraphs
  Alignment alignment = Alignment::kNone;  // of a table cell
  Task task = Task::kNone;                 // of a list item
  std::int32_t number = 0;                 // start of an ordered list; number of a footnote
  std::uint32_t end = 0;                   // index just past the subtree
  std::uint32_t text = 0, text_size = 0;   // literal, or the address of a link or image
  std::uint32_t extra_size = 0;            // behind it: id of a heading, title of a link
};

// The lines of the file that a block stands on, first and last.
struct LineRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Markdown {
  std::vector<Node> nodes;
  std::string strings;
  // Of the block that each node belongs to. Only for messages about the text itself: emptied when
  // the record is made.
  std::vector<LineRange> lines;

  std::string_view text(const Node& node) const {
    return std::string_view(strings).substr(node.text, node.text_size);
  }
  std::string_view extra(const Node& node) const {
    return std::string_view(strings).substr(node.text + node.text_size, node.extra_size);
  }
};

// Parses a GFM body that starts at line `first_line` of `file`. Limits are tried first: a body that
// passes one gives a diagnostic and an empty tree. Requires: valid UTF-8.
Outcome<Markdown> parse_markdown(std::string_view body, std::uint32_t first_line,
                                 const std::string& file, const Limits& limits);

// The words without markup, paragraphs parted by a newline; raw HTML left out.
std::string plain_text(const Markdown& markdown);
// The same for one subtree, on one line.
std::string plain_text(const Markdown& markdown, std::uint32_t node);

// Where the addresses of all links and images stand in the text of the file, in the order of the
// tree. Parser positions of inlines are unreliable, so each is looked up within the lines of its
// block; what is not found there gets the first line of the block.
std::vector<Span> link_spans(const Markdown& markdown, std::string_view file_text);

// The first line of a block, without its indentation.
Span block_span(const LineRange& lines, std::string_view file_text);

// A heading's anchor as git hosts make it: lower case, spaces to hyphens, other signs dropped.
std::string heading_slug(std::string_view text);

}  // namespace boek
