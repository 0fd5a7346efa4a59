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
constexpr std::size_t kShortestListed = 6;      // of one that the dictionary says nothing of
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
// What a split may cost beyond its parts.
constexpr int kMostStrong = 7;
constexpr int kMostFair = 12;
constexpr int kMostFairLong = 10;  // of three parts and more

int length_cost(std::string_view text) {
  if (text.size() == 3) return kThreeLetters;
  return text.size() == 4 ? kFourLetters : 0;
}

bool is_noun(const DictionaryEntry& entry) {
  return entry.has(FlagKind::kPlural) || entry.has(FlagKind::kDiminutive) ||
         entry.has(FlagKind::kLast);
}

bool is_unmarked_noun(const DictionaryEntry& entry) {
  return entry.small && (entry.has(FlagKind::kLast) || entry.has(FlagKind::kPlural));
}

int most_cost(std::size_t parts, bool strong) {
  const int most = strong ? kMostStrong : parts == 2 ? kMostFair : kMostFairLong;
  return static_cast<int>(parts) * kPart + most;
}

}  // namespace

// The best way to the place behind a part and its link.
struct Splitter::Step {
  int cost = kNever;
  std::size_t from = 0;  // where the part begins
  std::size_t end = 0;   // where it ends, before its link
  std::size_t parts = 0;
};

// By place in the form.
struct Splitter::Steps {
  std::array<Step, kLongestForm + 1> at;
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
  Steps best{};
  best.at[0].cost = 0;
  Step head;
  std::string head_lemma;
  for (std::size_t from = 0; from + kShortestPart <= form.size(); ++from) {
    const Step& here = best.at[from];
    if (here.cost >= kNever) continue;
    if (from > 0) {
      auto candidate = last(form.substr(from), evidence);
      if (candidate && here.cost + candidate->cost < head.cost) {
        head = {here.cost + candidate->cost, from, form.size(), here.parts + 1};
        head_lemma = std::move(candidate->lemma);
      }
    }
    if (here.parts + 1 < kMostParts) go_on(form, from, evidence, best);
  }
  if (head.parts == 0 || head.cost > most_cost(head.parts, evidence == Evidence::kStrong))
    return parts;
  parts.push_back({form.substr(head.from), std::move(head_lemma)});
  for (std::size_t at = head.from; at > 0; at = best.at[at].from) {
    const std::string_view text = form.substr(best.at[at].from, best.at[at].end - best.at[at].from);
    parts.push_back({text, lemma_of_first(text)});
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

// Takes every part that may begin at `from`, with a link behind it or none.
void Splitter::go_on(std::string_view form, std::size_t from, Evidence evidence,
                     Steps& best) const {
  const Step here = best.at[from];
  std::uint64_t hash = FormTable::hash_of(form.substr(from, kShortestPart - 1));
  for (std::size_t end = from + kShortestPart; end + kShortestPart <= form.size(); ++end) {
    hash = FormTable::hash_with(hash, form[end - 1]);
    const std::string_view text = form.substr(from, end - from);
    const DictionaryEntry* entry = dictionary_.find(text, hash);
    const auto take = [&](int cost, std::size_t to) {
      Step& step = best.at[to];
      if (here.cost + cost < step.cost) step = {here.cost + cost, from, end, here.parts + 1};
    };
    if (entry == nullptr) {
      take(unknown_first_cost(text, hash, evidence), end);
      if (form[end] == 's' && evidence == Evidence::kFair)
        take(vocabulary_cost(text, hash), end + 1);
      continue;
    }
    if (is_no_first_part(text) || is_stop_word(text)) continue;
    take(first_cost(text, *entry, evidence), end);
    if (form[end] == 's') take(first_with_s_cost(text, *entry), end + 1);
  }
}

// What it costs to take a word of the dictionary as a part that others follow.
int Splitter::first_cost(std::string_view text, const DictionaryEntry& entry,
                         Evidence evidence) const {
  const int cost = kPart + length_cost(text);
  if (is_short_noun(text)) return kPart + kShortNoun;
  if (entry.has(FlagKind::kFirst)) {
    const bool stem = entry.has(FlagKind::kVerb) && !is_noun(entry);
    return cost + (stem ? kStemFirst : 0);
  }
  if (is_plural(text)) return cost + kPluralFirst;
  if (entry.has(FlagKind::kOnlyInCompound)) return kNever;
  if (is_unmarked_noun(entry)) return cost + kUnmarkedNoun;
  if (evidence == Evidence::kStrong) return kNever;
  if (!entry.small) return text.size() >= kShortestVocabulary ? cost + kName : kNever;
  if (entry.has(FlagKind::kAdjective)) return text.size() > 3 ? cost + kAdjective : kNever;
  return text.size() >= kShortestListed ? cost + kListed : kNever;
}

// The same with an s behind it.
int Splitter::first_with_s_cost(std::string_view text, const DictionaryEntry& entry) const {
  const int cost = kPart + length_cost(text);
  if (entry.has(FlagKind::kFirstWithS)) return cost;
  if (entry.has(FlagKind::kOnlyInCompound) || !is_unmarked_noun(entry)) return kNever;
  return cost + kUnmarkedNoun + kUnmarkedLink;
}

// The same for what the dictionary does not list.
int Splitter::unknown_first_cost(std::string_view text, std::uint64_t hash,
                                 Evidence evidence) const {
  if (is_plural(text)) return kPart + kPluralFirst + length_cost(text);
  return evidence == Evidence::kFair ? vocabulary_cost(text, hash) : kNever;
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
    if (!entry->small || text.size() < kShortestListed) return std::nullopt;
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
