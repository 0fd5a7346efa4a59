// SPDX-License-Identifier: EUPL-1.2
#include "model/slips.h"

#include <algorithm>

#include "core/guess.h"
#include "core/text.h"
#include "model/rename.h"

namespace boek {
namespace {

constexpr int kMostTables = 3;  // that a key is said to belong to

bool is_whole_number(std::string_view text) {
  const bool digits = text.find_first_not_of("0123456789_") == text.npos;
  const bool apart = text.starts_with('_') || text.ends_with('_') || text.find("__") != text.npos;
  const bool padded = text.size() > 1 && text.front() == '0';
  return !text.empty() && text.size() < 19 && digits && !apart && !padded;
}

class Slip {
 public:
  Slip(const Value& value, const std::string& file) : value_(value), file_(file) {}

  // The whole value gives way to `suggestion`.
  Diagnostic instead(Code code, std::string_view shown, std::string suggestion, bool certain) {
    Diagnostic diagnostic{code, {file_, value_.span}, {printable(shown)}, suggestion, {}};
    const bool one_line = value_.span.begin.line == value_.span.end.line;
    if (certain && one_line) diagnostic.fix = {{{file_, value_.span}, std::move(suggestion)}};
    return diagnostic;
  }

  std::optional<Diagnostic> amount(std::string_view shown) {
    const auto guess = guess_amount(shown);
    if (!guess) return std::nullopt;
    return instead(Code::kAmountWritten, shown, toml_amount(guess->euros), guess->certain);
  }

  std::optional<Diagnostic> integer(const FieldRule& rule, std::string_view text) {
    const bool amount_key = rule.key == "bedrag";
    if (value_.type == ValueType::kFloat && amount_key) return amount(text_at(text, value_.span));
    if (value_.type != ValueType::kString) return std::nullopt;
    const std::string_view number = trim(value_.text);
    if (is_whole_number(number))
      return instead(Code::kNumberAsText, number, std::string(number), true);
    return amount_key ? amount(value_.text) : std::nullopt;
  }

  std::optional<Diagnostic> boolean(const FieldRule& rule) {
    if (value_.type != ValueType::kString) return std::nullopt;
    const auto flag = guess_boolean(value_.text);
    if (!flag) return std::nullopt;
    const char* word = *flag ? "true" : "false";
    if (value_.text != word) return instead(Code::kBooleanWord, value_.text, word, true);
    Diagnostic quoted = instead(Code::kWrongType, {}, word, true);
    quoted.args = {std::string(rule.key), term("boolean"), term("text"), term("write-boolean")};
    return quoted;
  }

  std::optional<Diagnostic> moment(std::string_view text) {
    const bool is_text = value_.type == ValueType::kString;
    const bool is_number = value_.type == ValueType::kInteger || value_.type == ValueType::kFloat;
    if (!is_text && !is_number) return std::nullopt;
    const std::string shown(is_text                              ? value_.text
                            : value_.type == ValueType::kInteger ? std::to_string(value_.integer)
                                                                 : text_at(text, value_.span));
    const auto guess = guess_moment(shown);
    if (!guess) return std::nullopt;
    if (!is_text)
      return instead(Code::kDateWritten, shown, toml_moment(guess->moment), guess->certain);
    Diagnostic diagnostic{
        Code::kDateWritten, {file_, value_.span}, {printable(shown)}, to_iso(guess->moment), {}};
    if (guess->certain) diagnostic.fix = rename(file_, value_.span, shown, to_iso(guess->moment));
    return diagnostic;
  }

 private:
  const Value& value_;
  const std::string& file_;
};

}  // namespace

std::optional<Diagnostic> find_slip(const FieldRule& rule, const Value& value,
                                    std::string_view text, const std::string& file) {
  Slip slip(value, file);
  if (rule.kind == Kind::kInteger) return slip.integer(rule, text);
  if (rule.kind == Kind::kBoolean) return slip.boolean(rule);
  if (rule.kind == Kind::kMoment) return slip.moment(text);
  return std::nullopt;
}

std::string tables_with(std::string_view key, std::span<const FieldRule> rules) {
  std::string all;
  int count = 0;
  for (const FieldRule& rule : rules) {
    if (rule.kind != Kind::kTable && rule.kind != Kind::kTextOrTable) continue;
    const bool has_key = std::any_of(rule.fields.begin(), rule.fields.end(),
                                     [&](const FieldRule& field) { return field.key == key; });
    if (!has_key) continue;
    const bool list = rule.shape != Shape::kOne;
    if (!all.empty()) all += ", ";
    all.append(list ? "[[" : "[").append(rule.key).append(list ? "]]" : "]");
    ++count;
  }
  return count > kMostTables ? std::string() : all;
}

}  // namespace boek
