// SPDX-License-Identifier: EUPL-1.2
// A project: the facts of its front matter as typed values (design section 3), and what follows
// from them within the book.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/moment.h"
#include "model/record.h"
#include "model/vocabulary.h"
#include "source/value.h"

namespace boek {

struct Omvang {
  std::optional<Located<std::int64_t>> bedrag;  // whole euros
  std::optional<Kwalificatie> kwalificatie;
  std::optional<FinancieringStatus> status;
  std::string toelichting;
  Evidence bewijs;
};

struct Financiering {
  std::optional<Ref<Instrument>> instrument;
  std::string partij;
  std::optional<Located<std::int64_t>> bedrag;  // whole euros
  std::optional<Kwalificatie> kwalificatie;
  std::optional<FinancieringStatus> status;
  std::optional<Moment> van, tot;
  std::optional<Ref<Province>> provincie;
  std::string toelichting;
  Evidence bewijs;
};

struct Cijfer {
  std::string wat;
  std::string waarde;  // as written: an integer's digits, a float, or words
  bool waarde_is_number = false;
  std::string eenheid;
  std::optional<CijferSoort> soort;
  std::optional<Kwalificatie> kwalificatie;
  std::string toelichting;
  Evidence bewijs;
};

struct Looptijd {
  std::optional<Located<Moment>> van, tot;  // inclusive
  bool open = false;                        // known to be open-ended
  std::string toelichting;
};

struct Resultaat {
  std::optional<Moment> datum;
  std::string wat;
  std::string waarde;
  bool waarde_is_number = false;
  std::string eenheid;
  Evidence bewijs;
};

struct Mijlpaal {
  std::optional<Moment> datum;
  std::string wat;
  std::optional<MijlpaalStatus> status;
};

struct Gezocht {
  std::optional<GezochtWat> wat;
  std::string toelichting;
  std::optional<Moment> tot;
};

struct Partner {
  std::string naam, rol, land;
};

struct Contact {
  std::string organisatie, functie, email, url;
  bool empty() const {
    return organisatie.empty() && functie.empty() && email.empty() && url.empty();
  }
};

struct Verwant {
  Ref<Project> project;
  VerwantSoort soort = VerwantSoort::kVerwant;
  std::string reden;
};

struct NietVerwant {
  Ref<Project> project;
  std::string reden;
};

struct Locatie {
  std::string naam;
  std::optional<Ref<Province>> provincie;
  std::string land;
};

struct Link {
  std::string titel, url;
};

// Where the facts come from: a source of the book, or one described on the spot.
struct Bronvermelding {
  std::optional<Ref<Source>> bron;
  std::string titel, url;
  std::optional<Moment> datum;
  std::string vindplaats;
};

struct Gecontroleerd {
  std::optional<Moment> op;
  std::string door;
};

struct Antwoord {
  std::string_view vraag;  // one of kAfwegingVragen
  std::string tekst;
};

struct Project : Record {
  Located<std::string> titel;
  std::string samenvatting;
  Soort soort = Soort::kProject;
  ProjectStatus status = ProjectStatus::kOnbekend;
  Span status_span;
  std::string status_toelichting;
  Moment peildatum;
  std::vector<Ref<Theme>> themas;  // the first is the main theme
  std::vector<Ref<Province>> provincies;
  ProvincieBasis provincie_basis = ProvincieBasis::kGenoemd;
  std::string provincie_toelichting;
  std::vector<Ref<Instrument>> instrumenten;  // as written: those without a line of their own
  std::optional<Omvang> omvang;
  std::vector<Financiering> financiering;
  std::vector<Cijfer> cijfers;
  std::optional<Looptijd> looptijd;
  std::string meerwaarde;
  std::vector<Resultaat> resultaten;
  std::vector<Mijlpaal> mijlpalen;
  std::vector<Gezocht> gezocht;
  std::string penvoerder;
  std::vector<Partner> partners;
  Contact contact;
  std::vector<std::string> trefwoorden;
  std::vector<std::string> ook_bekend_als;
  std::vector<Located<std::string>> voorheen;
  std::optional<Ref<Project>> onderdeel_van;
  std::vector<Verwant> verwant;
  std::vector<NietVerwant> niet_verwant;
  std::vector<Locatie> locaties;
  std::vector<Link> links;
  std::vector<Bronvermelding> bronnen;
  Gecontroleerd gecontroleerd;
  std::vector<Antwoord> afweging;
  bool is_concept = false;
  std::shared_ptr<const Value> extra;  // the free table, as written; null when there is none

  // Derived over the whole book by `assemble_book`.
  bool actueel = false;
  bool telbaar = false;                         // may count in a total
  bool telt_mee = false;                        // telbaar, and its size is known
  std::vector<InstrumentId> alle_instrumenten;  // union with financiering, in order of writing
  std::vector<ProjectId> onderdelen;            // projects that are part of this one, by title
  std::vector<ProjectId> verwant_vanuit;        // projects that name this one as related
  std::string sorteersleutel;                   // order of titles
};

}  // namespace boek
