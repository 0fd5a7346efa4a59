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

// The occurrences of one project, in two or three bytes each: a book of ten thousand has millions.
class OccurrenceList {
 public:
  OccurrenceList() = default;
  explicit OccurrenceList(std::span<const Occurrence> occurrences);
  // Calls fn(Occurrence) for each, in order.
  template <typename Fn>
  void for_each(Fn&& fn) const {
    for (const char* at = bytes_.data(); at < bytes_.data() + bytes_.size();) fn(read(at));
  }

 private:
  // How often a form stands somewhere; most stand once in the running text, and nowhere else.
  enum Kind : std::uint32_t { kOnceInBody, kInBody, kInFields, kInBoth };
  static constexpr auto kOnce = static_cast<std::uint16_t>(kOccurrenceUnit);

  static std::uint32_t number(const char*& at) {
    std::uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at++);
      value |= (byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
  }
  static Occurrence read(const char*& at) {
    const std::uint32_t first = number(at);
    Occurrence occurrence{first >> 2U, kOnce, 0};
    const std::uint32_t kind = first & 3U;
    if (kind == kOnceInBody) return occurrence;
    occurrence.body = kind == kInFields ? 0 : static_cast<std::uint16_t>(number(at));
    occurrence.fields = kind == kInBody ? 0 : static_cast<std::uint16_t>(number(at));
    return occurrence;
  }

  std::string bytes_;
};

struct Occurrences {
  std::vector<FormFacts> forms;            // by form
  std::vector<OccurrenceList> of_project;  // by number of the project; forms as a thread met them
  std::vector<std::uint32_t> body_words;   // by number of the project
  std::vector<std::uint32_t> met_by;       // by number of the project: the thread
  std::vector<std::vector<std::uint32_t>> numbers;  // by thread: the form it met, as in `forms`

  // Calls fn(Occurrence) for each of a project.
  template <typename Fn>
  void for_each(std::size_t project, Fn&& fn) const {
    const std::vector<std::uint32_t>& form_of = numbers[met_by[project]];
    of_project[project].for_each([&](Occurrence occurrence) {
      occurrence.form = form_of[occurrence.form];
      fn(static_cast<const Occurrence&>(occurrence));
    });
  }
};

// Single letters and the most frequent words are left out. The same for any number of jobs.
Occurrences count_words(const Book& book, std::span<const ProjectId> order,
                        const Dictionary& dictionary, unsigned jobs);

}  // namespace boek
