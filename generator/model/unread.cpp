// SPDX-License-Identifier: EUPL-1.2
#include "model/unread.h"

#include <algorithm>
#include <optional>

#include "core/text.h"

namespace boek {
namespace {

std::string_view first_word(std::string_view text) {
  const std::string_view rest = trim(text);
  return rest.substr(0, rest.find_first_of(" \t=.[]{}\""));
}

std::string_view last_word(std::string_view text) {
  const std::string_view rest = trim(text);
  const std::size_t before = rest.find_last_of(" \t=.,[]{}\"");
  return before == rest.npos ? rest : rest.substr(before + 1);
}

const FieldRule* find_rule(std::span<const FieldRule> rules, std::string_view key) {
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const FieldRule& rule) { return rule.key == key; });
  return found == rules.end() ? nullptr : &*found;
}

// The name of the [heading] that a line stands below; empty above the first.
std::string_view heading_above(std::string_view text, std::uint32_t line) {
  for (std::uint32_t number = line - 1; number > 0; --number) {
    const std::string_view above = trim(line_of(text, number));
    if (above.starts_with('[') && above.ends_with(']'))
      return first_word(above.substr(above.starts_with("[[") ? 2 : 1));
  }
  return {};
}

class Adviser {
 public:
  Adviser(std::span<const FieldRule> rules, std::string_view text, const std::string& file)
      : rules_(rules), text_(text), file_(file) {}

  void advise(Diagnostic& diagnostic) const {
    if (diagnostic.code == Code::kDuplicateKey) return list_of_tables(diagnostic);
    if (!is_about_value(diagnostic)) return;
    const FieldRule* rule = rule_at(diagnostic.at.span.begin);
    if (rule == nullptr) return;
    if (rule->kind == Kind::kInteger) return number(*rule, diagnostic);
    if (rule->kind == Kind::kMoment) return moment(diagnostic);
    if (is_text(rule->kind)) text(diagnostic);
  }

 private:
  static bool is_about_value(const Diagnostic& diagnostic) {
    const Code code = diagnostic.code;
    if (code == Code::kTomlSyntax) return diagnostic.args.at(0) == term("toml-number");
    return code == Code::kTextUnquoted || code == Code::kDecimalComma ||
           code == Code::kNumberWithUnit || code == Code::kAmountWritten ||
           code == Code::kBooleanWord || code == Code::kDateWritten || code == Code::kMonthUnquoted;
  }

  static bool is_text(Kind kind) {
    return kind == Kind::kText || kind == Kind::kUrl || kind == Kind::kEmail ||
           kind == Kind::kChoice || kind == Kind::kId || kind == Kind::kReference ||
           kind == Kind::kTextOrTable;
  }

  // The rule of the key whose value stands at a place, on the same line.
  const FieldRule* rule_at(Position at) const {
    const std::string_view before = text_at(text_, {{at.line, 1}, at});
    const std::size_t sign = before.rfind('=');
    if (sign == before.npos) return nullptr;
    std::span<const FieldRule> rules = rules_;
    if (const std::string_view heading = heading_above(text_, at.line); !heading.empty()) {
      const FieldRule* table = find_rule(rules, heading);
      if (table == nullptr) return nullptr;
      rules = table->fields;
    }
    if (before.find('{') < sign) {
      const FieldRule* outer = find_rule(rules, first_word(before));
      if (outer == nullptr) return nullptr;
      rules = outer->fields;
    }
    return find_rule(rules, last_word(before.substr(0, sign)));
  }

  std::string_view written(const Diagnostic& diagnostic) const {
    return text_at(text_, diagnostic.at.span);
  }

  // Becomes what is said of a value of the wrong type that could be read.
  static void number(const FieldRule& rule, Diagnostic& diagnostic) {
    if (diagnostic.code == Code::kAmountWritten || diagnostic.code == Code::kTomlSyntax) return;
    const char* type = diagnostic.code == Code::kDecimalComma ? "float" : "text";
    const char* advice = rule.key == "bedrag" ? "write-amount" : "write-integer";
    replace(diagnostic, Code::kWrongType,
            {std::string(rule.key), term("integer"), term(type), term(advice)});
  }

