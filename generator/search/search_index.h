// SPDX-License-Identifier: EUPL-1.2
// The index that the search of the site reads (docs/search-index.md). A pure function of the book,
// the dictionary and the cards: the same bytes on every machine and for any number of threads.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/book.h"
#include "search/terms.h"

namespace boek {

struct SearchFile {
  std::string path;  // in the site, as zoek/0123456789.bin
  std::string bytes;
};

// What the page of all projects says of the index; empty texts when there is none.
struct SearchAddresses {
  std::string files;  // the attribute data-zoek
  std::string parts;  // the attribute data-zoek-delen
  bool empty() const { return files.empty(); }
};

// Everything but the cards: words and facets of all projects.
struct SearchWords {
  std::vector<SearchFile> files;
  SearchAddresses addresses;  // without that of `kern`
  std::string facets;         // of `kern`
  std::string endings;        // of `kern`: the names of the files with those; none for a small book
  std::string whole;          // the one part of a small book, for `kern`; else empty
  std::size_t projects = 0;
};

// `order`: the projects by their number, as the page of all projects lists them.
SearchWords index_words(const Book& book, std::span<const ProjectId> order,
                        const Dictionary& dictionary, unsigned jobs, LanguageRules rules = {});

struct SearchIndex {
  std::vector<SearchFile> files;
  SearchAddresses addresses;
};

// What is shown of a project that was found.
struct SearchCard {
  std::string_view id;
  std::string html;  // the list item, with the addresses it has on the page of all projects
};

// `card` gives that of a project by its number; called from several threads.
SearchIndex finish_index(SearchWords words, const std::function<SearchCard(std::size_t)>& card,
                         unsigned jobs);

}  // namespace boek
