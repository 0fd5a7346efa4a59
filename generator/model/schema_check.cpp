// SPDX-License-Identifier: EUPL-1.2
// Front matter against the schema: everything that can be said of one file on its own.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/moment.h"
#include "core/text.h"
#include "model/meant.h"
#include "model/schema.h"
#include "model/slips.h"
#include "model/url.h"

namespace boek {
namespace {

constexpr std::string_view kAmountKey = "bedrag";  // whole euros; other integers are plain numbers

// What a kind asks for and the advice that goes with it, as terms of codes.def.
struct Expectation {
  std::string_view type;
  std::string_view advice;
};

Expectation expectation(Kind kind) {
  switch (kind) {
    case Kind::kInteger:
      return {"integer", "write-amount"};
    case Kind::kTextOrNumber:
      return {"text-or-number", "nothing"};
    case Kind::kBoolean:
      return {"boolean", "write-boolean"};
    case Kind::kMoment:
      return {"moment", "write-moment"};
    case Kind::kTable:
    case Kind::kTextMap:
    case Kind::kFlagMap:
    case Kind::kRegions:
    case Kind::kFree:
      return {"table", "write-table"};
    case Kind::kTextOrTable:
      return {"text-or-table", "nothing"};
    default:
      return {"text", "write-quotes"};
  }
}

bool has_right_type(Kind kind, ValueType type) {
  switch (kind) {
    case Kind::kInteger:
      return type == ValueType::kInteger;
    case Kind::kTextOrNumber:
      return type == ValueType::kString || type == ValueType::kInteger || type == ValueType::kFloat;
    case Kind::kBoolean:
      return type == ValueType::kBoolean;
    case Kind::kMoment:
      return type == ValueType::kString || type == ValueType::kInteger || type == ValueType::kDate;
    case Kind::kTable:
    case Kind::kTextMap:
    case Kind::kFlagMap:
    case Kind::kRegions:
      return type == ValueType::kTable;
    case Kind::kTextOrTable:
      return type == ValueType::kString || type == ValueType::kTable;
    case Kind::kFree:
      return type == ValueType::kTable;
    default:
      return type == ValueType::kString;
  }
}

class Checker {
 public:
  // `rules`, `root` and `text` are those of the whole file, for advice on what is wrong in a part.
  Checker(std::span<const FieldRule> rules, const Value& root, const std::string& file,
          std::string_view text, Diagnostics& diagnostics)
      : rules_(rules), root_(root), file_(file), text_(text), diagnostics_(diagnostics) {}

  // Returns the absent keys that unknown ones were probably meant to be.
  std::vector<std::string_view> table(std::span<const FieldRule> rules, const Value& table,
                                      Span header) {
    std::vector<bool> present(rules.size(), false);
    std::vector<const Field*> unknown;
    std::size_t next = 0;    // editors keep to the order of the rules, mostly
    bool displaced = false;  // what follows a key of the page is one as well, where it can be
    for (const Field& field : table.fields) {
      const std::size_t found = find_rule(rules, field.key, next);
      const bool here = found < rules.size() && !is_of_page(rules[found], field, displaced);
      if (!here && below_a_heading(field)) {
        displaced = true;
        continue;
      }
      if (found == rules.size()) {
        unknown.push_back(&field);
        continue;
      }
      present[found] = true;
      next = found + 1;
      value(rules[found], field.value);
    }
    std::vector<std::string_view> absent;
    for (std::size_t i = 0; i < rules.size(); ++i)
      if (!present[i]) absent.push_back(rules[i].key);
    std::vector<std::string_view> misspelt;  // absent keys that an unknown one was meant for
    for (const Field* field : unknown) misspelt.push_back(unknown_key(*field, absent));
    if (&table == &root_) misspelt.insert(misspelt.end(), displaced_.begin(), displaced_.end());
    for (const FieldRule& rule : rules)
      if (rule.need == Need::kRequired && has(absent, rule.key) && !has(misspelt, rule.key))
        report(Code::kMissingKey, header, {std::string(rule.key)});
    return misspelt;
  }

