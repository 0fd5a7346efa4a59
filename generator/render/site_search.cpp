// SPDX-License-Identifier: EUPL-1.2
#include "render/site_search.h"

#include "render/page_assembly.h"
#include "site/plan.h"

namespace boek {
namespace {

constexpr std::string_view kScript = "zoek.js";
// From the page that shows the cards to the root of the site.
constexpr std::string_view kRootFromList = "../";

}  // namespace

bool wants_search(const Config& config) {
  const auto part = config.onderdelen.find("zoeken");
  return part == config.onderdelen.end() || part->second;
}

bool has_search(const RenderInput& input) {
  return wants_search(input.book.config) && input.dictionary != nullptr && !input.book.projects.empty() &&
         !input.assets.path_of(kScript).empty();
}

SearchWords search_words(const RenderInput& input) {
  return index_words(input.book, input.plan.all().members, *input.dictionary, input.jobs);
}

SearchIndex search_index(const RenderInput& input, SearchWords words,
                         const std::function<std::string_view(ProjectId)>& card) {
  const std::vector<ProjectId>& members = input.plan.all().members;
  const auto card_of = [&](std::size_t number) {
    std::string out;
    append_rooted(out, card(members[number]), kRootFromList);
    return SearchCard{input.book[members[number]].id, std::move(out)};
  };
  return finish_index(std::move(words), card_of, input.jobs);
}

SearchFiles search_files(const RenderInput& input, const SearchAddresses& addresses) {
  return {addresses.files, addresses.parts, input.assets.path_of(kScript)};
}

}  // namespace boek
