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
    case NodeKind::kTableRow:
      return true;
    default:
      return false;
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
      case NodeKind::kText:
        append_on_one_line(markdown.text(node), out);
        break;
      case NodeKind::kCode:
        out += markdown.text(node);
        break;
      case NodeKind::kCodeBlock:
        out += trim(markdown.text(node));
        break;
      case NodeKind::kLineBreak:
        out += ' ';
        break;
      default:
        break;
    }
  }
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

std::string heading_slug(std::string_view text) {
  const std::string folded = fold(text);
  std::string slug;
  for (const char c : folded) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (kept)
      slug += c;
    else if (c == ' ')
      slug += '-';
  }
  return slug.empty() ? "kop" : slug;
}

}  // namespace boek
