// SPDX-License-Identifier: EUPL-1.2
// The endings of a Hunspell dictionary, read backwards: which word, with which flag, would have
// this form? Everything is folded, so `industriële` is read as `industriele`.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boek {

// What a flag of the dictionary says of a word that has it: the endings it takes, or its place in a
// compound.
enum class FlagKind : std::uint8_t {
  kPlural,
  kDiminutive,
  kAdjective,
  kPossessive,
  kVerb,            // present and past
  kParticiple,      // -d, -de, -e behind an infinitive or participle
  kFirst,           // may be the first part
  kFirstWithS,      // may be so with an s behind it
  kLast,            // may be the last part
  kOnlyInCompound,  // is no word
  kVerbPrefix,      // a prefix it takes: aan, af, uit
};

// The set of flags of a word that matter here.
using Flags = std::bitset<96>;

// The place of a flag in Flags; nothing for a flag that does not matter.
std::optional<std::size_t> flag_index(std::string_view two_letters);
FlagKind kind_of_flag(std::size_t index);
// All flags of a kind.
const Flags& flags_of(FlagKind kind);
// The flag whose verbs take `prefix`; the prefixes are those of verb_prefixes().
std::size_t prefix_flag(std::size_t prefix);
const std::vector<std::string_view>& verb_prefixes();

// A form that ends in `ending` may come of a word in which `instead` stands in its place.
struct Affix {
  std::string ending;
  std::string instead;
  std::vector<std::bitset<256>> condition;  // of the last letters of the word
  std::size_t flag = 0;                     // that the word has then
};

// The affixes of a .aff file, found by the last letters of a form.
class Affixes {
 public:
  // Requires: UTF-8 with FLAG long. Lines that are no suffix of a flag that matters do not count.
  static Affixes parse(std::string_view aff);

  // Calls fn(affix, word) for every word that could have `form` with an ending; `word` holds during
  // the call.
  template <typename Fn>
  void for_each_origin(std::string_view form, Fn&& fn) const {
    if (form.size() < 3) return;
    std::string word;
    for (const std::uint16_t i : by_ending_[slot(form)]) {
      const Affix& affix = affixes_[i];
      if (!form.ends_with(affix.ending) || form.size() < affix.ending.size() + 2) continue;
      word.assign(form.substr(0, form.size() - affix.ending.size()));
      word += affix.instead;
      if (meets(word, affix)) fn(affix, std::string_view(word));
    }
  }

 private:
  static std::size_t letter(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a') : 26;
  }
  static std::size_t slot(std::string_view form) {
    return letter(form.back()) * 27 + letter(form[form.size() - 2]);
  }
  static bool meets(std::string_view word, const Affix& affix);
  void add(Affix affix);

  std::vector<Affix> affixes_;
  std::array<std::vector<std::uint16_t>, 27 * 27> by_ending_;
};

}  // namespace boek