 private:
  void report(Code code, Span span, std::vector<std::string> args, std::string suggestion = {},
              std::vector<Note> notes = {}) {
    diagnostics_.push_back(
        {code, {file_, span}, std::move(args), std::move(suggestion), std::move(notes)});
  }

  // The place of the rule for `key`, looked for from `start` on and then from the beginning.
  static std::size_t find_rule(std::span<const FieldRule> rules, std::string_view key,
                               std::size_t start) {
    for (std::size_t step = 0; step < rules.size(); ++step) {
      const std::size_t i =
          start + step < rules.size() ? start + step : start + step - rules.size();
      if (rules[i].key == key) return i;
    }
    return rules.size();
  }

  static bool has(const std::vector<std::string_view>& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  }

  // False for a word that is none of those to choose from, and means none of them.
  static bool is_possible(const FieldRule& rule, const Value& value) {
    return rule.kind != Kind::kChoice || value.type != ValueType::kString ||
           std::find(rule.choices.begin(), rule.choices.end(), value.text) != rule.choices.end() ||
           choice_meant(value.text, rule.choices);
  }

  // Whether a key that the table has a `rule` for was rather meant for the page, which has one of
  // that name too. The first keys below a heading are its own if they can be.
  bool is_of_page(const FieldRule& rule, const Field& field, bool follows_one) const {
    if (heading_ == nullptr || (!follows_one && is_possible(rule, field.value))) return false;
    const std::size_t of_page = find_rule(rules_, field.key, 0);
    return of_page < rules_.size() && is_possible(rules_[of_page], field.value);
  }

  // Reports the key; returns the absent key it was probably meant for, or nothing.
  std::string_view unknown_key(const Field& field, const std::vector<std::string_view>& absent) {
    auto meant = nearest(field.key, absent);
    if (!meant) meant = key_meant(field.key, absent);
    if (!meant && belongs_elsewhere(field)) return {};
    report(Code::kUnknownKey, field.key_span, {printable(field.key)},
           meant ? std::string(*meant) : std::string());
    return meant.value_or(std::string_view());
  }

  // A key of the page that landed below a [heading], which takes all that follows. Reports it; what
  // its value is worth shows when it stands where it belongs.
  bool below_a_heading(const Field& field) {
    if (heading_ == nullptr || field.key_span.begin.line <= heading_->span.end.line) return false;
    const std::size_t rule = find_rule(rules_, field.key, 0);
    if (rule == rules_.size() || root_.find(field.key) != nullptr) return false;
    if (has(displaced_, rules_[rule].key)) return false;
    displaced_.push_back(rules_[rule].key);
    report(Code::kKeyBelowTable, field.key_span, {field.key, heading_name()}, {},
           {{{file_, heading_->span}, NoteText::kHeaderHere, {}}});
    return true;
  }

  // [omvang] or [[financiering]].
  std::string heading_name() const {
    const std::string name = '[' + std::string(heading_key_) + ']';
    return heading_is_list_ ? '[' + name + ']' : name;
  }

  bool belongs_elsewhere(const Field& field) {
    const std::string tables = tables_with(field.key, rules_);
    std::vector<std::string_view> keys;
    for (const FieldRule& rule : rules_) keys.push_back(rule.key);
    // `naam` stands in several tables, but whoever writes it here means the title.
    if (tables.empty() || key_meant(field.key, keys)) return false;
    report(Code::kKeyOfTable, field.key_span, {field.key, tables});
    return true;
  }

  bool slip(const FieldRule& rule, const Value& value) {
    auto found = find_slip(rule, value, text_, file_);
    if (!found) return false;
    diagnostics_.push_back(std::move(*found));
    return true;
  }

  void wrong_type(const FieldRule& rule, const Value& value, std::string_view expected,
                  std::string_view advice) {
    report(Code::kWrongType, value.span,
           {std::string(rule.key), term(expected), term(type_term(value.type)), term(advice)});
  }

