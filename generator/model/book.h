// SPDX-License-Identifier: EUPL-1.2
// The book: every project, province, theme and instrument as typed values. Once `assemble_book`
// has returned it without errors, every reference in it resolves and nothing changes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/moment.h"
#include "model/config.h"
#include "model/project.h"
#include "model/record.h"
#include "model/vocabulary.h"

namespace boek {

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
  std::vector<Span> alias_spans;  // of ook_bekend_als
  std::vector<Located<std::string>> voorheen;
  std::int64_t volgorde = 0;
};

struct Instrument : Record {
  std::string naam, omschrijving;
  std::vector<std::string> ook_bekend_als;
  std::vector<Span> alias_spans;  // of ook_bekend_als
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
  Location url_at = {};
};

struct Book {
  Config config;
  Moment today;                         // a day
  std::vector<Project> projects;        // by id, drafts left out unless asked for
  std::vector<Province> provinces;      // in the order of kProvincieIds
  std::vector<Theme> themes;            // by volgorde, then name
  std::vector<Instrument> instruments;  // by name
  std::vector<Source> sources;          // by id
  std::vector<std::vector<std::string>> synonyms;  // groups of names for the same, for the search
  std::vector<Tafel> tafels;            // by date, newest first
  std::vector<Pagina> paginas;          // by id
  std::vector<Project> drafts;          // that were left out; only their links are looked at

  const Project& operator[](ProjectId id) const { return projects[id.index]; }
  const Province& operator[](ProvinceId id) const { return provinces[id.index]; }
  const Theme& operator[](ThemeId id) const { return themes[id.index]; }
  const Instrument& operator[](InstrumentId id) const { return instruments[id.index]; }
  const Source& operator[](SourceId id) const { return sources[id.index]; }
  const Landsdeel& operator[](LandsdeelId id) const { return config.landsdelen[id.index]; }
};

}  // namespace boek
