// SPDX-License-Identifier: EUPL-1.2
// Which records came, went, were renamed or changed.
#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "change/compare.h"
#include "core/text.h"

namespace boek {
namespace {

using Key = std::pair<RecordKind, std::string>;
using ByKey = std::map<Key, const RecordFacts*>;

// Above so much likeness two records are one that was renamed. Of that many pairs it is asked, by
// so many words of each: enough to know a text by.
constexpr double kAlike = 0.6;
constexpr std::size_t kMostPairs = 10'000;
constexpr std::size_t kMostWords = 2'000;

ByKey by_key(const std::vector<RecordFacts>& facts) {
  ByKey all;
  for (const RecordFacts& record : facts) all.emplace(Key{record.kind, record.id}, &record);
  return all;
}

// Ids that stand in the book but whose front matter could not be parsed.
template <typename Records>
void add_unreadable(RecordKind kind, const Records& records, std::set<Key>& out) {
  for (const auto& record : records)
    if (!record.readable) out.emplace(kind, record.id);
}
std::set<Key> unreadable_of(const Book& book) {
  std::set<Key> out;
  add_unreadable(RecordKind::kProject, book.projects, out);
  add_unreadable(RecordKind::kProvince, book.provinces, out);
  add_unreadable(RecordKind::kTheme, book.themes, out);
  add_unreadable(RecordKind::kInstrument, book.instruments, out);
  add_unreadable(RecordKind::kTafel, book.tafels, out);
  add_unreadable(RecordKind::kPagina, book.paginas, out);
  return out;
}

std::set<std::string> draft_ids(const Book& book) {
  std::set<std::string> ids;
  for (const Project& draft : book.drafts) ids.insert(draft.id);
  return ids;
}

// Sources are known only when bronnen.toml could be read on both sides.
bool sources_unknown(const Side& side) {
  return std::any_of(side.broken_files.begin(), side.broken_files.end(),
                     [](const std::string& file) { return file.ends_with("/bronnen.toml"); });
}

using Hashes = std::vector<std::size_t>;

// The first words of a record, as sorted hashes.
Hashes words_of(const RecordFacts& record) {
  Hashes hashes;
  const auto take = [&](std::string_view text) {
    for (const std::string_view word : words_in(text)) {
      if (hashes.size() == kMostWords) return;
      hashes.push_back(std::hash<std::string_view>()(word));
    }
  };
  take(record.title);
  for (const Fact& fact : record.facts) take(fact.value);
  take(record.text);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

// 1 for the same words, 0 for none in common; what is certainly not alike is 0 too.
double likeness(const Hashes& a, const Hashes& b) {
  const auto all = static_cast<double>(a.size() + b.size());
  if (2.0 * static_cast<double>(std::min(a.size(), b.size())) <= kAlike * all) return 0;
  std::size_t both = 0;
  for (auto at = a.begin(), other = b.begin(); at != a.end() && other != b.end();) {
    if (*at == *other) ++both;
    const bool less = *at < *other, more = *other < *at;
    if (!more) ++at;
    if (!less) ++other;
  }
  return 2.0 * static_cast<double>(both) / all;
}

class RecordsComparison {
 public:
  RecordsComparison(const Side& before, const Side& after,
                    const std::vector<RecordFacts>& facts_before,
                    const std::vector<RecordFacts>& facts_after)
      : before_(before),
        after_(after),
        drafts_before_(draft_ids(before.book)),
        drafts_after_(draft_ids(after.book)),
        then_(by_key(facts_before)),
        now_(by_key(facts_after)) {}

  std::vector<RecordChange> run() {
    for (const auto& [key, record] : now_)
      if (!then_.contains(key)) came_.push_back(record);
    for (const auto& [key, record] : then_)
      if (!now_.contains(key)) went_.push_back(record);
    settle_unreadable();
    pair_by_former_id();
    pair_by_title();
    pair_by_likeness();
    // Beyond this point it is known what every record is called now.
    for (const auto& [key, record] : now_)
      if (const auto found = then_.find(key); found != then_.end()) stayed(*found->second, *record);
    for (const Renamed& one : renamed_) renamed(one);
    for (const RecordFacts* record : came_)
      if (is_free(record)) came(*record);
    for (const RecordFacts* record : went_)
      if (is_free(record)) went(*record);
    std::sort(changes_.begin(), changes_.end(), [](const RecordChange& a, const RecordChange& b) {
      return std::tie(a.kind, a.fate, a.id) < std::tie(b.kind, b.fate, b.id);
    });
    return std::move(changes_);
  }

 private:
  static RecordChange begin(Fate fate, const RecordFacts& record) {
    RecordChange change;
    change.kind = record.kind;
    change.fate = fate;
    change.id = record.id;
    change.title = record.title;
    change.url = record.url;
    change.summary = record.summary;
    return change;
  }

  // A file with errors is read in part: what it lacks may be what could not be read.
  bool is_broken(const RecordFacts& then, const RecordFacts& now) const {
    return before_.broken_files.contains(then.file) || after_.broken_files.contains(now.file);
  }

  void stayed(const RecordFacts& then, const RecordFacts& now) {
    RecordChange change = begin(Fate::kChanged, now);
    change.unreadable = is_broken(then, now);
    if (!change.unreadable) change.fields = compare_facts(then, now, new_ids_);
    if (change.unreadable || !change.fields.empty()) changes_.push_back(std::move(change));
  }

  // Only projects have drafts.
  bool was_draft(const RecordFacts& record) const {
    return record.kind == RecordKind::kProject && drafts_before_.contains(record.id);
  }
  bool becomes_draft(const RecordFacts& record) const {
    return record.kind == RecordKind::kProject && drafts_after_.contains(record.id);
  }

  void came(const RecordFacts& record) {
    RecordChange change = begin(Fate::kAdded, record);
    change.was_draft = was_draft(record);
    change.unreadable = after_.broken_files.contains(record.file);
    changes_.push_back(std::move(change));
  }

  void went(const RecordFacts& record) {
    RecordChange change = begin(Fate::kRemoved, record);
    change.is_draft = becomes_draft(record);
    changes_.push_back(std::move(change));
  }

  // One whose file cannot be parsed on the other side neither came nor went.
  void settle_unreadable() {
    const auto settle = [&](std::vector<const RecordFacts*>& records, const Side& other) {
      const std::set<Key> unreadable = unreadable_of(other.book);
      const bool no_sources = sources_unknown(other);
      std::erase_if(records, [&](const RecordFacts* record) {
        if (record->kind == RecordKind::kSource) return no_sources;
        if (!unreadable.contains({record->kind, record->id})) return false;
        RecordChange change = begin(Fate::kChanged, *record);
        change.unreadable = true;
        changes_.push_back(std::move(change));
        return true;
      });
    };
    settle(came_, before_);
    settle(went_, after_);
  }

  struct Renamed {
    const RecordFacts* then = nullptr;
    const RecordFacts* now = nullptr;
    bool forwards = false;  // the former id stands in voorheen
  };

  void renamed(const Renamed& one) {
    const RecordFacts &then = *one.then, &now = *one.now;
    RecordChange change = begin(Fate::kRenamed, now);
    change.former_id = then.id;
    change.former_url = then.url;
    change.forwards = one.forwards;
    change.unreadable = is_broken(then, now);
    if (!change.unreadable) change.fields = compare_facts(then, now, new_ids_);
    // That its former id came to stand in voorheen is what renaming is.
    std::erase_if(change.fields, [&](const FieldChange& field) {
      return field.key == "voorheen" && field.after_value == then.id;
    });
    changes_.push_back(std::move(change));
  }

  bool is_free(const RecordFacts* record) const { return !paired_.contains(record); }

  void pair(const RecordFacts* then, const RecordFacts* now, bool forwards) {
    renamed_.push_back({then, now, forwards});
    paired_.insert({then, now});
    new_ids_.emplace(Key{then->kind, then->id}, now->id);
  }

  void pair_by_former_id() {
    ByKey by_former_id;
    for (const RecordFacts* now : came_)
      for (const std::string& id : now->former_ids) by_former_id.emplace(Key{now->kind, id}, now);
    for (const RecordFacts* then : went_) {
      const auto found = by_former_id.find({then->kind, then->id});
      if (found != by_former_id.end() && is_free(found->second)) pair(then, found->second, true);
    }
  }

  // A draft elsewhere is that record, and not the one that was renamed.
  bool may_be_new_name(const RecordFacts* now) const {
    return now->kind != RecordKind::kSource && is_free(now) && !was_draft(*now);
  }
  bool may_be_former_name(const RecordFacts* then) const {
    return then->kind != RecordKind::kSource && is_free(then) && !becomes_draft(*then);
  }

  void pair_by_title() {
    std::map<Key, std::deque<const RecordFacts*>> by_title;
    for (const RecordFacts* now : came_)
      if (may_be_new_name(now)) by_title[{now->kind, fold(now->title)}].push_back(now);
    for (const RecordFacts* then : went_) {
      if (!may_be_former_name(then)) continue;
      const auto found = by_title.find({then->kind, fold(then->title)});
      if (found == by_title.end() || found->second.empty()) continue;
      pair(then, found->second.front(), false);
      found->second.pop_front();
    }
  }

  // The pair that is most alike first, as long as it is much alike; of equals the first by id.
  void pair_by_likeness() {
    struct Pair {
      double alike = 0;
      const RecordFacts* then = nullptr;
      const RecordFacts* now = nullptr;
    };
    std::vector<std::pair<const RecordFacts*, Hashes>> then, now;
    for (const RecordFacts* record : went_)
      if (may_be_former_name(record)) then.emplace_back(record, Hashes());
    for (const RecordFacts* record : came_)
      if (may_be_new_name(record)) now.emplace_back(record, Hashes());
    if (then.size() * now.size() > kMostPairs) return;
    for (auto* side : {&then, &now})
      for (auto& [record, words] : *side) words = words_of(*record);
    std::vector<Pair> pairs;
    for (const auto& [old_record, old_words] : then)
      for (const auto& [new_record, new_words] : now)
        if (old_record->kind == new_record->kind)
          if (const double alike = likeness(old_words, new_words); alike > kAlike)
            pairs.push_back({alike, old_record, new_record});
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.alike > b.alike; });
    for (const Pair& one : pairs)
      if (is_free(one.then) && is_free(one.now)) pair(one.then, one.now, false);
  }

  const Side& before_;
  const Side& after_;
  const std::set<std::string> drafts_before_, drafts_after_;
  const ByKey then_, now_;
  std::vector<const RecordFacts*> came_, went_;
  std::vector<Renamed> renamed_;
  std::set<const RecordFacts*> paired_;
  NewIds new_ids_;
  std::vector<RecordChange> changes_;
};

}  // namespace

std::vector<RecordChange> compare_records(const Side& before, const Side& after,
                                          const std::vector<RecordFacts>& facts_before,
                                          const std::vector<RecordFacts>& facts_after) {
  return RecordsComparison(before, after, facts_before, facts_after).run();
}

}  // namespace boek
