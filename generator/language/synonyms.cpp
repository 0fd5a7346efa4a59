// SPDX-License-Identifier: EUPL-1.2
#include "language/synonyms.h"

#include <algorithm>

namespace boek {
namespace {

bool begins_with(std::span<const std::string_view> keys, const std::vector<std::string>& name) {
  return keys.size() >= name.size() && std::equal(name.begin(), name.end(), keys.begin());
}

}  // namespace

Synonyms::Synonyms(std::span<const SynonymGroup> groups, const KeyOf& key_of) {
  for (std::size_t group = 0; group < groups.size(); ++group)
    for (const std::string& written : groups[group].names) {
      Name name{{}, group};
      for_each_word(written, [&](const Word& word) { name.keys.push_back(key_of(word)); });
      if (!name.keys.empty()) add(std::move(name), written);
    }
}

void Synonyms::add(Name name, const std::string& written) {
  std::vector<Name>& names = names_[name.keys.front()];
  const auto same = std::find_if(names.begin(), names.end(),
                                 [&](const Name& other) { return other.keys == name.keys; });
  if (same != names.end()) {
    // Two spellings of one name in a group are no clash: regiodeal, Regiodeals.
    if (same->group != name.group) clashes_.push_back({name.group, same->group, written});
    return;
  }
  const auto shorter = std::find_if(names.begin(), names.end(), [&](const Name& other) {
    return other.keys.size() < name.keys.size();
  });
  names.insert(shorter, std::move(name));
}

const std::vector<Synonyms::Name>* Synonyms::names_from(std::string_view key) const {
  const auto found = names_.find(key);
  return found == names_.end() ? nullptr : &found->second;
}

Synonyms::Match Synonyms::match_at(std::span<const std::string_view> keys,
                                   std::size_t first) const {
  if (const auto* names = names_from(keys[first]))
    for (const Name& name : *names)
      if (begins_with(keys.subspan(first), name.keys)) return {name.group, first, name.keys.size()};
  return {};
}

std::optional<std::size_t> Synonyms::group_of(std::span<const std::string_view> keys) const {
  if (keys.empty()) return std::nullopt;
  if (const auto* names = names_from(keys.front()))
    for (const Name& name : *names)
      if (name.keys.size() == keys.size() && begins_with(keys, name.keys)) return name.group;
  return std::nullopt;
}

}  // namespace boek
