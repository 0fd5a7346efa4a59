// SPDX-License-Identifier: EUPL-1.2
// Two states of one record, fact by fact.
#include <algorithm>
#include <map>

#include "change/compare.h"
#include "core/text.h"

namespace boek {
namespace {

using Counts = std::map<std::string_view, std::int64_t>;

Counts words_of(std::string_view text, std::size_t& total) {
  Counts counts;
  constexpr std::string_view kSpace = " \t\n\r";
  for (std::size_t at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    ++counts[text.substr(at, end - at)];
    ++total;
    at = text.find_first_not_of(kSpace, end);
  }
  return counts;
}

std::size_t shared(const Counts& a, const Counts& b) {
  std::int64_t count = 0;
  for (const auto& [word, times] : a)
    if (const auto found = b.find(word); found != b.end()) count += std::min(times, found->second);
  return static_cast<std::size_t>(count);
}

class FactsComparison {
 public:
  FactsComparison(const RecordFacts& before, const RecordFacts& after)
      : before_(before), after_(after) {}

  std::vector<FieldChange> run() {
    facts(before_.facts, after_.facts, {});
    for (std::size_t i = 0; i < after_.lists.size() && i < before_.lists.size(); ++i)
      list(before_.lists[i], after_.lists[i]);
    body();
    return std::move(changes_);
  }

 private:
  struct Owner {
    std::string key, line;  // of a list and its item; empty for the record itself
  };

  static const Fact* find(const std::vector<Fact>& facts, const std::string& key) {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.key == key; });
    return found == facts.end() ? nullptr : &*found;
  }

  void facts(const std::vector<Fact>& before, const std::vector<Fact>& after, const Owner& owner) {
    for (const Fact& now : after) fact(find(before, now.key), &now, owner);
    for (const Fact& then : before)
      if (find(after, then.key) == nullptr) fact(&then, nullptr, owner);
  }

  void fact(const Fact* then, const Fact* now, const Owner& owner) {
    if (then && now && then->value == now->value && then->words == now->words) return;
    FieldChange change;
    change.fate = !then ? FieldFate::kSet : !now ? FieldFate::kCleared : FieldFate::kChanged;
    const Fact& either = now ? *now : *then;
    change.form = either.form;
    change.key = owner.key.empty() ? either.key : owner.key;
    change.line = owner.line;
    if (!owner.key.empty()) change.line_key = either.key;
    if (then) change.before = then->words, change.before_value = then->value;
    if (now) change.after = now->words, change.after_value = now->value;
    if (either.form == FactForm::kProse && change.fate == FieldFate::kChanged) rewrite(change);
    changes_.push_back(std::move(change));
  }

  static void rewrite(FieldChange& change) {
    const WordChange words = compare_words(change.before_value, change.after_value);
    change.fate = FieldFate::kRewritten;
    change.words_added = words.added;
    change.words_removed = words.removed;
  }

  static const Line* find(const FactList& list, const std::string& identity) {
    const auto found = std::find_if(list.lines.begin(), list.lines.end(),
                                    [&](const Line& line) { return line.identity == identity; });
    return found == list.lines.end() ? nullptr : &*found;
  }

  void item(const FactList& list, const Line& line, FieldFate fate) {
    FieldChange change;
    change.fate = fate;
    change.form = FactForm::kQuoted;
    change.key = list.key;
    change.is_name = list.is_names;
    change.line = line.label;
    (fate == FieldFate::kAdded ? change.after : change.before) = line.summary;
    (fate == FieldFate::kAdded ? change.after_value : change.before_value) =
        line.identity.substr(line.identity.starts_with('\n') ? 1 : 0);
    changes_.push_back(std::move(change));
  }

  void list(const FactList& before, const FactList& after) {
    const std::size_t first = changes_.size();
    for (const Line& now : after.lines) {
      const Line* then = find(before, now.identity);
      if (!then)
        item(after, now, FieldFate::kAdded);
      else if (!after.is_names)
        facts(then->facts, now.facts, {after.key, now.label});
    }
    for (const Line& then : before.lines)
      if (!find(after, then.identity)) item(before, then, FieldFate::kRemoved);
    if (changes_.size() == first && !same_order(before, after)) {
      FieldChange change;
      change.fate = FieldFate::kReordered;
      change.key = after.key;
      changes_.push_back(std::move(change));
    }
  }

  static bool same_order(const FactList& before, const FactList& after) {
    return std::equal(before.lines.begin(), before.lines.end(), after.lines.begin(),
                      after.lines.end(),
                      [](const Line& a, const Line& b) { return a.identity == b.identity; });
  }

  // Markup alone counts too: a link that leads elsewhere, a list that became a paragraph.
  void body() {
    if (before_.markup == after_.markup && before_.text == after_.text) return;
    FieldChange change;
    change.form = FactForm::kProse;
    change.key = "tekst";
    change.before_value = before_.text;
    change.after_value = after_.text;
    rewrite(change);
    changes_.push_back(std::move(change));
  }

  const RecordFacts& before_;
  const RecordFacts& after_;
  std::vector<FieldChange> changes_;
};

}  // namespace

std::vector<FieldChange> compare_facts(const RecordFacts& before, const RecordFacts& after) {
  return FactsComparison(before, after).run();
}

WordChange compare_words(std::string_view before, std::string_view after) {
  std::size_t old_words = 0, new_words = 0;
  const Counts old_counts = words_of(before, old_words);
  const std::size_t both = shared(old_counts, words_of(after, new_words));
  return {static_cast<std::uint32_t>(new_words - both),
          static_cast<std::uint32_t>(old_words - both)};
}

double likeness(std::string_view before, std::string_view after) {
  std::size_t old_words = 0, new_words = 0;
  const Counts old_counts = words_of(before, old_words);
  const std::size_t both = shared(old_counts, words_of(after, new_words));
  if (old_words + new_words == 0) return 1;
  return 2.0 * static_cast<double>(both) / static_cast<double>(old_words + new_words);
}

}  // namespace boek
