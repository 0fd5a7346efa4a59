// SPDX-License-Identifier: EUPL-1.2
#include "search/terms.h"

#include <algorithm>

#include "core/parallel.h"
#include "search/ranking.h"

namespace boek {
namespace {

// What the book knows of its own words: its forms in their order, and behind them others that it
// has between hyphens only.
Vocabulary vocabulary_of(const std::vector<FormFacts>& forms) {
  Vocabulary vocabulary;
  std::size_t bytes = 0;
  for (const FormFacts& facts : forms) bytes += facts.form.size();
  vocabulary.reserve(forms.size(), bytes);
  for (const FormFacts& facts : forms) vocabulary[facts.form] = {facts.projects, facts.small};
  for (const FormFacts& facts : forms)
    for (const std::string& segment : facts.segments)
      if (vocabulary.find(segment) == nullptr) vocabulary[segment] = {facts.projects, facts.small};
  return vocabulary;
}

Word word_of(const FormFacts& facts) {
  Word word;
  word.form = facts.form;
  word.segments.assign(facts.segments.begin(), facts.segments.end());
  if (word.segments.empty()) word.segments.push_back(word.form);
  return word;
}

Analysis analysis_of(const FormFacts& facts, const Analyser& analyser, LanguageRules rules) {
  Analysis analysis = analyser.analyse(word_of(facts));
  if (!rules.forms) analysis.lemma = facts.form;
  if (!rules.parts) analysis.parts.clear();
  return analysis;
}

// What a run of forms counts for, as one thread finds it. Until all terms are known, one that the
// vocabulary has goes by its number there, and another by its place in `others`, from `kOthers` on.
struct Run {
  static constexpr std::uint32_t kOthers = 1U << 31U;

  std::vector<Share> shares;
  std::vector<std::uint32_t> sizes;  // by form
  std::vector<std::string> others;

  void add(Analysis analysis, const Vocabulary& vocabulary) {
    const std::size_t before = shares.size();
    const float of_kind = analysis.lexical ? kLexicalFactor : 1.0F;
    shares.push_back({});  // of the lemma, which parts are compared with
    for (Part& part : analysis.parts)
      if (part.lemma != analysis.lemma)
        shares.push_back({number_of(std::move(part.lemma), vocabulary),
                          (part.head ? kHeadWeight : kPartWeight) * of_kind});
    shares[before] = {number_of(std::move(analysis.lemma), vocabulary), 1.0F};
    sizes.push_back(static_cast<std::uint32_t>(shares.size() - before));
  }

 private:
  std::uint32_t number_of(std::string key, const Vocabulary& vocabulary) {
    const std::uint32_t number = vocabulary.number_of(key);
    if (number != Vocabulary::kNone) return number;
    others.push_back(std::move(key));
    return kOthers + static_cast<std::uint32_t>(others.size() - 1);
  }
};

// Gives the terms of all runs their numbers.
class TermNumbers {
 public:
  TermNumbers(std::span<Run> runs, const Vocabulary& vocabulary, std::size_t forms)
      : of_known_(vocabulary.size(), Vocabulary::kNone) {
    // Of the vocabulary only the forms are in the order of their bytes.
    std::vector<Key> keys;
    for (Run& run : runs) {
      of_others_.emplace_back(run.others.size());
      for (const Share& share : run.shares)
        if (share.term < Run::kOthers) of_known_[share.term] = 0;
      for (std::size_t i = 0; i < run.others.size(); ++i)
        keys.push_back({run.others[i], &of_others_.back()[i]});
    }
    for (std::uint32_t i = static_cast<std::uint32_t>(forms); i < vocabulary.size(); ++i)
      if (of_known_[i] == 0) keys.push_back({vocabulary.at(i), &of_known_[i]});
    std::sort(keys.begin(), keys.end());
    auto key = keys.begin();
    for (std::uint32_t form = 0; form < forms; ++form) {
      if (of_known_[form] != 0) continue;
      for (; key != keys.end() && key->text < vocabulary.at(form); ++key) add(*key);
      add({vocabulary.at(form), &of_known_[form]});
    }
    for (; key != keys.end(); ++key) add(*key);
  }

  std::vector<std::string> take_keys() { return std::move(keys_); }
  std::uint32_t of(std::size_t run, std::uint32_t number) const {
    return number < Run::kOthers ? of_known_[number] : of_others_[run][number - Run::kOthers];
  }

 private:
  struct Key {
    std::string_view text;
    std::uint32_t* number;
    bool operator<(const Key& other) const { return text < other.text; }
  };

  void add(const Key& key) {
    if (keys_.empty() || keys_.back() != key.text) keys_.emplace_back(key.text);
    *key.number = static_cast<std::uint32_t>(keys_.size() - 1);
  }

  std::vector<std::string> keys_;
  std::vector<std::uint32_t> of_known_;                // by number in the vocabulary
  std::vector<std::vector<std::uint32_t>> of_others_;  // by run
};

}  // namespace

Terms gather_terms(const std::vector<FormFacts>& forms, const Dictionary& dictionary, unsigned jobs,
                   LanguageRules rules) {
  constexpr std::size_t kRun = 512;  // forms
  const Vocabulary vocabulary = vocabulary_of(forms);
  const Analyser analyser(dictionary, vocabulary);
  std::vector<Run> runs((forms.size() + kRun - 1) / kRun);
  parallel_for(runs.size(), jobs, [&](std::size_t i, unsigned) {
    for (const FormFacts& facts :
         std::span(forms).subspan(i * kRun).first(std::min(kRun, forms.size() - i * kRun)))
      runs[i].add(analysis_of(facts, analyser, rules), vocabulary);
  });
  TermNumbers numbers(runs, vocabulary, forms.size());
  Terms terms;
  terms.begin.reserve(forms.size() + 1);
  terms.begin.push_back(0);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    for (const std::uint32_t size : runs[i].sizes) terms.begin.push_back(terms.begin.back() + size);
    for (const Share& share : runs[i].shares)
      terms.shares.push_back({numbers.of(i, share.term), share.weight});
  }
  terms.keys = numbers.take_keys();
  return terms;
}

}  // namespace boek
