// SPDX-License-Identifier: EUPL-1.2
#include "commands/annotations.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/content_hash.h"
#include "render/json_writer.h"

namespace boek {
namespace {

// What concerns no file in particular (a missing template, a bad option) stands here: GitLab wants
// a place for everything.
constexpr std::string_view kNoFile = "projectenboek.toml";

// Of GitHub's workflow commands: in the text % and line ends, in the properties : and , as well.
enum class Part : std::uint8_t { kText, kProperty };

std::string escaped_for(Part part, std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool separates = part == Part::kProperty && (c == ':' || c == ',');
    if (c == '%' || c == '\r' || c == '\n' || separates)
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out;
}

std::string place_of(const Location& at) {
  if (at.file.empty()) return {};
  return fmt::format("{}:{}:{}: ", at.file, at.span.begin.line, at.span.begin.column);
}

std::string_view command_of(Severity severity) {
  return severity == Severity::kError     ? "error"
         : severity == Severity::kWarning ? "warning"
                                          : "notice";
}

// Columns are only understood within one line; what concerns a whole file has none.
std::string properties_of(const Diagnostic& diagnostic) {
  const auto& [file, span] = diagnostic.at;
  std::string out;
  if (!file.empty()) {
    out = fmt::format("file={},line={},", escaped_for(Part::kProperty, file), span.begin.line);
    if (span != Span{}) {
      if (span.end.line == span.begin.line)
        out += fmt::format("col={},endLine={},endColumn={},", span.begin.column, span.end.line,
                           span.end.column);
      else
        out += fmt::format("endLine={},", span.end.line);
    }
  }
  return out + fmt::format("title={}", escaped_for(Part::kProperty, info(diagnostic.code).slug));
}

// The message with its place, for who reads the log, and what goes with it on lines of its own.
std::string text_of(const Diagnostic& diagnostic, Language language) {
  std::string out = place_of(diagnostic.at) + diagnostic.message(language);
  if (const std::string hint = diagnostic.hint(language); !hint.empty())
    out += fmt::format("\n{}: {}", language == Language::kDutch ? "tip" : "hint", hint);
  for (const Note& note : diagnostic.notes)
    out += fmt::format("\n{}: {}{}", language == Language::kDutch ? "zie" : "note",
                       place_of(note.at), message(note, language));
  return out;
}

constexpr std::size_t kFingerprintDigits = 16;

// What makes a diagnostic this one: where it is but for the line, what is wrong, with which words.
std::string identity_of(const Diagnostic& diagnostic) {
  std::string out = diagnostic.at.file;
  out += '\n';
  out += info(diagnostic.code).slug;
  for (const std::string& arg : diagnostic.args) (out += '\n') += arg;
  return out;
}

std::string_view gitlab_severity(const Diagnostic& diagnostic) {
  if (info(diagnostic.code).blame == Blame::kWorld && diagnostic.severity() == Severity::kError)
    return "blocker";
  switch (diagnostic.severity()) {
    case Severity::kError:
      return "major";
    case Severity::kWarning:
      return "minor";
    case Severity::kInfo:
      break;
  }
  return "info";
}

void write_position(JsonWriter& json, std::string_view key, const Position& position) {
  json.key(key).begin_object();
  json.key("line").integer(position.line).key("column").integer(position.column);
  json.end_object();
}

}  // namespace

std::string as_github(const Diagnostics& diagnostics, Language language) {
  std::string out;
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo})
    for (const Diagnostic& diagnostic : diagnostics)
      if (diagnostic.severity() == severity)
        out += fmt::format("::{} {}::{}\n", command_of(severity), properties_of(diagnostic),
                           escaped_for(Part::kText, text_of(diagnostic, language)));
  return out;
}

std::string as_gitlab(const Diagnostics& diagnostics, Language language) {
  std::map<std::string, int> seen;
  JsonWriter json;
  json.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string identity = identity_of(diagnostic);
    const int occurrence = seen[identity]++;
    const auto& [file, span] = diagnostic.at;
    const std::string hint = diagnostic.hint(language);
    json.begin_object();
    json.key("description")
        .string(diagnostic.message(language) + (hint.empty() ? "" : " (" + hint + ")"));
    json.key("check_name").string(info(diagnostic.code).slug);
    json.key("fingerprint")
        .string(content_hash(fmt::format("{}\n{}", identity, occurrence), kFingerprintDigits));
    json.key("severity").string(gitlab_severity(diagnostic));
    json.key("location").begin_object();
    json.key("path").string(file.empty() ? kNoFile : file);
    json.key("positions").begin_object();
    write_position(json, "begin", span.begin);
    write_position(json, "end", span.end);
    json.end_object().end_object().end_object();
  }
  json.end_array();
  return std::string(json.text()) + '\n';
}

}  // namespace boek