  void moment(Diagnostic& diagnostic) const {
    if (diagnostic.code == Code::kDateWritten || diagnostic.code == Code::kMonthUnquoted) return;
    replace(diagnostic, Code::kBadMoment, {printable(written(diagnostic))});
  }

  // What looks like an amount or a date is a text here, and stays as it was written.
  void text(Diagnostic& diagnostic) const {
    if (diagnostic.code == Code::kTextUnquoted || diagnostic.code == Code::kTomlSyntax) return;
    const std::string value(written(diagnostic));
    replace(diagnostic, Code::kTextUnquoted, {printable(value)});
    if (value.find_first_of("\"\\#,;") != value.npos) return;
    diagnostic.suggestion = '"' + printable(value) + '"';
    const Span span = diagnostic.at.span;
    diagnostic.fix = {{{file_, {span.begin, span.begin}}, "\""},
                      {{file_, {span.end, span.end}}, "\""}};
  }

  static void replace(Diagnostic& diagnostic, Code code, std::vector<std::string> args) {
    diagnostic.code = code;
    diagnostic.args = std::move(args);
    diagnostic.suggestion.clear();
    diagnostic.fix.clear();
  }

  // [financiering] twice: each is one of a list. Both become [[financiering]] when both are there
  // as headings without anything else in them.
  void list_of_tables(Diagnostic& diagnostic) const {
    const std::string name = diagnostic.args.at(0);
    const FieldRule* rule = find_rule(rules_, name);
    if (rule == nullptr || rule->shape == Shape::kOne || rule->kind == Kind::kText) return;
    const auto header = header_of(diagnostic.at.span, name);
    if (!header || diagnostic.notes.empty()) return;
    const auto first = header_of(diagnostic.notes[0].at.span, name);
    if (!first) return;
    diagnostic.at.span = header->span;
    diagnostic.suggestion = "[[" + name + "]]";
    if (!header->is_tight || !first->is_tight) return;
    if (!first->is_list) add_brackets(first->span, diagnostic);
    add_brackets(header->span, diagnostic);
  }

  struct Header {
    Span span;
    bool is_tight = false;  // nothing but the name between its brackets
    bool is_list = false;
  };

  // The header that a name stands in, if it does.
  std::optional<Header> header_of(const Span& name, std::string_view wanted) const {
    const std::string_view line = line_of(text_, name.begin.line);
    const std::size_t open = line.find_first_not_of(" \t");
    if (open == line.npos || line[open] != '[') return std::nullopt;
    const std::size_t close = line.find(']', open);
    if (close == line.npos) return std::nullopt;
    Header header;
    header.is_list = line.substr(open).starts_with("[[");
    const std::size_t end = close + (header.is_list ? 2 : 1);
    const std::string_view inside = line.substr(open, end - open);
    const std::string bare = '[' + std::string(wanted) + ']';
    header.is_tight = inside == bare || inside == '[' + bare + ']';
    header.span = {position_of(line, open), position_of(line, std::min(end, line.size()))};
    header.span.begin.line = header.span.end.line = name.begin.line;
    return header;
  }

  void add_brackets(const Span& header, Diagnostic& diagnostic) const {
    diagnostic.fix.push_back({{file_, {header.begin, header.begin}}, "["});
    diagnostic.fix.push_back({{file_, {header.end, header.end}}, "]"});
  }

  std::span<const FieldRule> rules_;
  std::string_view text_;
  const std::string& file_;
};

}  // namespace

void advise_unread(std::span<const FieldRule> rules, std::string_view text, const std::string& file,
                   Diagnostics& diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) Adviser(rules, text, file).advise(diagnostic);
}

}  // namespace boek
