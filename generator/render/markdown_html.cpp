// SPDX-License-Identifier: EUPL-1.2
#include "render/markdown_html.h"

#include <algorithm>
#include <map>

#include "render/html.h"

namespace boek {
namespace {

class MarkdownRenderer {
 public:
  MarkdownRenderer(const Markdown& markdown, const MarkdownContext& context)
      : markdown_(markdown), context_(context) {
    out_.reserve(markdown.strings.size() * 2);
  }

  std::string run() {
    if (!markdown_.nodes.empty()) children(0);
    if (in_footnotes_) out_ += "</ol>\n</section>\n";
    return std::move(out_);
  }

 private:
  void children(std::uint32_t parent) {
    for (std::uint32_t i = parent + 1; i < markdown_.nodes[parent].end; i = markdown_.nodes[i].end)
      node(i);
  }

  void element(std::string_view name, std::uint32_t i, std::string_view after = "") {
    out_.append("<").append(name).append(">");
    children(i);
    out_.append("</").append(name).append(">").append(after);
  }

  void node(std::uint32_t i) {
    const Node& node = markdown_.nodes[i];
    switch (node.kind) {
      case NodeKind::kDocument:
        children(i);
        break;
      case NodeKind::kParagraph:
        paragraph(i);
        break;
      case NodeKind::kHeading:
        heading(i);
        break;
      case NodeKind::kBulletList:
        list(i, "ul");
        break;
      case NodeKind::kOrderedList:
        list(i, "ol");
        break;
      case NodeKind::kItem:
        item(i);
        break;
      case NodeKind::kQuote:
        block("blockquote", i);
        break;
      case NodeKind::kCodeBlock:
        code_block(node);
        break;
      case NodeKind::kHtmlBlock:
        literal_block(node);
        break;
      case NodeKind::kRule:
        out_ += "<hr>\n";
        break;
      case NodeKind::kTable:
        table(i);
        break;
      case NodeKind::kTableRow:
        row(i);
        break;
      case NodeKind::kTableCell:
        break;
      case NodeKind::kFootnote:
        footnote(i);
        break;
      default:
        inline_node(i, node);
        break;
    }
  }

  void inline_node(std::uint32_t i, const Node& node) {
    switch (node.kind) {
      case NodeKind::kText:
      case NodeKind::kHtmlInline:
        append_escaped(out_, markdown_.text(node));
        break;
      case NodeKind::kLineBreak:
        out_ += "<br>\n";
        break;
      case NodeKind::kCode:
        out_ += "<code>";
        append_escaped(out_, markdown_.text(node));
        out_ += "</code>";
        break;
      case NodeKind::kEmphasis:
        element("em", i);
        break;
      case NodeKind::kStrong:
        element("strong", i);
        break;
      case NodeKind::kStrikethrough:
        element("del", i);
        break;
      case NodeKind::kLink:
        link(i, node);
        break;
      case NodeKind::kFootnoteReference:
        footnote_reference(node);
        break;
      default:
        children(i);
        break;  // an image: an error was reported; its text stays
    }
  }

  void block(std::string_view name, std::uint32_t i) {
    const bool tight = tight_;
    tight_ = false;
    out_.append("<").append(name).append(">\n");
    children(i);
    tight_ = tight;
    out_.append("</").append(name).append(">\n");
  }

  void paragraph(std::uint32_t i) {
    if (tight_) {
      children(i);
      if (markdown_.nodes[i].end < tight_end_) out_ += '\n';
      return;
    }
    element("p", i, "\n");
  }

  void heading(std::uint32_t i) {
    const Node& node = markdown_.nodes[i];
    const char level = static_cast<char>('0' + std::clamp<int>(node.level, 2, 6));
    out_.append("<h").append(1, level);
    append_attribute(out_, "id", markdown_.extra(node));
    out_ += '>';
    children(i);
    out_.append("</h").append(1, level).append(">\n");
  }

  void list(std::uint32_t i, std::string_view name) {
    const Node& node = markdown_.nodes[i];
    const bool outer_tight = tight_;
    const std::uint32_t outer_end = tight_end_;
    tight_ = node.tight;
    out_.append("<").append(name);
    if (node.kind == NodeKind::kOrderedList && node.number != 1)
      append_attribute(out_, "start", std::to_string(node.number));
    out_ += ">\n";
    children(i);
    out_.append("</").append(name).append(">\n");
    tight_ = outer_tight;
    tight_end_ = outer_end;
  }

  void item(std::uint32_t i) {
    const Node& node = markdown_.nodes[i];
    const bool tight = tight_;
    tight_end_ = node.end;
    out_ += "<li>";
    if (node.task != Task::kNone) {
      out_ += "<span class=\"taak\">";
      append_escaped(out_, context_.texts[node.task == Task::kDone ? "taak.gereed" : "taak.open"]);
      out_ += "</span> ";
    }
    if (!tight) out_ += '\n';
    children(i);
    tight_ = tight;
    out_ += "</li>\n";
  }

  void code_block(const Node& node) {
    out_ += "<pre tabindex=\"0\"><code>";
    append_escaped(out_, markdown_.text(node));
    out_ += "</code></pre>\n";
  }

