// SPDX-License-Identifier: EUPL-1.2
// A project's front matter as facts, in the order of the format.
#include "change/fact_builder.h"
#include "render/format.h"

namespace boek {
namespace {

class ProjectFacts {
 public:
  ProjectFacts(const Book& book, const Project& project, Language language, RecordFacts& out)
      : book_(book),
        project_(project),
        language_(language),
        out_(out),
        facts_(book, language, out.facts) {}

  void run() {
    kernel();
    size_and_time();
    rest();
    lists();
    summary();
  }

 private:
  void kernel() {
    facts_.quoted("titel", project_.titel.value);
    facts_.plain("soort", name(project_.soort));
    facts_.plain("status", name(project_.status));
    facts_.prose("status_toelichting", project_.status_toelichting);
    facts_.moment("peildatum", project_.peildatum);
    facts_.prose("samenvatting", project_.samenvatting);
    if (!project_.themas.empty())
      facts_.refer("hoofdthema", project_.themas.front(), FactForm::kPlain);
    facts_.plain("provincie_basis", name(project_.provincie_basis));
    facts_.prose("provincie_toelichting", project_.provincie_toelichting);
  }

  void size_and_time() {
    if (const auto& omvang = project_.omvang) {
      facts_.euro("omvang.", omvang->bedrag, omvang->kwalificatie);
      facts_.name_of("omvang.status", omvang->status);
      facts_.prose("omvang.toelichting", omvang->toelichting);
      facts_.evidence("omvang.", omvang->bewijs);
    }
    if (const auto& looptijd = project_.looptijd) {
      std::string value = looptijd->van ? to_iso(looptijd->van->value) : "";
      value += '/';
      value += looptijd->tot ? to_iso(looptijd->tot->value) : looptijd->open ? ".." : "";
      if (std::string words = format_duration(*looptijd, language_); !words.empty())
        out_.facts.push_back({"looptijd", value, std::move(words), FactForm::kPlain});
      facts_.prose("looptijd.toelichting", looptijd->toelichting);
    }
  }

  void rest() {
    facts_.prose("meerwaarde", project_.meerwaarde);
    facts_.quoted("penvoerder", project_.penvoerder);
    facts_.quoted("contact.organisatie", project_.contact.organisatie);
    facts_.quoted("contact.functie", project_.contact.functie);
    facts_.quoted("contact.email", project_.contact.email);
    facts_.quoted("contact.url", project_.contact.url);
    if (project_.onderdeel_van)
      facts_.refer("onderdeel_van", *project_.onderdeel_van, FactForm::kQuoted);
    facts_.moment("gecontroleerd.op", project_.gecontroleerd.op);
    facts_.quoted("gecontroleerd.door", project_.gecontroleerd.door);
    for (const Antwoord& antwoord : project_.afweging)
      facts_.prose("afweging." + std::string(antwoord.vraag), antwoord.tekst);
  }

  void lists() {
    out_.lists.push_back(ref_list(book_, "themas", project_.themas));
    out_.lists.push_back(ref_list(book_, "provincies", project_.provincies));
    out_.lists.push_back(ref_list(book_, "instrumenten", project_.instrumenten));
    financing();
    figures();
    results();
    relations();
    places();
    out_.lists.push_back(word_list("trefwoorden", project_.trefwoorden));
    out_.lists.push_back(word_list("ook_bekend_als", project_.ook_bekend_als));
    out_.lists.push_back(word_list("voorheen", out_.former_ids));
  }

  FactList& list(const char* key) {
    out_.lists.push_back({key, false, {}});
    return out_.lists.back();
  }

  FactBuilder of(Line& line) { return {book_, language_, line.facts}; }

  static Line about(const std::string& name) { return {name, name, name, {}}; }

  void financing() {
    FactList& lines = list("financiering");
    for (const Financiering& item : project_.financiering) {
      Line line = item.instrument ? line_about(book_, *item.instrument) : about(item.partij);
      if (item.bedrag)
        line.summary += ' ' + amount_words(item.bedrag->value, item.kwalificatie, language_);
      FactBuilder facts = of(line);
      facts.euro("", item.bedrag, item.kwalificatie);
      facts.name_of("status", item.status);
      if (item.instrument) facts.quoted("partij", item.partij);
      facts.moment("van", item.van);
      facts.moment("tot", item.tot);
      if (item.provincie) facts.refer("provincie", *item.provincie, FactForm::kPlain);
      facts.prose("toelichting", item.toelichting);
      facts.evidence("", item.bewijs);
      lines.lines.push_back(std::move(line));
    }
  }

