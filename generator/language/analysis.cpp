// SPDX-License-Identifier: EUPL-1.2
#include "language/analysis.h"

#include <algorithm>

#include "language/not_compounds.h"
#include "language/spelling_rules.h"
#include "language/stop_words.h"

namespace boek {
namespace {

constexpr std::size_t kShortestInflected = 4;  // roc's

bool has_digit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void add_part(std::vector<Part>& parts, Part part) {
  for (Part& known : parts) {
    if (known.lemma != part.lemma) continue;
    known.head = known.head || part.head;
    return;
  }
  parts.push_back(std::move(part));
}

}  // namespace

Analyser::Analyser(const Dictionary& dictionary, const Vocabulary& vocabulary)
    : dictionary_(dictionary),
      vocabulary_(vocabulary),
      lemmas_(dictionary, vocabulary),
      splitter_(dictionary, lemmas_, vocabulary) {}

Analysis Analyser::analyse(const Word& word) const {
  if (word.segments.size() > 1) return of_segments(word);
  const Usage* usage = vocabulary_.find(word.form);
  return of_form(word.form, usage != nullptr ? usage->small : !word.is_capital(0));
}

// Written with hyphens, or with capitals: each segment is a part, and the last one inflects.
Analysis Analyser::of_segments(const Word& word) const {
  Analysis analysis;
  const std::string_view last = word.segments.back();
  for (std::size_t i = 0; i < word.segments.size(); ++i) {
    const std::string_view segment = word.segments[i];
    const bool head = i + 1 == word.segments.size();
    const Usage* usage = vocabulary_.find(segment);
    Analysis part = of_form(segment, usage != nullptr ? usage->small : !word.is_capital(i));
    if (head)
      analysis.lemma =
          std::string(word.form.substr(0, word.form.size() - last.size())) + part.lemma;
    add_part(analysis.parts, {std::move(part.lemma), head});
    for (Part& inner : part.parts)
      add_part(analysis.parts, {std::move(inner.lemma), head && inner.head});
  }
  // The dictionary may know better: Noord-Brabantse is of Noord-Brabant.
  if (auto lemma = lemmas_.nominal(word.form)) analysis.lemma = std::move(*lemma);
  analysis.lexical = dictionary_.find(word.form) != nullptr;
  return analysis;
}

Analysis Analyser::of_form(std::string_view form, bool small) const {
  if (is_stop_word(form) || has_digit(form)) return {std::string(form), {}, is_stop_word(form)};
  const DictionaryEntry* entry = dictionary_.find(form);
  if (entry != nullptr && (!entry->small || (!small && entry->capital))) return of_name(form);
  if (auto lemma = lemmas_.of(form)) {
    Analysis analysis{std::move(*lemma), {}, true};
    const DictionaryEntry* word = dictionary_.find(analysis.lemma);
    // Verbs are not split: contra-heren is no compound.
    if (word == nullptr || !word->small || !lemmas_.nominal(form)) return analysis;
    add_parts(analysis.parts, splitter_.split(analysis.lemma, Splitter::Evidence::kStrong),
              analysis.lemma, true);
    return analysis;
  }
  Analysis analysis = of_unknown(form);
  analysis.lexical = entry != nullptr;
  return analysis;
}

// Groningen, Europese: a name is not split, and takes few endings.
Analysis Analyser::of_name(std::string_view form) const {
  auto lemma = lemmas_.of_name(form);
  return {lemma ? std::move(*lemma) : std::string(form), {}, true};
}

Analysis Analyser::of_unknown(std::string_view form) const {
  Analysis analysis;
  const bool listed = dictionary_.find(form) != nullptr;
  auto evidence = listed ? Splitter::Evidence::kStrong : Splitter::Evidence::kFair;
  const auto split = splitter_.split(form, evidence);
  if (!split.empty()) {
    const CompoundPart& last = split.back();
    const auto left = static_cast<std::size_t>(last.text.data() - form.data());
    analysis.lemma = std::string(form.substr(0, left)) + last.lemma;
    if (auto lemma = lemmas_.of(analysis.lemma)) analysis.lemma = std::move(*lemma);
    add_parts(analysis.parts, split, analysis.lemma, true);
    return analysis;
  }
  analysis.lemma = inflected(form);
  return analysis;
}

// Adds the parts, and those that the parts are made of; `head` says whether the last one ends what
// the analysis is of.
void Analyser::add_parts(std::vector<Part>& parts, const std::vector<CompoundPart>& split,
                         std::string_view whole, bool head) const {
  for (const CompoundPart& part : split) {
    const bool last = head && &part == &split.back();
    if (part.lemma == whole || (last && is_silent_part(part.lemma))) continue;
    add_part(parts, {part.lemma, last});
    const bool known = dictionary_.find(part.lemma) != nullptr;
    const auto inner = splitter_.split(
        part.lemma, known ? Splitter::Evidence::kStrong : Splitter::Evidence::kFair);
    add_parts(parts, inner, part.lemma, last);
  }
}

// The lemma of a word that neither inflects in the dictionary nor is made of what does: another
// form of it that the book has.
std::string Analyser::inflected(std::string_view form) const {
  const auto in_book = [&](const std::string& word) {
    return word.size() + 1 >= kShortestInflected && vocabulary_.find(word) != nullptr &&
           !lemmas_.of(word);
  };
  const auto only_there = [&](const std::string& word) {
    return in_book(word) && dictionary_.find(word) == nullptr;
  };
  if (form.size() < kShortestInflected) return std::string(form);
  if (form.ends_with('s')) {
    std::string word(form.substr(0, form.size() - 1));
    if (in_book(word)) return inflected(word);
  }
  if (dictionary_.find(form) != nullptr) return std::string(form);
  if (form.ends_with("en") || form.ends_with('e')) {
    const std::string_view stem = form.substr(0, form.size() - (form.ends_with('e') ? 1 : 2));
    for (const std::string& word : at_end(stem))
      if (!word.empty() && only_there(word)) return inflected(word);
    std::string with_e = std::string(stem) + 'e';
    if (form.ends_with('n') && only_there(with_e)) return inflected(with_e);
  }
  return std::string(form);
}

}  // namespace boek
