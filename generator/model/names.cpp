// SPDX-License-Identifier: EUPL-1.2
#include "model/names.h"

#include <algorithm>
#include <array>

#include "core/spelling.h"
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
  for (const auto& [alias, id] : aliases_) aliases.emplace(to_slug(alias), id);
  const std::string slug = to_slug(written);
  if (const auto alias = aliases.find(slug); alias != aliases.end() && !slug.empty())
    return std::string(alias->second);
  std::vector<std::string_view> candidates;
  for (const auto& [id, index] : ids_) candidates.push_back(id);
  std::sort(candidates.begin(), candidates.end());
  if (const auto near = nearest(written, candidates)) return std::string(*near);
  candidates.clear();
  for (const auto& [alias, id] : aliases) candidates.push_back(alias);
  if (const auto near = nearest(slug, candidates)) return std::string(aliases.find(*near)->second);
  return {};
}

bool NameTable::is_certain(std::string_view written, std::string_view meant) const {
  const std::string folded = fold(trim(written));
  const auto is_name_of = [&](auto&& is_wanted) {
    return std::any_of(aliases_.begin(), aliases_.end(), [&](const auto& alias) {
      return is_wanted(alias.second) && fold(alias.first) == folded;
    });
  };
  // First what is mostly decisive and needs no look at all the others.
  const bool named = is_name_of([&](std::string_view id) { return id == meant; });
  if (!named && !certain_spelling(written, std::array{meant})) return false;
  if (is_name_of([&](std::string_view id) { return id != meant; })) return false;
  std::vector<std::string_view> candidates;
  for (const auto& [id, index] : ids_) candidates.push_back(id);
  const auto spelled = certain_spelling(written, candidates);
  return spelled ? *spelled == meant : named;
}

}  // namespace boek
