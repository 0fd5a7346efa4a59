// SPDX-License-Identifier: EUPL-1.2
#include "commands/reference.h"

#include <fmt/format.h>

#include "core/diagnostic.h"
#include "core/text.h"
#include "model/schema.h"

namespace boek {
namespace {

std::string_view kind_name(const FieldRule& rule) {
  switch (rule.kind) {
    case Kind::kText:
    case Kind::kEmail:
      return "tekst";
    case Kind::kInteger:
      return "heel getal";
    case Kind::kTextOrNumber:
      return "tekst of getal";
    case Kind::kBoolean:
      return "true of false";
    case Kind::kMoment:
      return "moment";
    case Kind::kUrl:
      return "webadres";
    case Kind::kChoice:
      return "keuze";
    case Kind::kId:
    case Kind::kReference:
      return "id";
    case Kind::kTable:
      return "tabel";
    case Kind::kTextOrTable:
      return "tekst of tabel";
    case Kind::kTextMap:
      return "tabel met teksten";
    case Kind::kFlagMap:
      return "tabel met true of false";
    case Kind::kRegions:
      return "tabel met namen of tabellen";
    case Kind::kFree:
      return "vrij";
  }
  return "";
}

std::string type_of(const FieldRule& rule) {
  std::string type(kind_name(rule));
  if (rule.shape == Shape::kOne) return type;
  return rule.kind == Kind::kTable ? "tabellen" : "lijst van " + type;
}

void table(std::string& out, std::span<const FieldRule> rules, std::string_view prefix) {
  for (const FieldRule& rule : rules) {
    out += fmt::format("| `{}{}` | {} | {} | {} |\n", prefix, rule.key, type_of(rule),
                       rule.need == Need::kRequired ? "ja" : "nee", rule_of(rule));
    if (!rule.fields.empty()) table(out, rule.fields, fmt::format("{}{}.", prefix, rule.key));
  }
}

void section(std::string& out, std::string_view title, std::span<const FieldRule> rules) {
  out +=
      fmt::format("\n### {}\n\n| sleutel | type | verplicht | regel |\n|---|---|---|---|\n", title);
  table(out, rules, "");
}

std::string_view severity_name(Severity severity) {
  return severity == Severity::kError     ? "fout"
         : severity == Severity::kWarning ? "waarschuwing"
                                          : "info";
}

}  // namespace

std::string rule_of(const FieldRule& rule) {
  std::string out(rule.meaning);
  const auto add = [&](const std::string& more) {
    if (!out.empty()) out += "; ";
    out += more;
  };
  if (rule.max_length > 0) add(fmt::format("hoogstens {} tekens", rule.max_length));
  if (!rule.choices.empty()) {
    std::string all;
    for (const std::string_view choice : rule.choices) all += fmt::format(" `{}`", choice);
    add("een van" + all);
  }
  if (rule.shape == Shape::kSet || rule.shape == Shape::kSome)
    if (rule.kind != Kind::kTable) add("geen dubbele");
  if (!rule.either.empty()) add(fmt::format("`{}` of `{}` is nodig", rule.either, rule.or_else));
  return out;
}

std::string content_format_reference() {
  std::string out;
  for (const Folder folder : {Folder::kProjecten, Folder::kProvincies, Folder::kThemas,
                              Folder::kInstrumenten, Folder::kTafels, Folder::kPaginas})
    section(out, fmt::format("content/{}/&lt;id&gt;.md", name(folder)), schema_of(folder));
  section(out, "content/bronnen.toml, onder [id]", source_schema());
  section(out, "content/synoniemen.toml", synonym_schema());
  section(out, "projectenboek.toml", config_schema());
  return out;
}

std::string diagnostics_reference() {
  std::string out;
  for (const CodeInfo& code : all_codes()) {
    out += fmt::format("\n### {}\n\n{}: {}\n\n{}\n", code.slug, severity_name(code.severity),
                       code.message.nl, code.explanation.nl);
    if (!code.hint.nl.empty() && code.hint.nl.front() != '{')
      out += fmt::format("\nTip: {}.\n", code.hint.nl);
    out += "\n```text\n";
    for (const std::string_view line : split(code.example, '\n')) out += fmt::format("{}\n", line);
    out += "```\n";
  }
  return out;
}

std::string with_generated_part(std::string_view document, std::string_view generated) {
  const std::size_t begin = document.find("<!-- begin: gemaakt");
  const std::size_t end = document.find("<!-- einde: gemaakt -->");
  if (begin == std::string_view::npos || end == std::string_view::npos)
    return std::string(document);
  const std::size_t line_end = document.find('\n', begin) + 1;
  std::string out(document.substr(0, line_end));
  out += generated;
  out += '\n';
  out += document.substr(end);
  return out;
}

}  // namespace boek
