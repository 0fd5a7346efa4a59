// SPDX-License-Identifier: EUPL-1.2
// Nearly every word is ASCII, so what is not takes a way of its own.
#include "language/words.h"

#include <array>
#include <utility>

#include "core/text.h"
#include "language/letters.h"

namespace boek {
namespace {

constexpr std::size_t kLettersBeforeCapital = 3;  // of a word written together: PhotonDelta

enum Class : unsigned char { kNone, kSmall, kCapital, kJoiner, kWide };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) classes[c] = kSmall;
    if (c >= 'A' && c <= 'Z') classes[c] = kCapital;
    if (c == '\'' || c == '&' || c == '-') classes[c] = kJoiner;
    if (c >= 0x80) classes[c] = kWide;
  }
  return classes;
}

constexpr std::array<Class, 256> kClasses = make_classes();

Class class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// Takes the folded characters of a text one by one, and keeps what they make up to the end of the
// first word.
class WordBuilder {
 public:
  WordBuilder(std::string& form, std::vector<std::size_t>& ends, std::uint64_t& capitals)
      : form_(form), ends_(ends), capitals_(capitals) {
    form_.clear();
    ends_.clear();
    capitals_ = 0;
  }

  // False at the first character behind the word.
  bool take(const FoldedCharacter& character) {
    if (character.kind == CharacterKind::kOther) return form_.empty();
    if (character.kind != CharacterKind::kWord) return take_joiner(character.kind);
    const bool behind_small = small_letters_ >= kLettersBeforeCapital;
    if (pending_ == CharacterKind::kHyphen || (character.capital && behind_small)) end_segment();
    pending_ = CharacterKind::kOther;
    const bool begins = form_.size() == (ends_.empty() ? 0 : ends_.back());
    if (begins && character.capital && ends_.size() < 64)
      capitals_ |= std::uint64_t{1} << ends_.size();
    const char first = character.text.front();
    const bool letter = first < '0' || first > '9';
    small_letters_ = letter && !character.capital ? small_letters_ + 1 : 0;
    form_ += character.text;
    return true;
  }

  void end_segment() {
    if (ends_.empty() || ends_.back() < form_.size()) ends_.push_back(form_.size());
    small_letters_ = 0;
  }

  bool in_word() const { return !form_.empty(); }
  // The last character was a joiner, and belongs to the word only when another one follows.
  bool waits() const { return pending_ != CharacterKind::kOther; }

 private:
  bool take_joiner(CharacterKind kind) {
    if (form_.empty()) return true;
    if (waits()) return false;
    pending_ = kind;
    return true;
  }

  std::string& form_;
  std::vector<std::size_t>& ends_;
  std::uint64_t& capitals_;
  std::size_t small_letters_ = 0;
  CharacterKind pending_ = CharacterKind::kOther;
};

}  // namespace

bool WordScanner::next(Word& word) {
  while (at_ < text_.size()) {
    const std::size_t begin = at_;
    const bool capital = class_of(text_[begin]) == kCapital;
    std::size_t end = begin + (capital ? 1 : 0);
    while (end < text_.size() && class_of(text_[end]) == kSmall) ++end;
    if (end < text_.size() && class_of(text_[end]) != kNone) {
      read_word(word);
      if (!word.form.empty()) return true;
      continue;
    }
    at_ = end + 1;
    if (end == begin) continue;
    // Each view made anew: what was just written as two numbers is slow to read as one.
    const char* const form = capital ? with_small_first(begin, end) : text_.data() + begin;
    if (word.segments.size() != 1) word.segments.resize(1);
    word.written = std::string_view(text_.data() + begin, end - begin);
    word.form = std::string_view(form, end - begin);
    word.segments.front() = std::string_view(form, end - begin);
    word.capitals = capital ? 1 : 0;
    return true;
  }
  return false;
}

const char* WordScanner::with_small_first(std::size_t begin, std::size_t end) {
  form_.assign(text_, begin, end - begin);
  form_.front() = small(form_.front());
  return form_.data();
}

// Leaves `word` empty when what stands at at_ turns out to be none, and moves past that.
void WordScanner::read_word(Word& word) {
  WordBuilder builder(form_, ends_, capitals_);
  std::size_t begin = at_, end = at_, place = at_;
  bool more = true;
  while (more && place < text_.size()) {
    const std::size_t here = place;
    const bool was_in_word = builder.in_word();
    if (class_of(text_[place]) != kWide) {
      if (!was_in_word && class_of(text_[place]) == kSmall && here > at_) break;  // the quick way
      const char c = text_[place++];
      const char letter = small(c);
      more = builder.take({ascii_kind(c), std::string_view(&letter, 1), letter != c});
    } else {
      const FoldedCodePoint point(next_code_point(text_, place));
      const auto characters = point.characters();
      for (std::size_t i = std::exchange(taken_, 0); more && i < characters.size(); ++i) {
        more = builder.take(characters[i]);
        if (!more && i > 0) {  // "½" ends the word 1 and goes on with 2
          taken_ = i;
          place = here;
        }
      }
    }
    if (!more || !builder.in_word() || builder.waits()) continue;
    if (!was_in_word) begin = here;
    end = place;
  }
  builder.end_segment();
  at_ = builder.in_word() && taken_ == 0 ? end : place;
  word.written = text_.substr(begin, end - begin);
  word.form = form_;
  word.capitals = capitals_;
  word.segments.clear();
  std::size_t from = 0;
  for (const std::size_t to : ends_) {
    if (to > from) word.segments.push_back(word.form.substr(from, to - from));
    from = to;
  }
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (class_of(text[at]) != kWide) {
      out += small(text[at++]);
      continue;
    }
    const FoldedCodePoint point(next_code_point(text, at));
    for (const FoldedCharacter& character : point.characters()) out += character.text;
  }
  return out;
}

}  // namespace boek
