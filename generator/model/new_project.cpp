// SPDX-License-Identifier: EUPL-1.2
#include "model/new_project.h"

#include <fmt/format.h>

namespace boek {
namespace {

// A TOML basic string; a title comes from a command line and may hold anything.
std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      out += c;
    else
      out += ' ';
  }
  return out + '"';
}

std::string list_of(const std::string& id) {
  return id.empty() ? "[]" : "[" + toml_string(id) + "]";
}

// One space before each comment: the text travels in an address, where every space counts
// threefold.
constexpr std::string_view kText = R"(+++
{bestandsnaam}titel = {titel}
samenvatting = "" # een of twee zinnen, hoogstens 300 tekens
soort = "project" # of programma agenda fonds regeling campus fieldlab deal netwerk dienstverlening
# infrastructuur gebiedsontwikkeling onderzoek samenwerking
status = "onbekend" # idee voorgenomen aangevraagd in-voorbereiding lopend afgerond gestopt onbekend
peildatum = {peildatum} # voor deze dag gelden de feiten hieronder, zoals 2026-05-31
themas = {themas} # het eerste is het hoofdthema; id's: de bestanden in content/themas
provincies = {provincies} # id's: de bestanden in content/provincies

[omvang] # het geheel zoals een bron het noemt, nooit een eigen optelling
# bedrag = 1_500_000 # hele euro's
# kwalificatie = "exact" # exact circa minimaal maximaal in-beginsel

[looptijd]
# van = 2026 # een jaar, "2026-05" of 2026-05-31
# tot = 2030 # tot en met; zonder einde: open = true

# Per geldbron een blok. Haal de hekjes weg om het te gebruiken.
{financiering}
# bedrag = 500_000
# status = "aangevraagd" # voorgenomen aangevraagd gereserveerd voorwaardelijk toegekend onbekend

[[bronnen]] # waar dit staat; of bron = een id uit content/bronnen.toml
titel = ""
# url = "https://…"
+++

## Waarom

## Wat
)";

// Where a file gets its name in the same moment: with a title, `new` has chosen one already.
constexpr std::string_view kFileName =
    "# Bestandsnaam: kleine letters, cijfers en streepjes, zoals mijn-project.md. Onbekend? Haal "
    "de "
    "regel weg.\n";

std::string financing(const std::string& instrument) {
  if (instrument.empty())
    return "# [[financiering]]\n# instrument = \"efro\" # een id uit content/instrumenten, of: "
           "partij = "
           "\"wie betaalt\"";
  return "[[financiering]]\ninstrument = " + toml_string(instrument);
}

}  // namespace

std::string new_project_text(const NewProject& project) {
  return fmt::format(kText, fmt::arg("bestandsnaam", project.titel.empty() ? kFileName : ""),
                     fmt::arg("titel", toml_string(project.titel)),
                     fmt::arg("peildatum", project.peildatum ? to_iso(*project.peildatum) : "\"\""),
                     fmt::arg("themas", list_of(project.thema)),
                     fmt::arg("provincies", list_of(project.provincie)),
                     fmt::arg("financiering", financing(project.instrument)));
}

}  // namespace boek
