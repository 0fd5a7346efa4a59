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

// Postings compress little: some 10 kB to fetch for a word, in a large book.
constexpr std::size_t kPartBytes = 10'000;
// A book whose words are no more than this has one part: one file less to wait for.
constexpr std::size_t kWholeBytes = 48'000;

// The kinds of keys in a part.
constexpr std::uint64_t kTerm = 0;
constexpr std::uint64_t kForm = 1;  // of a term whose postings stand with another key of the part
constexpr std::uint64_t kCopy = 2;  // of a term in another part; its postings stand here as well

// A key: a form, a term, or both.
struct Key {
  std::string_view text;
  std::uint32_t term = 0;  // that it is a form of
  bool is_term = false;    // that term's own key
};

std::vector<Key> keys_of(const std::vector<FormFacts>& forms, const Terms& terms) {
  std::vector<Key> keys;
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

std::string pack_postings(const std::vector<Posting>& postings) {
  std::array<std::vector<std::uint32_t>, kImpacts + 1> groups;
  for (const Posting& posting : postings) groups[posting.impact].push_back(posting.project);
  Packer out("PBT");
  out.number(static_cast<std::uint64_t>(std::count_if(
      groups.begin(), groups.end(), [](const auto& group) { return !group.empty(); })));
  for (unsigned impact = kImpacts; impact > 0; --impact) {
    if (groups[impact].empty()) continue;
    out.byte(static_cast<std::uint8_t>(impact));
    out.number(groups[impact].size());
    std::uint32_t next = 0;
    for (const std::uint32_t project : groups[impact]) {
      out.number(project - next);
      next = project + 1;
    }
  }
  return out.take().substr(Packer::kHead);
}

class PartWriter {
 public:
  PartWriter(const Terms& terms, const std::vector<std::string>& packed)
      : terms_(terms), packed_(packed) {}

  std::vector<IndexPart> write(std::span<const Key> keys) {
    std::vector<IndexPart> parts;
    std::size_t begin = 0, bytes = 0;
    const std::size_t most = size_of(keys) <= kWholeBytes ? kWholeBytes : kPartBytes;
    std::string first;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (bytes >= most) {
        parts.push_back({first, part(keys.subspan(begin, i - begin))});
        first = text_between(keys[i - 1].text, keys[i].text);
        begin = i;
        bytes = 0;
      }
      bytes += size_of(keys[i]);
    }
    parts.push_back({first, part(keys.subspan(begin))});
    return parts;
  }

 private:
  std::size_t size_of(std::span<const Key> keys) const {
    return std::accumulate(keys.begin(), keys.end(), std::size_t{0},
                           [&](std::size_t sum, const Key& key) { return sum + size_of(key); });
  }

  std::size_t size_of(const Key& key) const {
    const bool has_postings = key.is_term || is_far(key);
    return key.text.size() / 2 + (has_postings ? packed_[key.term].size() : 3);
  }

  // Whether the term that a form is of will most likely be in another part.
  bool is_far(const Key& key) const {
    constexpr std::size_t kBegin = 2;
    return key.text.substr(0, kBegin) != std::string_view(terms_.keys[key.term]).substr(0, kBegin);
  }

  std::string part(std::span<const Key> keys) const {
    Packer out("PBT");
    out.number(keys.size());
    SortedKeys sorted;
    for (const Key& key : keys) sorted.add(key.text, out);
    const std::vector<std::size_t> homes = homes_of(keys);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      out.number(keys[i].is_term ? kTerm : homes[i] == i ? kCopy : kForm);
      if (homes[i] != i) out.number(homes[i]);
      if (homes[i] == i && !keys[i].is_term) out.text(terms_.keys[keys[i].term]);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (homes[i] != i) continue;
      out.number(packed_[keys[i].term].size());
      out.raw(packed_[keys[i].term]);
    }
    return out.take();
  }

  // Where the postings of each key stand: with its term, or else with the first form of that here.
  static std::vector<std::size_t> homes_of(std::span<const Key> keys) {
    std::unordered_map<std::uint32_t, std::size_t> home_of;
    for (std::size_t i = 0; i < keys.size(); ++i)
      if (keys[i].is_term) home_of[keys[i].term] = i;
    std::vector<std::size_t> homes;
    for (std::size_t i = 0; i < keys.size(); ++i)
      homes.push_back(home_of.try_emplace(keys[i].term, i).first->second);
    return homes;
  }

  const Terms& terms_;
  const std::vector<std::string>& packed_;  // by term
};

}  // namespace

std::vector<IndexPart> pack_parts(const std::vector<FormFacts>& forms, const Terms& terms,
                                  const Postings& postings, unsigned jobs) {
  std::vector<std::string> packed(terms.keys.size());
  parallel_for(packed.size(), jobs, [&](std::size_t term, unsigned) {
    packed[term] = pack_postings(postings.of(static_cast<std::uint32_t>(term)));
  });
  return PartWriter(terms, packed).write(keys_of(forms, terms));
}

}  // namespace boek
