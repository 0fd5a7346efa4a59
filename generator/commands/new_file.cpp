// SPDX-License-Identifier: EUPL-1.2
#include "commands/new_file.h"

#include <fmt/format.h>

#include "core/text.h"

namespace boek {
namespace {

// A TOML basic string; the title comes from a command line and may hold anything.
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

constexpr std::string_view kText = R"(+++
titel = {}
samenvatting = ""            # een of twee zinnen platte tekst, hoogstens 300 tekens
soort = "project"            # project programma agenda fonds regeling campus fieldlab deal netwerk
                             # dienstverlening infrastructuur gebiedsontwikkeling onderzoek samenwerking
status = "idee"              # idee voorgenomen aangevraagd in-voorbereiding lopend afgerond gestopt onbekend
peildatum = {}       # voor deze dag gelden de feiten hieronder
themas = []                  # minstens een id van content/themas; het eerste is het hoofdthema
provincies = []              # id's van content/provincies

[omvang]                     # het geheel zoals een bron het geeft; onbekend: haal deze tabel weg
# bedrag = 1_500_000         # hele euro's
# kwalificatie = "exact"     # exact circa minimaal maximaal in-beginsel

[looptijd]
# van = {}                 # een jaar, "2026-05" of 2026-05-31
# tot = {}                 # tot en met; bekend open einde: open = true

# Een blok per geldbron; haal de hekjes weg om het te gebruiken.
# [[financiering]]
# instrument = "efro"        # een id van content/instrumenten, of partij = "wie betaalt"
# bedrag = 500_000
# status = "aangevraagd"     # voorgenomen aangevraagd gereserveerd voorwaardelijk toegekend onbekend

[[bronnen]]                  # waar de feiten vandaan komen: bron = een id van content/bronnen.toml,
titel = ""                   # of titel en url van een andere bron
+++

## Waarom

## Wat
)";

}  // namespace

std::string new_project_text(std::string_view title, const Moment& today) {
  return fmt::format(kText, toml_string(title), to_iso(today), today.year, today.year + 4);
}

}  // namespace boek
