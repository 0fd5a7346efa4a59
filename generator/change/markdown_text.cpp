// SPDX-License-Identifier: EUPL-1.2
#include "change/markdown_text.h"

#include <algorithm>

#include "core/text.h"

namespace boek {
namespace {

constexpr std::string_view kNoWidth = "\u200B";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// White space as single spaces, what cannot be seen written out, cut when it is long.
std::string on_one_line(std::string_view text, std::size_t most) {
  std::string line;
  for (const char c : trim(text)) {
    if (!is_space(c))
      line += c;
    else if (!line.ends_with(' '))
      line += ' ';
  }
  line = printable(line);
  std::size_t at = 0;
  for (std::size_t count = 0; at < line.size() && count < most; ++count) next_code_point(line, at);
  if (at < line.size()) line = line.substr(0, at) + "…";
  return line;
}

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '"' ||
         c == '_';
}

// Signs that begin a reference on some git host, when a word follows.
bool refers(std::string_view line, std::size_t at) {
  constexpr std::string_view kSigns = "@#!&~%$^*:";
  return kSigns.find(line[at]) != std::string_view::npos && at + 1 < line.size() &&
         is_word(line[at + 1]);
}

bool same_letters(std::string_view text, std::string_view small) {
  return std::equal(text.begin(), text.end(), small.begin(), small.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

// Bare addresses and GH-12 become links too: whether those are parted behind `at`. Hosts look at
// what stands right behind the colon and the letters www, so that is where.
bool parts_link(std::string_view line, std::size_t at) {
  const std::string_view rest = line.substr(at + 1);
  const std::string_view last_three = line.substr(at < 2 ? 0 : at - 2, at < 2 ? 0 : 3);
  return (line[at] == ':' && rest.starts_with("//")) ||
         (rest.starts_with('.') && same_letters(last_three, "www")) ||
         same_letters(last_three, "gh-");
}

// A list item, heading or quote begins with one of these, or with digits and a dot.
bool begins_block(std::string_view line, std::size_t at) {
  constexpr std::string_view kSigns = "#+-=:";
  if (at == 0) return kSigns.find(line[0]) != std::string_view::npos;
  if (line[at] != '.' && line[at] != ')') return false;
  return line.substr(0, at).find_first_not_of("0123456789") == std::string_view::npos;
}

// An address between angle brackets. An @ in it is written in its other way: who publishes the
// comment may part it from the name behind it.
std::string bracketed(std::string_view url) {
  std::string out = "<";
  for (const char c : url) {
    if (c == '<')
      out += "%3C";
    else if (c == '>')
      out += "%3E";
    else if (c == '@')
      out += "%40";
    else if (static_cast<unsigned char>(c) > 0x20 && c != '\\' && c != '`')
      out += c;
  }
  return out + '>';
}

}  // namespace

std::string markdown_text(std::string_view text) {
  constexpr std::string_view kMarkup = "\\`*_[]|~$";
  const std::string line = on_one_line(text, kMostShown);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (kMarkup.find(c) != std::string_view::npos || begins_block(line, at))
      out.append("\\").append(1, c);
    else
      out += c;
    if (refers(line, at) || parts_link(line, at)) out += kNoWidth;
  }
  return out;
}

// Between more of them than it has in a row, backticks are as any sign.
std::string markdown_code(std::string_view text, std::size_t most) {
  const std::string line = on_one_line(text, most);
  if (line.empty()) return line;
  std::size_t longest = 0, row = 0;
  for (const char c : line) longest = std::max(longest, row = c == '`' ? row + 1 : 0);
  const std::string fence(longest + 1, '`');
  const std::string space = longest == 0 ? "" : " ";
  return fence + space + line + space + fence;
}

std::string markdown_link(std::string_view text, std::string_view url) {
  if (url.empty()) return markdown_text(text);
  return '[' + markdown_text(text) + "](" + bracketed(url) + ')';
}

std::string markdown_address(std::string_view url) { return bracketed(url); }

}  // namespace boek
