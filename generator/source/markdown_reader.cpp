// SPDX-License-Identifier: EUPL-1.2
// The only file that knows cmark-gfm: its tree becomes ours.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/syntax_extension.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string>
#include <unordered_map>

#include "core/parallel.h"
#include "source/arena.h"
#include "source/bytes_check.h"
#include "source/markdown.h"
#include "source/markdown_limits.h"

namespace boek {
namespace {

constexpr std::array<const char*, 3> kExtensions = {"table", "autolink", "tasklist"};
constexpr const char* kStrikethrough = "strikethrough";

cmark_mem arena_memory = {arena_calloc, arena_realloc, arena_free};

void attach(cmark_parser* parser, const char* extension) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
}

// A parser, and later its tree, in this thread's arena.
cmark_parser* make_parser() {
  cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &arena_memory);
  for (const char* extension : kExtensions) attach(parser, extension);
  return parser;
}

// Version gfm.6 keeps the signs at which an inline may start in global tables, adds those of the
// extensions before each document and removes them after it: two documents parsed at once lose each
// other's. The signs of autolink are added once, and it is left with none to add or remove.
bool set_up_extensions() {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_manage_extensions_special_characters(make_parser(), 1);
  cmark_syntax_extension* autolink = cmark_find_syntax_extension("autolink");
  cmark_llist_free(cmark_get_default_mem_allocator(), autolink->special_inline_chars);
  cmark_syntax_extension_set_special_inline_chars(autolink, nullptr);
  arena_reset();
  return true;
}

cmark_node* parse(cmark_parser* parser, std::string_view body) {
  cmark_parser_feed(parser, body.data(), body.size());
  return cmark_parser_finish(parser);
}

// Strikethrough needs its sign to stay its own (it finds the extension by it), so texts that hold a
// tilde are parsed one at a time. The others never look the tilde up.
cmark_node* parse_tree(std::string_view body) {
  cmark_parser* parser = make_parser();
  if (body.find('~') == std::string_view::npos) return parse(parser, body);
  static Guarded<Nothing> one_at_a_time;
  return one_at_a_time.with([&](Nothing&) {
    attach(parser, kStrikethrough);
    return parse(parser, body);
  });
}

class TreeBuilder {
 public:
  TreeBuilder(Markdown& markdown, std::uint32_t first_line)
      : markdown_(markdown), line_offset_(first_line - 1) {}

  void build(cmark_node* root) {
    cmark_iter* events = cmark_iter_new(root);
    for (cmark_event_type event = cmark_iter_next(events); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(events)) {
      cmark_node* node = cmark_iter_get_node(events);
      if (event == CMARK_EVENT_EXIT)
        leave();
      else if (!continue_text(node)) {
        enter(node);
        if (is_leaf(node)) leave();
      }
    }
    name_headings();
  }

