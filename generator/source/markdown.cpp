// SPDX-License-Identifier: EUPL-1.2
// Questions to a Markdown tree that need no parser.
#include "source/markdown.h"

#include <algorithm>
#include <map>
#include <optional>

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

// A place in a text that moves forward only, so that many places in one long block are found in one
// pass over it.
class Place {
 public:
  Place(std::string_view text, std::uint32_t line) : text_(text), position_{line, 1} {}

  // Requires: `offset` is not before the last one.
  Position move_to(std::size_t offset) {
    const std::string_view passed = text_.substr(offset_, offset - offset_);
    const std::size_t newline = passed.rfind('\n');
    if (newline != std::string_view::npos) {
      position_.line += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
      position_.column = 1;
    }
    const std::string_view on_line =
        newline == std::string_view::npos ? passed : passed.substr(newline + 1);
    position_.column += static_cast<std::uint32_t>(count_code_points(on_line));
    offset_ = offset;
    return position_;
  }
  std::size_t offset() const { return offset_; }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position position_;
};

// Where an address stands at or after `from`: behind the bracket of a link first, for the same
// words may stand in the text before it.
std::size_t find_address(std::string_view block, std::string_view address, std::size_t from) {
  const std::size_t plain = block.find(address, from);
  if (plain == std::string_view::npos) return plain;
  for (std::size_t at = plain; at != std::string_view::npos; at = block.find(address, at + 1)) {
    const std::string_view before = block.substr(from, at - from);
    if (before.ends_with("](") || before.ends_with("](<") || before.ends_with('<')) return at;
  }
  return plain;
}

// As find_address, also when the autolink extension completed the address: www.x.nl gets http://,
// a@b.nl gets mailto:. `address` becomes what stands in the block.
std::size_t find_in_block(std::string_view block, std::string_view& address, std::size_t from) {
  if (address.empty()) {
    const std::size_t brackets = block.find("]()", from);
    return brackets == std::string_view::npos ? brackets : brackets + 2;
  }
  if (const std::size_t found = find_address(block, address, from); found != std::string_view::npos)
    return found;
  for (const std::string_view prefix : {"http://", "mailto:"}) {
    if (!address.starts_with(prefix)) continue;
    const std::string_view bare = address.substr(prefix.size());
    const std::size_t found = block.find(bare, from);
    if (found != std::string_view::npos) address = bare;
    return found;
  }
  return std::string_view::npos;
}

// The address behind the definition of a reference (`[naam]: adres`), anywhere in the file.
std::optional<Span> definition_span(std::string_view file_text, std::string_view address) {
  for (std::size_t at = file_text.find("]:"); at != std::string_view::npos;
       at = file_text.find("]:", at + 1)) {
    std::size_t begin = file_text.find_first_not_of(" \t<", at + 2);
    if (begin == std::string_view::npos || !file_text.substr(begin).starts_with(address)) continue;
    Span span{position_of(file_text, begin), {}};
    span.end = {span.begin.line,
                span.begin.column + static_cast<std::uint32_t>(count_code_points(address))};
    return span;
  }
  return std::nullopt;
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
  LineReader reader(file_text);
  std::uint32_t block_line = 0;
  std::string_view block;
  Place place({}, 1);  // within the block: addresses stand in the order of the tree
  std::map<std::string_view, Span> definitions;  // of addresses found outside their block
  for (std::size_t i = 0; i < markdown.nodes.size(); ++i) {
    const Node& node = markdown.nodes[i];
    if (node.kind != NodeKind::kLink && node.kind != NodeKind::kImage) continue;
    const LineRange& lines = markdown.lines[i];
    if (lines.first != block_line) {
      block_line = lines.first;
      block = reader.lines(lines.first, lines.last);
      place = Place(block, block_line);
    }
    std::string_view address = markdown.text(node);
    std::size_t found = find_in_block(block, address, place.offset());
    if (found != std::string_view::npos) {
      const Position begin = place.move_to(found);
      spans.push_back({begin, place.move_to(found + address.size())});
      continue;
    }
    const auto [known, is_new] = definitions.emplace(address, Span{});
    if (is_new)
      known->second = definition_span(file_text, address).value_or(block_span(lines, file_text));
    spans.push_back(known->second);
  }
  return spans;
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
