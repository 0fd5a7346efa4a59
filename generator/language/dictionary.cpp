// SPDX-License-Identifier: EUPL-1.2
#include "language/dictionary.h"

#include <algorithm>

#include "language/words.h"

namespace boek {
namespace {

constexpr std::uint64_t kLargestFile = 64U << 20U;
constexpr std::string_view kForbidden = "Fw";  // a misspelling that is listed to be refused

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_forbidden(std::string_view flags) {
  for (std::size_t i = 0; i + 1 < flags.size(); i += 2)
    if (flags.substr(i, 2) == kForbidden) return true;
  return false;
}

Flags parse_flags(std::string_view text) {
  Flags flags;
  for (std::size_t i = 0; i + 1 < text.size(); i += 2)
    if (const auto index = flag_index(text.substr(i, 2))) flags.set(*index);
  return flags;
}

// A word with a capital is no part of compounds in small letters.
Flags of_name(Flags flags) {
  for (const FlagKind kind : {FlagKind::kFirst, FlagKind::kFirstWithS, FlagKind::kLast})
    flags &= ~flags_of(kind);
  return flags;
}

}  // namespace

Dictionary Dictionary::parse(std::string_view aff, std::string_view dic) {
  Dictionary dictionary;
  dictionary.affixes_ = Affixes::parse(aff);
  const auto lines = static_cast<std::size_t>(std::count(dic.begin(), dic.end(), '\n')) + 1;
  dictionary.forms_.reserve(lines, dic.size());
  dictionary.entries_.reserve(lines);
  // The first line is the number of words.
  for (std::size_t at = std::min(dic.find('\n'), dic.size() - 1) + 1; at < dic.size();) {
    const std::size_t end = std::min(dic.find('\n', at), dic.size());
    const std::string_view line = dic.substr(at, end - at);
    at = end + 1;
    std::string_view entry = line.substr(0, line.find('\t'));
    if (entry.ends_with('\r')) entry.remove_suffix(1);
    const std::string_view word = entry.substr(0, entry.find('/'));
    const std::string_view flags = entry.substr(std::min(word.size() + 1, entry.size()));
    if (word.empty() || is_forbidden(flags)) continue;
    if (is_plain(word)) {
      dictionary.add(word, false, parse_flags(flags));
      continue;
    }
    WordScanner scanner(word);
    Word found;
    if (!scanner.next(found) || found.written.size() != word.size()) continue;  // several words
    const bool capital = folded(found.written.substr(0, 1)) != found.written.substr(0, 1);
    dictionary.add(found.form, capital, parse_flags(flags));
  }
  return dictionary;
}

void Dictionary::add(std::string_view form, bool capital, const Flags& flags) {
  const std::uint32_t number = forms_.add(form);
  if (number == entries_.size()) entries_.emplace_back();
  DictionaryEntry& entry = entries_[number];
  (capital ? entry.capital : entry.small) = true;
  entry.flags |= capital ? of_name(flags) : flags;
}

Result<Dictionary> load_dictionary(const FileSystem& files, const std::string& folder) {
  const auto aff = files.read(folder + "/nl.aff", kLargestFile);
  if (!aff) return aff.failure();
  const auto dic = files.read(folder + "/nl.dic", kLargestFile);
  if (!dic) return dic.failure();
  return Dictionary::parse(*aff, *dic);
}

}  // namespace boek
