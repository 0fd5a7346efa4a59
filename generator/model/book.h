// SPDX-License-Identifier: EUPL-1.2
// The book: every project, province, theme and instrument as typed values. Once `assemble_book`
// has returned it without errors, every reference in it resolves and nothing changes it.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/moment.h"
#include "core/position.h"
#include "model/config.h"
#include "model/vocabulary.h"
#include "source/markdown.h"

namespace boek {

// The place of a record in its vector of the book; a type per kind, so that they do not mix.
template <typename Record>
struct Id {
  std::uint32_t index = std::numeric_limits<std::uint32_t>::max();
  bool valid() const { return index != std::numeric_limits<std::uint32_t>::max(); }
  auto operator<=>(const Id&) const = default;
};

struct Project;
struct Province;
struct Theme;
struct Instrument;
struct Source;
using ProjectId = Id<Project>;
using ProvinceId = Id<Province>;
using ThemeId = Id<Theme>;
using InstrumentId = Id<Instrument>;
using SourceId = Id<Source>;
using LandsdeelId = Id<Landsdeel>;

// A name as written, where, and what it refers to. Valid in an assembled book without errors,
// except for a reference to a draft (left out with a warning).
template <typename Record>
struct Ref {
  std::string name;
  Span span;
  Id<Record> id;
};

// `bron` of bronnen.toml and the place in it; either may be empty.
struct Evidence {
  std::optional<Ref<Source>> bron;
  std::string vindplaats;
};

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

// What every record of the book has.
struct Record {
  std::string id;
  std::string file;      // path relative to the root
  bool readable = true;  // false: known, but its front matter could not be parsed
  Markdown body;
  std::vector<Span> link_spans;  // of the links and images of the body, in order
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

  // Derived over the whole book by `assemble_book`.
  bool actueel = false;
  bool telbaar = false;   // may count in a total
  bool telt_mee = false;  // telbaar, and its size is known
  std::vector<InstrumentId> alle_instrumenten;  // union with financiering, in order of writing
  std::vector<ProjectId> onderdelen;            // projects that are part of this one, by title
  std::vector<ProjectId> verwant_vanuit;        // projects that name this one as related
  std::string sorteersleutel;                   // order of titles
};

struct Province : Record {
  std::string naam, omschrijving;
  std::vector<std::string> ook_bekend_als;
  std::string cbs_code;
  std::optional<Ref<Landsdeel>> landsdeel_ref;  // as written
  LandsdeelId landsdeel;                        // invalid when not given
  std::vector<std::string> rom;
  std::string website;
  struct Leeg {
    Ref<Theme> thema;
    std::string reden;
  };
  std::vector<Leeg> leeg;
};

struct Theme : Record {
  std::string naam, omschrijving;
  std::vector<std::string> ook_bekend_als;
  std::vector<Located<std::string>> voorheen;
  std::int64_t volgorde = 0;
};

struct Instrument : Record {
  std::string naam, omschrijving;
  std::vector<std::string> ook_bekend_als;
  std::vector<Located<std::string>> voorheen;
  std::optional<InstrumentSoort> soort;
  std::string afkorting, beheerder, website;
};

struct Tafel : Record {
  std::string titel, samenvatting;
  std::optional<Moment> datum;
  std::vector<Ref<Theme>> themas;
  std::vector<Ref<Project>> projecten;
  std::string status;
};

struct Pagina : Record {
  std::string titel, omschrijving;
};

// An entry of bronnen.toml.
struct Source {
  std::string id, titel, uitgever, url;
  std::optional<Moment> datum;
};

struct Book {
  Config config;
  Moment today;                     // a day
  std::vector<Project> projects;    // by id, drafts left out unless asked for
  std::vector<Province> provinces;  // in the order of kProvincieIds
  std::vector<Theme> themes;        // by volgorde, then name
  std::vector<Instrument> instruments;  // by name
  std::vector<Source> sources;      // by id
  std::vector<Tafel> tafels;        // by date, newest first
  std::vector<Pagina> paginas;      // by id
  std::vector<std::string> draft_files;  // paths of the drafts that were left out

  const Project& operator[](ProjectId id) const { return projects[id.index]; }
  const Province& operator[](ProvinceId id) const { return provinces[id.index]; }
  const Theme& operator[](ThemeId id) const { return themes[id.index]; }
  const Instrument& operator[](InstrumentId id) const { return instruments[id.index]; }
  const Source& operator[](SourceId id) const { return sources[id.index]; }
  const Landsdeel& operator[](LandsdeelId id) const { return config.landsdelen[id.index]; }
};

}  // namespace boek
