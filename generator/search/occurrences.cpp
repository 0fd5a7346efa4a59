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
#include "search/forms_met.h"
#include "search/packer.h"
#include "search/ranking.h"

namespace boek {
namespace {

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
class alignas(kSlotAlignment) Counter {
 public:
  Counter(const Book& book, const GroupNames& names) : book_(book), names_(names) {}

  OccurrenceList count(const Project& project, std::uint32_t& body_words) {
    found_.clear();
    body_words_ = 0;
    for_each_text(book_, project,
                  [&](SearchField field, std::string_view text) { read(field, text); });
    body_words = body_words_;
    return OccurrenceList(found_);
  }

  FormsMet& forms() { return forms_; }

 private:
  void read(SearchField field, std::string_view text) {
    const float weight = weight_of(field, text);
    const std::uint16_t units = in_units(weight);
    bool has_names = false;
    for_each_word(text, [&](const Word& word) {
      if (field == SearchField::kBody) ++body_words_;
      const std::uint32_t form = add(word, field, units);
      has_names = has_names || (form != kNone && begins_name(word, forms_[form]));
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

  // The number of the form; kNone when it does not count.
  std::uint32_t add(const Word& word, SearchField field, std::uint16_t weight) {
    const std::uint32_t form = forms_.number_of(word);
    FormsMet::Met& met = forms_[form];
    if (!met.counts) return kNone;
    if (!word.is_capital(0)) met.small = true;
    if (word.segments.size() > 1) forms_.keep_segments(form, word);
    if (met.place >= found_.size() || found_[met.place].form != form) {
      met.place = static_cast<std::uint32_t>(found_.size());
      ++met.projects;
      found_.push_back({form, 0, 0});
    }
    Occurrence& occurrence = found_[met.place];
    add_up(field == SearchField::kBody ? occurrence.body : occurrence.fields, weight);
    return form;
  }

  // Depends on the word alone, so that it does not matter which thread met its form how.
  bool begins_name(const Word& word, FormsMet::Met& met) const {
    const unsigned bit = word.is_capital(0) ? 2 : 1;
    if (word.segments.size() > 1) return names_.synonyms().begins_name(names_.key_of(word));
    if ((met.asked & bit) == 0) {
      met.asked = (met.asked | bit) & 3U;
      if (names_.synonyms().begins_name(names_.key_of(word)))
        met.begins_name = (met.begins_name | bit) & 3U;
    }
    return (met.begins_name & bit) != 0;
  }

  static constexpr std::uint32_t kNone = ~0U;

  const Book& book_;
  const GroupNames& names_;
  FormsMet forms_;
  std::vector<Occurrence> found_;
  std::uint32_t body_words_ = 0;
};

// A form as one thread met it.
struct Place {
  std::uint64_t first = 0;  // its first letters, in the order of bytes
  std::string_view form;
  std::uint32_t worker = 0;
  std::uint32_t number = 0;

  bool operator<(const Place& other) const {
    return first != other.first ? first < other.first : form < other.form;
  }
};

std::uint64_t in_order_of_bytes(std::string_view form) {
  std::uint64_t first = 0;
  for (std::size_t i = 0; i < sizeof first; ++i)
    first = first << 8U | (i < form.size() ? static_cast<unsigned char>(form[i]) : 0U);
  return first;
}

// Adds what a thread knows of a form.
void merge(FormFacts& into, FormsMet& met, std::uint32_t number) {
  into.projects += met[number].projects;
  into.small = into.small || met[number].small;
  std::vector<std::string> segments = met.take_segments(number);
  if (into.segments.empty() || (!segments.empty() && segments < into.segments))
    into.segments = std::move(segments);
}

// The forms of all threads in their order, and for each thread what its numbers become.
void merge_forms(std::vector<Counter>& counters, Occurrences& all) {
  std::size_t met_by_all = 0;
  for (Counter& counter : counters) met_by_all += counter.forms().size();
  std::vector<Place> places;
  places.reserve(met_by_all);
  for (std::uint32_t worker = 0; worker < counters.size(); ++worker) {
    FormsMet& met = counters[worker].forms();
    all.numbers.emplace_back(met.size());
    for (std::uint32_t number = 0; number < met.size(); ++number)
      if (met[number].counts)
        places.push_back({in_order_of_bytes(met.form(number)), met.form(number), worker, number});
  }
  std::sort(places.begin(), places.end());
  std::size_t forms = 0;
  for (std::size_t i = 0; i < places.size(); ++i)
    forms += i == 0 || places[i].form != places[i - 1].form ? 1 : 0;
  all.forms.reserve(forms);
  for (const Place& place : places) {
    if (all.forms.empty() || all.forms.back().form != place.form)
      all.forms.push_back({std::string(place.form), {}, false, 0});
    merge(all.forms.back(), counters[place.worker].forms(), place.number);
    all.numbers[place.worker][place.number] = static_cast<std::uint32_t>(all.forms.size() - 1);
  }
}

}  // namespace

OccurrenceList::OccurrenceList(std::span<const Occurrence> occurrences) {
  constexpr std::size_t kMostBytes = 9;  // 5 of the form, 2 of each sum
  std::string bytes(kMostBytes * occurrences.size(), '\0');
  char* at = bytes.data();
  for (const Occurrence& occurrence : occurrences) {
    const bool body = occurrence.body > 0, fields = occurrence.fields > 0;
    const Kind kind = body && fields             ? kInBoth
                      : fields                   ? kInFields
                      : occurrence.body == kOnce ? kOnceInBody
                                                 : kInBody;
    at = put_number(at, occurrence.form << 2U | kind);
    if (kind == kInBody || kind == kInBoth) at = put_number(at, occurrence.body);
    if (kind == kInFields || kind == kInBoth) at = put_number(at, occurrence.fields);
  }
  bytes_.assign(bytes.data(), at);
}

Occurrences count_words(const Book& book, std::span<const ProjectId> order,
                        const Dictionary& dictionary, unsigned jobs) {
  const GroupNames names(book, dictionary);
  Occurrences all;
  all.of_project.resize(order.size());
  all.body_words.resize(order.size());
  all.met_by.resize(order.size());
  std::vector<Counter> counters(std::max(jobs, 1U), Counter(book, names));
  parallel_for(order.size(), jobs, [&](std::size_t i, unsigned worker) {
    all.met_by[i] = worker;
    all.of_project[i] = counters[worker].count(book[order[i]], all.body_words[i]);
  });
  merge_forms(counters, all);
  return all;
}

}  // namespace boek
