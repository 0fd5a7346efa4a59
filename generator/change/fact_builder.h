// SPDX-License-Identifier: EUPL-1.2
// Gathers facts; what is not given leaves no fact. Only for the files of change/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/facts.h"
#include "core/moment.h"
#include "model/book.h"

namespace boek {

class FactBuilder {
 public:
  FactBuilder(const Book& book, Language language, std::vector<Fact>& facts)
      : book_(book), language_(language), facts_(facts) {}

  void plain(std::string key, std::string_view value);
  void quoted(std::string key, std::string_view text);
  void prose(std::string key, std::string_view text);
  void moment(std::string key, const std::optional<Moment>& moment);
  void euro(std::string key, const std::optional<Located<std::int64_t>>& bedrag,
            std::optional<Kwalificatie> kwalificatie);
  void evidence(const std::string& prefix, const Evidence& bewijs);
  template <typename E>
  void name_of(std::string key, const std::optional<E>& value) {
    if (value) plain(std::move(key), name(*value));
  }

 private:
  const Book& book_;
  Language language_;
  std::vector<Fact>& facts_;
};

// The words of an amount with its qualifier: "circa € 90 miljoen".
std::string amount_words(std::int64_t euros, std::optional<Kwalificatie> kwalificatie,
                         Language language);

// What a reference is called: the name of the record, or as written when it does not resolve.
std::string name_of(const Book& book, const Ref<Province>& ref);
std::string name_of(const Book& book, const Ref<Theme>& ref);
std::string name_of(const Book& book, const Ref<Instrument>& ref);
std::string name_of(const Book& book, const Ref<Project>& ref);
std::string name_of(const Book& book, const Ref<Source>& ref);

// Adds a line; a second line of the same identity gets one of its own.
void add_line(FactList& list, Line line);
// A list of names alone, of references or of words.
FactList word_list(std::string key, const std::vector<std::string>& words);
template <typename Record>
FactList ref_list(const Book& book, std::string key, const std::vector<Ref<Record>>& refs) {
  FactList list{std::move(key), true, {}};
  for (const auto& ref : refs) {
    const std::string label = name_of(book, ref);
    add_line(list, {ref.name, label, label, {}});
  }
  return list;
}

// The facts and lists of a project.
void add_project_facts(const Book& book, const Project& project, Language language,
                       RecordFacts& out);

}  // namespace boek
