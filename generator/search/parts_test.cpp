// SPDX-License-Identifier: EUPL-1.2
#include "search/parts.h"

#include <catch2/catch.hpp>

#include "search/packer.h"

using namespace boek;

namespace {

FormFacts form(std::string text, std::uint32_t projects = 1) {
  return {std::move(text), {}, true, projects};
}

constexpr auto weighed = Postings::weighed;

std::string after_head(const std::string& bytes) { return bytes.substr(Packer::kHead); }

}  // namespace

// The worked example of docs/search-index.md.
TEST_CASE("a part holds its keys, what they are, and the postings of its terms") {
  const std::vector<FormFacts> forms{form("huis"), form("huizen")};
  Terms terms;
  terms.keys = {"huis"};
  terms.shares = {{0, 1.0F}, {0, 1.0F}};
  terms.begin = {0, 1, 2};
  Postings postings(7);
  postings.set(0, std::vector{weighed(0, 3, 15), weighed(0, 5, 15), weighed(0, 6, 2)}, 1);
  const IndexParts parts(forms, terms, PackedPostings(postings, 1, 1));
  REQUIRE(parts.size() == 1);
  CHECK(parts.first(0).empty());
  CHECK(after_head(parts.bytes(0)) ==
        std::string("\2"                     // keys
                    "\0\4huis\3\3zen"        // the second takes three letters
                    "\0\1\0"                 // a term; a form of the first key
                    "\10\2\17\2\3\1\2\1\6",  // 8 bytes, 2 groups
                    1 + 6 + 5 + 3 + 9));
}

TEST_CASE("a form of a term in another part has its postings with it") {
  std::vector<FormFacts> forms;
  Terms terms;
  // Each b stands with z as its form; what is between fills the parts.
  const auto add = [&](std::string text, std::uint32_t term) {
    forms.push_back(form(std::move(text)));
    terms.begin.push_back(static_cast<std::uint32_t>(terms.shares.size()));
    terms.shares.push_back({term, 1.0F});
  };
  add("bzz1", 2000);
  add("bzz2", 2000);
  for (int i = 0; i < 2000; ++i) {
    terms.keys.push_back("m" + std::to_string(10'000 + i));
    add(terms.keys.back(), static_cast<std::uint32_t>(i));
  }
  terms.keys.push_back("zz");
  add("zz", 2000);
  terms.begin.push_back(static_cast<std::uint32_t>(terms.shares.size()));
  Postings postings(400);
  std::vector<Postings::Weighed> all{weighed(2000, 9, 15)};
  for (std::uint32_t project = 0; project < 40; ++project)
    for (std::uint32_t term = 0; term < 2000; ++term) all.push_back(weighed(term, project * 10, 5));
  postings.set(0, all, 2001);
  const IndexParts parts(forms, terms, PackedPostings(postings, 2001, 1));
  REQUIRE(parts.size() > 1);
  const std::string first = parts.bytes(0);
  // Kind 2 with the key, then kind 1 with the place of that; then the postings of the first.
  CHECK(first.find(std::string("\2\2zz\1\0\0\0", 8)) != std::string::npos);
  CHECK(first.find(std::string("\4\1\17\1\11", 5)) != std::string::npos);
}

TEST_CASE("a large book is cut into parts, each beginning after the keys before it") {
  std::vector<FormFacts> forms;
  Terms terms;
  for (int i = 0; i < 3000; ++i) {
    std::string key = "woord" + std::to_string(100'000 + i);
    forms.push_back(form(key));
    terms.keys.push_back(std::move(key));
    terms.begin.push_back(static_cast<std::uint32_t>(i));
    terms.shares.push_back({static_cast<std::uint32_t>(i), 1.0F});
  }
  terms.begin.push_back(3000);
  Postings postings(400);
  std::vector<Postings::Weighed> all;
  for (std::uint32_t project = 0; project < 40; ++project)
    for (std::uint32_t term = 0; term < 3000; ++term) all.push_back(weighed(term, project * 10, 5));
  postings.set(0, all, 3000);
  const IndexParts parts(forms, terms, PackedPostings(postings, 3000, 2));
  REQUIRE(parts.size() > 3);
  for (std::size_t i = 1; i < parts.size(); ++i) CHECK(parts.first(i - 1) < parts.first(i));
  CHECK(parts.first(1).starts_with("woord10"));
}
