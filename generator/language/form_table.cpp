// SPDX-License-Identifier: EUPL-1.2
#include "language/form_table.h"

#include <bit>

namespace boek {

void FormTable::reserve(std::size_t forms, std::size_t bytes) {
  text_.reserve(bytes);
  begins_.reserve(forms + 1);
  if (forms * 5 / 4 > slots_.size()) grow(std::bit_ceil(forms * 5 / 4));
}

std::uint32_t FormTable::add(std::string_view form) {
  if (size() * 5 / 4 >= slots_.size()) grow(std::bit_ceil(size() * 2 + 8));
  const std::uint64_t hash = hash_of(form);
  if (const std::uint32_t known = find(form, hash); known != kNone) return known;
  const auto number = static_cast<std::uint32_t>(size());
  text_ += form;
  begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  std::size_t i = place_of(hash);
  while (slots_[i].number != kNone) i = (i + 1) & mask_;
  slots_[i] = {tag_of(hash), number};
  return number;
}

void FormTable::grow(std::size_t slots) {
  slots_.assign(slots, Slot());
  mask_ = slots - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    const std::uint64_t hash = hash_of(at(number));
    std::size_t i = place_of(hash);
    while (slots_[i].number != kNone) i = (i + 1) & mask_;
    slots_[i] = {tag_of(hash), number};
  }
}

}  // namespace boek
