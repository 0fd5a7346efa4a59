// SPDX-License-Identifier: EUPL-1.2
#include "change/fact_builder.h"

#include "render/format.h"

namespace boek {

void FactBuilder::plain(std::string key, std::string_view value) {
  if (value.empty()) return;
  facts_.push_back({std::move(key), std::string(value), std::string(value), FactForm::kPlain});
}

void FactBuilder::quoted(std::string key, std::string_view text) {
  if (text.empty()) return;
  facts_.push_back({std::move(key), std::string(text), std::string(text), FactForm::kQuoted});
}

void FactBuilder::prose(std::string key, std::string_view text) {
  if (text.empty()) return;
  facts_.push_back({std::move(key), std::string(text), std::string(text), FactForm::kProse});
}

void FactBuilder::moment(std::string key, const std::optional<Moment>& moment) {
  if (!moment || moment->year == 0) return;
  facts_.push_back(
      {std::move(key), to_iso(*moment), format_moment(*moment, language_), FactForm::kPlain});
}

void FactBuilder::euro(const std::string& prefix,
                       const std::optional<Located<std::int64_t>>& bedrag,
                       std::optional<Kwalificatie> kwalificatie) {
  if (bedrag) {
    facts_.push_back({prefix + "bedrag", std::to_string(bedrag->value),
                      amount_words(bedrag->value, kwalificatie, language_), FactForm::kPlain});
  }
  name_of(prefix + "kwalificatie", kwalificatie);
}

void FactBuilder::evidence(const std::string& prefix, const Evidence& bewijs) {
  if (bewijs.bron) refer(prefix + "bron", *bewijs.bron, FactForm::kQuoted);
  quoted(prefix + "vindplaats", bewijs.vindplaats);
}

std::string amount_words(std::int64_t euros, std::optional<Kwalificatie> kwalificatie,
                         Language language) {
  std::string words(format_qualifier(kwalificatie, language));
  if (!words.empty()) words += ' ';
  return words + format_euro(euros, language);
}

std::string name_of(const Book& book, const Ref<Province>& ref) {
  return ref.id.valid() ? book[ref.id].naam : ref.name;
}
std::string name_of(const Book& book, const Ref<Theme>& ref) {
  return ref.id.valid() ? book[ref.id].naam : ref.name;
}
std::string name_of(const Book& book, const Ref<Instrument>& ref) {
  if (!ref.id.valid()) return ref.name;
  const Instrument& instrument = book[ref.id];
  return instrument.afkorting.empty() ? instrument.naam : instrument.afkorting;
}
std::string name_of(const Book& book, const Ref<Project>& ref) {
  return ref.id.valid() ? book[ref.id].titel.value : ref.name;
}
std::string name_of(const Book& book, const Ref<Source>& ref) {
  return ref.id.valid() ? book[ref.id].titel : ref.name;
}

FactList word_list(std::string key, const std::vector<std::string>& words) {
  FactList list{std::move(key), true, {}};
  for (const std::string& word : words) list.lines.push_back({word, word, word, {}});
  return list;
}

}  // namespace boek
