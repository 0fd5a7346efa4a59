// SPDX-License-Identifier: EUPL-1.2
#include "model/names.h"

#include <algorithm>

#include "core/text.h"

namespace boek {

std::optional<std::uint32_t> NameTable::find(std::string_view id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string_view> NameTable::former(std::string_view id) const {
  const auto found = former_.find(id);
  return found == former_.end() ? std::nullopt : std::optional(found->second);
}

std::string NameTable::suggest(std::string_view written) const {
  // Sorted, so that of two that are equally near always the same one is named.
  std::map<std::string, std::string_view, std::less<>> aliases;
  for (const auto& [alias, id] : aliases_) aliases.emplace(fold(alias), id);
  if (const auto alias = aliases.find(fold(written)); alias != aliases.end())
    return std::string(alias->second);
  std::vector<std::string_view> candidates;
  for (const auto& [id, index] : ids_) candidates.push_back(id);
  std::sort(candidates.begin(), candidates.end());
  if (const auto near = nearest(written, candidates)) return std::string(*near);
  candidates.clear();
  for (const auto& [alias, id] : aliases) candidates.push_back(alias);
  if (const auto near = nearest(fold(written), candidates))
    return std::string(aliases.find(*near)->second);
  return {};
}

}  // namespace boek
