// SPDX-License-Identifier: EUPL-1.2
// Line by line, and generous: it counts what could open a block or an inline, wherever it stands.
// Ordinary texts stay two orders of magnitude below the limits.
#include "source/markdown_limits.h"

#include <algorithm>

#include "core/text.h"

namespace boek {
namespace {

constexpr std::uint64_t kMostExpandedBytes = 4'194'304;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// How many list and quote markers open a line: "> - 1. text" has three.
std::uint64_t container_markers(std::string_view line) {
  std::uint64_t count = 0;
  std::size_t at = 0;
  while (at < line.size()) {
    const char c = line[at];
    if (c == ' ' || c == '\t') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < line.size() && is_digit(line[end])) ++end;
    const bool ordered = end > at && end < line.size() && (line[end] == '.' || line[end] == ')');
    const bool bullet = c == '-' || c == '*' || c == '+';
    if (!ordered && !bullet && c != '>') break;
    const std::size_t after = ordered ? end + 1 : at + 1;
    const bool spaced = after >= line.size() || line[after] == ' ' || line[after] == '\t';
    if (c != '>' && !spaced) break;
    ++count;
    at = after;
  }
  return count;
}

// Leading white space in columns; each two columns can hold one more list level.
std::uint64_t indentation(std::string_view line) {
  std::uint64_t columns = 0;
  for (const char c : line) {
    if (c == ' ')
      ++columns;
    else if (c == '\t')
      columns += 4;
    else
      break;
  }
  return columns;
}

// Cells of a table row: the parts between bars, those at the ends left out where they are empty.
std::uint64_t cells_of(std::string_view line) {
  std::string_view row = trim(line);
  if (row.starts_with('|')) row.remove_prefix(1);
  if (row.ends_with('|')) row.remove_suffix(1);
  return static_cast<std::uint64_t>(std::count(row.begin(), row.end(), '|')) + 1;
}

// `[name]: address`, possibly inside a list or quote.
bool is_definition(std::string_view line) {
  const std::size_t bracket = line.find_first_not_of(" \t>");
  return bracket != std::string_view::npos && line[bracket] == '[' &&
         line.find("]:", bracket) != std::string_view::npos;
}

bool is_delimiter_row(std::string_view line) {
  const std::string_view row = trim(line);
  return row.find('-') != std::string_view::npos &&
         row.find_first_not_of("|-: \t>") == std::string_view::npos;
}

bool opens_markup(char c) {
  return c == '[' || c == '<' || c == '*' || c == '_' || c == '`' || c == '~' || c == '!';
}

class Meter {
 public:
  // A body of fewer bytes than the limit cannot hold more marks.
  Meter(const std::string& file, const Limits& limits, std::size_t body_size)
      : file_(file), limits_(limits), counts_markup_(body_size > limits.opmaaktekens) {}

  // Every link may refer to the longest definition, wherever it stands.
  void count_brackets(std::string_view body) {
    brackets_ = static_cast<std::uint64_t>(std::count(body.begin(), body.end(), '['));
  }

  // True when the line passes a limit; `found` then says which.
  bool passes(std::string_view line, std::uint32_t number) {
    return nesting(line, number) || table(line, number) || markup(line, number) ||
           expansion(line, number);
  }
  std::optional<Diagnostic> found;

 private:
  bool report(Code code, std::string_view line, std::uint32_t number,
              std::vector<std::string> args) {
    const auto width = static_cast<std::uint32_t>(count_code_points(line));
    found = Diagnostic{code, {file_, {{number, 1}, {number, width + 1}}}, std::move(args), {}, {}};
    return true;
  }

  bool nesting(std::string_view line, std::uint32_t number) {
    const std::uint64_t depth = container_markers(line);
    // Deep indentation nests only below deep markers, so the indentation of a marker counts too.
    const std::uint64_t levels = depth == 0 ? 0 : depth + indentation(line) / 2;
    if (levels <= limits_.blokdiepte) return false;
    return report(Code::kBlocksTooDeep, line, number, {std::to_string(limits_.blokdiepte)});
  }

  bool table(std::string_view line, std::uint32_t number) {
    // Nearly every line has no bar and stands in no table.
    const bool has_bar = line.find('|') != std::string_view::npos;
    if (!has_bar && columns_ == 0) return false;
    const std::uint64_t cells = cells_of(line);
    if (has_bar && is_delimiter_row(line)) {
      columns_ = cells;
      rows_ = 1;  // the heading before it
    } else if (trim(line).empty()) {
      columns_ = 0;
    } else if (columns_ > 0) {
      ++rows_;
    }
    if (cells > limits_.tabelkolommen)
      return report(Code::kTableTooWide, line, number,
                    {std::to_string(cells), std::to_string(limits_.tabelkolommen)});
    if (columns_ * rows_ > limits_.tabelcellen)
      return report(Code::kTableTooLarge, line, number, {std::to_string(limits_.tabelcellen)});
    return false;
  }

  // One long definition that many links refer to is copied into each of them.
  bool expansion(std::string_view line, std::uint32_t number) {
    if (trim(line).empty())
      definition_ = 0;
    else if (is_definition(line))
      definition_ = line.size();
    else if (definition_ > 0)  // a title may go on over several lines
      definition_ += line.size();
    if (definition_ * brackets_ <= kMostExpandedBytes) return false;
    return report(Code::kTooMuchMarkup, line, number, {std::to_string(limits_.opmaaktekens)});
  }

  bool markup(std::string_view line, std::uint32_t number) {
    if (!counts_markup_) return false;
    marks_ += static_cast<std::uint64_t>(std::count_if(line.begin(), line.end(), opens_markup));
    if (marks_ <= limits_.opmaaktekens) return false;
    return report(Code::kTooMuchMarkup, line, number, {std::to_string(limits_.opmaaktekens)});
  }

  const std::string& file_;
  const Limits& limits_;
  bool counts_markup_;
  std::uint64_t columns_ = 0;
  std::uint64_t rows_ = 0;
  std::uint64_t marks_ = 0;
  std::uint64_t brackets_ = 0;
  std::uint64_t definition_ = 0;  // bytes of the definition at hand
};

}  // namespace

std::optional<Diagnostic> check_markdown_limits(std::string_view body, std::uint32_t first_line,
                                                const std::string& file, const Limits& limits) {
  Meter meter(file, limits, body.size());
  if (body.find("]:") != std::string_view::npos) meter.count_brackets(body);
  std::uint32_t number = first_line;
  for (std::size_t begin = 0; begin < body.size(); ++number) {
    const std::size_t newline = std::min(body.find('\n', begin), body.size());
    if (meter.passes(body.substr(begin, newline - begin), number)) return meter.found;
    begin = newline + 1;
  }
  return std::nullopt;
}

}  // namespace boek
