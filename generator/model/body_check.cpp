// SPDX-License-Identifier: EUPL-1.2
#include "core/text.h"
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

}  // namespace

void check_body(const Document& document, const std::vector<Span>& spans, const std::string& file,
                Diagnostics& diagnostics) {
  const Markdown& body = document.body;
  std::size_t link = 0;
  std::uint32_t last_html_line = 0;
  for (std::size_t i = 0; i < body.nodes.size(); ++i) {
    const Node& node = body.nodes[i];
    switch (node.kind) {
      case NodeKind::kHeading:
        if (node.level == 1)
          diagnostics.push_back(
              {Code::kHeadingOne, {file, block_span(body.lines[i], document.text)}, {}, {}, {}});
        break;
      case NodeKind::kImage:
        diagnostics.push_back({Code::kImage, {file, spans[link++]}, {}, {}, {}});
        break;
      case NodeKind::kLink:
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
