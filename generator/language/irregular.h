// SPDX-License-Identifier: EUPL-1.2
// Inflections that no rule gives.
#pragma once

#include <string_view>

namespace boek {

// What an irregular plural (or degree) at the end of a form is of, and what stands before it:
// binnen and stad of binnensteden. No singular for other forms.
struct IrregularPlural {
  std::string_view before, singular;
};
IrregularPlural irregular_plural(std::string_view form);
// The infinitive of a form of a strong verb; empty for other forms. Participles are without their
// ge-.
std::string_view strong_infinitive(std::string_view form);
std::string_view strong_infinitive_of_participle(std::string_view without_ge);

}  // namespace boek
