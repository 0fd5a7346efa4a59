// SPDX-License-Identifier: EUPL-1.2
#include "search/forms_met.h"

#include <algorithm>

#include "language/stop_words.h"

namespace boek {
namespace {

using Head = FormsMet::Head;

// Bytes as a number, the first one lowest.
template <std::size_t N>
std::uint64_t load(const char* from) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < N; ++i)
    number |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
  return number;
}

// At most eight letters, without reading beyond them: two loads that may overlap.
inline std::uint64_t load_some(const char* from, std::size_t size) {
  if (size >= 8) return load<8>(from);
  if (size >= 4) return load<4>(from) | load<4>(from + size - 4) << (8 * (size - 4));
  if (size == 0) return 0;
  return load<1>(from) | load<1>(from + size / 2) << (8 * (size / 2)) |
         load<1>(from + size - 1) << (8 * (size - 1));
}

// The same, of letters with eight others before them.
inline std::uint64_t load_rest(const char* from, std::size_t size) {
  if (size >= 8) return load<8>(from);
  return size == 0 ? 0 : load<8>(from + size - 8) >> (8 * (8 - size));
}

inline Head head_of(std::string_view form) {
  const char* const from = form.data();
  const std::size_t size = form.size();
  if (size <= 8) return {load_some(from, size), 0, 0};
  if (size <= 16) return {load<8>(from), load_rest(from + 8, size - 8), 0};
  return {load<8>(from), load<8>(from + 8), load_rest(from + 16, size - 16)};
}

inline std::uint64_t mixed(std::uint64_t hash) {
  hash = (hash ^ (hash >> 32U)) * 0x9FB21C651E98DF25U;
  return hash ^ (hash >> 29U);
}

inline std::uint64_t hash_of(const Head& head) {
  return mixed(head[0] * 0x9E3779B97F4A7C15U + head[1] * 0xC2B2AE3D27D4EB4FU +
               head[2] * 0x165667B19E3779F9U);
}

std::uint64_t hash_of_longer(std::string_view form) {
  std::uint64_t hash = 0;
  for (; !form.empty(); form.remove_prefix(std::min(form.size(), sizeof(Head))))
    hash = mixed(hash + hash_of(head_of(form)));
  return hash;
}

inline std::uint64_t hash_of(std::string_view form, const Head& head) {
  return form.size() <= sizeof(Head) ? hash_of(head) : hash_of_longer(form);
}

}  // namespace

std::uint32_t FormsMet::number_of(const Word& word) {
  const Head head = head_of(word.form);
  const std::uint64_t hash = hash_of(word.form, head);
  const auto tag = static_cast<std::uint32_t>(hash >> 32U);
  if (4 * met_.size() >= 3 * slots_.size()) grow();
  std::size_t i = hash & mask_;
  for (; slots_[i].number != kFree; i = (i + 1) & mask_)
    if (slots_[i].tag == tag && is(slots_[i].number, word.form, head)) return slots_[i].number;
  slots_[i] = {tag, add(word.form, head)};
  return slots_[i].number;
}

std::uint32_t FormsMet::add(std::string_view form, const Head& head) {
  Met met;
  met.head = head;
  met.longer = form.size() > sizeof head;
  met.counts = form.size() > 1 && !is_everywhere(form);
  met_.push_back(met);
  text_ += form;
  begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  return size() - 1;
}

bool FormsMet::is(std::uint32_t number, std::string_view form, const Head& head) const {
  const Met& met = met_[number];
  const std::uint64_t differs = (met.head[0] ^ head[0]) | (met.head[1] ^ head[1]) |
                                (met.head[2] ^ head[2]) |
                                (met.longer ^ (form.size() > sizeof head ? 1U : 0U));
  return differs == 0 && (!met.longer || this->form(number) == form);
}

void FormsMet::grow() {
  constexpr std::size_t kFewest = 1024;
  slots_.assign(std::max(kFewest, 2 * slots_.size()), Slot());
  mask_ = slots_.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    const std::uint64_t hash = hash_of(form(number), met_[number].head);
    std::size_t i = hash & mask_;
    while (slots_[i].number != kFree) i = (i + 1) & mask_;
    slots_[i] = {static_cast<std::uint32_t>(hash >> 32U), number};
  }
}

void FormsMet::keep_segments(std::uint32_t number, const Word& word) {
  std::vector<std::string>& known = segments_[number];
  if (known.empty() || std::lexicographical_compare(word.segments.begin(), word.segments.end(),
                                                    known.begin(), known.end()))
    known.assign(word.segments.begin(), word.segments.end());
}

std::vector<std::string> FormsMet::take_segments(std::uint32_t number) {
  const auto found = segments_.find(number);
  return found == segments_.end() ? std::vector<std::string>() : std::move(found->second);
}

}  // namespace boek
