// SPDX-License-Identifier: EUPL-1.2
#include "change/words.h"

#include <algorithm>

#include "render/format.h"

namespace boek {
namespace {

struct Label {
  std::string_view key;
  Bilingual word;
};

// Keys whose own name is not the word for it in one of the languages.
constexpr Label kLabels[] = {
    {"titel", {"titel", "title"}},
    {"naam", {"naam", "name"}},
    {"soort", {"soort", "kind"}},
    {"samenvatting", {"samenvatting", "summary"}},
    {"omschrijving", {"omschrijving", "description"}},
    {"status_toelichting", {"toelichting bij de status", "note on the status"}},
    {"peildatum", {"peildatum", "reference date"}},
    {"hoofdthema", {"hoofdthema", "main theme"}},
    {"themas", {"thema", "theme"}},
    {"provincies", {"provincie", "province"}},
    {"provincie", {"provincie", "province"}},
    {"provincie_basis", {"basis van de provincies", "basis of the provinces"}},
    {"provincie_toelichting", {"toelichting bij de provincies", "note on the provinces"}},
    {"instrumenten", {"instrument", "instrument"}},
    {"projecten", {"project", "project"}},
    {"omvang.bedrag", {"omvang", "size"}},
    {"omvang.kwalificatie", {"kwalificatie van de omvang", "qualifier of the size"}},
    {"omvang.status", {"status van de omvang", "status of the size"}},
    {"omvang.toelichting", {"toelichting bij de omvang", "note on the size"}},
    {"omvang.bron", {"bron van de omvang", "source of the size"}},
    {"omvang.vindplaats", {"vindplaats van de omvang", "place of the size in its source"}},
    {"bedrag", {"bedrag", "amount"}},
    {"financiering", {"financiering", "financing"}},
    {"partij", {"partij", "party"}},
    {"van", {"van", "from"}},
    {"tot", {"tot", "until"}},
    {"toelichting", {"toelichting", "note"}},
    {"bron", {"bron", "source"}},
    {"bronnen", {"bronnen", "sources"}},
    {"vindplaats", {"vindplaats", "place in the source"}},
    {"cijfers", {"cijfers", "figures"}},
    {"waarde", {"waarde", "value"}},
    {"kwalificatie", {"kwalificatie", "qualifier"}},
    {"looptijd", {"looptijd", "duration"}},
    {"looptijd.toelichting", {"toelichting bij de looptijd", "note on the duration"}},
    {"meerwaarde", {"meerwaarde", "added value"}},
    {"resultaten", {"resultaten", "results"}},
    {"mijlpalen", {"mijlpalen", "milestones"}},
    {"gezocht", {"gezocht", "wanted"}},
    {"penvoerder", {"penvoerder", "lead organisation"}},
    {"partners", {"partners", "partners"}},
    {"rol", {"rol", "role"}},
    {"land", {"land", "country"}},
    {"contact.organisatie", {"organisatie van het contact", "organisation of the contact"}},
    {"contact.functie", {"functie van het contact", "role of the contact"}},
    {"contact.email", {"e-mailadres van het contact", "e-mail address of the contact"}},
    {"contact.url", {"webadres van het contact", "web address of the contact"}},
    {"trefwoorden", {"trefwoord", "keyword"}},
    {"ook_bekend_als", {"ook bekend als", "also known as"}},
    {"voorheen", {"voorheen", "former id"}},
    {"onderdeel_van", {"onderdeel van", "part of"}},
    {"verwant", {"verwant", "related"}},
    {"niet_verwant", {"niet verwant", "not related"}},
    {"reden", {"reden", "reason"}},
    {"locaties", {"locaties", "locations"}},
    {"links", {"links", "links"}},
    {"datum", {"datum", "date"}},
    {"gecontroleerd.op", {"gecontroleerd op", "verified on"}},
    {"gecontroleerd.door", {"gecontroleerd door", "verified by"}},
    {"leeg", {"bewust leeg", "empty on purpose"}},
    {"rom", {"ROM", "development company"}},
    {"landsdeel", {"landsdeel", "region"}},
    {"volgorde", {"volgorde", "order"}},
    {"afkorting", {"afkorting", "abbreviation"}},
    {"beheerder", {"beheerder", "administrator"}},
    {"uitgever", {"uitgever", "publisher"}},
    {"url", {"webadres", "web address"}},
    {"tekst", {"tekst", "text"}}};

constexpr Bilingual kEmpty{"niet ingevuld", "not filled in"};

struct Plural {
  Bilingual one, several;
};

// In the order of PageKind.
constexpr Plural kPageKinds[] = {
    {{"voorpagina", "home page"}, {"voorpagina's", "home pages"}},
    {{"lijst van projecten", "list of projects"}, {"lijsten van projecten", "lists of projects"}},
    {{"projectpagina", "project page"}, {"projectpagina's", "project pages"}},
    {{"overzicht van provincies", "overview of provinces"},
     {"overzichten van provincies", "overviews of provinces"}},
    {{"provinciepagina", "province page"}, {"provinciepagina's", "province pages"}},
    {{"overzicht van thema's", "overview of themes"},
     {"overzichten van thema's", "overviews of themes"}},
    {{"themapagina", "theme page"}, {"themapagina's", "theme pages"}},
    {{"overzicht van instrumenten", "overview of instruments"},
     {"overzichten van instrumenten", "overviews of instruments"}},
    {{"instrumentpagina", "instrument page"}, {"instrumentpagina's", "instrument pages"}},
    {{"overzicht van landsdelen", "overview of regions"},
     {"overzichten van landsdelen", "overviews of regions"}},
    {{"landsdeelpagina", "region page"}, {"landsdeelpagina's", "region pages"}},
    {{"pagina van een thema in een provincie", "page of a theme in a province"},
     {"pagina's van een thema in een provincie", "pages of a theme in a province"}},
    {{"pagina over de data", "page about the data"},
     {"pagina's over de data", "pages about the data"}},
    {{"tekstpagina", "text page"}, {"tekstpagina's", "text pages"}},
    {{"pagina voor wat er niet is", "page for what is not there"},
     {"pagina's voor wat er niet is", "pages for what is not there"}},
    {{"doorverwijzing", "redirect"}, {"doorverwijzingen", "redirects"}}};
static_assert(std::size(kPageKinds) == static_cast<std::size_t>(PageKind::kRedirect) + 1);

// In the order of RecordKind.
constexpr Plural kRecordKinds[] = {
    {{"project", "project"}, {"projecten", "projects"}},
    {{"provincie", "province"}, {"provincies", "provinces"}},
    {{"thema", "theme"}, {"thema's", "themes"}},
    {{"instrument", "instrument"}, {"instrumenten", "instruments"}},
    {{"programmeringstafel", "programming table"}, {"programmeringstafels", "programming tables"}},
    {{"tekstpagina", "text page"}, {"tekstpagina's", "text pages"}},
    {{"bron", "source"}, {"bronnen", "sources"}},
    {{"instellingenbestand", "settings file"},
     {"instellingen van de site", "settings of the site"}}};
static_assert(std::size(kRecordKinds) == static_cast<std::size_t>(RecordKind::kSite) + 1);

// In the order of RemarkKind. {0} field, {1} before, {2} after, {3} how many times.
constexpr Bilingual kRemarks[] = {
    {"{0} is {3} geworden: {1} → {2}", "{0} became {3}: {1} → {2}"},
    {"{0} is {3} geworden, drie cijfers te veel of te weinig? {1} → {2}",
     "{0} became {3}, three digits too many or too few? {1} → {2}"},
    {"{2} is minstens tien keer zo veel als het grootste andere project ({1})",
     "{2} is at least ten times the largest other project ({1})"},
    {"de omvang is gewijzigd en de peildatum niet",
     "the size changed and the reference date did not"},
    {"de status is gewijzigd en de peildatum niet",
     "the status changed and the reference date did not"},
    {"de peildatum gaat terug in de tijd: {1} → {2}",
     "the reference date goes back in time: {1} → {2}"},
    {"de looptijd eindigt voor zij begint", "the duration ends before it begins"},
    {"er blijft geen provincie over", "no province is left"},
    {"de status was {1} en is weer {2}", "the status was {1} and is {2} again"},
    {"hernoemd van {1}, en het oude adres verwijst niet door: zet {1} bij voorheen",
     "renamed from {1}, and the former address does not lead here: put {1} in voorheen"}};
static_assert(std::size(kRemarks) == static_cast<std::size_t>(RemarkKind::kNoForwarding) + 1);

class Sentence {
 public:
  Sentence(const FieldChange& field, Language language, const TextFilter& text)
      : field_(field), language_(language), text_(text) {}

