// SPDX-License-Identifier: EUPL-1.2
#include "source/markdown.h"

#include <catch2/catch.hpp>

#include "core/parallel.h"

namespace boek {
namespace {

Markdown parse(std::string_view body, std::uint32_t first_line = 1) {
  auto outcome = parse_markdown(body, first_line, "a.md", Limits{});
  REQUIRE(outcome.diagnostics.empty());
  return std::move(outcome.value);
}

std::vector<NodeKind> kinds(const Markdown& markdown) {
  std::vector<NodeKind> all;
  for (const Node& node : markdown.nodes) all.push_back(node.kind);
  return all;
}

}  // namespace

using enum NodeKind;

TEST_CASE("a body is a tree in preorder, and broken lines are one text") {
  const Markdown tree = parse("## Kop *a*\n\neen\ntwee **drie**\n");
  CHECK(kinds(tree) == std::vector<NodeKind>{kDocument, kHeading, kText, kEmphasis, kText,
                                             kParagraph, kText, kStrong, kText});
  CHECK(tree.nodes[0].end == 9);
  CHECK(tree.nodes[1].end == 5);
  CHECK(tree.text(tree.nodes[6]) == "een\ntwee ");
  CHECK(tree.extra(tree.nodes[1]) == "kop-a");
}

TEST_CASE("lines are those of the file") {
  const Markdown tree = parse("een\n\n- twee\n- drie\n", 10);
  CHECK(tree.lines[1].first == 10);
  CHECK(tree.lines.back().first == 13);
}

TEST_CASE("headings with the same words have anchors of their own") {
  const Markdown tree = parse("## Wat\n\n## Wat\n\n## Überall & één\n");
  std::vector<std::string> anchors;
  for (const Node& node : tree.nodes)
    if (node.kind == kHeading) anchors.emplace_back(tree.extra(node));
  CHECK(anchors == std::vector<std::string>{"wat", "wat-1", "uberall--een"});
}

TEST_CASE("an address is found where it is one, not where it only stands") {
  const auto places = [](std::string_view body) {
    std::string all;
    for (const Span& span : link_spans(parse(body), body))
      all += std::to_string(span.begin.line) + ':' + std::to_string(span.begin.column) + '-' +
             std::to_string(span.end.column) + ' ';
    return all;
  };
  CHECK(places("a.md is [een](a.md).\n") == "1:15-19 ");
  CHECK(places("`a.md` en a.md: [een][1]\n\n[1]: a.md\n") == "3:6-10 ");
  CHECK(places("`[een](a.md)` en [een](a.md)\n") == "1:24-28 ");
  CHECK(places("``é`[een](a.md)`` \\`[een](a.md)`\n") == "1:27-31 ");
  CHECK(places("[a.md]\n\n```\n[a.md]: a.md\n```\n\n> [a.md]: a.md\n") == "7:11-15 ");
  CHECK(places("[een][1]\n\n[2]: a.md2\n[1]: <a.md>\n") == "4:7-11 ");
  CHECK(places("[een]( a.md 'a.md') <https://x.nl> [https://x.nl](https://x.nl) www.y.nl\n") ==
        "1:8-12 1:22-34 1:51-63 1:65-73 ");
}

TEST_CASE("plain text has the words and none of the markup") {
  CHECK(plain_text(parse("## Kop\n\neen *twee*\n[drie](x.md) `vier` <b>vijf</b>\n\n- zes\n")) ==
        "Kop\neen twee drie vier vijf\nzes");
}

TEST_CASE("tables, tasks, footnotes and struck text are known") {
  const Markdown tree = parse(
      "| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n- [x] klaar\n- [ ] open\n\n~~weg~~ noot[^1]\n\n[^1]: "
      "Uitleg\n");
  std::vector<Alignment> alignments;
  std::vector<Task> tasks;
  int struck = 0, notes = 0;
  for (const Node& node : tree.nodes) {
    if (node.kind == kTableCell) alignments.push_back(node.alignment);
    if (node.kind == kItem) tasks.push_back(node.task);
    struck += node.kind == kStrikethrough ? 1 : 0;
    notes += node.kind == kFootnote || node.kind == kFootnoteReference ? node.number : 0;
  }
  CHECK(alignments == std::vector<Alignment>{Alignment::kCenter, Alignment::kRight,
                                             Alignment::kCenter, Alignment::kRight});
  CHECK(tasks == std::vector<Task>{Task::kDone, Task::kOpen});
  CHECK(struck == 1);
  CHECK(notes == 2);
}

TEST_CASE("the place of an address is found within its block") {
  const std::string text = "één [a](x.md) en\n[b](x.md), www.provincie.nl\n";
  const auto spans = link_spans(parse(text), text);
  CHECK(spans == std::vector<Span>{{{1, 9}, {1, 13}}, {{2, 5}, {2, 9}}, {{2, 12}, {2, 28}}});
}

TEST_CASE("documents parsed at once do not disturb each other") {
  // Version gfm.6 keeps the signs of its extensions in global tables; see markdown_reader.cpp.
  const std::string body = "~~weg~~ https://provincie.nl a@b.nl\n\nTekst zonder iets.\n";
  const std::vector<NodeKind> expected = kinds(parse(body));
  std::vector<int> same(2000);
  parallel_for(same.size(), 4, [&](std::size_t i, unsigned) {
    same[i] = kinds(parse_markdown(body, 1, "a.md", Limits{}).value) == expected ? 1 : 0;
  });
  CHECK(std::count(same.begin(), same.end(), 1) == 2000);
}

TEST_CASE("what could bring the parser to a halt is stopped before it") {
  const auto code = [](const std::string& body) {
    const auto outcome = parse_markdown(body, 5, "a.md", Limits{});
    REQUIRE(outcome.diagnostics.size() == 1);
    CHECK(outcome.value.nodes.empty());
    return outcome.diagnostics[0].code;
  };
  std::string nested, wide = "|", line = "|", marks;
  for (int i = 0; i < 40; ++i) nested += "- ";
  for (int i = 0; i < 1000; ++i) wide += "a|", line += "-|";
  for (int i = 0; i < 6000; ++i) marks += "[";
  CHECK(code(nested + "x\n") == Code::kBlocksTooDeep);
  CHECK(code(wide + "\n" + line + "\n") == Code::kTableTooWide);
  CHECK(code(marks + "\n") == Code::kTooMuchMarkup);
  std::string rows = "|a|b|c|d|e|\n|-|-|-|-|-|\n";
  for (int i = 0; i < 2000; ++i) rows += "|\n";
  CHECK(code(rows) == Code::kTableTooLarge);
}

}  // namespace boek
