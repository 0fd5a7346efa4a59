// SPDX-License-Identifier: EUPL-1.2
#include "search/occurrences.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include "search/ranking.h"

using namespace boek;

namespace {

Project project(std::string id, std::string title, std::string summary) {
  Project made;
  made.id = std::move(id);
  made.titel.value = std::move(title);
  made.samenvatting = std::move(summary);
  return made;
}

struct Small {
  Book book;
  std::vector<ProjectId> order;

  Small() {
    book.projects.push_back(project("a", "Groene waterstof", "De haven maakt waterstof."));
    book.projects.push_back(project("b", "Noord-Brabant", "Kunstmatige intelligentie in de zorg."));
    book.synonyms = {{"waterstof", "H2"}, {"kunstmatige intelligentie", "AI"}};
    order = {{0}, {1}};
  }
};

const FormFacts* find(const Occurrences& all, std::string_view form) {
  const auto found = std::find_if(all.forms.begin(), all.forms.end(),
                                  [&](const FormFacts& facts) { return facts.form == form; });
  return found == all.forms.end() ? nullptr : &*found;
}

float weight(const Occurrences& all, std::size_t project, std::string_view form) {
  float weight = 0;
  all.for_each(project, [&](const Occurrence& occurrence) {
    if (all.forms[occurrence.form].form == form) weight = occurrence.fields / kOccurrenceUnit;
  });
  return weight;
}

float weight_of(SearchField field) { return kFieldWeight[static_cast<std::size_t>(field)]; }

float weight_of_title(float words) {
  return weight_of(SearchField::kTitle) /
         (1 - kTitleLengthShare + kTitleLengthShare * words / kTitleWords);
}

}  // namespace

TEST_CASE("a word weighs what its fields weigh together") {
  const Small small;
  const Occurrences all = count_words(small.book, small.order, Dictionary(), 1);
  CHECK(weight(all, 0, "waterstof") ==
        Approx(weight_of_title(2) + weight_of(SearchField::kSummary)).margin(0.1));
  CHECK(weight(all, 0, "haven") == weight_of(SearchField::kSummary));
  CHECK(weight(all, 1, "haven") == 0);
}

TEST_CASE("a word of a short title weighs more than one of a long title") {
  Small small;
  small.book.projects = {project("a", "Waterstof", ""),
                         project("b", "Subsidie voor de opslag van waterstof onder de zee", "")};
  const Occurrences all = count_words(small.book, small.order, Dictionary(), 1);
  CHECK(weight(all, 0, "waterstof") == Approx(weight_of_title(1)).margin(0.1));
  CHECK(weight(all, 1, "waterstof") == Approx(weight_of_title(9)).margin(0.1));
  CHECK(weight(all, 0, "waterstof") > weight(all, 1, "waterstof"));
}

TEST_CASE("words that stand everywhere are no forms") {
  const Small small;
  const Occurrences all = count_words(small.book, small.order, Dictionary(), 1);
  CHECK(find(all, "de") == nullptr);
  CHECK(find(all, "in") == nullptr);
  REQUIRE(find(all, "zorg") != nullptr);
  CHECK(find(all, "zorg")->projects == 1);
}

TEST_CASE("a word with a hyphen is a form written together, with its segments") {
  const Small small;
  const Occurrences all = count_words(small.book, small.order, Dictionary(), 1);
  REQUIRE(find(all, "noordbrabant") != nullptr);
  CHECK(find(all, "noordbrabant")->segments == std::vector<std::string>{"noord", "brabant"});
  CHECK_FALSE(find(all, "noordbrabant")->small);
}

TEST_CASE("who names one of a group names the others too, for less") {
  const Small small;
  const Occurrences all = count_words(small.book, small.order, Dictionary(), 1);
  const float both = weight_of_title(2) + weight_of(SearchField::kSummary);
  CHECK(weight(all, 0, "h2") == Approx(both * kSynonymWeight).margin(0.1));
  CHECK(weight(all, 1, "ai") ==
        Approx(weight_of(SearchField::kSummary) * kSynonymWeight).margin(0.1));
  CHECK(weight(all, 1, "h2") == 0);
}

TEST_CASE("the number of threads does not show") {
  Small small;
  for (int i = 0; i < 200; ++i)
    small.book.projects.push_back(project("p" + std::to_string(i),
                                          "Project " + std::to_string(i % 17),
                                          i % 2 == 0 ? "Woord-deel " : "woorddeel"));
  small.order.clear();
  for (std::uint32_t i = 0; i < small.book.projects.size(); ++i) small.order.push_back({i});
  const Occurrences one = count_words(small.book, small.order, Dictionary(), 1);
  const Occurrences four = count_words(small.book, small.order, Dictionary(), 4);
  REQUIRE(one.forms.size() == four.forms.size());
  for (std::size_t i = 0; i < one.forms.size(); ++i) {
    CHECK(one.forms[i].form == four.forms[i].form);
    CHECK(one.forms[i].segments == four.forms[i].segments);
    CHECK(one.forms[i].small == four.forms[i].small);
    CHECK(one.forms[i].projects == four.forms[i].projects);
  }
  for (std::size_t i = 0; i < small.order.size(); ++i)
    CHECK(weight(one, i, "woorddeel") == weight(four, i, "woorddeel"));
}

TEST_CASE("a list of occurrences gives back what it was given") {
  const std::vector<Occurrence> given{{0, 16, 0},  {1, 32, 0},   {40'000, 0, 48},
                                      {31, 13, 0}, {32, 16, 96}, {5'000'000, 4095, 4095}};
  std::vector<std::array<std::uint32_t, 3>> out, in;
  for (const Occurrence& one : given) in.push_back({one.form, one.body, one.fields});
  OccurrenceList(given).for_each([&](const Occurrence& one) {
    out.push_back({one.form, one.body, one.fields});
  });
  CHECK(out == in);
}