  std::string whole() const {
    switch (field_.fate) {
      case FieldFate::kAdded:
        return item({"{0}: regel {1} erbij", "{0}: line {1} added"}, field_.after);
      case FieldFate::kRemoved:
        return item({"{0}: regel {1} weg", "{0}: line {1} removed"}, field_.before);
      case FieldFate::kReordered:
        return filled({"volgorde bij {0} gewijzigd", "order of {0} changed"},
                      {field_label(field_.key, language_)});
      default:
        return field_.form == FactForm::kProse ? prose() : step();
    }
  }

 private:
  std::string filled(Bilingual pattern, std::initializer_list<std::string> args) const {
    const std::vector<std::string> all(args);
    return fill(pattern.in(language_), all);
  }

  std::string item(Bilingual pattern, const std::string& summary) const {
    return filled(pattern, {field_label(field_.key, language_), text_(summary)});
  }

  // "omvang", or "financiering EFRO: bedrag".
  std::string subject() const {
    std::string subject = field_label(field_.key, language_);
    if (field_.line_key.empty()) return subject;
    return subject + ' ' + text_(field_.line) + ": " + field_label(field_.line_key, language_);
  }

  std::string value(const std::string& words, bool known) const {
    if (!known) return std::string(kEmpty.in(language_));
    return field_.form == FactForm::kQuoted ? "“" + text_(words) + "”" : text_(words);
  }