  void literal_block(const Node& node) {
    out_ += "<p>";
    append_escaped(out_, markdown_.text(node));
    out_ += "</p>\n";
  }

  void table(std::uint32_t i) {
    const std::string name = context_.texts.fill("tabel.bij_tekst", {std::to_string(++tables_)});
    out_ += "<section class=\"utrecht-table-container tabel\" tabindex=\"0\"";
    append_attribute(out_, "aria-label", name);
    out_ += ">\n<table class=\"utrecht-table\"";
    append_attribute(out_, "aria-label", name);
    out_ += ">\n";
    bool body = false;
    for (std::uint32_t r = i + 1; r < markdown_.nodes[i].end; r = markdown_.nodes[r].end) {
      const bool header = markdown_.nodes[r].header;
      if (header) out_ += "<thead>\n";
      if (!header && !body) out_ += "<tbody>\n";
      body = body || !header;
      row(r);
      if (header) out_ += "</thead>\n";
    }
    out_ += body ? "</tbody>\n</table>\n</section>\n" : "</table>\n</section>\n";
  }

  void row(std::uint32_t i) {
    out_ += "<tr>";
    const bool header = markdown_.nodes[i].header;
    for (std::uint32_t c = i + 1; c < markdown_.nodes[i].end; c = markdown_.nodes[c].end)
      cell(c, header ? "col" : c == i + 1 ? "row" : "");
    out_ += "</tr>\n";
  }

  // `scope` is what it is the head of, if anything: the first cell of a row says what the row is
  // about. An empty head names nothing, so it is an ordinary cell.
  void cell(std::uint32_t i, std::string_view scope) {
    const Node& node = markdown_.nodes[i];
    const bool head = !scope.empty() && node.end > i + 1;
    out_ += head ? "<th" : "<td";
    if (head) append_attribute(out_, "scope", scope);
    if (node.alignment == Alignment::kRight) out_ += " class=\"rechts\"";
    if (node.alignment == Alignment::kCenter) out_ += " class=\"midden\"";
    out_ += '>';
    children(i);
    out_ += head ? "</th>" : "</td>";
  }

  void link(std::uint32_t i, const Node& node) {
    const ResolvedLink target = context_.links.resolve(context_.file, markdown_.text(node));
    std::string href;
    switch (target.kind) {
      case LinkKind::kInternal:
        href = kRootMark + target.url.substr(1);
        break;
      case LinkKind::kExternal:
        if (is_linkable(target.url)) href = target.url;
        break;
      case LinkKind::kFragment:
        href = target.url;
        break;
      case LinkKind::kText:
      case LinkKind::kBroken:
        break;
    }
    if (href.empty()) return children(i);
    open_link(href, target.kind == LinkKind::kExternal, markdown_.extra(node));
    children(i);
    out_ += "</a>";
  }

  void open_link(std::string_view href, bool external, std::string_view title) {
    out_ += "<a class=\"nl-link\" href=\"";
    if (href.front() == kRootMark) {
      out_ += kRootMark;
      href.remove_prefix(1);
    }
    append_escaped(out_, href);
    out_ += '"';
    if (external && href.starts_with("http")) out_ += " rel=\"noopener\"";
    if (!title.empty()) append_attribute(out_, "title", title);
    out_ += '>';
  }

  void footnote_reference(const Node& node) {
    const std::string number = std::to_string(node.number);
    const int nth = ++references_[node.number];
    std::string id = "voetnoot_" + number + "_naar";
    if (nth > 1) id += "_" + std::to_string(nth);
    out_ += "<sup><a class=\"nl-link\"";
    append_attribute(out_, "id", id);
    append_attribute(out_, "href", "#voetnoot_" + number);
    append_attribute(out_, "aria-label", context_.texts.fill("voetnoot.naar", {number}));
    out_.append(">").append(number).append("</a></sup>");
  }

  void footnote(std::uint32_t i) {
    if (!in_footnotes_) {
      in_footnotes_ = true;
      out_ +=
          "<section class=\"voetnoten\" aria-labelledby=\"s_voetnoten\">\n"
          "<h2 class=\"nl-heading nl-heading--level-2\" id=\"s_voetnoten\">";
      append_escaped(out_, context_.texts["voetnoot.titel"]);
      out_ += "</h2>\n<ol>\n";
    }
    const std::string number = std::to_string(markdown_.nodes[i].number);
    out_ += "<li";
    append_attribute(out_, "id", "voetnoot_" + number);
    out_ += ">\n";
    children(i);
    out_ += "<p><a class=\"nl-link\"";
    append_attribute(out_, "href", "#voetnoot_" + number + "_naar");
    out_ += '>';
    append_escaped(out_, context_.texts.fill("voetnoot.terug", {number}));
    out_ += "</a></p></li>\n";
  }

  const Markdown& markdown_;
  const MarkdownContext& context_;
  std::string out_;
  bool tight_ = false;
  std::uint32_t tight_end_ = 0;  // of the item that a tight paragraph stands in
  bool in_footnotes_ = false;
  int tables_ = 0;
  std::map<std::int32_t, int> references_;
};

}  // namespace

std::string markdown_html(const Markdown& markdown, const MarkdownContext& context) {
  return MarkdownRenderer(markdown, context).run();
}

}  // namespace boek
