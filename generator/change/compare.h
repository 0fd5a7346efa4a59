// SPDX-License-Identifier: EUPL-1.2
// The steps of compare_sites. Only for the files of change/.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "change/facts.h"
#include "change/site_change.h"

namespace boek {

// What records that were renamed are called now, by kind and former id: who referred to one still
// does.
using NewIds = std::map<std::pair<RecordKind, std::string>, std::string>;

// What changed in one record, in the order of its facts.
std::vector<FieldChange> compare_facts(const RecordFacts& before, const RecordFacts& after,
                                       const NewIds& new_ids);

// The words of a text, in its order.
std::vector<std::string_view> words_in(std::string_view text);

// How many words of the one text the other does not have.
struct WordChange {
  std::uint32_t added = 0, removed = 0;
};
WordChange compare_words(std::string_view before, std::string_view after);

// Records that came, went, were renamed or changed.
std::vector<RecordChange> compare_records(const Side& before, const Side& after,
                                          const std::vector<RecordFacts>& facts_before,
                                          const std::vector<RecordFacts>& facts_after);

// `records`: those that were renamed keep their total.
std::vector<TotalChange> compare_totals(const Side& before, const Side& after,
                                        const std::vector<RecordChange>& records);
// Requires: both sides have been rendered.
void compare_rendered(const Side& before, const Side& after, SiteChange& change);
std::vector<Remark> remarks_on(const Side& before, const Side& after,
                               const std::vector<RecordChange>& records, Language language);

}  // namespace boek