 private:
  // The kinds for which cmark's iterator gives no exit event.
  static bool is_leaf(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HTML_BLOCK:
      case CMARK_NODE_THEMATIC_BREAK:
      case CMARK_NODE_CODE_BLOCK:
      case CMARK_NODE_TEXT:
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
      case CMARK_NODE_CODE:
      case CMARK_NODE_HTML_INLINE:
        return true;
      default:
        return false;
    }
  }

  // Text and the line breaks of the author's own lines become one node: they make up most of a
  // tree, and nobody needs them apart.
  bool continue_text(cmark_node* source) {
    const cmark_node_type type = cmark_node_get_type(source);
    if (type != CMARK_NODE_TEXT && type != CMARK_NODE_SOFTBREAK) return false;
    if (markdown_.nodes.empty() || text_parent_ != open_.back()) return false;
    Node& last = markdown_.nodes.back();
    if (last.kind != NodeKind::kText || last.end != markdown_.nodes.size()) return false;
    const std::string_view more =
        type == CMARK_NODE_SOFTBREAK ? "\n" : cmark_node_get_literal(source);
    markdown_.strings += more;
    last.text_size += static_cast<std::uint32_t>(more.size());
    return true;
  }

  void enter(cmark_node* source) {
    Node node;
    node.kind = kind_of(source);
    const bool is_block = node.kind <= NodeKind::kFootnote;
    markdown_.lines.push_back(is_block || open_.empty() ? lines_of(source)
                                                        : markdown_.lines[open_.back()]);
    describe(source, node);
    if (node.kind == NodeKind::kText && !open_.empty()) text_parent_ = open_.back();
    open_.push_back(static_cast<std::uint32_t>(markdown_.nodes.size()));
    markdown_.nodes.push_back(node);
  }

  LineRange lines_of(cmark_node* source) const {
    const auto first = static_cast<std::uint32_t>(std::max(cmark_node_get_start_line(source), 0));
    const auto last = static_cast<std::uint32_t>(std::max(cmark_node_get_end_line(source), 0));
    return {first + line_offset_, std::max(first, last) + line_offset_};
  }

  void leave() {
    markdown_.nodes[open_.back()].end = static_cast<std::uint32_t>(markdown_.nodes.size());
    open_.pop_back();
  }

  NodeKind kind_of(cmark_node* node) const {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT:
        return NodeKind::kDocument;
      case CMARK_NODE_PARAGRAPH:
        return NodeKind::kParagraph;
      case CMARK_NODE_HEADING:
        return NodeKind::kHeading;
      case CMARK_NODE_BLOCK_QUOTE:
        return NodeKind::kQuote;
      case CMARK_NODE_LIST:
        return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? NodeKind::kOrderedList
                                                                    : NodeKind::kBulletList;
      case CMARK_NODE_ITEM:
        return NodeKind::kItem;
      case CMARK_NODE_CODE_BLOCK:
        return NodeKind::kCodeBlock;
      case CMARK_NODE_HTML_BLOCK:
        return NodeKind::kHtmlBlock;
      case CMARK_NODE_THEMATIC_BREAK:
        return NodeKind::kRule;
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        return NodeKind::kFootnote;
      case CMARK_NODE_TEXT:
        return NodeKind::kText;
      case CMARK_NODE_SOFTBREAK:
        return NodeKind::kText;
      case CMARK_NODE_LINEBREAK:
        return NodeKind::kLineBreak;
      case CMARK_NODE_CODE:
        return NodeKind::kCode;
      case CMARK_NODE_HTML_INLINE:
        return NodeKind::kHtmlInline;
      case CMARK_NODE_EMPH:
        return NodeKind::kEmphasis;
      case CMARK_NODE_STRONG:
        return NodeKind::kStrong;
      case CMARK_NODE_LINK:
        return NodeKind::kLink;
      case CMARK_NODE_IMAGE:
        return NodeKind::kImage;
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        return NodeKind::kFootnoteReference;
      default:
        return extension_kind(node);
    }
  }

  static NodeKind extension_kind(cmark_node* node) {
    const std::string_view name = cmark_node_get_type_string(node);
    if (name == "table") return NodeKind::kTable;
    if (name == "table_row" || name == "table_header") return NodeKind::kTableRow;
    if (name == "table_cell") return NodeKind::kTableCell;
    if (name == "strikethrough") return NodeKind::kStrikethrough;
    if (name == "tasklist") return NodeKind::kItem;
    return NodeKind::kText;
  }

  void describe(cmark_node* source, Node& node) {
    switch (node.kind) {
      case NodeKind::kHeading:
        node.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(source)) & 7U;
        break;
      case NodeKind::kOrderedList:
        node.number = cmark_node_get_list_start(source);
        [[fallthrough]];
      case NodeKind::kBulletList:
        node.tight = cmark_node_get_list_tight(source) != 0;
        break;
      case NodeKind::kItem:
        describe_item(source, node);
        break;
      case NodeKind::kTable:
        describe_table(source);
        break;
      case NodeKind::kTableRow:
        node.header = cmark_gfm_extensions_get_table_row_is_header(source) != 0;
        column_ = 0;
        break;
      case NodeKind::kTableCell:
        if (column_ < alignments_.size()) node.alignment = alignments_[column_];
        ++column_;
        break;
      case NodeKind::kFootnote:
        node.number = ++footnotes_;
        break;
      case NodeKind::kFootnoteReference: {
        const char* literal = cmark_node_get_literal(source);
        const std::string_view digits = literal == nullptr ? "" : literal;
        std::from_chars(digits.data(), digits.data() + digits.size(), node.number);
        break;
      }
      case NodeKind::kLink:
      case NodeKind::kImage: {
        const char* title = cmark_node_get_title(source);
        keep(cmark_node_get_url(source), node);
        keep_extra(title == nullptr ? "" : title, node);
        break;
      }
      case NodeKind::kText:
        keep(cmark_node_get_type(source) == CMARK_NODE_SOFTBREAK ? "\n"
                                                                 : cmark_node_get_literal(source),
             node);
        break;
      default:
        keep(cmark_node_get_literal(source), node);
        break;
    }
  }

  static void describe_item(cmark_node* source, Node& node) {
    if (std::string_view(cmark_node_get_type_string(source)) != "tasklist") return;
    node.task = cmark_gfm_extensions_get_tasklist_item_checked(source) ? Task::kDone : Task::kOpen;
  }

  void describe_table(cmark_node* source) {
    alignments_.clear();
    const std::uint8_t* signs = cmark_gfm_extensions_get_table_alignments(source);
    for (int i = 0; i < cmark_gfm_extensions_get_table_columns(source); ++i) {
      const char sign = static_cast<char>(signs[i]);
      alignments_.push_back(sign == 'l'   ? Alignment::kLeft
                            : sign == 'c' ? Alignment::kCenter
                            : sign == 'r' ? Alignment::kRight
                                          : Alignment::kNone);
    }
  }

  void keep(const char* text, Node& node) {
    const std::string_view kept = text == nullptr ? "" : text;
    node.text = static_cast<std::uint32_t>(markdown_.strings.size());
    node.text_size = static_cast<std::uint32_t>(kept.size());
    markdown_.strings += kept;
  }

  // Requires: kept directly behind the node's text.
  void keep_extra(std::string_view text, Node& node) {
    node.extra_size = static_cast<std::uint32_t>(text.size());
    markdown_.strings += text;
  }

  void name_headings() {
    std::set<std::string> taken;
    std::unordered_map<std::string, int> used;  // how often a base was numbered
    for (std::uint32_t i = 0; i < markdown_.nodes.size(); ++i) {
      if (markdown_.nodes[i].kind != NodeKind::kHeading) continue;
      const std::string base = heading_slug(plain_text(markdown_, i));
      std::string slug = base;
      while (!taken.insert(slug).second) slug = base + '-' + std::to_string(++used[base]);
      keep("", markdown_.nodes[i]);
      keep_extra(slug, markdown_.nodes[i]);
    }
  }

  Markdown& markdown_;
  std::uint32_t line_offset_;
  std::vector<std::uint32_t> open_;
  std::uint32_t text_parent_ = 0;  // node that the newest text stands in
  std::vector<Alignment> alignments_;
  std::size_t column_ = 0;
  std::int32_t footnotes_ = 0;
};

