// SPDX-License-Identifier: EUPL-1.2
// The lemma of words that the dictionary knows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/dictionary.h"
#include "language/verbs.h"
#include "language/vocabulary.h"

namespace boek {

class Lemmas {
 public:
  // Both must outlive it.
  Lemmas(const Dictionary& dictionary, const Vocabulary& vocabulary)
      : dictionary_(dictionary), vocabulary_(vocabulary), verbs_(dictionary) {}

  // The lemma of a form that the dictionary inflects; the lemma of that is itself. Nothing for a
  // form that it does not know, or lists without saying what it is.
  std::optional<std::string> of(std::string_view form) const;
  // The same for nouns, adjectives and names only.
  std::optional<std::string> nominal(std::string_view form) const;
  // The same for a name, which takes fewer endings.
  std::optional<std::string> of_name(std::string_view form) const;
  // The same for forms of verbs only.
  std::optional<std::string> verbal(std::string_view form) const;

 private:
  std::optional<std::string> once(std::string_view form) const;
  // The book has the form with a capital only.
  bool is_name(std::string_view form) const;
  std::optional<std::string> unmarked(std::string_view form) const;
  std::optional<std::string> unmarked_plural(std::string_view form) const;
  std::optional<std::string> adjective(std::string_view form) const;
  std::string_view without_e(std::string_view word) const;
  std::optional<std::string> irregular(std::string_view form) const;
  std::optional<std::string> by_ending(std::string_view form, const DictionaryEntry* entry,
                                       bool name) const;

  const Dictionary& dictionary_;
  const Vocabulary& vocabulary_;
  Verbs verbs_;
};

}  // namespace boek
