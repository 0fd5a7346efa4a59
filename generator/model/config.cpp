// SPDX-License-Identifier: EUPL-1.2
#include "model/config.h"

#include "core/text.h"
#include "model/fields.h"
#include "model/fixes.h"
#include "model/schema.h"
#include "model/url.h"

namespace boek {
namespace {

void read_limit(const Fields& fields, std::string_view key, std::uint64_t& limit) {
  if (const auto value = fields.integer(key)) limit = static_cast<std::uint64_t>(value->value);
}

Limits read_limits(const Fields& fields) {
  Limits limits;
  read_limit(fields, "bestanden", limits.bestanden);
  read_limit(fields, "bestand_bytes", limits.bestand_bytes);
  read_limit(fields, "voorwerk_bytes", limits.voorwerk_bytes);
  read_limit(fields, "sleuteldelen", limits.sleuteldelen);
  read_limit(fields, "nesting", limits.nesting);
  read_limit(fields, "blokdiepte", limits.blokdiepte);
  read_limit(fields, "tabelkolommen", limits.tabelkolommen);
  read_limit(fields, "tabelcellen", limits.tabelcellen);
  read_limit(fields, "opmaaktekens", limits.opmaaktekens);
  return limits;
}

void read_landsdelen(const Value& table, const std::string& file, Config& config,
                     Diagnostics& diagnostics) {
  for (const Field& field : table.fields) {
    if (!is_slug(field.key)) {
      diagnostics.push_back({Code::kBadId, {file, field.key_span}, {printable(field.key)}, {}, {}});
      continue;
    }
    Landsdeel landsdeel{field.key, {}, {}};
    if (field.value.type == ValueType::kString) landsdeel.naam = field.value.text;
    if (field.value.type == ValueType::kTable) {
      landsdeel.naam = Fields(field.value).text("naam");
      landsdeel.omschrijving = Fields(field.value).text("omschrijving");
    }
    config.landsdelen.push_back(std::move(landsdeel));
  }
}

std::vector<LinkException> read_exceptions(const Fields& fields) {
  std::vector<LinkException> exceptions;
  fields.each("uitzonderingen", {}, [&](const Fields& line) {
    exceptions.push_back(
        {line.located_text("url_prefix"), line.text("reden"), line.moment("tot"), line.span("tot")});
  });
  return exceptions;
}

void check_taal(const Fields& fields, const std::string& file, Diagnostics& diagnostics) {
  const std::string taal = fields.text("taal");
  if (!taal.empty() && taal != "nl" && taal != "en")
    diagnostics.push_back({Code::kUnknownChoice,
                           {file, fields.span("taal")},
                           {printable(taal), "taal", "nl, en"},
                           {},
                           {}});
}

// The addresses of the site itself are web addresses; its own has no query to put paths behind.
void check_addresses(const Fields& fields, const std::string& file, Diagnostics& diagnostics) {
  for (const std::string_view key : {"basis_url", "repository", "bewerk_url", "nieuw_url"}) {
    const std::string address = fields.text(key);
    const UrlCheck check = check_url(address);
    if (check.verdict != UrlVerdict::kFine) continue;  // absent, or reported
    const Location at{file, fields.span(key)};
    const bool is_base = key == "basis_url";
    if (check.scheme != "https" && check.scheme != "http")
      diagnostics.push_back({Code::kBadUrl, at, {printable(address)}, {}, {}});
    else if (is_base && address.find_first_of("?#") != std::string::npos)
      diagnostics.push_back({Code::kBadUrl, at, {printable(address)}, {}, {}});
  }
}

}  // namespace

Outcome<Config> read_config(const Value& table, const std::string& file) {
  Outcome<Config> outcome;
  Config& config = outcome.value;
  check_table(config_schema(), table, Span{}, file, outcome.diagnostics);
  const Fields fields(table);
  check_taal(fields, file, outcome.diagnostics);
  check_addresses(fields, file, outcome.diagnostics);
  add_fixes(config_schema(), table, {}, file, outcome.diagnostics);
  config.titel = fields.text("titel");
  config.basis_url = fields.text("basis_url");
  if (!config.basis_url.ends_with('/')) config.basis_url += '/';
  if (const std::string taal = fields.text("taal"); !taal.empty()) config.taal = taal;
  config.repository = fields.text("repository");
  config.bewerk_url = fields.text("bewerk_url");
  config.nieuw_url = fields.text("nieuw_url");
  config.contact = fields.text("contact");
  if (const auto years = fields.integer("actueel_jaren"))
    config.actueel_jaren = static_cast<int>(years->value);
  if (const Value* regions = fields.table("landsdelen"))
    read_landsdelen(*regions, file, config, outcome.diagnostics);
  if (const Value* limits = fields.table("grenzen")) config.grenzen = read_limits(Fields(*limits));
  if (const Value* links = fields.table("links"))
    config.link_uitzonderingen = read_exceptions(Fields(*links));
  if (const Value* flags = fields.table("onderdelen"))
    for (const Field& flag : flags->fields) config.onderdelen[flag.key] = flag.value.boolean;
  return outcome;
}

}  // namespace boek
