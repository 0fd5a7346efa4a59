// SPDX-License-Identifier: EUPL-1.2
// Forms gathered into terms: a term is a word with all its forms. A form also counts, for less, for
// the terms of which it is a compound.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/analysis.h"
#include "search/occurrences.h"

namespace boek {

struct Share {
  std::uint32_t term = 0;
  float weight = 1;
};

struct Terms {
  std::vector<std::string> keys;     // by term, in the order of their bytes
  std::vector<Share> shares;         // of all forms, one after the other
  std::vector<std::uint32_t> begin;  // by form; one more than there are forms

  // All that a form counts for; first the term that it is a form of.
  std::span<const Share> of_form(std::uint32_t form) const {
    return std::span(shares).subspan(begin[form], begin[form + 1] - begin[form]);
  }
};

// What is taken into account of the language: everything, but to see what it is worth.
struct LanguageRules {
  bool forms = true;  // huizen is a form of huis
  bool parts = true;  // warmtetransitie has transitie
};

Terms gather_terms(const std::vector<FormFacts>& forms, const Dictionary& dictionary, unsigned jobs,
                   LanguageRules rules = {});

}  // namespace boek
