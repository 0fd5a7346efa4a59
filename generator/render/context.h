// SPDX-License-Identifier: EUPL-1.2
// What every page reads: the book, the plan and what was worked out once for all pages. Const and
// shared by all threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "charts/province_map.h"
#include "git/history.h"
#include "model/book.h"
#include "render/assets.h"
#include "render/html.h"
#include "render/search_files.h"
#include "render/texts.h"
#include "site/plan.h"

namespace boek {

struct RenderContext {
  RenderContext(const Book& the_book, const Plan& the_plan, const Texts& the_texts,
                const History& the_history, const Assets& assets);

  const Book& book;
  const Plan& plan;
  const Texts& texts;
  const History& history;
  const Links links;
  const Language language;
  const ProvinceMap& map;             // empty when the assets have none
  const std::string sprite;           // the address of its shapes, with kRootMark
  std::vector<std::int64_t> updated;  // by project: seconds since 1970, see updated_of
  std::vector<ProjectId>
      newest;  // all projects, newest change first, then newest facts, then by id

  bool has_search = false;  // there is a search, or will be when the pages are read
  SearchFiles search;       // empty until there is an index; only the page of all projects needs it

  // Whether content/paginas/ has the page `id`: menu and footer link no other.
  bool has_pagina(std::string_view id) const;

  // The address in the world of a URL of the site.
  std::string absolute(std::string_view url) const;
};

// When a project last changed: its newest commit, else the last day of its peildatum; the first day
// when the last is still to come after `today`.
std::int64_t updated_of(const Project& project, const History& history, const Moment& today);

// A URL of the site as it follows the way to the root: without its first slash.
inline std::string below_root(std::string_view url) { return std::string(url.substr(1)); }

// The members of a set that changed last, at most `count`, newest first.
std::vector<ProjectId> newest_of(const RenderContext& context, const ProjectSet& set,
                                 std::size_t count);

// `2026-11-20T00:00:00Z`.
std::string rfc3339(std::int64_t seconds);

}  // namespace boek