  std::string step() const {
    return subject() + ' ' + value(field_.before, field_.fate != FieldFate::kSet) + " → " +
           value(field_.after, field_.fate != FieldFate::kCleared);
  }

  std::string prose() const {
    if (field_.fate == FieldFate::kSet) return filled({"{0} toegevoegd", "{0} added"}, {subject()});
    if (field_.fate == FieldFate::kCleared)
      return filled({"{0} verwijderd", "{0} removed"}, {subject()});
    return filled({"{0} gewijzigd ({1})", "{0} changed ({1})"}, {subject(), words_changed()});
  }

  std::string words_changed() const {
    const std::uint32_t added = field_.words_added, removed = field_.words_removed;
    if (added == 0 && removed == 0)
      return filled({"alleen opmaak of volgorde", "only markup or order"}, {});
    std::string out;
    if (added != 0) out += '+' + format_number(added, language_);
    if (removed != 0) {
      if (!out.empty()) out += ' ';
      out += "−" + format_number(removed, language_);
    }
    const bool one = added + removed == 1;
    return out + (one ? filled({" woord", " word"}, {}) : filled({" woorden", " words"}, {}));
  }

  const FieldChange& field_;
  Language language_;
  const TextFilter& text_;
};

// The words of an amount hold its qualifier: of two that change together one says it all.
bool is_told_by_amount(const FieldChange& field, const std::vector<FieldChange>& all) {
  const auto is_same = [&](const FieldChange& other, std::string_view key, std::string_view line) {
    return other.key == key && other.line_key == line && other.line == field.line;
  };
  const bool of_size = field.key == "omvang.kwalificatie";
  const bool of_line = field.key == "financiering" && field.line_key == "kwalificatie";
  return (of_size || of_line) && std::any_of(all.begin(), all.end(), [&](const auto& other) {
           return of_size ? is_same(other, "omvang.bedrag", "")
                          : is_same(other, "financiering", "bedrag");
         });
}

bool is_name_item(const FieldChange& field) {
  return field.is_name && (field.fate == FieldFate::kAdded || field.fate == FieldFate::kRemoved);
}

std::string times(std::int64_t factor, Language language) {
  const std::string number = format_number(factor < 0 ? -factor : factor, language);
  const std::vector<std::string> args = {number};
  return factor < 0 ? fill(Bilingual{"{0} keer zo klein", "{0} times as small"}.in(language), args)
                    : fill(Bilingual{"{0} keer zo groot", "{0} times as large"}.in(language), args);
}

}  // namespace

std::string field_label(std::string_view key, Language language) {
  for (const Label& label : kLabels)
    if (label.key == key) return std::string(label.word.in(language));
  std::string word(key);
  std::replace(word.begin(), word.end(), '_', ' ');
  std::replace(word.begin(), word.end(), '.', ' ');
  return word;
}

std::string_view page_kind_word(PageKind kind, bool several, Language language) {
  const Plural& words = kPageKinds[static_cast<std::size_t>(kind)];
  return (several ? words.several : words.one).in(language);
}

std::string_view record_kind_word(RecordKind kind, bool several, Language language) {
  const Plural& words = kRecordKinds[static_cast<std::size_t>(kind)];
  return (several ? words.several : words.one).in(language);
}

std::vector<std::string> field_sentences(const std::vector<FieldChange>& fields, Language language,
                                         const TextFilter& text) {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (is_told_by_amount(fields[i], fields)) continue;
    if (!is_name_item(fields[i])) {
      sentences.push_back(Sentence(fields[i], language, text).whole());
      continue;
    }
    std::string sentence = field_label(fields[i].key, language);
    const std::string& key = fields[i].key;
    for (; i < fields.size() && is_name_item(fields[i]) && fields[i].key == key; ++i) {
      sentence += fields[i].fate == FieldFate::kAdded ? " + " : " − ";
      sentence += text(fields[i].line);
    }
    --i;
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::string remark_sentence(const Remark& remark, Language language, const TextFilter& text) {
  std::string label = field_label(remark.key, language);
  if (const std::size_t colon = remark.key.find(": "); colon != std::string::npos)
    label = field_label(remark.key.substr(0, colon), language) + ' ' +
            text(remark.key.substr(colon + 2));
  const std::vector<std::string> args = {label, text(remark.before), text(remark.after),
                                         times(remark.factor, language)};
  return fill(kRemarks[static_cast<std::size_t>(remark.kind)].in(language), args);
}

}  // namespace boek
