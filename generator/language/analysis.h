// SPDX-License-Identifier: EUPL-1.2
// What a word is a form of, and what it is made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/dictionary.h"
#include "language/lemmas.h"
#include "language/splitter.h"
#include "language/vocabulary.h"
#include "language/words.h"

namespace boek {

// A part of a compound. Parts may hold parts: woningbouwopgave has woningbouw, woning, bouw,
// opgave.
struct Part {
  std::string lemma;
  bool head = false;  // the compound is a kind of it: it stands last
  bool operator==(const Part&) const = default;
};

struct Analysis {
  std::string lemma;        // folded; the same for all forms of a word, and for itself
  std::vector<Part> parts;  // of a compound, from its first to its last; else none
  bool lexical = false;     // the dictionary has the whole, so it says more than its parts
  bool operator==(const Analysis&) const = default;
};

// Const after construction, so that threads can share it; what it says of a word depends on the
// dictionary, the vocabulary and the word only. Without a dictionary it goes by the vocabulary.
class Analyser {
 public:
  // Both must outlive it.
  Analyser(const Dictionary& dictionary, const Vocabulary& vocabulary);
  Analyser(const Analyser&) = delete;
  Analyser& operator=(const Analyser&) = delete;

  Analysis analyse(const Word& word) const;

 private:
  Analysis of_segments(const Word& word) const;
  Analysis of_form(std::string_view form, bool small) const;
  Analysis of_name(std::string_view form) const;
  Analysis of_unknown(std::string_view form) const;
  void add_parts(std::vector<Part>& parts, const std::vector<CompoundPart>& split,
                 std::string_view whole, bool head) const;
  std::string inflected(std::string_view form) const;

  const Dictionary& dictionary_;
  const Vocabulary& vocabulary_;
  Lemmas lemmas_;
  Splitter splitter_;
};

}  // namespace boek
