// SPDX-License-Identifier: EUPL-1.2
// The plan of the site: every page, file, alias and page number, before anything is rendered.
// Invariant: no two entries share a URL. Beyond this point no URL is made up anywhere else.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "model/book.h"
#include "model/totals.h"

namespace boek {

enum class SetKind : std::uint8_t { kAll, kProvince, kTheme, kInstrument, kLandsdeel, kCell };

// The projects that belong on one index page.
struct ProjectSet {
  SetKind kind = SetKind::kAll;
  std::uint32_t subject = 0;       // index of the province, theme, instrument or landsdeel
  std::uint32_t province = 0;      // of a cell; `subject` is its theme
  std::string url;                 // of its first page, as in /provincies/drenthe/
  std::vector<ProjectId> members;  // current first, then historical; each by title
  std::uint32_t actueel = 0;       // how many of the members are current
  Totals totals;
  std::uint32_t pages = 1;  // of at most kProjectsPerPage
};
inline constexpr std::uint32_t kProjectsPerPage = 250;

enum class PageKind : std::uint8_t {
  kHome,
  kProjectIndex,
  kProject,
  kProvinces,
  kProvince,
  kThemes,
  kTheme,
  kInstruments,
  kInstrument,
  kLandsdelen,
  kLandsdeel,
  kCell,
  kData,
  kPagina,
  kNotFound,
  kRedirect
};

struct Page {
  PageKind kind = PageKind::kHome;
  std::uint32_t subject = 0;  // project, province, theme, instrument, landsdeel or pagina
  std::uint32_t set = 0;      // index into Plan::sets, of an index page
  std::uint32_t number = 1;   // page number of an index page
  std::string url;            // begins and (but for /404.html) ends in '/'
  std::string target;         // of a redirect: the URL of the live page
};

struct Plan {
  std::vector<Page> pages;       // in the order in which they are rendered
  std::vector<ProjectSet> sets;  // sets[0] is the whole book
  // sets per kind, by index of the subject; cells by [theme][province], absent where empty.
  std::vector<std::uint32_t> province_set, theme_set, instrument_set, landsdeel_set;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> cell_set;

  const ProjectSet& all() const { return sets[0]; }
};

// Lays out the site. Diagnostics: collisions of URLs and aliases, and every link in a body that
// does not lead to a page of the plan (looked for on `jobs` threads).
Outcome<Plan> plan_site(const Book& book, unsigned jobs = 1);

// The URLs that depend on nothing but an id.
std::string project_url(std::string_view id);
std::string province_url(std::string_view id);
std::string theme_url(std::string_view id);
std::string instrument_url(std::string_view id);
std::string landsdeel_url(std::string_view id);
std::string cell_url(std::string_view theme, std::string_view province);
std::string pagina_url(std::string_view id);
// Page `number` of an index page; the first is the index itself.
std::string numbered_url(std::string_view index_url, std::uint32_t number);
// From the page at `from_url` to the root of the site: "./", "../", "../../" …
std::string root_prefix(std::string_view from_url);
// The file below the site's folder that a URL is read from: /a/ → a/index.html.
std::string file_of_url(std::string_view url);

enum class LinkKind : std::uint8_t {
  kInternal,  // a page of the site; `url` is its URL with any fragment
  kExternal,  // https, http, mailto or tel, as written
  kFragment,  // a place on the same page
  kText,      // leads nowhere on purpose (a draft): show the words only
  kBroken     // an error was reported
};
struct ResolvedLink {
  LinkKind kind = LinkKind::kBroken;
  std::string url;
};
// What an address in the body of `file` leads to.
class Links {
 public:
  explicit Links(const Book& book);
  ResolvedLink resolve(std::string_view file, std::string_view address) const;

 private:
  std::map<std::string, std::string, std::less<>> url_of_file_;  // by path below content/
};

}  // namespace boek
