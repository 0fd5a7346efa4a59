// SPDX-License-Identifier: EUPL-1.2
// A set of folded forms, numbered as they were added. The hash of a form grows with it, so that all
// beginnings of a word are looked up in one pass over its letters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace boek {

class FormTable {
 public:
  static constexpr std::uint64_t kEmptyHash = 0xCBF29CE484222325U;
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

  // The hash of a form of which `hash` is the hash without its last character.
  static std::uint64_t hash_with(std::uint64_t hash, char next) {
    return (hash ^ static_cast<unsigned char>(next)) * 0x100000001B3U;
  }
  static std::uint64_t hash_of(std::string_view form) {
    std::uint64_t hash = kEmptyHash;
    for (const char c : form) hash = hash_with(hash, c);
    return hash;
  }

  // Makes room for so many forms and bytes.
  void reserve(std::size_t forms, std::size_t bytes);
  // The number of a form, which is added when it is not there.
  std::uint32_t add(std::string_view form);
  // The number of a form with that hash; kNone when it is not there.
  std::uint32_t find(std::string_view form, std::uint64_t hash) const {
    if (slots_.empty()) return kNone;
    const std::uint32_t tag = tag_of(hash);
    for (std::size_t i = place_of(hash); slots_[i].number != kNone; i = (i + 1) & mask_)
      if (slots_[i].tag == tag && at(slots_[i].number) == form) return slots_[i].number;
    return kNone;
  }
  std::uint32_t find(std::string_view form) const { return find(form, hash_of(form)); }
  std::string_view at(std::uint32_t number) const {
    return std::string_view(text_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }
  std::size_t size() const { return begins_.size() - 1; }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t number = kNone;
  };

  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash); }
  std::size_t place_of(std::uint64_t hash) const {
    return static_cast<std::size_t>((hash ^ (hash >> 29U)) & mask_);
  }
  void grow(std::size_t slots);

  std::string text_;
  std::vector<std::uint32_t> begins_ = {0};
  std::vector<Slot> slots_;  // a power of two, more than the forms
  std::size_t mask_ = 0;
};

}  // namespace boek
