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
  // A reference: its value is the id, its words are what that is called.
  template <typename Record>
  void refer(std::string key, const Ref<Record>& ref, FactForm form);
  void prose(std::string key, std::string_view text);
  void moment(std::string key, const std::optional<Moment>& moment);
  // An amount and its qualifier, each a fact; the words of the amount hold both.
  void euro(const std::string& prefix, const std::optional<Located<std::int64_t>>& bedrag,
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

// A list of names alone, of references or of words.
FactList word_list(std::string key, const std::vector<std::string>& words);
// The kind of record that a reference is to.
constexpr RecordKind kind_of(const Ref<Project>&) { return RecordKind::kProject; }
constexpr RecordKind kind_of(const Ref<Province>&) { return RecordKind::kProvince; }
constexpr RecordKind kind_of(const Ref<Theme>&) { return RecordKind::kTheme; }
constexpr RecordKind kind_of(const Ref<Instrument>&) { return RecordKind::kInstrument; }
constexpr RecordKind kind_of(const Ref<Source>&) { return RecordKind::kSource; }

template <typename Record>
Line line_about(const Book& book, const Ref<Record>& ref) {
  const std::string label = name_of(book, ref);
  return {ref.name, label, label, {}, kind_of(ref)};
}

template <typename Record>
FactList ref_list(const Book& book, std::string key, const std::vector<Ref<Record>>& refs) {
  FactList list{std::move(key), true, {}};
  for (const auto& ref : refs) list.lines.push_back(line_about(book, ref));
  return list;
}

template <typename Record>
void FactBuilder::refer(std::string key, const Ref<Record>& ref, FactForm form) {
  if (ref.name.empty()) return;
  facts_.push_back({std::move(key), ref.name, boek::name_of(book_, ref), form, kind_of(ref)});
}

// The facts and lists of a project.
void add_project_facts(const Book& book, const Project& project, Language language,
                       RecordFacts& out);

}  // namespace boek
