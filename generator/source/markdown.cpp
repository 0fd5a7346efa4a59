// SPDX-License-Identifier: EUPL-1.2
// Questions to a Markdown tree that need no parser.
#include "source/markdown.h"

#include <algorithm>

#include "core/text.h"

namespace boek {
namespace {

bool ends_a_block(NodeKind kind) {
  switch (kind) {
    case NodeKind::kParagraph:
    case NodeKind::kHeading:
    case NodeKind::kCodeBlock:
    case NodeKind::kTableRow: return true;
    default: return false;
  }
}

void append_on_one_line(std::string_view text, std::string& out) {
  const std::size_t from = out.size();
  out += text;
  std::replace(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(), '\n', ' ');
}

void append_words(const Markdown& markdown, std::uint32_t begin, std::uint32_t end, char parting,
                  std::string& out) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const Node& node = markdown.nodes[i];
    if (ends_a_block(node.kind) && !out.empty() && out.back() != parting) out += parting;
    if (node.kind == NodeKind::kTableCell && !out.empty() && out.back() != parting) out += ' ';
    switch (node.kind) {
      case NodeKind::kText: append_on_one_line(markdown.text(node), out); break;
      case NodeKind::kCode: out += markdown.text(node); break;
      case NodeKind::kCodeBlock: out += trim(markdown.text(node)); break;
      case NodeKind::kLineBreak: out += ' '; break;
      default: break;
    }
  }
}

// The lines of a text by number, found by reading on: asked for in rising order it reads it once.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  // Lines `begin` to `end`, as one view.
  std::string_view lines(std::uint32_t begin, std::uint32_t end) {
    if (begin < line_) *this = LineReader(text_);
    for (; line_ < begin; ++line_) offset_ = after_newline(offset_);
    std::size_t stop = offset_;
    for (std::uint32_t line = begin; line <= end; ++line) stop = after_newline(stop);
    return text_.substr(offset_, stop - offset_);
  }

 private:
  std::size_t after_newline(std::size_t from) const {
    const std::size_t newline = text_.find('\n', from);
    return newline == std::string_view::npos ? text_.size() : newline + 1;
  }

  std::string_view text_;
  std::uint32_t line_ = 1;
  std::size_t offset_ = 0;  // at which line_ begins
};

// The span of bytes `begin` to `end`, on one line, of a block that starts at `first_line`.
Span span_within(std::string_view block, std::size_t begin, std::size_t end,
                 std::uint32_t first_line) {
  const std::string_view before = block.substr(0, begin);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto line =
      first_line + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  const auto column =
      static_cast<std::uint32_t>(1 + count_code_points(before.substr(line_begin)));
  const auto width =
      static_cast<std::uint32_t>(count_code_points(block.substr(begin, end - begin)));
  return {{line, column}, {line, column + width}};
}

}  // namespace

std::string plain_text(const Markdown& markdown) {
  std::string out;
  append_words(markdown, 0, static_cast<std::uint32_t>(markdown.nodes.size()), '\n', out);
  return out;
}

std::string plain_text(const Markdown& markdown, std::uint32_t node) {
  std::string out;
  append_words(markdown, node, markdown.nodes[node].end, ' ', out);
  return out;
}

Span block_span(const LineRange& lines, std::string_view file_text) {
  const std::string_view line = line_of(file_text, lines.first);
  const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
  const auto begin = static_cast<std::uint32_t>(indent + 1);
  const auto end = static_cast<std::uint32_t>(count_code_points(line) + 1);
  return {{lines.first, begin}, {lines.first, std::max(begin, end)}};
}

std::vector<Span> link_spans(const Markdown& markdown, std::string_view file_text) {
  std::vector<Span> spans;
  std::uint32_t block_line = 0;
  std::size_t cursor = 0;  // within the block: addresses stand in the order of the tree
  std::string_view block;
  LineReader reader(file_text);
  for (std::size_t i = 0; i < markdown.nodes.size(); ++i) {
    const Node& node = markdown.nodes[i];
    if (node.kind != NodeKind::kLink && node.kind != NodeKind::kImage) continue;
    const LineRange& lines = markdown.lines[i];
    if (lines.first != block_line) {
      block_line = lines.first;
      block = reader.lines(lines.first, lines.last);
      cursor = 0;
    }
    std::string_view address = markdown.text(node);
    std::size_t found = address.empty() ? std::string_view::npos : block.find(address, cursor);
    // The autolink extension completes addresses: www.x.nl gets http://, a@b.nl gets mailto:.
    for (const std::string_view prefix : {"http://", "mailto:"}) {
      if (found != std::string_view::npos || !address.starts_with(prefix)) continue;
      address.remove_prefix(prefix.size());
      found = block.find(address, cursor);
    }
    if (found == std::string_view::npos) {
      spans.push_back(block_span(lines, file_text));
      continue;
    }
    cursor = found + address.size();
    spans.push_back(span_within(block, found, cursor, block_line));
  }
  return spans;
}

std::string heading_slug(std::string_view text) {
  const std::string folded = fold(text);
  std::string slug;
  for (const char c : folded) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (kept) slug += c;
    else if (c == ' ') slug += '-';
  }
  return slug.empty() ? "kop" : slug;
}

}  // namespace boek
