// SPDX-License-Identifier: EUPL-1.2
#include "change/site_change.h"

#include "change/compare.h"

namespace boek {

SiteChange compare_sites(const Side& before, const Side& after, Language language) {
  SiteChange change;
  change.errors_before = before.errors;
  change.errors_after = after.errors;
  change.complete = before.files != nullptr && after.files != nullptr;
  change.records = compare_records(before, after, facts_of(before.book, language),
                                   facts_of(after.book, language));
  change.remarks = remarks_on(before, after, change.records, language);
  if (!change.complete) return change;
  // Beyond this point both books are sound: every total and every page is known.
  change.totals = compare_totals(before, after, change.records);
  compare_rendered(before, after, change);
  return change;
}

}  // namespace boek
