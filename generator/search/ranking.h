// SPDX-License-Identifier: EUPL-1.2
// How much a word says about a project, in numbers: BM25F (Robertson, Zaragoza and Taylor, 2004)
// without the factor that depends on the query. Chosen on the tuning half of
// tests/search/relevance/.
#pragma once

#include <array>
#include <cstdint>

#include "search/fields.h"

namespace boek {

// A word in the running text weighs 1. In the order of SearchField.
inline constexpr std::array<float, kSearchFields> kFieldWeight = {
    6.0F,  // title
    6.0F,  // other names of the project
    3.0F,  // keywords
    5.0F,  // summary
    2.0F,  // places
    2.0F,  // subjects
    1.5F,  // other names of subjects
    1.5F,  // parties
    1.0F,  // the rest
};

// A compound stands for its parts as well, the last one most: a warmtetransitie is a transitie.
inline constexpr float kHeadWeight = 0.6F;
inline constexpr float kPartWeight = 0.4F;
// Parts of a word with a life of its own in the dictionary say less: nobody takes a vliegveld for a
// veld.
inline constexpr float kLexicalFactor = 0.7F;
// Another name of what the text names.
inline constexpr float kSynonymWeight = 0.8F;

// How soon more of the same word adds nothing, and how much a long text is held against a word.
inline constexpr float kSaturation = 1.4F;
inline constexpr float kLengthShare = 0.6F;
// The same for a title, so that somebody who types a whole title finds that project before others
// of which the title has more words; and how many words a title has.
inline constexpr float kTitleLengthShare = 0.5F;
inline constexpr float kTitleWords = 4;

// Impacts go from 1 to this, which stands for a word that weighs as much as kMostWeight: about what
// title, summary and a few times in the text weigh together. Any more makes no difference.
inline constexpr std::uint8_t kImpacts = 15;
inline constexpr float kMostWeight = 20;

}  // namespace boek
