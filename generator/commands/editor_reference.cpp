// SPDX-License-Identifier: EUPL-1.2
// The keys of a project as an editor meets them: first the ones at the top, then each table.
#include <fmt/format.h>

#include "commands/reference.h"

namespace boek {
namespace {

// A value as it could stand in a file.
std::string value_of(const FieldRule& rule) {
  switch (rule.kind) {
    case Kind::kInteger:
      return "1_500_000";
    case Kind::kTextOrNumber:
      return "250";
    case Kind::kBoolean:
      return "true";
    case Kind::kMoment:
      return "2026-05-31";
    case Kind::kUrl:
      return "\"https://www.voorbeeld.nl\"";
    case Kind::kEmail:
      return "\"project@voorbeeld.nl\"";
    case Kind::kChoice:
      return fmt::format("\"{}\"", rule.choices.front());
    case Kind::kId:
    case Kind::kReference:
      return rule.target == Target::kProvince ? "\"zeeland\"" : "\"id\"";
    default:
      return "\"…\"";
  }
}

bool has_heading(const FieldRule& rule) {
  return rule.kind == Kind::kTable || rule.kind == Kind::kFree;
}

std::string heading_of(const FieldRule& rule) {
  return rule.shape == Shape::kOne ? fmt::format("[{}]", rule.key)
                                   : fmt::format("[[{}]]", rule.key);
}

std::string written(const FieldRule& rule) {
  if (has_heading(rule)) return heading_of(rule);
  const std::string value = value_of(rule);
  return rule.shape == Shape::kOne ? fmt::format("{} = {}", rule.key, value)
                                   : fmt::format("{} = [{}]", rule.key, value);
}

void table(std::string& out, std::span<const FieldRule> rules) {
  out += "\n| veld | verplicht | wat u invult | zo schrijft u het |\n|---|---|---|---|\n";
  for (const FieldRule& rule : rules)
    out += fmt::format("| `{}` | {} | {} | `{}` |\n", rule.key,
                       rule.need == Need::kRequired ? "ja" : "nee", rule_of(rule), written(rule));
}

}  // namespace

std::string editor_reference() {
  const std::span<const FieldRule> project = schema_of(Folder::kProjecten);
  std::string out = "\n### Bovenaan\n";
  table(out, project);
  for (const FieldRule& rule : project) {
    if (rule.fields.empty()) continue;
    out += rule.kind == Kind::kTable
               ? fmt::format("\n### Onder `{}`\n", heading_of(rule))
               : fmt::format("\n### In `{}`, als een naam alleen niet genoeg is\n", rule.key);
    table(out, rule.fields);
  }
  return out;
}

}  // namespace boek
