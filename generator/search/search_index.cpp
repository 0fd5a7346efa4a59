// SPDX-License-Identifier: EUPL-1.2
#include "search/search_index.h"

#include <algorithm>
#include <numeric>

#include "core/content_hash.h"
#include "core/parallel.h"
#include "core/whole_gzip.h"
#include "search/endings.h"
#include "search/facets.h"
#include "search/occurrences.h"
#include "search/packer.h"
#include "search/parts.h"
#include "search/postings.h"

namespace boek {
namespace {

constexpr std::size_t kNameDigits = 10;
// A block is told from its other versions by the digits of its group, behind its number.
constexpr std::size_t kGroupDigits = 6;
constexpr std::size_t kBlocksInGroup = 16;
// Of the many files; a higher one makes them no smaller to speak of. `kern`, which every search
// fetches, is worth the most that can be done.
constexpr int kLevel = 7;
constexpr int kLevelOfKern = 12;

// Few enough that ten results, each in a block of its own, stay small; many enough to compress.
constexpr std::size_t kCardsInBlock = 5;

std::string path_of(std::string_view name) {
  return std::string("zoek/").append(name).append(".bin");
}

// A file and the name it has.
struct Named {
  std::string name;
  SearchFile file;
};

// What threads compress with: one each.
std::vector<WholeGzip> compressors(unsigned jobs) {
  std::vector<WholeGzip> all;
  for (unsigned i = 0; i < std::max(jobs, 1U); ++i) all.emplace_back(kLevel);
  return all;
}

Named named(std::string_view bytes, WholeGzip& gzip) {
  std::string zipped = gzip.compress(bytes);
  std::string name = content_hash(zipped, kNameDigits);
  std::string path = path_of(name);
  return {std::move(name), {std::move(path), std::move(zipped)}};
}

// So many files, each made of what `bytes_of` gives for its number.
std::vector<Named> all_named(std::size_t count, unsigned jobs,
                             const std::function<std::string(std::size_t)>& bytes_of) {
  std::vector<Named> files(count);
  std::vector<WholeGzip> gzips = compressors(jobs);
  parallel_for(count, jobs, [&](std::size_t i, unsigned worker) {
    files[i] = named(bytes_of(i), gzips[worker]);
  });
  return files;
}

void add_attribute(std::string& attribute, std::string_view key, std::string_view name) {
  if (!attribute.empty()) attribute += ' ';
  attribute.append(key).append("=").append(name);
}

void add_parts(SearchWords& words, const IndexParts& parts, unsigned jobs) {
  if (parts.size() == 1) {
    words.whole = parts.bytes(0).substr(Packer::kHead);
    return;
  }
  std::vector<Named> files =
      all_named(parts.size(), jobs, [&](std::size_t i) { return parts.bytes(i); });
  for (std::size_t i = 0; i < parts.size(); ++i) {
    add_attribute(words.addresses.parts, parts.first(i), files[i].name);
    words.files.push_back(std::move(files[i].file));
  }
}

// The bytes that hexadecimal digits stand for.
void add_digits(std::string_view digits, Packer& out) {
  const auto value = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  for (std::size_t i = 0; i < digits.size(); i += 2)
    out.byte(static_cast<std::uint8_t>(value(digits[i]) * 16 + value(digits[i + 1])));
}

// The words to compare misspelt ones with. A small book has them in its only part.
void add_endings(SearchWords& words, const std::vector<FormFacts>& forms, unsigned jobs) {
  std::vector<EndingsFile> endings;
  if (words.whole.empty()) endings = pack_endings(forms);
  std::vector<Named> files =
      all_named(endings.size(), jobs, [&](std::size_t i) { return std::move(endings[i].bytes); });
  Packer out("PBK");
  out.number(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    out.text(endings[i].first);
    add_digits(files[i].name, out);
    words.files.push_back(std::move(files[i].file));
  }
  words.endings = out.take().substr(Packer::kHead);
}

// What the projects are sorted and filtered by, at the same time.
void add_columns(SearchWords& words, const Book& book, std::span<const ProjectId> order,
                 unsigned jobs) {
  Named columns;
  WholeGzip gzip(kLevel);  // only one of the two is compressed here
  parallel_for(2, jobs, [&](std::size_t i, unsigned) {
    if (i == 0) columns = named(pack_order(book, order), gzip);
    if (i == 1) words.facets = pack_facets(book, order);
  });
  add_attribute(words.addresses.files, "orde", columns.name);
  words.files.push_back(std::move(columns.file));
}

std::string block(std::size_t number, std::size_t projects,
                  const std::function<SearchCard(std::size_t)>& card_of, WholeGzip& gzip) {
  const std::size_t begin = number * kCardsInBlock;
  const std::size_t end = std::min(begin + kCardsInBlock, projects);
  Packer out("PBB");
  out.number(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    const SearchCard card = card_of(i);
    out.text(card.id);
    out.text(card.html);
  }
  return gzip.compress(out.bytes());
}

// Names the blocks, and tells `kern` how.
void add_blocks(std::vector<std::string> blocks, Packer& kern, std::vector<SearchFile>& files) {
  kern.number((blocks.size() + kBlocksInGroup - 1) / kBlocksInGroup);
  for (std::size_t from = 0; from < blocks.size(); from += kBlocksInGroup) {
    const auto group =
        std::span(blocks).subspan(from, std::min(kBlocksInGroup, blocks.size() - from));
    const std::string digits =
        content_hash(std::accumulate(group.begin(), group.end(), std::string()), kGroupDigits);
    add_digits(digits, kern);
    for (std::size_t i = 0; i < group.size(); ++i)
      files.push_back({path_of(std::to_string(from + i) + '-' + digits), std::move(group[i])});
  }
}

}  // namespace

SearchWords index_words(const Book& book, std::span<const ProjectId> order,
                        const Dictionary& dictionary, unsigned jobs, LanguageRules rules) {
  SearchWords words;
  words.projects = order.size();
  Occurrences occurrences = count_words(book, order, dictionary, jobs);
  const Terms terms = gather_terms(occurrences.forms, dictionary, jobs, rules);
  PackedPostings postings(weigh_terms(occurrences, terms, jobs), terms.keys.size(), jobs);
  words.addresses.files = "versie=" + std::to_string(Packer::kVersion);
  add_parts(words, IndexParts(occurrences.forms, terms, std::move(postings)), jobs);
  add_endings(words, occurrences.forms, jobs);
  add_columns(words, book, order, jobs);
  return words;
}

SearchIndex finish_index(SearchWords words, const std::function<SearchCard(std::size_t)>& card,
                         unsigned jobs) {
  SearchIndex index{std::move(words.files), std::move(words.addresses)};
  std::vector<std::string> blocks((words.projects + kCardsInBlock - 1) / kCardsInBlock);
  std::vector<WholeGzip> gzips = compressors(jobs);
  parallel_for(blocks.size(), jobs, [&](std::size_t i, unsigned worker) {
    blocks[i] = block(i, words.projects, card, gzips[worker]);
  });
  Packer kern("PBK");
  kern.number(words.projects);
  kern.number(kCardsInBlock);
  add_blocks(std::move(blocks), kern, index.files);
  kern.raw(words.facets);
  kern.raw(words.endings);
  kern.byte(words.whole.empty() ? 0 : 1);
  kern.raw(words.whole);
  WholeGzip small(kLevelOfKern);
  Named file = named(kern.bytes(), small);
  add_attribute(index.addresses.files, "kern", file.name);
  index.files.push_back(std::move(file.file));
  return index;
}

}  // namespace boek
