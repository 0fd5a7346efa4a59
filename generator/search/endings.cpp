// SPDX-License-Identifier: EUPL-1.2
#include "search/endings.h"

#include <algorithm>
#include <span>

#include "core/text.h"
#include "search/packer.h"

namespace boek {
namespace {

// What a visitor mistypes has at least so many letters.
constexpr std::size_t kShortestWord = 4;
// Some 8 kB when it is compressed.
constexpr std::size_t kFileBytes = 16'000;

struct Ending {
  std::string word;  // backwards
  std::uint32_t projects = 0;
};

bool may_be_mistyped(const FormFacts& facts) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return count_code_points(facts.form) >= kShortestWord &&
         std::none_of(facts.form.begin(), facts.form.end(), is_digit);
}

std::vector<Ending> endings_of(const std::vector<FormFacts>& forms) {
  std::vector<Ending> endings;
  for (const FormFacts& facts : forms)
    if (may_be_mistyped(facts)) endings.push_back({backwards(facts.form), facts.projects});
  std::sort(endings.begin(), endings.end(),
            [](const Ending& a, const Ending& b) { return a.word < b.word; });
  return endings;
}

std::string pack(std::span<const Ending> endings) {
  Packer out("PBW");
  out.number(endings.size());
  SortedKeys sorted;
  for (const Ending& ending : endings) sorted.add(ending.word, out);
  for (const Ending& ending : endings)
    out.byte(static_cast<std::uint8_t>(std::min(ending.projects, 255U)));
  return out.take();
}

}  // namespace

std::vector<EndingsFile> pack_endings(const std::vector<FormFacts>& forms) {
  const std::vector<Ending> endings = endings_of(forms);
  std::vector<EndingsFile> files;
  for (std::size_t begin = 0; begin < endings.size();) {
    std::size_t end = begin;
    for (std::size_t bytes = 0; end < endings.size() && bytes < kFileBytes; ++end)
      bytes += endings[end].word.size() / 2 + 3;
    std::string first =
        begin == 0 ? std::string() : text_between(endings[begin - 1].word, endings[begin].word);
    files.push_back({std::move(first), pack(std::span(endings).subspan(begin, end - begin))});
    begin = end;
  }
  return files;
}

std::string backwards(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t end = text.size(); end > 0;) {
    const std::size_t begin = letter_begin(text, end - 1);
    out += text.substr(begin, end - begin);
    end = begin;
  }
  return out;
}

}  // namespace boek