  void figures() {
    FactList& lines = list("cijfers");
    for (const Cijfer& item : project_.cijfers) {
      const std::string value = figure(item.waarde, item.waarde_is_number, item.eenheid);
      Line line{item.wat, item.wat, item.wat + ": " + value, {}};
      FactBuilder facts = of(line);
      facts.plain("waarde", value);
      facts.name_of("soort", item.soort);
      facts.name_of("kwalificatie", item.kwalificatie);
      facts.prose("toelichting", item.toelichting);
      facts.evidence("", item.bewijs);
      lines.lines.push_back(std::move(line));
    }
  }

  std::string figure(const std::string& value, bool is_number, const std::string& unit) const {
    if (value.empty()) return {};
    std::string words = is_number ? format_decimal(value, language_) : value;
    if (!unit.empty()) words += ' ' + unit;
    return words;
  }

  void results() {
    FactList& results = list("resultaten");
    for (const Resultaat& item : project_.resultaten) {
      Line line = about(item.wat);
      FactBuilder facts = of(line);
      facts.moment("datum", item.datum);
      facts.plain("waarde", figure(item.waarde, item.waarde_is_number, item.eenheid));
      facts.evidence("", item.bewijs);
      results.lines.push_back(std::move(line));
    }
    FactList& milestones = list("mijlpalen");
    for (const Mijlpaal& item : project_.mijlpalen) {
      Line line = about(item.wat);
      FactBuilder facts = of(line);
      facts.moment("datum", item.datum);
      facts.name_of("status", item.status);
      if (item.datum) line.summary += ", " + format_moment(*item.datum, language_);
      milestones.lines.push_back(std::move(line));
    }
    FactList& wanted = list("gezocht");
    for (const Gezocht& item : project_.gezocht) {
      const std::string what = item.wat ? std::string(name(*item.wat)) : item.toelichting;
      Line line = about(what);
      FactBuilder facts = of(line);
      facts.prose("toelichting", item.toelichting);
      facts.moment("tot", item.tot);
      wanted.lines.push_back(std::move(line));
    }
  }

  void relations() {
    FactList& partners = list("partners");
    for (const Partner& item : project_.partners) {
      Line line = about(item.naam);
      of(line).quoted("rol", item.rol);
      of(line).quoted("land", item.land);
      partners.lines.push_back(std::move(line));
    }
    FactList& related = list("verwant");
    for (const Verwant& item : project_.verwant) {
      Line line = line_about(book_, item.project);
      of(line).plain("soort", name(item.soort));
      of(line).prose("reden", item.reden);
      related.lines.push_back(std::move(line));
    }
    FactList& unrelated = list("niet_verwant");
    for (const NietVerwant& item : project_.niet_verwant) {
      Line line = line_about(book_, item.project);
      of(line).prose("reden", item.reden);
      unrelated.lines.push_back(std::move(line));
    }
  }

  void places() {
    FactList& locations = list("locaties");
    for (const Locatie& item : project_.locaties) {
      Line line = about(item.naam);
      if (item.provincie) of(line).refer("provincie", *item.provincie, FactForm::kPlain);
      of(line).quoted("land", item.land);
      locations.lines.push_back(std::move(line));
    }
    FactList& links = list("links");
    for (const Link& item : project_.links) {
      Line line{item.url, item.titel, item.titel + " (" + item.url + ')', {}};
      of(line).quoted("titel", item.titel);
      links.lines.push_back(std::move(line));
    }
    FactList& sources = list("bronnen");
    for (const Bronvermelding& item : project_.bronnen) {
      Line line = item.bron ? line_about(book_, *item.bron) : about(item.titel);
      FactBuilder facts = of(line);
      facts.quoted("url", item.url);
      facts.moment("datum", item.datum);
      facts.quoted("vindplaats", item.vindplaats);
      sources.lines.push_back(std::move(line));
    }
  }

  // "project, lopend; Drenthe, Groningen; € 5 miljoen"
  void summary() {
    std::string& out = out_.summary;
    out.append(name(project_.soort)).append(", ").append(name(project_.status));
    const char* mark = "; ";
    for (const auto& province : project_.provincies) {
      out.append(mark).append(name_of(book_, province));
      mark = ", ";
    }
    if (project_.omvang && project_.omvang->bedrag) {
      out += "; " +
             amount_words(project_.omvang->bedrag->value, project_.omvang->kwalificatie, language_);
    }
  }

  const Book& book_;
  const Project& project_;
  Language language_;
  RecordFacts& out_;
  FactBuilder facts_;
};

}  // namespace

void add_project_facts(const Book& book, const Project& project, Language language,
                       RecordFacts& out) {
  ProjectFacts(book, project, language, out).run();
}

}  // namespace boek
