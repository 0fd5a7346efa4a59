// SPDX-License-Identifier: EUPL-1.2
// The search of the site: its index made of the book and the cards, and where pages find it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "render/context.h"
#include "render/render.h"
#include "render/search_files.h"
#include "search/search_index.h"

namespace boek {

// Whether the site is to have a search: [onderdelen] zoeken, which is on when it is not named.
bool wants_search(const Config& config);
// Whether the site gets a search: there are words to go by, a script to run, and the site wants it.
bool has_search(const RenderInput& input);

// The part that needs no cards. Requires: has_search.
SearchWords search_words(const RenderInput& input);

// The whole; `card` gives the list item of a project, with kRootMark, and is called from several
// threads.
SearchIndex search_index(const RenderInput& input, SearchWords words,
                         const std::function<std::string_view(ProjectId)>& card);

// What the page of all projects says of an index.
SearchFiles search_files(const RenderInput& input, const SearchAddresses& addresses);

}  // namespace boek
