// SPDX-License-Identifier: EUPL-1.2
// The site, as projectenboek.toml describes it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/moment.h"
#include "core/outcome.h"
#include "source/limits.h"
#include "source/value.h"

namespace boek {

struct Landsdeel {
  std::string id;
  std::string naam;
  std::string omschrijving;
};

// Links to other sites that the check of links leaves alone.
struct LinkException {
  Located<std::string> url_prefix;
  std::string reden;
  std::optional<Moment> tot;  // the last day on which it holds
  Span tot_span;
};

struct Config {
  std::string titel;
  std::string basis_url;  // ends in '/', as in https://projectenboek.example/
  std::string taal = "nl";
  std::string repository;  // address of the git host's project page; may be empty
  std::string bewerk_url;  // `{pad}` stands for the file's path; may be empty
  std::string nieuw_url;   // `{pad}`, `{bestand}` and `{inhoud}`; may be empty
  std::string contact;     // an e-mail address or URL; may be empty
  int actueel_jaren = 5;
  std::vector<Landsdeel> landsdelen;       // in the order of the file
  std::map<std::string, bool> onderdelen;  // parts on or off; what is not named is on
  std::vector<LinkException> link_uitzonderingen;
  Limits grenzen;
};

// Checks and reads the table of projectenboek.toml. `file` is its path in diagnostics.
Outcome<Config> read_config(const Value& table, const std::string& file);

}  // namespace boek
