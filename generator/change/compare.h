// SPDX-License-Identifier: EUPL-1.2
// The steps of compare_sites. Only for the files of change/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "change/facts.h"
#include "change/site_change.h"

namespace boek {

// What changed in one record, in the order of its facts.
std::vector<FieldChange> compare_facts(const RecordFacts& before, const RecordFacts& after);

// How many words of the one text the other does not have.
struct WordChange {
  std::uint32_t added = 0, removed = 0;
};
WordChange compare_words(std::string_view before, std::string_view after);
// 1 for texts of the same words, 0 for texts that share none.
double likeness(std::string_view before, std::string_view after);

// Records that came, went, were renamed or changed.
std::vector<RecordChange> compare_records(const Side& before, const Side& after,
                                          const std::vector<RecordFacts>& facts_before,
                                          const std::vector<RecordFacts>& facts_after);

std::vector<TotalChange> compare_totals(const Side& before, const Side& after);
// Requires: both sides have been rendered.
void compare_rendered(const Side& before, const Side& after, SiteChange& change);
std::vector<NewLink> new_links(const Book& before, const Book& after);
std::vector<Remark> remarks_on(const Side& before, const Side& after,
                               const std::vector<RecordChange>& records, Language language);

}  // namespace boek
