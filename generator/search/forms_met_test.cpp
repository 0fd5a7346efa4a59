// SPDX-License-Identifier: EUPL-1.2
#include "search/forms_met.h"

#include <catch2/catch.hpp>
#include <map>

using namespace boek;

namespace {

std::uint32_t number_of(FormsMet& forms, std::string_view text) {
  std::uint32_t number = 0;
  for_each_word(text, [&](const Word& word) { number = forms.number_of(word); });
  return number;
}

}  // namespace

TEST_CASE("a form has one number, whatever its length and however many there are") {
  FormsMet forms;
  std::map<std::string, std::uint32_t> numbers;
  for (std::size_t size = 1; size < 60; ++size)
    for (std::size_t place = 0; place < size; ++place)
      for (const char c : {'b', 'c'}) {
        std::string form(size, 'a');
        form[place] = c;
        numbers[form] = number_of(forms, form);
      }
  CHECK(forms.size() == numbers.size());
  for (const auto& [form, number] : numbers) {
    CHECK(forms.form(number) == form);
    CHECK(number_of(forms, form) == number);
  }
}

TEST_CASE("a form of whatever letters is known by its folded form") {
  FormsMet forms;
  const std::uint32_t number = number_of(forms, "coordinatie");
  CHECK(number_of(forms, "Co\u00F6rdinatie") == number);
  CHECK(number_of(forms, "co-ordinatie") == number);
}

TEST_CASE("of two ways to part a form, the first in order stays") {
  FormsMet forms;
  std::uint32_t number = 0;
  for_each_word("woning-bouw woningbouw won-ingbouw woning-bouw", [&](const Word& word) {
    number = forms.number_of(word);
    if (word.segments.size() > 1) forms.keep_segments(number, word);
  });
  CHECK(forms.take_segments(number) == std::vector<std::string>{"won", "ingbouw"});
}

TEST_CASE("single letters and the most frequent words do not count") {
  FormsMet forms;
  CHECK(forms[number_of(forms, "haven")].counts == 1);
  CHECK(forms[number_of(forms, "de")].counts == 0);
  CHECK(forms[number_of(forms, "x")].counts == 0);
}