// The bytes of the body were checked before; what is left can only come from an entity (&#1;). The
// addresses of links are judged with the links.
void check_entities(const Markdown& markdown, const std::string& file, Diagnostics& diagnostics) {
  if (!find_unsafe_character(markdown.strings)) return;
  for (std::size_t i = 0; i < markdown.nodes.size(); ++i) {
    const Node& node = markdown.nodes[i];
    const bool is_link = node.kind == NodeKind::kLink || node.kind == NodeKind::kImage;
    const std::string_view text = is_link ? markdown.extra(node) : markdown.text(node);
    const auto found = find_unsafe_character(text);
    if (!found) continue;
    const std::uint32_t line = markdown.lines[i].first;
    diagnostics.push_back({Code::kControlCharacter,
                           {file, {{line, 1}, {line, 1}}},
                           {character_name(text, *found)},
                           {},
                           {}});
    return;
  }
}

}  // namespace

Outcome<Markdown> parse_markdown(std::string_view body, std::uint32_t first_line,
                                 const std::string& file, const Limits& limits) {
  static const bool ready = set_up_extensions();
  Outcome<Markdown> outcome;
  if (auto finding = check_markdown_limits(body, first_line, file, limits)) {
    outcome.diagnostics.push_back(std::move(*finding));
    return outcome;
  }
  if (!ready || body.find_first_not_of(" \t\r\n") == std::string_view::npos) return outcome;
  constexpr std::size_t kBytesPerNode = 64;  // of ordinary prose
  outcome.value.nodes.reserve(body.size() / kBytesPerNode + 8);
  outcome.value.strings.reserve(body.size());
  TreeBuilder(outcome.value, first_line).build(parse_tree(body));
  outcome.value.nodes.shrink_to_fit();
  if (body.find('&') != std::string_view::npos)
    check_entities(outcome.value, file, outcome.diagnostics);
  arena_reset();  // the parser, its tree and the iterator
  return outcome;
}

}  // namespace boek
