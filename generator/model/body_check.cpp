// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "core/line_index.h"
#include "core/text.h"
#include "model/careful.h"
#include "model/records.h"
#include "model/url.h"

namespace boek {
namespace {

void check_address(std::string_view address, Span span, const std::string& file,
                   Diagnostics& diagnostics) {
  const auto report = [&](Code code, std::vector<std::string> args) {
    diagnostics.push_back({code, {file, span}, std::move(args), {}, {}});
  };
  const bool outward = !scheme_of(address).empty() || address.starts_with("//");
  if (!outward && !has_unsafe_character(address)) return;  // a path: judged by the plan
  const UrlCheck check = check_url(address, {.allow_tel = true});
  if (check.verdict == UrlVerdict::kMalformed) report(Code::kBadUrl, {printable(address)});
  if (check.verdict == UrlVerdict::kUnknownScheme) report(Code::kUnknownScheme, {check.scheme});
  if (check.verdict == UrlVerdict::kHoldsUser) report(Code::kUserInUrl, {});
}

// Words that say nothing of where a link leads.
constexpr std::array<std::string_view, 20> kVague = {
    "hier",        "klik hier",       "klik",      "lees meer", "meer",
    "lees verder", "verder",          "deze link", "link",      "via deze link",
    "deze pagina", "meer informatie", "meer info", "info",      "zie hier",
    "here",        "click here",      "read more", "more",      "this link"};
constexpr std::size_t kLongestVague = 24;

bool is_vague(std::string_view text) {
  if (text.size() > kLongestVague) return false;
  std::string folded = fold(trim(text));
  while (!folded.empty() && std::string_view(".:!> ").find(folded.back()) != std::string_view::npos)
    folded.pop_back();
  return std::find(kVague.begin(), kVague.end(), folded) != kVague.end();
}

// A link of a few words, by the words; its address where they stand otherwise than expected.
void check_link_text(const Markdown& body, std::uint32_t link, Span address, std::string_view text,
                     const LineIndex& lines, const std::string& file, Diagnostics& diagnostics) {
  if (body.nodes[link].end - link != 2) return;  // one text, without markup
  const std::string_view label = body.text(body.nodes[link + 1]);
  if (!is_vague(label)) return;
  const std::size_t at = lines.offset(address.begin);
  const std::string written = '[' + std::string(label) + "](";
  Span span = address;
  if (at >= written.size() && text.substr(at - written.size(), written.size()) == written) {
    span = lines.span(at - written.size() + 1, at - 2);
  }
  diagnostics.push_back({Code::kVagueLink, {file, span}, {printable(label)}, {}, {}});
}

// The headings of the page itself, in order.
class Headings {
 public:
  Headings(const Document& document, const LineIndex& lines, const std::string& file,
           Diagnostics& diagnostics)
      : document_(document), lines_(lines), file_(file), diagnostics_(diagnostics) {}

  void heading(std::uint32_t i) {
    const Node& node = document_.body.nodes[i];
    const int level = node.level;
    if (level == 1) warn(Code::kHeadingOne, i, {});
    if (level > last_ + 1)
      warn(Code::kHeadingJump, i, {std::to_string(level), std::to_string(level - 1)});
    last_ = level;
    const bool plain = node.end - i == 2;  // one text, without markup
    if (plain && is_shouted(body().text(body().nodes[i + 1]))) warn(Code::kCapitals, i, {});
    if (level > 1 && is_empty(node)) warn(Code::kEmptySection, i, {});
  }

 private:
  const Markdown& body() const { return document_.body; }

  // Nothing before the next heading of its level or above, or the end; notes stand at the end.
  bool is_empty(const Node& node) const {
    if (node.end >= body().nodes.size()) return true;
    const Node& next = body().nodes[node.end];
    return next.kind == NodeKind::kFootnote ||
           (next.kind == NodeKind::kHeading && next.level <= node.level);
  }

  void warn(Code code, std::uint32_t i, std::vector<std::string> args) {
    const std::uint32_t number = body().lines[i].first;
    Span span = block_span({1, 1}, lines_.line(number));
    span.begin.line = span.end.line = number;
    diagnostics_.push_back({code, {file_, span}, std::move(args), {}, {}});
  }

  const Document& document_;
  const LineIndex& lines_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  int last_ = 1;
};

}  // namespace

void check_body(const Document& document, const std::vector<Span>& spans, const std::string& file,
                Diagnostics& diagnostics) {
  const Markdown& body = document.body;
  std::size_t link = 0;
  std::uint32_t last_html_line = 0;
  const LineIndex lines(document.text);
  Headings headings(document, lines, file, diagnostics);
  for (std::size_t i = 0; i < body.nodes.size(); ++i) {
    const Node& node = body.nodes[i];
    switch (node.kind) {
      case NodeKind::kHeading:
        headings.heading(static_cast<std::uint32_t>(i));
        break;
      case NodeKind::kImage:
        diagnostics.push_back({Code::kImage, {file, spans[link++]}, {}, {}, {}});
        break;
      case NodeKind::kLink:
        check_link_text(body, static_cast<std::uint32_t>(i), spans[link], document.text, lines,
                        file, diagnostics);
        check_address(body.text(node), spans[link++], file, diagnostics);
        break;
      case NodeKind::kHtmlBlock:
      case NodeKind::kHtmlInline:
        // One warning a block: <b>…</b> is two nodes, and one cause.
        if (body.lines[i].first != last_html_line)
          diagnostics.push_back(
              {Code::kRawHtml, {file, block_span(body.lines[i], document.text)}, {}, {}, {}});
        last_html_line = body.lines[i].first;
        break;
      default:
        break;
    }
  }
}

}  // namespace boek
