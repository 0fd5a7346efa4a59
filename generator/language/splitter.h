// SPDX-License-Identifier: EUPL-1.2
// Compounds: energietransitie is energie and transitie. A word is split where few, long and well
// known parts cover it; what the dictionary says of them (may stand first, with an s, last) weighs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/dictionary.h"
#include "language/lemmas.h"
#include "language/vocabulary.h"

namespace boek {

// A part as it stands in the compound, and its lemma. The link between parts is in neither.
struct CompoundPart {
  std::string_view text;
  std::string lemma;
};

class Splitter {
 public:
  // The dictionary and the lemmas must outlive it.
  Splitter(const Dictionary& dictionary, const Lemmas& lemmas, const Vocabulary& vocabulary);

  // How much a split has to be worth: words of the dictionary may be no compounds at all, where an
  // unknown one is hardly anything else.
  enum class Evidence { kStrong, kFair };
  // The parts of a folded form, two to four; none when it is no compound. Their views point into
  // `form`.
  std::vector<CompoundPart> split(std::string_view form, Evidence evidence) const;

 private:
  struct Step;
  struct Steps;
  struct Candidate {
    int cost = 0;
    std::string lemma;
  };
  void go_on(std::string_view form, std::size_t from, Evidence evidence, Steps& best) const;
  int first_cost(std::string_view text, const DictionaryEntry& entry, Evidence evidence) const;
  int first_with_s_cost(std::string_view text, const DictionaryEntry& entry) const;
  int unknown_first_cost(std::string_view text, std::uint64_t hash, Evidence evidence) const;
  std::optional<Candidate> last(std::string_view text, Evidence evidence) const;
  std::string lemma_of_first(std::string_view text) const;
  bool is_plural(std::string_view text) const;
  int vocabulary_cost(std::string_view text, std::uint64_t hash) const;

  const Dictionary& dictionary_;
  const Lemmas& lemmas_;
  FormTable parts_;  // that only the book knows
};

}  // namespace boek
