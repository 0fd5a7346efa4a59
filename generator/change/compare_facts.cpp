// SPDX-License-Identifier: EUPL-1.2
// Two states of one record, fact by fact.
#include <algorithm>
#include <deque>
#include <iterator>
#include <map>

#include "change/compare.h"
#include "core/text.h"

namespace boek {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

class FactsComparison {
 public:
  FactsComparison(const RecordFacts& before, const RecordFacts& after, const NewIds& new_ids)
      : before_(before), after_(after), new_ids_(new_ids) {}

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

  // What stood before as it would be written now.
  const std::string& id_now(const std::optional<RecordKind>& refers,
                            const std::string& value) const {
    if (!refers) return value;
    const auto found = new_ids_.find({*refers, value});
    return found == new_ids_.end() ? value : found->second;
  }

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
    if (then && now && id_now(then->refers, then->value) == now->value) return;
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

  void item(const FactList& list, const Line& line, FieldFate fate) {
    FieldChange change;
    change.fate = fate;
    change.form = FactForm::kQuoted;
    change.key = list.key;
    change.is_name = list.is_names;
    change.line = line.label;
    (fate == FieldFate::kAdded ? change.after : change.before) = line.summary;
    (fate == FieldFate::kAdded ? change.after_value : change.before_value) = line.identity;
    changes_.push_back(std::move(change));
  }

  void list(const FactList& before, const FactList& after) {
    const std::size_t first = changes_.size();
    const std::vector<std::size_t> pairs = pairs_of(before.lines, after.lines);
    std::vector<bool> stayed(before.lines.size(), false);
    bool same_order = before.lines.size() == after.lines.size();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      same_order = same_order && pairs[i] == i;
      if (pairs[i] == kNone) {
        item(after, after.lines[i], FieldFate::kAdded);
        continue;
      }
      stayed[pairs[i]] = true;
      facts(before.lines[pairs[i]].facts, after.lines[i].facts, {after.key, after.lines[i].label});
    }
    for (std::size_t i = 0; i < stayed.size(); ++i)
      if (!stayed[i]) item(before, before.lines[i], FieldFate::kRemoved);
    if (changes_.size() == first && !same_order) {
      FieldChange change;
      change.fate = FieldFate::kReordered;
      change.key = after.key;
      changes_.push_back(std::move(change));
    }
  }

  using Subject = std::pair<std::optional<RecordKind>, std::string>;

  // What a line is about, and all it says of that; as it would be written now.
  Subject subject_of(const Line& line) const {
    return {line.refers, id_now(line.refers, line.identity)};
  }
  std::string details_of(const Line& line) const {
    std::string details;
    for (const Fact& fact : line.facts)
      details.append(fact.key) += '\0' + id_now(fact.refers, fact.value) + '\0';
    return details;
  }

  // For each line after which one it was, or kNone. Of those about the same the equal ones first:
  // when one of two goes, the other did not become it. The rest by their order.
  std::vector<std::size_t> pairs_of(const std::vector<Line>& before,
                                    const std::vector<Line>& after) const {
    std::vector<std::size_t> pairs(after.size(), kNone);
    std::vector<bool> taken(before.size(), false);
    const auto pair = [&](const auto& key_of) {
      std::map<decltype(key_of(before[0])), std::deque<std::size_t>> free;
      for (std::size_t i = 0; i < before.size(); ++i)
        if (!taken[i]) free[key_of(before[i])].push_back(i);
      for (std::size_t i = 0; i < after.size(); ++i) {
        if (pairs[i] != kNone) continue;
        const auto found = free.find(key_of(after[i]));
        if (found == free.end() || found->second.empty()) continue;
        pairs[i] = found->second.front();
        found->second.pop_front();
        taken[pairs[i]] = true;
      }
    };
    pair([&](const Line& line) { return std::pair(subject_of(line), details_of(line)); });
    pair([&](const Line& line) { return subject_of(line); });
    return pairs;
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
  const NewIds& new_ids_;
  std::vector<FieldChange> changes_;
};

}  // namespace

std::vector<FieldChange> compare_facts(const RecordFacts& before, const RecordFacts& after,
                                       const NewIds& new_ids) {
  return FactsComparison(before, after, new_ids).run();
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  constexpr std::string_view kSpace = " \t\n\r";
  for (std::size_t at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(kSpace, end);
  }
  return words;
}

WordChange compare_words(std::string_view before, std::string_view after) {
  std::vector<std::string_view> then = words_in(before), now = words_in(after), both;
  std::sort(then.begin(), then.end());
  std::sort(now.begin(), now.end());
  std::set_intersection(then.begin(), then.end(), now.begin(), now.end(), std::back_inserter(both));
  return {static_cast<std::uint32_t>(now.size() - both.size()),
          static_cast<std::uint32_t>(then.size() - both.size())};
}

}  // namespace boek
