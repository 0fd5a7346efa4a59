// SPDX-License-Identifier: EUPL-1.2
// From text to words, by the rules of docs/search-index.md; the client of the search does the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace boek {

// A word of a text. The views hold until the scanner moves on. Invariant: `form` is `segments`
// written together, and neither is empty.
struct Word {
  std::string_view form;                   // folded
  std::vector<std::string_view> segments;  // folded; one for an ordinary word
  std::string_view written;                // as it stands in the text
  std::uint64_t capitals = 0;              // a bit for each segment that begins with one

  bool is_capital(std::size_t segment) const {
    return segment < 64 && ((capitals >> segment) & 1U) != 0;
  }
};

// Walks over the words of a text, which must outlive it. A word with a capital behind three small
// letters or more (PhotonDelta) has the segments that a hyphen there would give.
class WordScanner {
 public:
  explicit WordScanner(std::string_view text) : text_(text) {}
  // Moves on to the next word, and says whether there is one.
  bool next(Word& word);

 private:
  const char* with_small_first(std::size_t begin, std::size_t end);
  void read_word(Word& word);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t taken_ = 0;          // characters of the code point at at_ that were taken before
  std::string form_;               // what a word that is not ASCII in small letters folds to
  std::vector<std::size_t> ends_;  // of its segments
  std::uint64_t capitals_ = 0;     // as in Word
};

// Calls fn(const Word&) for every word of `text`, in order.
template <typename Fn>
void for_each_word(std::string_view text, Fn&& fn) {
  WordScanner scanner(text);
  Word word;
  while (scanner.next(word)) fn(static_cast<const Word&>(word));
}

// The text folded, with what is between its words as it was.
std::string folded(std::string_view text);

}  // namespace boek
