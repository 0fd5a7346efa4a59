// SPDX-License-Identifier: EUPL-1.2
// Which records came, went, were renamed or changed.
#include <algorithm>
#include <map>
#include <tuple>

#include "change/compare.h"
#include "core/text.h"

namespace boek {
namespace {

using Key = std::pair<RecordKind, std::string>;
using ByKey = std::map<Key, const RecordFacts*>;

// Above so much likeness two records are one that was renamed; of that many pairs it is asked.
constexpr double kAlike = 0.6;
constexpr std::size_t kMostPairs = 10'000;

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

bool is_draft(const Book& book, const RecordFacts& record) {
  return record.kind == RecordKind::kProject &&
         std::any_of(book.drafts.begin(), book.drafts.end(),
                     [&](const Project& draft) { return draft.id == record.id; });
}

// Sources are known only when bronnen.toml could be read on both sides.
bool sources_unknown(const Side& side) {
  return std::any_of(side.broken_files.begin(), side.broken_files.end(),
                     [](const std::string& file) { return file.ends_with("/bronnen.toml"); });
}

class RecordsComparison {
 public:
  RecordsComparison(const Side& before, const Side& after,
                    const std::vector<RecordFacts>& facts_before,
                    const std::vector<RecordFacts>& facts_after)
      : before_(before), after_(after), then_(by_key(facts_before)), now_(by_key(facts_after)) {}

  std::vector<RecordChange> run() {
    for (const auto& [key, record] : now_) {
      const auto found = then_.find(key);
      if (found != then_.end())
        stayed(*found->second, *record);
      else
        came_.push_back(record);
    }
    for (const auto& [key, record] : then_)
      if (!now_.contains(key)) went_.push_back(record);
    settle_unreadable();
    pair_by_former_id();
    pair_by_likeness();
    for (const RecordFacts* record : came_) came(*record);
    for (const RecordFacts* record : went_) went(*record);
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
    if (!change.unreadable) change.fields = compare_facts(then, now);
    if (change.unreadable || !change.fields.empty()) changes_.push_back(std::move(change));
  }

  void came(const RecordFacts& record) {
    RecordChange change = begin(Fate::kAdded, record);
    change.was_draft = is_draft(before_.book, record);
    change.unreadable = after_.broken_files.contains(record.file);
    changes_.push_back(std::move(change));
  }

  void went(const RecordFacts& record) {
    RecordChange change = begin(Fate::kRemoved, record);
    change.is_draft = is_draft(after_.book, record);
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

  void renamed(const RecordFacts& then, const RecordFacts& now, bool forwards) {
    RecordChange change = begin(Fate::kRenamed, now);
    change.former_id = then.id;
    change.former_url = then.url;
    change.forwards = forwards;
    change.unreadable = is_broken(then, now);
    if (!change.unreadable) change.fields = compare_facts(then, now);
    // That its former id came to stand in voorheen is what renaming is.
    std::erase_if(change.fields, [&](const FieldChange& field) {
      return field.key == "voorheen" && field.after_value == then.id;
    });
    changes_.push_back(std::move(change));
    std::erase(came_, &now);
    std::erase(went_, &then);
  }

  void pair_by_former_id() {
    for (const RecordFacts* then : std::vector(went_)) {
      const auto now = std::find_if(came_.begin(), came_.end(), [&](const RecordFacts* record) {
        const auto& ids = record->former_ids;
        return record->kind == then->kind &&
               std::find(ids.begin(), ids.end(), then->id) != ids.end();
      });
      if (now != came_.end()) renamed(*then, **now, true);
    }
  }

  // The same title first; else the pair that is most alike, as long as it is much alike.
  void pair_by_likeness() {
    for (const RecordFacts* then : std::vector(went_)) {
      const auto now = std::find_if(came_.begin(), came_.end(), [&](const RecordFacts* record) {
        return can_be_one(*then, *record) && fold(record->title) == fold(then->title);
      });
      if (now != came_.end()) renamed(*then, **now, false);
    }
    if (came_.size() * went_.size() > kMostPairs) return;
    for (const Pair& pair : pairs_by_likeness()) {
      const bool free = std::find(went_.begin(), went_.end(), pair.then) != went_.end() &&
                        std::find(came_.begin(), came_.end(), pair.now) != came_.end();
      if (free) renamed(*pair.then, *pair.now, false);
    }
  }

  struct Pair {
    double alike = 0;
    const RecordFacts* then = nullptr;
    const RecordFacts* now = nullptr;
  };

  // Those that may be one, most alike first; of equals the first by id.
  std::vector<Pair> pairs_by_likeness() const {
    std::vector<Pair> pairs;
    std::vector<std::string> words;
    for (const RecordFacts* now : came_) words.push_back(words_of(*now));
    for (const RecordFacts* then : went_) {
      const std::string words_then = words_of(*then);
      for (std::size_t i = 0; i < came_.size(); ++i) {
        if (!can_be_one(*then, *came_[i])) continue;
        const double alike = likeness(words_then, words[i]);
        if (alike > kAlike) pairs.push_back({alike, then, came_[i]});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.alike > b.alike; });
    return pairs;
  }

  // A draft elsewhere is that record, and not the one that was renamed.
  bool can_be_one(const RecordFacts& then, const RecordFacts& now) const {
    return then.kind == now.kind && then.kind != RecordKind::kSource &&
           !is_draft(before_.book, now) && !is_draft(after_.book, then);
  }

  static std::string words_of(const RecordFacts& record) {
    std::string words = record.title;
    for (const Fact& fact : record.facts) words += ' ' + fact.value;
    return words + ' ' + record.text;
  }

  const Side& before_;
  const Side& after_;
  const ByKey then_, now_;
  std::vector<const RecordFacts*> came_, went_;
  std::vector<RecordChange> changes_;
};

}  // namespace

std::vector<RecordChange> compare_records(const Side& before, const Side& after,
                                          const std::vector<RecordFacts>& facts_before,
                                          const std::vector<RecordFacts>& facts_after) {
  return RecordsComparison(before, after, facts_before, facts_after).run();
}

}  // namespace boek
