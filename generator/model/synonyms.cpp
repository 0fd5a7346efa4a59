// SPDX-License-Identifier: EUPL-1.2
// synoniemen.toml: groups of names that mean the same to who searches.
#include <map>

#include "core/text.h"
#include "model/fields.h"
#include "model/fixes.h"
#include "model/records.h"
#include "model/schema.h"

namespace boek {
namespace {

// Where each name was first seen: one that stands in two groups leads to the one and not to the
// other.
using Seen = std::map<std::string, Span>;

void check_name(const std::string& name, Span span, const std::string& file, Seen& seen,
                Diagnostics& diagnostics) {
  const auto [first, is_new] = seen.emplace(fold(name), span);
  if (!is_new)
    diagnostics.push_back({Code::kSynonymTwice,
                           {file, span},
                           {printable(name)},
                           {},
                           {{{file, first->second}, NoteText::kFirstHere, {}}}});
}

void check_names(const Value& names, const std::string& file, Seen& seen,
                 Diagnostics& diagnostics) {
  for (const Value& name : names.items) check_name(name.text, name.span, file, seen, diagnostics);
}

std::vector<std::string> names_in(const Value& words) {
  std::vector<std::string> names;
  for (const Value& word : words.items)
    if (word.type == ValueType::kString && !word.text.empty()) names.push_back(word.text);
  return names;
}

// A name and its other names in one line: waterstof = ["H2"].
FieldRule short_group(const Field& field) {
  return {.key = field.key, .shape = Shape::kSome, .one_line = true};
}

std::vector<FieldRule> rules_for(const Value& table) {
  std::vector<FieldRule> rules(synonym_schema().begin(), synonym_schema().end());
  for (const Field& field : table.fields)
    if (field.key != rules.front().key) rules.push_back(short_group(field));
  return rules;
}

}  // namespace

Outcome<std::vector<std::vector<std::string>>> read_synoniemen(const Value& table,
                                                               const std::string& file) {
  Outcome<std::vector<std::vector<std::string>>> outcome;
  const std::vector<FieldRule> rules = rules_for(table);
  check_table(rules, table, {}, file, outcome.diagnostics);
  add_fixes(rules, table, {}, file, outcome.diagnostics);
  if (has_errors(outcome.diagnostics)) return outcome;
  Seen seen;
  const auto add = [&](std::vector<std::string> names) {
    outcome.value.push_back(std::move(names));
  };
  for (const Field& field : table.fields) {
    if (field.key == rules.front().key) {
      for (const Value& group : field.value.items)
        for (const Field& words : group.fields) {
          if (words.value.items.size() == 1)
            outcome.diagnostics.push_back(
                {Code::kSynonymAlone, {file, words.value.span}, {}, {}, {}});
          check_names(words.value, file, seen, outcome.diagnostics);
          add(names_in(words.value));
        }
    } else {
      check_name(field.key, field.key_span, file, seen, outcome.diagnostics);
      check_names(field.value, file, seen, outcome.diagnostics);
      std::vector<std::string> names = names_in(field.value);
      names.insert(names.begin(), field.key);
      add(std::move(names));
    }
  }
  return outcome;
}

}  // namespace boek
