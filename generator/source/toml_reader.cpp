// SPDX-License-Identifier: EUPL-1.2
// The only file that knows toml++. Its positions are exact for keys and values (code points, from
// 1); those of its errors are not, and are moved to the value or key that the error is about.
#define TOML_EXCEPTIONS 0
#include "source/toml_reader.h"

#include <toml++/toml.h>

#include <algorithm>

#include "core/text.h"
#include "source/bytes_check.h"
#include "source/document.h"
#include "source/toml_first.h"
#include "source/toml_limits.h"
#include "source/toml_mistake.h"
#include "source/toml_plain.h"

namespace boek {
namespace {

Span span_of(const toml::source_region& region, std::uint32_t line_offset) {
  return {{static_cast<std::uint32_t>(region.begin.line) + line_offset,
           static_cast<std::uint32_t>(region.begin.column)},
          {static_cast<std::uint32_t>(region.end.line) + line_offset,
           static_cast<std::uint32_t>(region.end.column)}};
}

std::string padded(unsigned value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string iso(const toml::date& date) {
  return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

Value convert(const toml::node& node, std::uint32_t line_offset);

Value convert_table(const toml::table& table, std::uint32_t line_offset) {
  Value value;
  value.type = ValueType::kTable;
  value.fields.reserve(table.size());
  for (const auto& [key, child] : table)
    value.fields.push_back(
        {std::string(key.str()), span_of(key.source(), line_offset), convert(child, line_offset)});
  // toml++ keeps keys in alphabetical order; readers and messages want the order of the file.
  std::stable_sort(value.fields.begin(), value.fields.end(), [](const Field& a, const Field& b) {
    return a.key_span.begin < b.key_span.begin;
  });
  return value;
}

Value convert_array(const toml::array& array, std::uint32_t line_offset) {
  Value value;
  value.type = ValueType::kArray;
  value.items.reserve(array.size());
  for (const auto& child : array) value.items.push_back(convert(child, line_offset));
  return value;
}

Value convert(const toml::node& node, std::uint32_t line_offset) {
  Value value;
  switch (node.type()) {
    case toml::node_type::table:
      value = convert_table(*node.as_table(), line_offset);
      break;
    case toml::node_type::array:
      value = convert_array(*node.as_array(), line_offset);
      break;
    case toml::node_type::string:
      value.type = ValueType::kString;
      value.text = node.as_string()->get();
      break;
    case toml::node_type::integer:
      value.type = ValueType::kInteger;
      value.integer = node.as_integer()->get();
      break;
    case toml::node_type::floating_point:
      value.type = ValueType::kFloat;
      value.real = node.as_floating_point()->get();
      break;
    case toml::node_type::boolean:
      value.type = ValueType::kBoolean;
      value.boolean = node.as_boolean()->get();
      break;
    case toml::node_type::date:
      value.type = ValueType::kDate;
      value.text = iso(node.as_date()->get());
      break;
    default:
      value.type = ValueType::kOtherTime;
      break;
  }
  value.span = span_of(node.source(), line_offset);
  return value;
}

// What toml++ says, in the words of an editor: the first phrase found in the description decides.
struct Reason {
  std::string_view phrase;
  std::string_view term;
};
constexpr Reason kReasons[] = {
    {"could not determine value type", "toml-value"},
    {"not representable", "toml-too-large"},
    {"leading zeroes", "toml-zero"},
    {"parsing table header", "toml-header"},
    {"unescaped control characters", "toml-open-string"},
    {"unknown escape sequence", "toml-escape"},
    {"string: encountered end-of-file", "toml-open-string"},
    {"expected value", "toml-no-value"},
    {"parsing array", "toml-array"},
    {"parsing inline table", "toml-array"},
    {"parsing date", "toml-date"},
    {"parsing time", "toml-date"},
    {"floating-point", "toml-number"},
    {"integer", "toml-number"},
    {"expected '='", "toml-no-equals"},
    {"expected a comment or whitespace", "toml-rest"},
    {"encountered end-of-file", "toml-end"},
};

std::string_view reason_term(std::string_view description) {
  for (const Reason& reason : kReasons)
    if (description.find(reason.phrase) != std::string_view::npos) return reason.term;
  return "toml-other";
}

toml::parse_result parse(std::string_view toml) { return toml::parse(without_strays(toml)); }

// A value by itself, as it could stand behind an = sign.
bool is_value(std::string_view text) {
  return text.find('\n') == std::string_view::npos &&
         static_cast<bool>(parse("x=" + std::string(text)));
}

bool about_a_value(std::string_view term) {
  return term == "toml-too-large" || term == "toml-zero" || term == "toml-value" ||
         term == "toml-open-string" || term == "toml-date" || term == "toml-number" ||
         term == "toml-escape";
}

// The value around byte `at` of a line: from the sign that opens it to the one that closes it.
std::pair<std::size_t, std::size_t> value_around(std::string_view line, std::size_t at,
                                                 bool is_string) {
  at = std::min(at, line.size());
  const std::size_t opener =
      is_string ? line.find('=') : line.find_last_of("=[,{", at == 0 ? 0 : at - 1);
  std::size_t begin = opener == std::string_view::npos ? 0 : opener + 1;
  while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) ++begin;
  std::size_t end = is_string ? line.size() : line.find_first_of(",]}#", begin);
  if (end == std::string_view::npos) end = line.size();
  while (end > begin && (line[end - 1] == ' ' || line[end - 1] == '\t')) --end;
  return {begin, end};
}

Span line_span(std::string_view line, std::uint32_t number, std::size_t begin, std::size_t end) {
  Span span{position_of(line, begin), position_of(line, std::max(begin, end))};
  span.begin.line = span.end.line = number;
  return span;
}

Diagnostic duplicate_key(std::string_view description, std::string_view toml,
                         std::uint32_t relative_line, std::size_t at, std::uint32_t first_line,
                         const std::string& file) {
  const std::string_view line = line_of(toml, relative_line);
  const std::size_t open = description.find('\'');
  const std::size_t close = description.find('\'', open + 1);
  const std::string path(description.substr(open + 1, close - open - 1));
  std::string name = path;
  // The position is that of the value (or of the header); the key stands before (or behind) it.
  std::size_t found = line.rfind(name, at == 0 ? 0 : at - 1);
  if (found == std::string_view::npos) found = line.find(name, at);
  if (found == std::string_view::npos) {
    name = name.substr(name.rfind('.') + 1);
    found = std::min(line.rfind(name, at == 0 ? 0 : at - 1), line.size());
    if (found == line.size()) found = std::min(line.find(name), line.size());
  }
  const std::size_t end = std::min(line.size(), found + name.size());
  const std::uint32_t number = relative_line + first_line - 1;
  Diagnostic diagnostic{
      Code::kDuplicateKey, {file, line_span(line, number, found, end)}, {name}, {}, {}};
  const std::size_t before = offset_of(toml, {relative_line, 1}) + found;
  if (const auto first = first_definition(toml, path, before, first_line))
    diagnostic.notes.push_back({{file, *first}, NoteText::kFirstHere, {}});
  return diagnostic;
}

Diagnostic syntax_error(const toml::parse_error& error, std::string_view toml,
                        std::uint32_t first_line, const std::string& file) {
  const std::string_view description = error.description();
  const auto begin = error.source().begin;
  const auto relative_line =
      static_cast<std::uint32_t>(std::max<toml::source_index>(begin.line, 1));
  const std::string_view line = line_of(toml, relative_line);
  const std::size_t at = offset_of(line, {1, static_cast<std::uint32_t>(begin.column)});
  const std::uint32_t number = relative_line + first_line - 1;
  if (description.find("cannot redefine") != std::string_view::npos)
    return duplicate_key(description, toml, relative_line, at, first_line, file);

  if (auto mistake = find_toml_mistake(toml, relative_line, first_line, file, is_value))
    return std::move(*mistake);
  const std::string_view term_key = reason_term(description);
  std::pair<std::size_t, std::size_t> range{std::min(at, line.size()),
                                            std::min(at + 1, line.size())};
  if (about_a_value(term_key)) range = value_around(line, at, term_key == "toml-open-string");
  return {Code::kTomlSyntax,
          {file, line_span(line, number, range.first, range.second)},
          {term(term_key), term(std::string(term_key) + "-tip")},
          {},
          {}};
}

// The bytes of the file were checked before; what is left can only come from an escape ("\u0001").
void check_escapes(const Value& value, const std::string& file, Diagnostics& diagnostics) {
  if (value.type == ValueType::kString) {
    if (const auto found = find_unsafe_character(value.text))
      diagnostics.push_back({Code::kControlCharacter,
                             {file, value.span},
                             {character_name(value.text, *found)},
                             {},
                             {}});
  }
  for (const Value& item : value.items) check_escapes(item, file, diagnostics);
  for (const Field& field : value.fields) check_escapes(field.value, file, diagnostics);
}

}  // namespace

Outcome<Value> parse_toml(std::string_view toml, std::uint32_t first_line, const std::string& file,
                          const Limits& limits) {
  Outcome<Value> outcome;
  // Plain TOML has no dotted keys and little nesting: it is within the limits by its nature.
  if (limits.nesting >= kPlainNesting && limits.sleuteldelen >= 1) {
    if (auto plain = parse_plain_toml(toml, first_line)) {
      outcome.value = std::move(*plain);
      return outcome;
    }
  }
  if (auto finding = check_toml_limits(toml, first_line, file, limits)) {
    outcome.diagnostics.push_back(std::move(*finding));
    return outcome;
  }
  return parse_any_toml(toml, first_line, file);
}

Outcome<Value> parse_any_toml(std::string_view toml, std::uint32_t first_line,
                              const std::string& file) {
  Outcome<Value> outcome;
  const toml::parse_result result = parse(toml);
  if (!result) {
    outcome.diagnostics.push_back(syntax_error(result.error(), toml, first_line, file));
    return outcome;
  }
  outcome.value = convert_table(result.table(), first_line - 1);
  check_escapes(outcome.value, file, outcome.diagnostics);
  return outcome;
}

}  // namespace boek
