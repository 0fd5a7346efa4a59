// SPDX-License-Identifier: EUPL-1.2
// Walks the table along its rules, as the check did: what was found wrong is looked up by its place
// only here, so that a check of right files pays nothing.
#include "model/fixes.h"

#include <algorithm>
#include <map>

#include "core/invisible.h"
#include "core/moment.h"
#include "core/spelling.h"
#include "core/text.h"
#include "model/rename.h"
#include "model/url.h"

namespace boek {
namespace {

using Keys = std::vector<std::string_view>;

class Fixer {
 public:
  Fixer(std::string_view text, const std::string& file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  void table(std::span<const FieldRule> rules, const Value& table) {
    if (table.type != ValueType::kTable) return;
    keys(rules, table);
    for (const FieldRule& rule : rules)
      if (const Field* field = table.find(rule.key)) value(rule, field->value);
  }

  // An instrument that the financing names too needs no place in `instrumenten`.
  void instruments(const Value& table) {
    const Field* list = table.type == ValueType::kTable ? table.find("instrumenten") : nullptr;
    if (list == nullptr || list->value.type != ValueType::kArray) return;
    for (std::size_t i = 0; i < list->value.items.size(); ++i)
      fix(Code::kInstrumentTwice, list->value.items[i].span,
          [&] { return without(list->value, i); });
  }

 private:
  // Gives the diagnostic with this code at this place the fix that `make` gives.
  template <typename Make>
  void fix(Code code, const Span& span, Make make) {
    for (Diagnostic& diagnostic : diagnostics_)
      if (diagnostic.code == code && diagnostic.at.span == span && diagnostic.fix.empty())
        diagnostic.fix = make();
  }

  std::string_view written(const Span& span) const { return text_at(text_, span); }

  Edit insert(Position at, std::string text) const { return {{file_, {at, at}}, std::move(text)}; }
  Edit remove(Position begin, Position end) const { return {{file_, {begin, end}}, {}}; }
  std::vector<Edit> around(const Span& span, const char* before, const char* after) const {
    return {insert(span.begin, before), insert(span.end, after)};
  }

  // --- keys

  // A key is renamed when no other one of its table has that name, or would get it.
  void keys(std::span<const FieldRule> rules, const Value& table) {
    Keys known;
    for (const FieldRule& rule : rules) known.push_back(rule.key);
    std::map<std::string_view, int> wanted;
    std::vector<std::pair<const Field*, std::string_view>> renamed;
    for (const Field& field : table.fields) {
      ++wanted[field.key];
      if (std::find(known.begin(), known.end(), field.key) != known.end()) continue;
      if (const auto meant = certain_spelling(field.key, known)) {
        ++wanted[*meant];
        renamed.emplace_back(&field, *meant);
      }
    }
    for (const auto& [field, meant] : renamed)
      if (wanted[meant] == 1)
        fix(Code::kUnknownKey, field->key_span,
            [&, f = field, to = meant] { return rename(file_, f->key_span, f->key, to); });
  }

  // --- values

  void value(const FieldRule& rule, const Value& value) {
    const bool is_list = value.type == ValueType::kArray;
    if (rule.shape == Shape::kOne) {
      if (is_list && value.items.size() == 1)
        fix(Code::kWrongType, value.span, [&] { return unlisted(rule, value); });
      return single(rule, value);
    }
    if (!is_list) {
      if (fits(rule, value)) fix(Code::kWrongType, value.span, [&] { return listed(rule, value); });
      return;
    }
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      single(rule, value.items[i]);
      if (value.items[i].type == ValueType::kString && is_repeated(value, i))
        fix(Code::kDuplicateItem, value.items[i].span, [&] { return without(value, i); });
    }
  }

  static bool is_repeated(const Value& list, std::size_t i) {
    return std::any_of(list.items.begin(), list.items.begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const Value& item) {
                         return item.type == ValueType::kString && item.text == list.items[i].text;
                       });
  }

  void single(const FieldRule& rule, const Value& value) {
    if (value.type == ValueType::kTable) return within(rule, value);
    const bool number_or_date = value.type == ValueType::kInteger ||
                                value.type == ValueType::kFloat || value.type == ValueType::kDate;
    if (rule.kind == Kind::kText && number_or_date)
      fix(Code::kWrongType, value.span, [&] { return around(value.span, "\"", "\""); });
    if (value.type != ValueType::kString) return;
    if (rule.kind == Kind::kChoice)
      fix(Code::kUnknownChoice, value.span, [&] {
        const auto meant = certain_spelling(value.text, rule.choices);
        return meant ? rename(file_, value.span, value.text, *meant) : std::vector<Edit>{};
      });
    const std::string looks = as_it_looks(value.text);
    const std::string_view trimmed = trim(looks);
    if (trimmed.size() == value.text.size() || trimmed.empty()) return;
    for (const auto& [code, is_right] :
         {std::pair(Code::kBadUrl, check_url(trimmed).verdict == UrlVerdict::kFine),
          std::pair(Code::kBadEmail, is_email(trimmed)), std::pair(Code::kBadId, is_slug(trimmed)),
          std::pair(Code::kBadMoment, parse_moment(trimmed).has_value())})
      if (is_right)
        fix(code, value.span, [&] { return rename(file_, value.span, value.text, trimmed); });
  }

