// SPDX-License-Identifier: EUPL-1.2
#include "search/fields.h"

namespace boek {
namespace {

class Texts {
 public:
  Texts(const Book& book, const Project& project, const TakeText& take)
      : book_(book), project_(project), take_(take) {}

  void all() {
    names();
    subjects();
    parties();
    facts();
    body();
  }

 private:
  void give(SearchField field, std::string_view text) {
    if (!text.empty()) take_(field, text);
  }
  void give_all(SearchField field, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) give(field, text);
  }

  void names() {
    give(SearchField::kTitle, project_.titel.value);
    give_all(SearchField::kAlias, project_.ook_bekend_als);
    give_all(SearchField::kKeyword, project_.trefwoorden);
    give(SearchField::kSummary, project_.samenvatting);
  }

  template <typename Record>
  void named(const Record& record, SearchField field) {
    give(field, record.naam);
    give_all(SearchField::kSubjectAlias, record.ook_bekend_als);
  }

  void subjects() {
    for (const auto& theme : project_.themas) named(book_[theme.id], SearchField::kSubject);
    for (const auto& province : project_.provincies) named(book_[province.id], SearchField::kPlace);
    for (const InstrumentId id : project_.alle_instrumenten) {
      named(book_[id], SearchField::kSubject);
      give(SearchField::kSubjectAlias, book_[id].afkorting);
    }
    give(SearchField::kSubject, Names<Soort>::all[static_cast<std::size_t>(project_.soort)]);
    for (const Locatie& place : project_.locaties) {
      give(SearchField::kPlace, place.naam);
      give(SearchField::kPlace, place.land);
    }
  }

  void parties() {
    give(SearchField::kParty, project_.penvoerder);
    for (const Partner& partner : project_.partners) {
      give(SearchField::kParty, partner.naam);
      give(SearchField::kBody, partner.rol);
    }
    give(SearchField::kParty, project_.contact.organisatie);
    for (const Financiering& line : project_.financiering) give(SearchField::kParty, line.partij);
  }

  void facts() {
    for (const std::string* text :
         {&project_.meerwaarde, &project_.status_toelichting, &project_.provincie_toelichting})
      give(SearchField::kBody, *text);
    if (project_.omvang) give(SearchField::kBody, project_.omvang->toelichting);
    if (project_.looptijd) give(SearchField::kBody, project_.looptijd->toelichting);
    for (const Financiering& line : project_.financiering)
      give(SearchField::kBody, line.toelichting);
    for (const Cijfer& figure : project_.cijfers) {
      give(SearchField::kBody, figure.wat);
      give(SearchField::kBody, figure.toelichting);
    }
    for (const Resultaat& result : project_.resultaten) give(SearchField::kBody, result.wat);
    for (const Mijlpaal& milestone : project_.mijlpalen) give(SearchField::kBody, milestone.wat);
    for (const Gezocht& wanted : project_.gezocht) give(SearchField::kBody, wanted.toelichting);
    for (const Link& link : project_.links) give(SearchField::kBody, link.titel);
    for (const Antwoord& answer : project_.afweging) give(SearchField::kBody, answer.tekst);
  }

  void body() {
    const Markdown& body = project_.body;
    for (const Node& node : body.nodes)
      if (node.kind == NodeKind::kText || node.kind == NodeKind::kCode ||
          node.kind == NodeKind::kCodeBlock)
        give(SearchField::kBody, body.text(node));
  }

  const Book& book_;
  const Project& project_;
  const TakeText& take_;
};

}  // namespace

void for_each_text(const Book& book, const Project& project, const TakeText& take) {
  Texts(book, project, take).all();
}

}  // namespace boek
