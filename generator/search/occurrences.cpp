// SPDX-License-Identifier: EUPL-1.2
#include "search/occurrences.h"

#include <algorithm>

#include "core/parallel.h"
#include "language/analysis.h"
#include "language/form_table.h"
#include "language/stop_words.h"
#include "language/synonyms.h"
#include "language/words.h"
#include "search/fields.h"
#include "search/ranking.h"

namespace boek {
namespace {

constexpr std::uint32_t kNone = ~0U;

// The forms that one thread met, by its own numbers.
class FormsMet {
 public:
  std::uint32_t number_of(const Word& word) {
    const std::uint32_t place = table_.add(word.form);
    if (place == numbers_.size()) numbers_.push_back(add(word.form));
    const std::uint32_t number = numbers_[place];
    if (number == kNone) return kNone;
    FormFacts& facts = forms_[number];
    facts.small = facts.small || !word.is_capital(0);
    if (word.segments.size() > 1) keep_segments(facts, word);
    return number;
  }

  std::vector<FormFacts>& forms() { return forms_; }

 private:
  std::uint32_t add(std::string_view form) {
    if (form.size() < 2 || is_everywhere(form)) return kNone;
    forms_.push_back({std::string(form), {}, false, 0});
    return static_cast<std::uint32_t>(forms_.size() - 1);
  }

  static void keep_segments(FormFacts& facts, const Word& word) {
    std::vector<std::string> segments(word.segments.begin(), word.segments.end());
    if (facts.segments.empty() || segments < facts.segments) facts.segments = std::move(segments);
  }

  FormTable table_;                     // of all forms, those that do not count too
  std::vector<std::uint32_t> numbers_;  // by place in the table: in forms_, or kNone
  std::vector<FormFacts> forms_;
};

std::uint16_t in_units(float weight) {
  return static_cast<std::uint16_t>(weight * kOccurrenceUnit + 0.5F);
}

void add_up(std::uint16_t& sum, std::uint16_t more) {
  constexpr std::uint16_t kMost = 4095;
  sum = static_cast<std::uint16_t>(std::min<unsigned>(kMost, sum + more));
}

// Where the names of the groups stand in a text, in whatever form: names are known by the lemmas of
// their words. To look those up for every word would take longer than the rest, so only words that
// begin as a word of a name are.
class GroupNames {
 public:
  GroupNames(const Book& book, const Dictionary& dictionary)
      : analyser_(dictionary, kNoVocabulary) {
    std::vector<SynonymGroup> groups;
    for (const std::vector<std::string>& names : book.synonyms) {
      groups.push_back({names});
      for (const std::string& name : names)
        for_each_word(name, [&](const Word& word) { begins_.add(begin_of(word)); });
    }
    synonyms_ = Synonyms(groups, [this](const Word& word) { return key_of(word); });
  }
  GroupNames(const GroupNames&) = delete;
  GroupNames& operator=(const GroupNames&) = delete;

  std::string key_of(const Word& word) const {
    const bool may_be = begins_.find(begin_of(word)) != FormTable::kNone;
    return may_be ? analyser_.analyse(word).lemma : std::string(word.form);
  }
  const Synonyms& synonyms() const { return synonyms_; }

 private:
  static std::string_view begin_of(const Word& word) { return word.form.substr(0, 4); }

  static inline const Vocabulary kNoVocabulary{};
  Analyser analyser_;
  FormTable begins_;
  Synonyms synonyms_;
};

// Counts the words of one project after another.
class Counter {
 public:
  Counter(const Book& book, const GroupNames& names) : book_(book), names_(names) {}

  std::vector<Occurrence> count(const Project& project, std::uint32_t& body_words) {
    found_.clear();
    body_words_ = 0;
    for_each_text(book_, project,
                  [&](SearchField field, std::string_view text) { read(field, text); });
    for (const Occurrence& occurrence : found_) {
      place_[occurrence.form] = kNone;
      ++forms()[occurrence.form].projects;
    }
    body_words = body_words_;
    return found_;
  }

  std::vector<FormFacts>& forms() { return table_.forms(); }

 private:
  void read(SearchField field, std::string_view text) {
    const float weight = weight_of(field, text);
    bool has_names = false;
    for_each_word(text, [&](const Word& word) {
      if (field == SearchField::kBody) ++body_words_;
      const std::uint32_t form = add(word, field, in_units(weight));
      has_names = has_names || (form != kNone && begins_name_[form]);
    });
    if (has_names) read_names(field, text, weight * kSynonymWeight);
  }