  void value(const FieldRule& rule, const Value& value) {
    if (rule.shape == Shape::kOne) return single(rule, value);
    if (value.type != ValueType::kArray) {
      const bool tables = rule.kind == Kind::kTable;
      return wrong_type(rule, value, tables ? "tables" : "list",
                        tables ? "write-tables" : "write-list");
    }
    if (rule.shape == Shape::kSome && value.items.empty())
      report(
          Code::kEmptyList, value.span,
          {std::string(rule.key), term(rule.kind == Kind::kTable ? "fill-tables" : "fill-list")});
    for (const Value& item : value.items) single(rule, item);
    if (rule.shape != Shape::kList) duplicates(value, rule);
  }

  // The text that an item of a set is known by.
  static std::string_view name_of(const Value& item, const FieldRule& rule) {
    if (item.type == ValueType::kString) return item.text;
    if (item.type != ValueType::kTable || rule.fields.empty()) return {};
    const Field* first = item.find(rule.fields.front().key);
    return first == nullptr ? std::string_view() : std::string_view(first->value.text);
  }

  void duplicates(const Value& list, const FieldRule& rule) {
    if (rule.kind == Kind::kTable) return;  // sources may be named twice, for different places
    std::map<std::string_view, Span> seen;
    for (const Value& item : list.items) {
      const std::string_view name = name_of(item, rule);
      if (name.empty()) continue;
      const auto [first, is_new] = seen.emplace(name, item.span);
      if (!is_new)
        report(Code::kDuplicateItem, item.span, {std::string(name)}, {},
               {{{file_, first->second}, NoteText::kFirstHere, {}}});
    }
  }

  void single(const FieldRule& rule, const Value& value) {
    if (!has_right_type(rule.kind, value.type)) {
      if (slip(rule, value)) return;
      const Expectation wanted = expectation(rule.kind);
      const bool number = rule.kind == Kind::kInteger && rule.key != kAmountKey;
      return wrong_type(rule, value, wanted.type, number ? "write-integer" : wanted.advice);
    }
    switch (rule.kind) {
      case Kind::kInteger:
        integer(rule, value);
        break;
      case Kind::kMoment:
        moment(rule, value);
        break;
      case Kind::kTable:
        nested(rule, value);
        break;
      case Kind::kTextOrTable:
        if (value.type == ValueType::kTable)
          nested(rule, value);
        else
          text(rule, value);
        break;
      case Kind::kTextMap:
        map_of(rule, value, Kind::kText);
        break;
      case Kind::kFlagMap:
        map_of(rule, value, Kind::kBoolean);
        break;
      case Kind::kRegions:
        map_of(rule, value, Kind::kTextOrTable);
        break;
      case Kind::kBoolean:
      case Kind::kFree:
        break;
      case Kind::kTextOrNumber:
        if (value.type == ValueType::kString) text(rule, value);
        if (value.type == ValueType::kFloat && !std::isfinite(value.real))
          wrong_type(rule, value, "text-or-number", "nothing");
        break;
      default:
        text(rule, value);
        break;
    }
  }

  void nested(const FieldRule& rule, const Value& value) {
    heading_ = &value;
    heading_is_list_ = rule.shape != Shape::kOne;
    heading_key_ = rule.key;
    const auto misspelt = table(rule.fields, value, value.span);
    heading_ = nullptr;
    if (rule.either.empty() || has(misspelt, rule.either) || has(misspelt, rule.or_else)) return;
    if (value.find(rule.either) == nullptr && value.find(rule.or_else) == nullptr)
      report(Code::kOneOfTwo, value.span, {std::string(rule.either), std::string(rule.or_else)});
  }

  void map_of(const FieldRule& rule, const Value& value, Kind kind) {
    for (const Field& field : value.fields) {
      FieldRule item = rule;
      item.key = field.key;
      item.kind = kind;
      single(item, field.value);
    }
  }

  void integer(const FieldRule& rule, const Value& value) {
    if (value.integer < 0 && rule.key == kAmountKey)
      report(Code::kNegative, value.span, {std::string(rule.key)});
    else if (value.integer < rule.minimum || value.integer > rule.maximum)
      report(Code::kOutOfRange, value.span,
             {std::string(rule.key), std::to_string(rule.minimum), std::to_string(rule.maximum)});
  }

