// SPDX-License-Identifier: EUPL-1.2
// Names that mean the same, as content/synoniemen.toml lists them, and where they stand in a text.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/words.h"

namespace boek {

// Names of one or more words, as people write them.
struct SynonymGroup {
  std::vector<std::string> names;
  bool operator==(const SynonymGroup&) const = default;
};

// Const after construction, so that threads can share it.
class Synonyms {
 public:
  // What a word is known by: its lemma, so that a name is found in all its forms.
  using KeyOf = std::function<std::string(const Word&)>;

  // `words` words of a text, from word `first` on, are a name of a group.
  struct Match {
    std::size_t group = 0;
    std::size_t first = 0;
    std::size_t words = 0;
    bool operator==(const Match&) const = default;
  };
  // A name that an earlier group has too, and that counts for that one only.
  struct Clash {
    std::size_t group = 0;
    std::size_t earlier = 0;
    std::string name;
    bool operator==(const Clash&) const = default;
  };

  Synonyms() = default;
  Synonyms(std::span<const SynonymGroup> groups, const KeyOf& key_of);

  // Calls fn(Match) for the names in a text whose words have these keys, none left out: from the
  // left, the longest at each place, none overlapping.
  template <typename Fn>
  void for_each_match(std::span<const std::string_view> keys, Fn&& fn) const {
    for (std::size_t i = 0; i < keys.size();) {
      const Match match = match_at(keys, i);
      if (match.words > 0) fn(match);
      i += match.words > 0 ? match.words : 1;
    }
  }
  // Whether a name begins with a word of this key: where none does, there is no match to look for.
  bool begins_name(std::string_view key) const { return names_from(key) != nullptr; }
  // The group that has a name with these keys, and no others.
  std::optional<std::size_t> group_of(std::span<const std::string_view> keys) const;
  const std::vector<Clash>& clashes() const { return clashes_; }

 private:
  struct Name {
    std::vector<std::string> keys;
    std::size_t group = 0;
  };
  Match match_at(std::span<const std::string_view> keys, std::size_t first) const;
  const std::vector<Name>* names_from(std::string_view key) const;
  void add(Name name, const std::string& written);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const {
      return std::hash<std::string_view>()(key);
    }
  };
  // By their first key; the longest first.
  std::unordered_map<std::string, std::vector<Name>, Hash, std::equal_to<>> names_;
  std::vector<Clash> clashes_;
};

}  // namespace boek
