// SPDX-License-Identifier: EUPL-1.2
#include "source/toml_first.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/text.h"

namespace boek {
namespace {

constexpr std::string_view kBlanks = " \t";

// A line that names something: a [heading], or a key and what is behind it.
struct Named {
  std::string name;  // without the quotes and spaces it may have
  std::size_t begin = 0, end = 0;
  bool heading = false;
};

std::string bare_name(std::string_view text) {
  std::string name(text);
  std::erase_if(name, [](char c) { return c == '"' || c == '\'' || c == ' ' || c == '\t'; });
  return name;
}

Named name_of(std::string_view line) {
  Named named;
  named.begin = std::min(line.find_first_not_of(kBlanks), line.size());
  named.heading = named.begin < line.size() && line[named.begin] == '[';
  if (named.heading)
    named.begin = std::min(line.find_first_not_of("[ \t", named.begin), line.size());
  named.end = std::min(line.find(named.heading ? ']' : '=', named.begin), line.size());
  if (named.end == line.size()) return {};
  while (named.end > named.begin && kBlanks.find(line[named.end - 1]) != kBlanks.npos) --named.end;
  named.name = bare_name(line.substr(named.begin, named.end - named.begin));
  return named;
}

Span span_of(std::string_view line, std::uint32_t number, std::size_t begin, std::size_t end) {
  Span span{position_of(line, begin), position_of(line, end)};
  span.begin.line = span.end.line = number;
  return span;
}

// `a.b = 1` names a too.
bool names(const std::string& path, const std::string& wanted) {
  return path == wanted || path.starts_with(wanted + '.');
}

// Within braces: the same name before, behind the brace or a comma.
std::optional<Span> within_braces(std::string_view line, std::uint32_t number,
                                  std::string_view name, std::size_t second) {
  const std::size_t open = line.rfind('{', second);
  if (open == line.npos) return std::nullopt;
  for (std::size_t at = line.find(name, open); at < second; at = line.find(name, at + 1)) {
    const std::size_t before = line.find_last_not_of(kBlanks, at - 1);
    const std::size_t after = line.find_first_not_of(kBlanks, at + name.size());
    const bool begins = before != line.npos && (line[before] == '{' || line[before] == ',');
    if (begins && after != line.npos && (line[after] == '=' || line[after] == '.'))
      return span_of(line, number, at, at + name.size());
  }
  return std::nullopt;
}

}  // namespace

std::optional<Span> first_definition(std::string_view toml, std::string_view name,
                                     std::size_t second, std::uint32_t first_line) {
  std::string table;
  std::string path;  // of the second, from the top
  std::vector<std::pair<std::string, Span>> all;
  std::size_t begin = 0;
  for (std::uint32_t number = first_line; begin < toml.size(); ++number) {
    const std::size_t end = std::min(toml.find('\n', begin), toml.size());
    const std::string_view line = toml.substr(begin, end - begin);
    const Named named = name_of(line);
    if (end >= second) {
      if (!named.heading && begin + named.begin < second)
        return within_braces(line, number, name, second - begin);
      const bool inside = !named.heading && !table.empty();
      path = inside ? table + '.' + std::string(name) : std::string(name);
      break;
    }
    if (named.heading) {
      table = named.name;
      // Another [[table]] of a list begins: its keys are its own.
      std::erase_if(all, [&](const auto& one) { return one.first.starts_with(table + '.'); });
    }
    if (!named.name.empty())
      all.emplace_back(named.heading || table.empty() ? named.name : table + '.' + named.name,
                       span_of(line, number, named.begin, named.end));
    begin = end + 1;
  }
  const auto first =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return names(one.first, path); });
  return first == all.end() ? std::nullopt : std::optional(first->second);
}

}  // namespace boek
