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

void check_group(const Value& words, const std::string& file, Seen& seen,
                 Diagnostics& diagnostics) {
  if (words.items.size() == 1)
    diagnostics.push_back({Code::kSynonymAlone, {file, words.span}, {}, {}, {}});
  for (const Value& word : words.items) {
    const auto [first, is_new] = seen.emplace(fold(word.text), word.span);
    if (!is_new)
      diagnostics.push_back({Code::kSynonymTwice,
                             {file, word.span},
                             {printable(word.text)},
                             {},
                             {{{file, first->second}, NoteText::kFirstHere, {}}}});
  }
}

std::vector<std::string> names_in(const Value& words) {
  std::vector<std::string> names;
  for (const Value& word : words.items)
    if (word.type == ValueType::kString && !word.text.empty()) names.push_back(word.text);
  return names;
}

}  // namespace

Outcome<std::vector<std::vector<std::string>>> read_synoniemen(const Value& table,
                                                               const std::string& file) {
  Outcome<std::vector<std::vector<std::string>>> outcome;
  check_table(synonym_schema(), table, {}, file, outcome.diagnostics);
  add_fixes(synonym_schema(), table, {}, file, outcome.diagnostics);
  if (has_errors(outcome.diagnostics)) return outcome;
  Seen seen;
  for (const Field& field : table.fields)
    for (const Value& group : field.value.items)
      for (const Field& words : group.fields) {
        check_group(words.value, file, seen, outcome.diagnostics);
        outcome.value.push_back(names_in(words.value));
      }
  return outcome;
}

}  // namespace boek
