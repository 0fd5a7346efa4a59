// SPDX-License-Identifier: EUPL-1.2
// The forms that one thread meets. Millions of words of texts are looked up here, so what each one
// needs of its form is together in half a cache line; the rest stands elsewhere.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/words.h"

namespace boek {

class FormsMet {
 public:
  // Letters as numbers, the first one lowest; zeros behind the last one.
  using Head = std::array<std::uint64_t, 3>;

  // What a word of the text needs of its form.
  struct Met {
    Head head{};
    std::uint32_t place = 0;          // among what was found in the project that had it last
    std::uint32_t projects : 25 = 0;  // that have it
    std::uint32_t longer : 1 = 0;     // than its head
    std::uint32_t counts : 1 = 0;     // else nobody looks for it
    std::uint32_t small : 1 = 0;      // it stands somewhere without a capital at its start
    // Whether a name begins with it, as far as asked: a bit for small letters, one for a capital.
    std::uint32_t asked : 2 = 0;
    std::uint32_t begins_name : 2 = 0;
  };

  // The number of a word's form, which is added when it is not there; numbers go up from 0.
  std::uint32_t number_of(const Word& word);
  Met& operator[](std::uint32_t number) { return met_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(met_.size()); }
  std::string_view form(std::uint32_t number) const {
    return std::string_view(text_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }

  // Remembers how the word is parted, if that comes before what is known of its form.
  void keep_segments(std::uint32_t number, const Word& word);
  // Of a form that has more than one; otherwise none.
  std::vector<std::string> take_segments(std::uint32_t number);

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t number = kFree;
  };
  static constexpr std::uint32_t kFree = ~0U;

  std::uint32_t add(std::string_view form, const Head& head);
  bool is(std::uint32_t number, std::string_view form, const Head& head) const;
  void grow();

  std::vector<Met> met_;
  std::string text_;  // all forms, one after the other
  std::vector<std::uint32_t> begins_ = {0};
  std::vector<Slot> slots_;  // a power of two, more than the forms
  std::size_t mask_ = 0;
  std::unordered_map<std::uint32_t, std::vector<std::string>> segments_;
};

}  // namespace boek
