// SPDX-License-Identifier: EUPL-1.2
#include "search/terms.h"

#include <algorithm>
#include <unordered_map>

#include "core/parallel.h"
#include "search/ranking.h"

namespace boek {
namespace {

// Terms by the order in which they are met, until all are known.
class TermTable {
 public:
  std::uint32_t number_of(const std::string& key) {
    const auto [found, is_new] =
        numbers_.try_emplace(key, static_cast<std::uint32_t>(numbers_.size()));
    return found->second;
  }

  // The keys in the order of their bytes, and what each number becomes.
  std::vector<std::string> sorted(std::vector<std::uint32_t>& renumbered) && {
    std::vector<std::pair<std::string, std::uint32_t>> all(numbers_.begin(), numbers_.end());
    std::sort(all.begin(), all.end());
    renumbered.resize(all.size());
    std::vector<std::string> keys;
    for (auto& [key, number] : all) {
      renumbered[number] = static_cast<std::uint32_t>(keys.size());
      keys.push_back(std::move(key));
    }
    return keys;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

// What the book knows of its own words; hyphens part words that may stand by themselves elsewhere.
Vocabulary vocabulary_of(const std::vector<FormFacts>& forms) {
  Vocabulary vocabulary;
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

void add_shares(const Analysis& analysis, TermTable& table, std::vector<Share>& shares) {
  shares.push_back({table.number_of(analysis.lemma), 1.0F});
  const float of_kind = analysis.lexical ? kLexicalFactor : 1.0F;
  for (const Part& part : analysis.parts)
    if (part.lemma != analysis.lemma)
      shares.push_back(
          {table.number_of(part.lemma), (part.head ? kHeadWeight : kPartWeight) * of_kind});
}

}  // namespace

Terms gather_terms(const std::vector<FormFacts>& forms, const Dictionary& dictionary,
                   unsigned jobs) {
  constexpr std::size_t kAtOnce = 4096;  // analyses take more room than what is kept of them
  const Vocabulary vocabulary = vocabulary_of(forms);
  const Analyser analyser(dictionary, vocabulary);
  Terms terms;
  TermTable table;
  for (std::size_t from = 0; from < forms.size(); from += kAtOnce) {
    const auto some = std::span(forms).subspan(from, std::min(kAtOnce, forms.size() - from));
    const auto analyses = parallel_map(
        some, jobs, [&](const FormFacts& facts) { return analyser.analyse(word_of(facts)); });
    for (const Analysis& analysis : analyses) {
      terms.begin.push_back(static_cast<std::uint32_t>(terms.shares.size()));
      add_shares(analysis, table, terms.shares);
    }
  }
  terms.begin.push_back(static_cast<std::uint32_t>(terms.shares.size()));
  std::vector<std::uint32_t> renumbered;
  terms.keys = std::move(table).sorted(renumbered);
  for (Share& share : terms.shares) share.term = renumbered[share.term];
  return terms;
}

}  // namespace boek
