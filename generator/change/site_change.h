// SPDX-License-Identifier: EUPL-1.2
// What the change between two revisions does to the public site, as a value.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "change/facts.h"
#include "model/totals.h"
#include "site/plan.h"

namespace boek {

enum class FieldFate : std::uint8_t {
  kSet,        // had no value
  kCleared,    // has none any more
  kChanged,    // before → after
  kRewritten,  // prose: so many words came, so many went
  kAdded,      // an item of a list
  kRemoved,
  kReordered  // the items of a list, which are the same
};

struct FieldChange {
  FieldFate fate = FieldFate::kChanged;
  FactForm form = FactForm::kPlain;
  std::string key;       // as in front matter; `tekst` for the body; a list's key for its items
  bool is_name = false;  // an item that is a name alone
  std::string line;      // the item of the list that changed; empty outside lists
  std::string line_key;  // what of that item: `bedrag`; empty for the item itself
  std::string before, after;                         // words, in the language of the comparison
  std::string before_value, after_value;             // as the open data has it
  std::uint32_t words_added = 0, words_removed = 0;  // of kRewritten
};

enum class Fate : std::uint8_t { kAdded, kRemoved, kRenamed, kChanged };

struct RecordChange {
  RecordKind kind = RecordKind::kProject;
  Fate fate = Fate::kChanged;
  std::string id, former_id;        // former_id: of kRenamed
  std::string title, url, summary;  // after; of kRemoved: before
  std::string former_url;           // of kRenamed
  bool forwards = false;            // of kRenamed: the former id stands in voorheen
  bool was_draft = false;           // of kAdded: it was there as a draft
  bool is_draft = false;            // of kRemoved: it is there as a draft
  bool unreadable = false;  // its file has errors on one side: nothing is said of its fields
  std::vector<FieldChange> fields;
};

struct TotalChange {
  SetKind kind = SetKind::kAll;
  std::string id, name, url;  // id and name empty for the whole country
  Totals before, after;
};

struct PageChange {
  Fate fate = Fate::kChanged;  // never kRenamed
  PageKind kind = PageKind::kHome;
  std::string url, title;
  std::string target;  // where it sends its visitors; empty for a page with content
};

// A file that is not a page: data, a feed, the sitemap.
struct FileChange {
  Fate fate = Fate::kChanged;
  std::string path;  // below the site's folder
};

struct NewLink {
  std::string url;
  std::string title, page_url;  // of the record that has it
};

enum class RemarkKind : std::uint8_t {
  kFactor,           // an amount became many times as large or small
  kThousand,         // … some thousand times: three digits too many or too few
  kLargest,          // a new amount is ten times as large as any other
  kSizeWithoutDate,  // omvang or status changed and peildatum did not
  kStatusWithoutDate,
  kDateBack,  // peildatum is older than it was
  kEndBeforeBegin,
  kNoProvinces,  // all provinces went
  kBackToLife,   // afgerond or gestopt, and now something else
  kNoForwarding  // renamed without voorheen
};

// Something that a careful colleague would ask about.
struct Remark {
  RemarkKind kind = RemarkKind::kFactor;
  RecordKind record = RecordKind::kProject;
  std::string id, title, url;
  std::string key;            // the field it is about
  std::string before, after;  // words
  std::int64_t factor = 0;    // of kFactor and kThousand; negative: so many times as small
};

struct SiteChange {
  bool complete = true;  // false: one side has errors, so totals, pages and addresses are not known
  std::size_t errors_before = 0, errors_after = 0;
  std::vector<RecordChange> records;  // by kind, then fate, then id
  std::vector<TotalChange> totals;    // country, regions, provinces, themes, instruments
  std::vector<PageChange> pages;      // by kind, then URL
  std::vector<FileChange> files;      // by path
  std::vector<std::string> broken;    // URLs that led somewhere and lead nowhere, pages first
  std::vector<NewLink> links;         // by URL; links/collect.h knows them
  std::vector<Remark> remarks;        // the gravest first
};

// The files of a rendered site: path below its folder → a digest of its bytes.
using RenderedFiles = std::map<std::string, std::uint64_t>;

// One of the two revisions.
struct Side {
  const Book& book;
  const Plan& plan;
  std::size_t errors = 0;
  std::set<std::string> broken_files;    // with errors of their own
  const RenderedFiles* files = nullptr;  // null when it has errors
};

// Compares two revisions, but for their links. Words are in `language`.
SiteChange compare_sites(const Side& before, const Side& after, Language language);

}  // namespace boek
