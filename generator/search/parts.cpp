// SPDX-License-Identifier: EUPL-1.2
#include "search/parts.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

#include "core/parallel.h"
#include "search/packer.h"
#include "search/ranking.h"

namespace boek {
namespace {

// Postings compress little: some 8 kB to fetch for a word, in a large book.
constexpr std::size_t kPartBytes = 8'000;
// A book whose words are no more than this has one part: one file less to wait for.
constexpr std::size_t kWholeBytes = 48'000;

// Terms that are packed one after the other, by one thread.
constexpr std::size_t kRun = 128;

// The kinds of keys in a part.
constexpr std::uint64_t kTerm = 0;
constexpr std::uint64_t kForm = 1;  // of a term whose postings stand with another key of the part
constexpr std::uint64_t kCopy = 2;  // of a term in another part; its postings stand here as well

std::vector<IndexKey> keys_of(const std::vector<FormFacts>& forms, const Terms& terms) {
  std::vector<IndexKey> keys;
  keys.reserve(forms.size() + terms.keys.size());
  std::size_t form = 0;
  // Both stand in the order of their bytes.
  const auto add_forms_before = [&](const std::string* key) {
    for (; form < forms.size() && (key == nullptr || forms[form].form < *key); ++form)
      keys.push_back(
          {forms[form].form, terms.of_form(static_cast<std::uint32_t>(form)).front().term, false});
  };
  for (std::uint32_t term = 0; term < terms.keys.size(); ++term) {
    add_forms_before(&terms.keys[term]);
    keys.push_back({terms.keys[term], term, true});
    if (form < forms.size() && forms[form].form == terms.keys[term]) ++form;
  }
  add_forms_before(nullptr);
  return keys;
}

// Writes the postings of one term after another: by impact, the highest first.
class alignas(kSlotAlignment) PostingsPacker {
 public:
  explicit PostingsPacker(const Postings& postings) : postings_(postings) {}

  void append(std::uint32_t term, std::string& out) {
    sort(term);
    bytes_.resize(kLongestNumber * (projects_.size() + 2 * kImpacts + 1));
    const auto has_any = [](std::uint32_t size) { return size > 0; };
    char* at =
        put_number(bytes_.data(),
                   static_cast<std::uint64_t>(std::count_if(size_.begin(), size_.end(), has_any)));
    std::size_t begin = 0;
    for (unsigned impact = kImpacts; impact > 0; begin += size_[impact--])
      if (size_[impact] > 0)
        at = put_group(at, impact, std::span(projects_).subspan(begin, size_[impact]));
    out.append(bytes_.data(), at);
  }

 private:
  void sort(std::uint32_t term) {
    size_.fill(0);
    postings_.for_each(term, [&](const Posting& posting) { ++size_[posting.impact]; });
    std::array<std::uint32_t, kImpacts + 1> next{};
    for (unsigned impact = kImpacts; impact > 0; --impact)
      next[impact - 1] = next[impact] + size_[impact];
    projects_.resize(next[0]);
    postings_.for_each(
        term, [&](const Posting& posting) { projects_[next[posting.impact]++] = posting.project; });
  }

  static char* put_group(char* at, unsigned impact, std::span<const std::uint32_t> projects) {
    at = put_number(at, impact);
    at = put_number(at, projects.size());
    std::uint32_t next = 0;
    for (const std::uint32_t project : projects) {
      at = put_number(at, project - next);
      next = project + 1;
    }
    return at;
  }

  const Postings& postings_;
  std::array<std::uint32_t, kImpacts + 1> size_{};  // by impact
  std::vector<std::uint32_t> projects_;             // by falling impact
  std::string bytes_;                               // room to write in
};

// Where the postings of each key stand: with its term, or else with the first form of that here.
std::vector<std::size_t> homes_of(std::span<const IndexKey> keys) {
  std::unordered_map<std::uint32_t, std::size_t> home_of;
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (keys[i].is_term) home_of[keys[i].term] = i;
  std::vector<std::size_t> homes;
  for (std::size_t i = 0; i < keys.size(); ++i)
    homes.push_back(home_of.try_emplace(keys[i].term, i).first->second);
  return homes;
}

}  // namespace

PackedPostings::PackedPostings(const Postings& postings, std::size_t terms, unsigned jobs)
    : runs_((terms + kRun - 1) / kRun) {
  std::vector<PostingsPacker> packers(std::max(jobs, 1U), PostingsPacker(postings));
  parallel_for(runs_.size(), jobs, [&](std::size_t i, unsigned worker) {
    Run& run = runs_[i];
    run.begin.push_back(0);
    for (std::size_t term = i * kRun; term < std::min(terms, (i + 1) * kRun); ++term) {
      packers[worker].append(static_cast<std::uint32_t>(term), run.bytes);
      run.begin.push_back(static_cast<std::uint32_t>(run.bytes.size()));
    }
    run.bytes.shrink_to_fit();
  });
}

std::string_view PackedPostings::of(std::uint32_t term) const {
  const Run& run = runs_[term / kRun];
  const std::uint32_t* const begin = &run.begin[term % kRun];
  return std::string_view(run.bytes).substr(begin[0], begin[1] - begin[0]);
}

IndexParts::IndexParts(const std::vector<FormFacts>& forms, const Terms& terms,
                       PackedPostings postings)
    : terms_(terms),
      postings_(std::move(postings)),
      keys_(boek::keys_of(forms, terms)),
      begins_{0} {
  std::vector<std::size_t> sizes(keys_.size());
  std::transform(keys_.begin(), keys_.end(), sizes.begin(),
                 [this](const IndexKey& key) { return size_of(key); });
  if (std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}) <= kWholeBytes) return;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (bytes >= kPartBytes) {
      begins_.push_back(i);
      bytes = 0;
    }
    bytes += sizes[i];
  }
}

std::size_t IndexParts::size_of(const IndexKey& key) const {
  const bool has_postings = key.is_term || is_far(key);
  return key.text.size() / 2 + (has_postings ? postings_.of(key.term).size() : 3);
}

// Whether the term that a form is of will most likely be in another part.
bool IndexParts::is_far(const IndexKey& key) const {
  constexpr std::size_t kBegin = 2;
  return key.text.substr(0, kBegin) != std::string_view(terms_.keys[key.term]).substr(0, kBegin);
}

std::span<const IndexKey> IndexParts::keys_of(std::size_t part) const {
  const std::size_t end = part + 1 < begins_.size() ? begins_[part + 1] : keys_.size();
  return std::span(keys_).subspan(begins_[part], end - begins_[part]);
}

std::string IndexParts::first(std::size_t part) const {
  const std::size_t begin = begins_[part];
  return begin == 0 ? std::string() : text_between(keys_[begin - 1].text, keys_[begin].text);
}

std::string IndexParts::bytes(std::size_t part) const {
  const std::span<const IndexKey> keys = keys_of(part);
  Packer out("PBT");
  out.number(keys.size());
  SortedKeys sorted;
  for (const IndexKey& key : keys) sorted.add(key.text, out);
  const std::vector<std::size_t> homes = homes_of(keys);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    out.number(keys[i].is_term ? kTerm : homes[i] == i ? kCopy : kForm);
    if (homes[i] != i) out.number(homes[i]);
    if (homes[i] == i && !keys[i].is_term) out.text(terms_.keys[keys[i].term]);
  }
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (homes[i] == i) out.text(postings_.of(keys[i].term));
  return out.take();
}

}  // namespace boek
