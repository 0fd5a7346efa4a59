// SPDX-License-Identifier: EUPL-1.2
// Where the addresses of links stand. The parser does not say, so they are looked for; what only
// looks like one (in code, in the text itself) is passed over, for a fix writes at the place found.
#include <algorithm>
#include <map>
#include <optional>

#include "core/text.h"
#include "source/markdown.h"

namespace boek {
namespace {

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

// A block with the bytes of its code spans blanked.
std::string without_code(std::string_view block) {
  std::string out(block);
  // Runs of backticks by their length: one closes the first before it that is as long.
  std::map<std::size_t, std::vector<std::size_t>> runs;
  std::vector<std::pair<std::size_t, std::size_t>> all;
  for (std::size_t at = block.find('`'); at < block.size(); at = block.find('`', at)) {
    const std::size_t end = std::min(block.find_first_not_of('`', at), block.size());
    // Behind a backslash the first is a backtick and no more.
    const bool escaped = at > 0 && block[at - 1] == '\\';
    all.emplace_back(escaped ? at + 1 : at, end);
    runs[end - at].push_back(at);
    at = end;
  }
  std::size_t from = 0;
  for (const auto& [begin, end] : all) {
    if (begin < from || begin == end) continue;
    const auto& same = runs[end - begin];
    const auto close = std::upper_bound(same.begin(), same.end(), begin);
    if (close == same.end()) continue;
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(end),
              out.begin() + static_cast<std::ptrdiff_t>(*close), ' ');
    from = *close + (end - begin);
  }
  return out;
}

// Where an address stands at or after `from`: behind the bracket of a link. The words of an
// autolink are its address; of another link the same words in the text are only words.
std::size_t find_address(std::string_view block, std::string_view address, std::size_t from,
                         bool is_autolink) {
  for (std::size_t at = block.find(address, from); at != std::string_view::npos;
       at = block.find(address, at + 1)) {
    std::string_view before = block.substr(from, at - from);
    if (is_autolink && !before.ends_with('[')) return at;
    if (before.ends_with('<')) before.remove_suffix(1);
    while (before.ends_with(' ') || before.ends_with('\n')) before.remove_suffix(1);
    if (before.ends_with("](")) return at;
  }
  return std::string_view::npos;
}

// As find_address, also when the autolink extension completed the address: www.x.nl gets http://,
// a@b.nl gets mailto:. `address` becomes what stands in the block.
std::size_t find_in_block(std::string_view block, std::string_view& address, std::size_t from,
                          std::string_view label) {
  if (address.empty()) {
    const std::size_t brackets = block.find("]()", from);
    return brackets == std::string_view::npos ? brackets : brackets + 2;
  }
  const bool is_autolink = label == address && address.find(':') != std::string_view::npos;
  const std::size_t found = find_address(block, address, from, is_autolink);
  if (found != std::string_view::npos) return found;
  for (const std::string_view prefix : {"http://", "mailto:"}) {
    if (!address.starts_with(prefix) || label != address.substr(prefix.size())) continue;
    const std::size_t bare = block.find(label, from);
    if (bare != std::string_view::npos) address = address.substr(prefix.size());
    return bare;
  }
  return std::string_view::npos;
}

// The text of a link that has nothing but one text in it.
std::string_view label_of(const Markdown& markdown, std::size_t link) {
  if (markdown.nodes[link].end != link + 2) return {};
  const Node& child = markdown.nodes[link + 1];
  return child.kind == NodeKind::kText ? markdown.text(child) : std::string_view();
}

// The address behind the definition of a reference (`[naam]: adres`), anywhere in the text.
class Definitions {
 public:
  Definitions(const Markdown& markdown, std::string_view file_text)
      : markdown_(markdown), text_(file_text) {}

  std::optional<Span> find(std::string_view address) const {
    for (std::size_t at = text_.find("]:"); at != std::string_view::npos;
         at = text_.find("]:", at + 1)) {
      const std::size_t begin = text_.find_first_not_of(" \t<", at + 2);
      if (begin == std::string_view::npos || !text_.substr(begin).starts_with(address)) continue;
      if (!ends_at(begin + address.size()) || !begins_line(at)) continue;
      Span span{position_of(text_, begin), {}};
      if (!is_in_text(span.begin.line)) continue;
      span.end = {span.begin.line,
                  span.begin.column + static_cast<std::uint32_t>(count_code_points(address))};
      return span;
    }
    return std::nullopt;
  }

 private:
  bool ends_at(std::size_t at) const {
    return at >= text_.size() || std::string_view(" \t\r\n>").find(text_[at]) != text_.npos;
  }

  // Only the marks of lists and quotes may stand before the bracket that opens.
  bool begins_line(std::size_t closing) const {
    const std::size_t begin = text_.rfind('\n', closing) + 1;
    const std::size_t open = text_.find_first_not_of(" \t>*+-0123456789.)", begin);
    return open < closing && text_[open] == '[';
  }

  // Not in the front matter, and not in code.
  bool is_in_text(std::uint32_t line) const {
    if (line < markdown_.lines.front().first) return false;
    for (std::size_t i = 0; i < markdown_.nodes.size(); ++i)
      if (markdown_.nodes[i].kind == NodeKind::kCodeBlock && markdown_.lines[i].first <= line &&
          line <= markdown_.lines[i].last)
        return false;
    return true;
  }

  const Markdown& markdown_;
  std::string_view text_;
};

}  // namespace

std::vector<Span> link_spans(const Markdown& markdown, std::string_view file_text) {
  std::vector<Span> spans;
  LineReader reader(file_text);
  std::uint32_t block_line = 0;
  std::string kept;  // the block, when it holds code
  std::string_view block;
  const Definitions all_definitions(markdown, file_text);
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
      if (block.find('`') != std::string_view::npos) block = kept = without_code(block);
    }
    std::string_view address = markdown.text(node);
    std::size_t found = find_in_block(block, address, place.offset(), label_of(markdown, i));
    if (found != std::string_view::npos) {
      const Position begin = place.move_to(found);
      spans.push_back({begin, place.move_to(found + address.size())});
      continue;
    }
    const auto [known, is_new] = definitions.emplace(address, Span{});
    if (is_new)
      known->second = all_definitions.find(address).value_or(block_span(lines, file_text));
    spans.push_back(known->second);
  }
  return spans;
}

}  // namespace boek
