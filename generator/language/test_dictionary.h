// SPDX-License-Identifier: EUPL-1.2
// For tests: the dictionary of the package hunspell-nl, loaded once, and words to ask about.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "language/analysis.h"
#include "language/dictionary.h"

namespace boek {

inline const Dictionary& dutch() {
  static const Dictionary kDictionary = [] {
    auto loaded = load_dictionary(DiskFileSystem(), kDictionaryFolder);
    return loaded ? std::move(*loaded) : Dictionary();
  }();
  return kDictionary;
}

// A vocabulary in which all these are in three projects, in small letters.
inline Vocabulary book_of(std::initializer_list<std::string_view> forms) {
  Vocabulary vocabulary;
  for (const std::string_view form : forms) vocabulary[form] = {3, true};
  return vocabulary;
}

// The analysis of the first word of a text.
inline Analysis analysis_of(const Analyser& analyser, std::string_view text) {
  Analysis analysis;
  bool first = true;
  for_each_word(text, [&](const Word& word) {
    if (first) analysis = analyser.analyse(word);
    first = false;
  });
  return analysis;
}

}  // namespace boek
