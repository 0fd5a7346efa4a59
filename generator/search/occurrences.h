// SPDX-License-Identifier: EUPL-1.2
// Which words stand in which project, and how often and where.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "language/dictionary.h"
#include "model/book.h"

namespace boek {

// A form: a word as it is written, folded.
struct FormFacts {
  std::string form;
  std::vector<std::string> segments;  // when the texts write it with hyphens: more than one
  bool small = false;                 // it stands somewhere without a capital at its start
  std::uint32_t projects = 0;         // that have it
};

// A form in a project. In sixteenths, at most 4095: in the running text, and elsewhere, weighed by
// field.
struct Occurrence {
  std::uint32_t form = 0;
  std::uint16_t body = 0;
  std::uint16_t fields = 0;
};
inline constexpr float kOccurrenceUnit = 16.0F;

struct Occurrences {
  std::vector<FormFacts> forms;                     // by form
  std::vector<std::vector<Occurrence>> of_project;  // by number of the project
  std::vector<std::uint32_t> body_words;            // by number of the project
};

// Single letters and the most frequent words are left out. The same for any number of jobs.
Occurrences count_words(const Book& book, std::span<const ProjectId> order,
                        const Dictionary& dictionary, unsigned jobs);

}  // namespace boek