  void within(const FieldRule& rule, const Value& value) {
    if (rule.kind == Kind::kTable || rule.kind == Kind::kTextOrTable) table(rule.fields, value);
    if (rule.kind != Kind::kRegions) return;
    for (const Field& field : value.fields) table(rule.fields, field.value);
  }

  // --- lists

  static bool fits(const FieldRule& rule, const Value& value) {
    if (rule.kind == Kind::kTable) return value.type == ValueType::kTable;
    return value.type == ValueType::kString;
  }

  static bool is_header(std::string_view text) {
    return text.starts_with('[') && text.ends_with(']');
  }

  // One value becomes a list of one; [name] becomes [[name]].
  std::vector<Edit> listed(const FieldRule& rule, const Value& value) const {
    const std::string_view text = written(value.span);
    const bool in_place = rule.kind != Kind::kTable || text.starts_with('{') || is_header(text);
    return in_place ? around(value.span, "[", "]") : std::vector<Edit>{};
  }

  // A list of one becomes that one; a single [[name]] becomes [name].
  std::vector<Edit> unlisted(const FieldRule& rule, const Value& list) const {
    const Value& item = list.items.front();
    const std::string_view text = written(item.span);
    if (item.type == ValueType::kTable && text.starts_with("[[") && text.ends_with("]]")) {
      Position second = item.span.begin, last = item.span.end;
      ++second.column;
      --last.column;
      return {remove(item.span.begin, second), remove(last, item.span.end)};
    }
    const bool table = rule.kind == Kind::kTable;
    if (table != (item.type == ValueType::kTable) || item.type == ValueType::kArray) return {};
    const std::string_view before = written({list.span.begin, item.span.begin});
    const std::string_view after = written({item.span.end, list.span.end});
    const bool comments = after.find_first_not_of(", \t\r\n]") != std::string_view::npos;
    if (trim(before) != "[" || comments) return {};
    return {remove(list.span.begin, item.span.begin), remove(item.span.end, list.span.end)};
  }

  // The list without item `i`, which stands on one line: with what parts it from its neighbour on
  // that line, or with its line when it has one of its own. Nothing when a comment would go.
  std::vector<Edit> without(const Value& list, std::size_t i) const {
    const Span& item = list.items[i].span;
    if (item.begin.line != item.end.line || text_.empty()) return {};
    const std::string_view line = line_of(text_, item.begin.line);
    const Position line_begin{item.begin.line, 1};
    if (i > 0 && list.items[i - 1].span.end.line == item.begin.line)
      return {remove(list.items[i - 1].span.end, item.end)};
    if (i + 1 < list.items.size() && list.items[i + 1].span.begin.line == item.begin.line)
      return {remove(item.begin, list.items[i + 1].span.begin)};
    const std::string_view before = trim(written({line_begin, item.begin}));
    const auto width = static_cast<std::uint32_t>(count_code_points(line));
    const std::string_view after = trim(written({item.end, {item.begin.line, width + 1}}));
    if (before.empty() && (after.empty() || after == ","))
      return {remove(line_begin, {item.begin.line + 1, 1})};
    if (list.items.size() != 1 || list.span.begin.line != list.span.end.line) return {};
    Position begin = list.span.begin, end = list.span.end;
    ++begin.column;
    --end.column;
    return {remove(begin, end)};
  }

  std::string_view text_;
  const std::string& file_;
  Diagnostics& diagnostics_;
};

}  // namespace

void add_fixes(std::span<const FieldRule> rules, const Value& table, std::string_view text,
               const std::string& file, Diagnostics& diagnostics) {
  if (diagnostics.empty()) return;
  Fixer fixer(text, file, diagnostics);
  fixer.table(rules, table);
  fixer.instruments(table);
}

void add_fence_fix(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == 0 || begin == std::string_view::npos || !text.substr(begin).starts_with("+++"))
    return;
  for (Diagnostic& diagnostic : diagnostics)
    if (diagnostic.code == Code::kNoFrontMatter && diagnostic.fix.empty())
      diagnostic.fix = {{{file, {{1, 1}, position_of(text, begin)}}, {}}};
}

}  // namespace boek