  // The text says a name of a group: then it says the other names too, for less.
  void read_names(SearchField field, std::string_view text, float weight) {
    std::vector<std::string> words;
    for_each_word(text, [&](const Word& word) { words.push_back(names_.key_of(word)); });
    const std::vector<std::string_view> keys(words.begin(), words.end());
    names_.synonyms().for_each_match(keys, [&](const Synonyms::Match& match) {
      const auto said = std::span(words).subspan(match.first, match.words);
      for (const std::string& name : book_.synonyms[match.group])
        if (!is_name(name, said))
          for_each_word(name, [&](const Word& word) { add(word, field, in_units(weight)); });
    });
  }

  bool is_name(std::string_view name, std::span<const std::string> words) const {
    std::size_t matching = 0, all = 0;
    for_each_word(name, [&](const Word& word) {
      if (all < words.size() && words[all] == names_.key_of(word)) ++matching;
      ++all;
    });
    return matching == words.size() && all == words.size();
  }

  static float weight_of(SearchField field, std::string_view text) {
    const float weight = kFieldWeight[static_cast<std::size_t>(field)];
    if (field != SearchField::kTitle) return weight;
    float words = 0;
    for_each_word(text, [&](const Word&) { ++words; });
    return weight / (1 - kTitleLengthShare + kTitleLengthShare * words / kTitleWords);
  }

  std::uint32_t add(const Word& word, SearchField field, std::uint16_t weight) {
    const std::uint32_t form = table_.number_of(word);
    if (form == kNone) return kNone;
    if (form >= place_.size()) {
      place_.push_back(kNone);
      begins_name_.push_back(names_.synonyms().begins_name(names_.key_of(word)));
    }
    if (place_[form] == kNone) {
      place_[form] = static_cast<std::uint32_t>(found_.size());
      found_.push_back({form, 0, 0});
    }
    Occurrence& occurrence = found_[place_[form]];
    add_up(field == SearchField::kBody ? occurrence.body : occurrence.fields, weight);
    return form;
  }

  const Book& book_;
  const GroupNames& names_;
  FormsMet table_;
  std::vector<std::uint32_t> place_;  // in found_, by form
  std::vector<bool> begins_name_;     // by form
  std::vector<Occurrence> found_;
  std::uint32_t body_words_ = 0;
};

// What two threads know of the same form.
void merge(FormFacts& into, FormFacts&& from) {
  into.projects += from.projects;
  into.small = into.small || from.small;
  if (into.segments.empty() || (!from.segments.empty() && from.segments < into.segments))
    into.segments = std::move(from.segments);
}

// The forms of all threads in their order, and for each thread what its numbers become.
std::vector<FormFacts> merge_forms(std::vector<Counter>& counters,
                                   std::vector<std::vector<std::uint32_t>>& renumbered) {
  struct Place {
    FormFacts* facts;
    std::uint32_t* number;
  };
  std::vector<Place> places;
  renumbered.resize(counters.size());
  for (std::size_t worker = 0; worker < counters.size(); ++worker) {
    std::vector<FormFacts>& forms = counters[worker].forms();
    renumbered[worker].resize(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i)
      places.push_back({&forms[i], &renumbered[worker][i]});
  }
  std::sort(places.begin(), places.end(),
            [](const Place& a, const Place& b) { return a.facts->form < b.facts->form; });
  std::vector<FormFacts> merged;
  for (const Place& place : places) {
    if (merged.empty() || merged.back().form != place.facts->form)
      merged.push_back(std::move(*place.facts));
    else
      merge(merged.back(), std::move(*place.facts));
    *place.number = static_cast<std::uint32_t>(merged.size() - 1);
  }
  return merged;
}

}  // namespace

Occurrences count_words(const Book& book, std::span<const ProjectId> order,
                        const Dictionary& dictionary, unsigned jobs) {
  const GroupNames names(book, dictionary);
  Occurrences all;
  all.of_project.resize(order.size());
  all.body_words.resize(order.size());
  std::vector<unsigned> worker_of(order.size());
  std::vector<Counter> counters(std::max(jobs, 1U), Counter(book, names));
  parallel_for(order.size(), jobs, [&](std::size_t i, unsigned worker) {
    worker_of[i] = worker;
    all.of_project[i] = counters[worker].count(book[order[i]], all.body_words[i]);
  });
  std::vector<std::vector<std::uint32_t>> renumbered;
  all.forms = merge_forms(counters, renumbered);
  parallel_for(order.size(), jobs, [&](std::size_t i, unsigned) {
    for (Occurrence& occurrence : all.of_project[i])
      occurrence.form = renumbered[worker_of[i]][occurrence.form];
  });
  return all;
}

}  // namespace boek
