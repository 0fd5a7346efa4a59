// SPDX-License-Identifier: EUPL-1.2
#include "language/splitter.h"

#include <algorithm>
#include <array>
#include <limits>

#include "language/not_compounds.h"
#include "language/stop_words.h"

namespace boek {
namespace {

constexpr std::size_t kShortestPart = 3;
constexpr std::size_t kShortestVocabulary = 5;  // of a part that only the book knows
constexpr std::uint32_t kFewestProjects = 2;    // that have it
constexpr std::size_t kLongestForm = 60;
constexpr std::size_t kMostParts = 4;

// Costs of a part. Found by reading splits of real texts: few parts before well known ones, and
// well known ones before long ones.
constexpr int kNever = 1000;
constexpr int kPart = 10;
constexpr int kThreeLetters = 5, kFourLetters = 2;
constexpr int kShortNoun = 3;
constexpr int kPluralFirst = 1;   // bedrijven-terrein
constexpr int kStemFirst = 2;     // woon-wijk: the stem of a verb
constexpr int kUnmarkedNoun = 4;  // not marked as a part of compounds
constexpr int kUnmarkedLink = 2;  // nor as one with an s
constexpr int kAdjective = 5;
constexpr int kListed = 6;  // the dictionary has the word and says nothing of it
constexpr int kName = 6;
constexpr int kFromVocabulary = 5;
constexpr int kMostStrong = 2 * kPart + 7;
constexpr int kMostFair = 2 * kPart + 12;
constexpr int kMostFairLong = 3 * kPart + 10;  // of three parts and more

int length_cost(std::string_view text) {
  if (text.size() == 3) return kThreeLetters;
  return text.size() == 4 ? kFourLetters : 0;
}

bool is_noun(const DictionaryEntry& entry) {
  return entry.has(FlagKind::kPlural) || entry.has(FlagKind::kDiminutive) ||
         entry.has(FlagKind::kLast);
}

}  // namespace

// The best way to the place behind a part and its link.
struct Splitter::Step {
  int cost = kNever;
  std::size_t from = 0;  // where the part begins
  std::size_t end = 0;   // where it ends, before its link
  std::size_t parts = 0;
};

Splitter::Splitter(const Dictionary& dictionary, const Lemmas& lemmas, const Vocabulary& vocabulary)
    : dictionary_(dictionary), lemmas_(lemmas) {
  vocabulary.for_each([&](std::string_view form, const Usage& usage) {
    if (usage.projects >= kFewestProjects && form.size() >= kShortestVocabulary &&
        dictionary.find(form) == nullptr)
      parts_.add(form);
  });
}

std::vector<CompoundPart> Splitter::split(std::string_view form, Evidence evidence) const {
  std::vector<CompoundPart> parts;
  if (form.size() < 2 * kShortestPart || form.size() > kLongestForm || is_no_compound(form))
    return parts;
  std::array<Step, kLongestForm + 1> best{};
  best[0].cost = 0;
  Step last_step;
  std::string head;
  for (std::size_t from = 0; from + kShortestPart <= form.size(); ++from) {
    if (best[from].cost >= kNever || best[from].parts == kMostParts) continue;
    if (from > 0) {
      const auto candidate = last(form.substr(from), evidence);
      if (candidate && best[from].cost + candidate->cost < last_step.cost) {
        last_step = {best[from].cost + candidate->cost, from, form.size(), best[from].parts + 1};
        head = candidate->lemma;
      }
    }
    if (best[from].parts + 1 == kMostParts) continue;
    std::uint64_t hash = FormTable::hash_of(form.substr(from, kShortestPart - 1));
    for (std::size_t end = from + kShortestPart; end + kShortestPart <= form.size(); ++end) {
      hash = FormTable::hash_with(hash, form[end - 1]);
      const std::string_view text = form.substr(from, end - from);
      for (const bool with_s : {false, true}) {
        if (with_s && form[end] != 's') continue;
        const int cost = best[from].cost + first_cost(text, hash, with_s, evidence);
        Step& step = best[end + (with_s ? 1 : 0)];
        if (cost < step.cost) step = {cost, from, end, best[from].parts + 1};
      }
    }
  }
  const int most =
      evidence == Evidence::kStrong ? kMostStrong + static_cast<int>(last_step.parts - 2) * kPart
      : last_step.parts == 2        ? kMostFair
                                    : kMostFairLong + static_cast<int>(last_step.parts - 3) * kPart;
  if (last_step.cost > most) return parts;
  parts.push_back({form.substr(last_step.from), std::move(head)});
  for (std::size_t at = last_step.from; at > 0; at = best[at].from) {
    const std::string_view text = form.substr(best[at].from, best[at].end - best[at].from);
    parts.push_back({text, lemma_of_first(text)});
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

// What it costs to take `text` as a part that others follow.
int Splitter::first_cost(std::string_view text, std::uint64_t hash, bool with_s,
                         Evidence evidence) const {
  const DictionaryEntry* entry = dictionary_.find(text, hash);
  if (entry == nullptr) {
    if (!with_s && is_plural(text)) return kPart + kPluralFirst + length_cost(text);
    return evidence == Evidence::kFair ? vocabulary_cost(text, hash) : kNever;
  }
  if (is_no_first_part(text) || is_stop_word(text)) return kNever;
  const int cost = kPart + length_cost(text);
  if (!with_s && is_short_noun(text)) return kPart + kShortNoun;
  if (!with_s && entry->has(FlagKind::kFirst)) {
    const bool stem = entry->has(FlagKind::kVerb) && !is_noun(*entry);
    return cost + (stem ? kStemFirst : 0);
  }
  if (with_s && entry->has(FlagKind::kFirstWithS)) return cost;
  if (!with_s && is_plural(text)) return cost + kPluralFirst;
  if (entry->has(FlagKind::kOnlyInCompound)) return kNever;
  if (entry->small && (entry->has(FlagKind::kLast) || entry->has(FlagKind::kPlural)))
    return cost + kUnmarkedNoun + (with_s ? kUnmarkedLink : 0);
  if (evidence == Evidence::kStrong) return kNever;
  if (!entry->small) return text.size() >= kShortestVocabulary && !with_s ? cost + kName : kNever;
  if (with_s || text.size() < 4) return kNever;
  if (entry->has(FlagKind::kAdjective)) return cost + kAdjective;
  return text.size() >= 6 ? cost + kListed : kNever;
}

// What it costs to take `text` as the last part, and the lemma it has then.
std::optional<Splitter::Candidate> Splitter::last(std::string_view text, Evidence evidence) const {
  if (is_no_last_part(text) || is_stop_word(text)) return std::nullopt;
  const DictionaryEntry* entry = dictionary_.find(text);
  const int cost = kPart + length_cost(text);
  auto lemma = lemmas_.nominal(text);
  if (is_short_noun(lemma ? std::string_view(*lemma) : text))
    return Candidate{kPart + kShortNoun, lemma ? std::move(*lemma) : std::string(text)};
  if (lemma) {
    if (is_no_last_part(*lemma)) return std::nullopt;
    const DictionaryEntry* word = dictionary_.find(*lemma);
    if (word == nullptr || !word->small) return std::nullopt;
    if (word->has(FlagKind::kLast)) return Candidate{cost, std::move(*lemma)};
    if (is_noun(*word)) return Candidate{cost + kUnmarkedNoun, std::move(*lemma)};
    if (evidence == Evidence::kStrong) return std::nullopt;
    if (text.size() >= 4) return Candidate{cost + kAdjective, std::move(*lemma)};
    return std::nullopt;
  }
  if (evidence == Evidence::kStrong) return std::nullopt;
  if (entry != nullptr) {
    if (!entry->small || text.size() < 6) return std::nullopt;
    if (auto verb = lemmas_.verbal(text)) return Candidate{cost + kListed, std::move(*verb)};
    return Candidate{cost + kListed, std::string(text)};
  }
  const int rare = vocabulary_cost(text, FormTable::hash_of(text));
  if (rare >= kNever) return std::nullopt;
  return Candidate{rare, std::string(text)};
}

std::string Splitter::lemma_of_first(std::string_view text) const {
  auto lemma = lemmas_.of(text);
  return lemma ? std::move(*lemma) : std::string(text);
}

// A plural on -n, which may stand before another part as it is.
bool Splitter::is_plural(std::string_view text) const {
  if (text.size() < kShortestVocabulary || !text.ends_with('n')) return false;
  bool found = false;
  dictionary_.for_each_origin(
      text, [&](std::string_view, const DictionaryEntry& entry, std::size_t flag) {
        found = found || (entry.small && kind_of_flag(flag) == FlagKind::kPlural);
      });
  return found;
}

int Splitter::vocabulary_cost(std::string_view text, std::uint64_t hash) const {
  return parts_.find(text, hash) == FormTable::kNone ? kNever : kPart + kFromVocabulary;
}

}  // namespace boek
