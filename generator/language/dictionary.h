// SPDX-License-Identifier: EUPL-1.2
// The words of a Dutch dictionary in the format of Hunspell, folded. The library of that name is
// not used: it takes ten times as long to load, cannot be shared by threads, and does not tell
// which flags a word has; those say what is a noun, a verb or part of a compound.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/file_system.h"
#include "core/outcome.h"
#include "language/affixes.h"
#include "language/form_table.h"

namespace boek {

// What is known of a form, of all words that fold to it together.
struct DictionaryEntry {
  bool small = false;    // there is a word of small letters
  bool capital = false;  // there is a name, or another word with a capital
  Flags flags;

  bool has(FlagKind kind) const { return (flags & flags_of(kind)).any(); }
};

// Const after parsing, so that threads can share it. An empty one knows no words.
class Dictionary {
 public:
  Dictionary() = default;
  // From the bytes of the two files.
  static Dictionary parse(std::string_view aff, std::string_view dic);

  // The entry of a folded form; null when there is none.
  const DictionaryEntry* find(std::string_view form) const {
    return find(form, FormTable::hash_of(form));
  }
  // The same for a form of which the hash is known.
  const DictionaryEntry* find(std::string_view form, std::uint64_t hash) const {
    const std::uint32_t number = forms_.find(form, hash);
    return number == FormTable::kNone ? nullptr : &entries_[number];
  }
  // Calls fn(word, entry, flag) for every word of which `form` is an inflection by a flag it has.
  template <typename Fn>
  void for_each_origin(std::string_view form, Fn&& fn) const {
    affixes_.for_each_origin(form, [&](const Affix& affix, std::string_view word) {
      const DictionaryEntry* entry = find(word);
      if (entry != nullptr && entry->flags.test(affix.flag)) fn(word, *entry, affix.flag);
    });
  }
  std::size_t size() const { return entries_.size(); }
  // Calls fn(form, entry) for all entries, in the order of the file.
  template <typename Fn>
  void for_each_entry(Fn&& fn) const {
    for (std::uint32_t i = 0; i < entries_.size(); ++i) fn(forms_.at(i), entries_[i]);
  }

 private:
  void add(std::string_view form, bool capital, const Flags& flags);

  FormTable forms_;
  std::vector<DictionaryEntry> entries_;  // by the numbers of forms_
  Affixes affixes_;
};

// Reads nl.aff and nl.dic of `folder`; where the package hunspell-nl is not there, the failure.
inline constexpr const char* kDictionaryFolder = "/usr/share/hunspell";
Result<Dictionary> load_dictionary(const FileSystem& files, const std::string& folder);

}  // namespace boek