  void moment(const FieldRule& rule, const Value& value) {
    const std::string written =
        value.type == ValueType::kInteger ? std::to_string(value.integer) : value.text;
    if (!parse_moment(written) && !slip(rule, value))
      report(Code::kBadMoment, value.span, {printable(written)});
  }

  void text(const FieldRule& rule, const Value& value) {
    if (trim(value.text).empty())
      return report(Code::kEmptyText, value.span, {std::string(rule.key)});
    if (rule.one_line && value.text.find('\n') != std::string::npos)
      report(Code::kOneLine, value.span, {std::string(rule.key)});
    if (rule.max_length > 0) {
      const std::size_t length = count_code_points(value.text);
      if (length > rule.max_length)
        report(Code::kTooLong, value.span,
               {std::string(rule.key), std::to_string(length), std::to_string(rule.max_length)});
    }
    switch (rule.kind) {
      case Kind::kChoice:
        choice(rule, value);
        break;
      case Kind::kUrl:
        url(value);
        break;
      case Kind::kEmail:
        if (!is_email(value.text)) report(Code::kBadEmail, value.span, {printable(value.text)});
        break;
      case Kind::kId:
        if (!is_slug(value.text) || value.text.size() > kMaxIdLength)
          report(Code::kBadId, value.span, {printable(value.text)});
        else if (is_reserved_id(value.text))
          report(Code::kReservedName, value.span, {value.text});
        break;
      default:
        break;
    }
  }

  void choice(const FieldRule& rule, const Value& value) {
    if (std::find(rule.choices.begin(), rule.choices.end(), value.text) != rule.choices.end())
      return;
    std::string all;
    for (const std::string_view name : rule.choices) {
      if (!all.empty()) all += ", ";
      all += name;
    }
    auto meant = choice_meant(value.text, rule.choices);
    const bool of_project = rule.choices.data() == std::data(Names<ProjectStatus>::all);
    if (!meant && of_project && is_status_of_money(value.text))
      return report(Code::kStatusOfMoney, value.span, {printable(value.text), std::move(all)});
    if (!meant) meant = nearest(value.text, rule.choices);
    report(Code::kUnknownChoice, value.span,
           {printable(value.text), std::string(rule.key), std::move(all)},
           meant ? std::string(*meant) : std::string());
  }

  void url(const Value& value) {
    const UrlCheck check = check_url(value.text);
    switch (check.verdict) {
      case UrlVerdict::kFine:
        break;
      case UrlVerdict::kMalformed:
        report(Code::kBadUrl, value.span, {printable(value.text)});
        break;
      case UrlVerdict::kUnknownScheme:
        report(Code::kUnknownScheme, value.span, {check.scheme});
        break;
      case UrlVerdict::kHoldsUser:
        report(Code::kUserInUrl, value.span, {});
        break;
    }
  }

  std::span<const FieldRule> rules_;
  const Value& root_;
  const std::string& file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  const Value* heading_ = nullptr;  // the table of the page that is being checked
  std::string_view heading_key_;
  bool heading_is_list_ = false;
  std::vector<std::string_view> displaced_;  // keys of the page that stand below a heading
};

}  // namespace

std::string_view type_term(ValueType type) {
  switch (type) {
    case ValueType::kString:
      return "text";
    case ValueType::kInteger:
      return "integer";
    case ValueType::kFloat:
      return "float";
    case ValueType::kBoolean:
      return "boolean";
    case ValueType::kDate:
      return "date";
    case ValueType::kOtherTime:
      return "time";
    case ValueType::kArray:
      return "list";
    case ValueType::kTable:
      return "table";
  }
  return "nothing";
}

void check_table(std::span<const FieldRule> rules, const Value& table, Span header,
                 const std::string& file, Diagnostics& diagnostics, std::string_view text) {
  Checker(rules, table, file, text, diagnostics).table(rules, table, header);
}

}  // namespace boek
