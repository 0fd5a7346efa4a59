// SPDX-License-Identifier: EUPL-1.2
#include "search/postings.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "core/parallel.h"
#include "search/ranking.h"

namespace boek {
namespace {

// A term in one project.
struct Weighed {
  std::uint32_t term = 0;
  std::uint32_t impact = 0;
};

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

  std::vector<Weighed> weigh(const std::vector<Occurrence>& occurrences, std::uint32_t body_words) {
    const float length = static_cast<float>(body_words) / mean_length_;
    const float held_against = 1 - kLengthShare + kLengthShare * length;
    touched_.clear();
    for (const Occurrence& occurrence : occurrences) {
      const float frequency = static_cast<float>(occurrence.fields) / kOccurrenceUnit +
                              static_cast<float>(occurrence.body) / kOccurrenceUnit / held_against;
      for (const Share& share : terms_.of_form(occurrence.form)) {
        if (sum_[share.term] == 0) touched_.push_back(share.term);
        sum_[share.term] += frequency * share.weight;
      }
    }
    return take_sums();
  }

 private:
  std::vector<Weighed> take_sums() {
    std::vector<Weighed> weighed;
    weighed.reserve(touched_.size());
    for (const std::uint32_t term : touched_) {
      weighed.push_back({term, impact_of(sum_[term])});
      sum_[term] = 0;
    }
    return weighed;
  }

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

constexpr std::size_t kAtOnce = 512;  // projects

}  // namespace

void Postings::add(std::uint32_t term, Posting posting) {
  List& list = lists_[term];
  const std::uint64_t packed = std::uint64_t{posting.project - list.next} << 4 | posting.impact;
  for (std::uint64_t rest = packed;; rest >>= 7) {
    const bool last = rest < 0x80;
    list.bytes += static_cast<char>(last ? rest : rest | 0x80);
    if (last) break;
  }
  list.next = posting.project + 1;
}

std::vector<Posting> Postings::of(std::uint32_t term) const {
  std::vector<Posting> postings;
  std::uint64_t packed = 0;
  std::uint32_t next = 0;
  unsigned shift = 0;
  for (const char c : lists_[term].bytes) {
    const auto byte = static_cast<unsigned char>(c);
    packed |= std::uint64_t{byte & 0x7FU} << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    const auto project = next + static_cast<std::uint32_t>(packed >> 4);
    postings.push_back({project, static_cast<std::uint32_t>(packed & 15)});
    next = project + 1;
    packed = shift = 0;
  }
  return postings;
}

Postings weigh_terms(Occurrences& occurrences, const Terms& terms, unsigned jobs) {
  Postings postings(terms.keys.size());
  std::vector<Scale> scales(std::max(jobs, 1U), Scale(terms, mean(occurrences.body_words)));
  std::vector<std::vector<Weighed>> block(kAtOnce);
  const std::size_t projects = occurrences.of_project.size();
  for (std::size_t from = 0; from < projects; from += kAtOnce) {
    const std::size_t size = std::min(kAtOnce, projects - from);
    parallel_for(size, jobs, [&](std::size_t i, unsigned worker) {
      std::vector<Occurrence>& found = occurrences.of_project[from + i];
      block[i] = scales[worker].weigh(found, occurrences.body_words[from + i]);
      std::vector<Occurrence>().swap(found);
    });
    // Each thread has terms of its own, so that a list grows in the order of the projects.
    const unsigned threads = std::max(jobs, 1U);
    parallel_for(threads, jobs, [&](std::size_t own, unsigned) {
      for (std::size_t i = 0; i < size; ++i)
        for (const Weighed& weighed : block[i])
          if (weighed.term % threads == own)
            postings.add(weighed.term, {static_cast<std::uint32_t>(from + i), weighed.impact});
    });
  }
  return postings;
}

}  // namespace boek
