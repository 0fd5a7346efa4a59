// SPDX-License-Identifier: EUPL-1.2
// What the rendered sites differ in: pages, other files, addresses, totals.
#include <algorithm>
#include <map>
#include <tuple>

#include "change/compare.h"

namespace boek {
namespace {

std::string name_of_set(const Book& book, const ProjectSet& set) {
  switch (set.kind) {
    case SetKind::kProvince:
      return book.provinces[set.subject].naam;
    case SetKind::kTheme:
      return book.themes[set.subject].naam;
    case SetKind::kInstrument:
      return book.instruments[set.subject].naam;
    case SetKind::kLandsdeel:
      return book.config.landsdelen[set.subject].naam;
    case SetKind::kCell:
      return book.themes[set.subject].naam + ", " + book.provinces[set.province].naam;
    case SetKind::kAll:
      break;
  }
  return {};
}

std::string id_of_set(const Book& book, const ProjectSet& set) {
  switch (set.kind) {
    case SetKind::kProvince:
      return book.provinces[set.subject].id;
    case SetKind::kTheme:
      return book.themes[set.subject].id;
    case SetKind::kInstrument:
      return book.instruments[set.subject].id;
    case SetKind::kLandsdeel:
      return book.config.landsdelen[set.subject].id;
    default:
      return {};
  }
}

std::string title_of(const Side& side, const Page& page) {
  switch (page.kind) {
    case PageKind::kProject:
      return side.book.projects[page.subject].titel.value;
    case PageKind::kPagina:
      return side.book.paginas[page.subject].titel;
    case PageKind::kProvince:
    case PageKind::kTheme:
    case PageKind::kInstrument:
    case PageKind::kLandsdeel:
    case PageKind::kCell: {
      std::string name = name_of_set(side.book, side.plan.sets[page.set]);
      if (page.number > 1) name += " (" + std::to_string(page.number) + ')';
      return name;
    }
    default:
      return {};
  }
}

using PagesByFile = std::map<std::string, const Page*>;

PagesByFile pages_by_file(const Plan& plan) {
  PagesByFile pages;
  for (const Page& page : plan.pages) pages.emplace(file_of_url(page.url), &page);
  return pages;
}

// Assets have names that change with their content; nobody keeps their addresses.
bool is_asset(const std::string& path) { return path.starts_with("assets/"); }

class RenderedComparison {
 public:
  RenderedComparison(const Side& before, const Side& after, SiteChange& change)
      : before_(before),
        after_(after),
        change_(change),
        pages_before_(pages_by_file(before.plan)),
        pages_after_(pages_by_file(after.plan)) {}

  void run() {
    for (const auto& [path, digest] : *after_.files) {
      const auto then = before_.files->find(path);
      if (then == before_.files->end())
        tell(path, Fate::kAdded);
      else if (then->second != digest)
        tell(path, Fate::kChanged);
    }
    for (const auto& [path, digest] : *before_.files)
      if (!after_.files->contains(path)) tell(path, Fate::kRemoved);
    std::sort(change_.pages.begin(), change_.pages.end(),
              [](const PageChange& a, const PageChange& b) {
                return std::tie(a.kind, a.url) < std::tie(b.kind, b.url);
              });
    std::sort(change_.files.begin(), change_.files.end(),
              [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
    addresses_that_break();
  }

 private:
  void tell(const std::string& path, Fate fate) {
    if (is_asset(path)) return;
    const bool gone = fate == Fate::kRemoved;
    const PagesByFile& pages = gone ? pages_before_ : pages_after_;
    const auto found = pages.find(path);
    if (found == pages.end()) {
      change_.files.push_back({fate, path});
      return;
    }
    const Page& page = *found->second;
    change_.pages.push_back(
        {fate, page.kind, page.url, title_of(gone ? before_ : after_, page), page.target});
  }

  void addresses_that_break() {
    for (const PageChange& page : change_.pages)
      if (page.fate == Fate::kRemoved) change_.broken.push_back(page.url);
    for (const FileChange& file : change_.files)
      if (file.fate == Fate::kRemoved) change_.broken.push_back('/' + file.path);
  }

  const Side& before_;
  const Side& after_;
  SiteChange& change_;
  const PagesByFile pages_before_, pages_after_;
};

// The order in which totals are told.
int rank(SetKind kind) {
  switch (kind) {
    case SetKind::kAll:
      return 0;
    case SetKind::kProvince:
      return 1;
    case SetKind::kLandsdeel:
      return 2;
    case SetKind::kTheme:
      return 3;
    default:
      return 4;
  }
}

using TotalKey = std::pair<int, std::string>;
using TotalChanges = std::map<TotalKey, TotalChange>;

TotalChanges totals_of_side(const Side& side) {
  TotalChanges all;
  for (const ProjectSet& set : side.plan.sets) {
    if (set.kind == SetKind::kCell) continue;
    const std::string id = id_of_set(side.book, set);
    all[{rank(set.kind), id}] = {set.kind, id,         name_of_set(side.book, set),
                                 set.url,  set.totals, {}};
  }
  return all;
}

// Puts the total of what was renamed where that stands now.
void rename_totals(const std::vector<RecordChange>& records, TotalChanges& all) {
  for (const RecordChange& record : records) {
    const bool has_total =
        record.kind == RecordKind::kTheme || record.kind == RecordKind::kInstrument;
    if (record.fate != Fate::kRenamed || !has_total) continue;
    const SetKind kind = record.kind == RecordKind::kTheme ? SetKind::kTheme : SetKind::kInstrument;
    auto total = all.extract({rank(kind), record.former_id});
    if (!total) continue;
    total.key().second = record.id;
    all.insert(std::move(total));
  }
}

}  // namespace

void compare_rendered(const Side& before, const Side& after, SiteChange& change) {
  RenderedComparison(before, after, change).run();
}

std::vector<TotalChange> compare_totals(const Side& before, const Side& after,
                                        const std::vector<RecordChange>& records) {
  TotalChanges all = totals_of_side(before);
  rename_totals(records, all);
  for (auto& [key, now] : totals_of_side(after)) {
    TotalChange& change = all[key];
    const Totals then = change.before;
    change = now;
    change.after = now.before;
    change.before = then;
  }
  std::vector<TotalChange> moved;
  for (auto& [key, change] : all) {
    const bool same =
        change.before.alles == change.after.alles && change.before.actueel == change.after.actueel;
    if (!same) moved.push_back(std::move(change));
  }
  return moved;
}

}  // namespace boek
