// SPDX-License-Identifier: EUPL-1.2
// The web addresses of front matter, wherever the schema has one: a new key needs no new code here.
#include <algorithm>

#include "model/schema.h"

namespace boek {
namespace {

bool holds_address(const FieldRule& rule) {
  return rule.kind == Kind::kUrl ||
         std::any_of(rule.fields.begin(), rule.fields.end(), holds_address);
}

void collect(std::span<const FieldRule> rules, const Value& table,
             std::vector<Located<std::string>>& found);

void collect_value(const FieldRule& rule, const Value& value,
                   std::vector<Located<std::string>>& found) {
  for (const Value& item : value.items) collect_value(rule, item, found);
  if (rule.kind == Kind::kUrl && value.type == ValueType::kString)
    found.push_back({value.text, value.span});
  if (rule.kind != Kind::kUrl && value.type == ValueType::kTable)
    collect(rule.fields, value, found);
}

void collect(std::span<const FieldRule> rules, const Value& table,
             std::vector<Located<std::string>>& found) {
  for (const FieldRule& rule : rules) {
    if (!holds_address(rule)) continue;
    if (const Field* field = table.find(rule.key)) collect_value(rule, field->value, found);
  }
}

}  // namespace

std::vector<Located<std::string>> addresses_in(std::span<const FieldRule> rules,
                                               const Value& table) {
  std::vector<Located<std::string>> found;
  collect(rules, table, found);
  return found;
}

}  // namespace boek
