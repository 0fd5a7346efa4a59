// SPDX-License-Identifier: EUPL-1.2
#include "search/postings.h"

#include <algorithm>
#include <numeric>

#include "core/parallel.h"
#include "search/ranking.h"

namespace boek {
namespace {

// A range has places for so many projects in the bits that an impact leaves.
constexpr std::size_t kMostInRange = 4096;
// Fewer are not worth the room for where each term begins; more ranges than these neither.
constexpr std::size_t kFewestInRange = 512;
constexpr std::size_t kRanges = 32;

float saturated(float frequency) { return frequency / (kSaturation + frequency); }

// Squared, so that what a project is about stands out from what it mentions: several words in
// passing must not outdo one in the title.
std::uint32_t impact_of(float frequency) {
  const float share = saturated(frequency) / saturated(kMostWeight);
  const auto rounded = static_cast<std::uint32_t>(share * share * kImpacts + 0.5F);
  return std::clamp<std::uint32_t>(rounded, 1, kImpacts);
}

// Adds up, for one project after another, what its words say of each term.
class Scale {
 public:
  Scale(const Terms& terms, float mean_length)
      : terms_(terms), mean_length_(mean_length), sum_(terms.keys.size(), 0) {}

  // Appends the terms of a project, which has `place` in its range.
  void weigh(const Occurrences& occurrences, std::size_t project, std::uint32_t place,
             std::vector<Postings::Weighed>& weighed) {
    const float length = static_cast<float>(occurrences.body_words[project]) / mean_length_;
    const float held_against = 1 - kLengthShare + kLengthShare * length;
    touched_.clear();
    occurrences.for_each(project, [&](const Occurrence& occurrence) {
      const float frequency = static_cast<float>(occurrence.fields) / kOccurrenceUnit +
                              static_cast<float>(occurrence.body) / kOccurrenceUnit / held_against;
      for (const Share& share : terms_.of_form(occurrence.form)) {
        if (sum_[share.term] == 0) touched_.push_back(share.term);
        sum_[share.term] += frequency * share.weight;
      }
    });
    for (const std::uint32_t term : touched_) {
      weighed.push_back(Postings::weighed(term, place, impact_of(sum_[term])));
      sum_[term] = 0;
    }
  }

 private:
  const Terms& terms_;
  float mean_length_;
  std::vector<float> sum_;  // by term; 0 between two projects
  std::vector<std::uint32_t> touched_;
};

float mean(const std::vector<std::uint32_t>& lengths) {
  const double sum = std::accumulate(lengths.begin(), lengths.end(), 0.0);
  return std::max(1.0F, static_cast<float>(
                            sum / static_cast<double>(std::max<std::size_t>(1, lengths.size()))));
}

}  // namespace

Postings::Postings(std::size_t projects)
    : projects_(projects),
      range_size_(std::clamp(projects / kRanges + 1, kFewestInRange, kMostInRange)),
      ranges_((projects + range_size_ - 1) / range_size_) {}

void Postings::set(std::size_t range, std::span<const Weighed> weighed, std::size_t terms) {
  Range& in = ranges_[range];
  in.begin.assign(terms + 1, 0);
  in.packed.resize(weighed.size());
  for (const Weighed& one : weighed) ++in.begin[one.term];
  std::exclusive_scan(in.begin.begin(), in.begin.end(), in.begin.begin(), 0U);
  for (const Weighed& one : weighed)
    in.packed[in.begin[one.term]++] = static_cast<std::uint16_t>(one.place);
  // Each begin has become the end of its term, and so the begin of the next one.
  std::shift_right(in.begin.begin(), in.begin.end(), 1);
  in.begin.front() = 0;
}

Postings weigh_terms(Occurrences& occurrences, const Terms& terms, unsigned jobs) {
  struct alignas(kSlotAlignment) Worker {
    Scale scale;
    std::vector<Postings::Weighed> weighed;
  };
  Postings postings(occurrences.of_project.size());
  std::vector<Worker> workers(std::max(jobs, 1U), {Scale(terms, mean(occurrences.body_words)), {}});
  parallel_for(postings.ranges(), jobs, [&](std::size_t range, unsigned slot) {
    Worker& worker = workers[slot];
    worker.weighed.clear();
    std::uint32_t place = 0;
    for (std::size_t i = postings.begin_of(range); i < postings.begin_of(range + 1); ++i) {
      worker.scale.weigh(occurrences, i, place++, worker.weighed);
      occurrences.of_project[i] = OccurrenceList();
    }
    postings.set(range, worker.weighed, terms.keys.size());
  });
  return postings;
}

}  // namespace boek
