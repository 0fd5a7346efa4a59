// SPDX-License-Identifier: EUPL-1.2
#include "model/assemble.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "core/text.h"
#include "model/derive.h"
#include "model/resolve.h"

namespace boek {
namespace {

template <typename Record>
std::uint32_t index_of(const std::vector<Record>& records, const Record& record) {
  return static_cast<std::uint32_t>(&record - records.data());
}

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

// Records by kind; drafts are kept aside so that references to them are understood.
struct Shelves {
  Book book;
  std::vector<Project> drafts;
};

Shelves sort_out(BookParts& parts) {
  Shelves shelves;
  Book& book = shelves.book;
  book.config = std::move(parts.config);
  book.today = parts.today;
  book.sources = std::move(parts.sources);
  book.synonyms = std::move(parts.synonyms);
  book.projects.reserve(parts.records.size());
  const bool keep_drafts = parts.drafts == Drafts::kInclude;
  const auto shelve =
      Overloaded{[&](Project& project) {
                   (project.is_concept && !keep_drafts ? shelves.drafts : book.projects)
                       .push_back(std::move(project));
                 },
                 [&](Province& province) { book.provinces.push_back(std::move(province)); },
                 [&](Theme& theme) { book.themes.push_back(std::move(theme)); },
                 [&](Instrument& instrument) { book.instruments.push_back(std::move(instrument)); },
                 [&](Tafel& tafel) { book.tafels.push_back(std::move(tafel)); },
                 [&](Pagina& pagina) { book.paginas.push_back(std::move(pagina)); }};
  for (AnyRecord& any : parts.records)
    std::visit(
        [&](auto& box) {
          shelve(*box);
          box.reset();
        },
        any);
  return shelves;
}

std::size_t province_rank(const Province& province) {
  return static_cast<std::size_t>(
      std::find(kProvincieIds.begin(), kProvincieIds.end(), province.id) - kProvincieIds.begin());
}

void put_in_order(Book& book) {
  std::sort(book.provinces.begin(), book.provinces.end(), [](const auto& a, const auto& b) {
    return std::pair(province_rank(a), a.id) < std::pair(province_rank(b), b.id);
  });
  std::sort(book.themes.begin(), book.themes.end(), [](const Theme& a, const Theme& b) {
    return std::tuple(a.volgorde, sort_key(a.naam), a.id) <
           std::tuple(b.volgorde, sort_key(b.naam), b.id);
  });
  std::sort(book.instruments.begin(), book.instruments.end(), [](const auto& a, const auto& b) {
    return std::pair(sort_key(a.naam), a.id) < std::pair(sort_key(b.naam), b.id);
  });
  std::sort(book.tafels.begin(), book.tafels.end(), [](const Tafel& a, const Tafel& b) {
    return std::pair(b.datum, a.id) < std::pair(a.datum, b.id);
  });
}

// The ids of a kind with the names that lead to them. A name that two records share is reported.
template <typename Record>
NameTable names_of(const std::vector<Record>& records) {
  NameTable names;
  for (const Record& record : records) names.add(record.id, index_of(records, record));
  for (const Record& record : records) {
    names.add_alias(record.naam, record.id);
    for (const std::string& alias : record.ook_bekend_als) names.add_alias(alias, record.id);
  }
  return names;
}

template <typename Record>
void report_shared_aliases(const std::vector<Record>& records, Diagnostics& diagnostics) {
  std::map<std::string, const Record*> owners;
  for (const Record& record : records) owners.emplace(fold(record.naam), &record);
  for (const Record& record : records)
    for (std::size_t i = 0; i < record.ook_bekend_als.size(); ++i) {
      const std::string& alias = record.ook_bekend_als[i];
      const auto [owner, is_new] = owners.emplace(fold(alias), &record);
      if (!is_new && owner->second != &record)
        diagnostics.push_back({Code::kAliasTwice,
                               {record.file, record.alias_spans[i]},
                               {alias, owner->second->id},
                               {},
                               {{{owner->second->file, {}}, NoteText::kPageHere, {}}}});
    }
}

// The file of the record `id` of the kind that `file` is of.
std::string sibling(const std::string& file, std::string_view id) {
  return file.substr(0, file.rfind('/') + 1).append(id).append(".md");
}

// Former ids lead to one live page; they are neither in use nor claimed twice.
template <typename Record>
void add_former(const std::vector<Record>& records, NameTable& names, Diagnostics& diagnostics) {
  std::map<std::string_view, Location> claimed;
  for (const Record& record : records)
    for (const Located<std::string>& former : record.voorheen) {
      const Location at{record.file, former.span};
      if (names.is_known(former.value)) {
        diagnostics.push_back(
            {Code::kFormerIdInUse,
             at,
             {former.value},
             {},
             {{{sibling(record.file, former.value), {}}, NoteText::kPageHere, {}}}});
        continue;
      }
      const auto [first, is_new] = claimed.emplace(former.value, at);
      if (is_new)
        names.add_former(former.value, record.id);
      else if (first->second.file != record.file)  // twice in one list was reported with the list
        diagnostics.push_back({Code::kFormerIdTwice,
                               at,
                               {former.value},
                               {},
                               {{first->second, NoteText::kFirstHere, {}}}});
    }
}

void report_shared_titles(const std::vector<Project>& projects, Diagnostics& diagnostics) {
  std::unordered_map<std::string_view, const Project*> titles;  // by folded title
  for (const Project& project : projects) {
    if (project.titel.value.empty()) continue;
    const std::string_view key = project.sorteersleutel;
    const auto [first, is_new] = titles.emplace(key.substr(0, key.find('\0')), &project);
    if (is_new) continue;
    const Project& other = *first->second;
    diagnostics.push_back({Code::kDuplicateTitle,
                           {project.file, project.titel.span},
                           {project.titel.value},
                           {},
                           {{{other.file, other.titel.span}, NoteText::kFirstHere, {}}}});
  }
}

AllNames collect_names(const Shelves& shelves, const BookParts& parts, Diagnostics& diagnostics) {
  const Book& book = shelves.book;
  AllNames names;
  names.sources_readable = parts.bronnen_readable;
  names.landsdelen_readable = parts.config_readable;
  for (const Project& project : book.projects)
    names.projects.add(project.id, index_of(book.projects, project));
  for (const Project& draft : shelves.drafts) names.projects.add_draft(draft.id);
  for (const Project& project : book.projects) {
    names.projects.add_alias(project.titel.value, project.id);
    for (const std::string& alias : project.ook_bekend_als)
      names.projects.add_alias(alias, project.id);
  }
  names.provinces = names_of(book.provinces);
  names.themes = names_of(book.themes);
  names.instruments = names_of(book.instruments);
  for (const Source& source : book.sources)
    names.sources.add(source.id, index_of(book.sources, source));
  for (const Landsdeel& landsdeel : book.config.landsdelen)
    names.landsdelen.add(landsdeel.id, index_of(book.config.landsdelen, landsdeel));
  add_former(book.projects, names.projects, diagnostics);
  add_former(book.themes, names.themes, diagnostics);
  add_former(book.instruments, names.instruments, diagnostics);
  return names;
}

// Drafts have rules too: their references are checked, and then they are dropped.
void check_drafts(Shelves& shelves, const AllNames& names, Diagnostics& diagnostics) {
  Book aside;
  aside.projects = std::move(shelves.drafts);
  Diagnostics found;
  resolve_references(aside, names, 1, found);
  // A draft that refers to another draft is no news to anybody.
  std::erase_if(found, [](const Diagnostic& d) { return d.code == Code::kDraftReference; });
  append(diagnostics, std::move(found));
  shelves.drafts = std::move(aside.projects);
}

}  // namespace

Outcome<Book> assemble_book(BookParts parts) {
  Outcome<Book> outcome;
  Shelves shelves = sort_out(parts);
  put_in_order(shelves.book);
  const AllNames names = collect_names(shelves, parts, outcome.diagnostics);
  report_shared_titles(shelves.book.projects, outcome.diagnostics);
  report_shared_aliases(shelves.book.themes, outcome.diagnostics);
  report_shared_aliases(shelves.book.instruments, outcome.diagnostics);
  resolve_references(shelves.book, names, parts.jobs, outcome.diagnostics);
  check_drafts(shelves, names, outcome.diagnostics);
  // Beyond this point every reference that is left in the book resolves.
  break_circles(shelves.book, outcome.diagnostics);
  derive(shelves.book);
  shelves.book.drafts = std::move(shelves.drafts);
  outcome.value = std::move(shelves.book);
  return outcome;
}

}  // namespace boek
