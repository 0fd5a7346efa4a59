// SPDX-License-Identifier: EUPL-1.2
#include "commands/print.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "commands/annotations.h"
#include "core/text.h"
#include "render/json_writer.h"

namespace boek {
namespace {

constexpr std::uint64_t kMostBytesToQuote = 16'777'216;
constexpr std::size_t kMostColumnsToQuote = 160;

std::string_view severity_word(Severity severity, Language language) {
  constexpr Bilingual kWords[] = {{"fout", "error"}, {"waarschuwing", "warning"}, {"info", "info"}};
  return kWords[static_cast<std::size_t>(severity)].in(language);
}

std::string_view severity_key(Severity severity) {
  return severity_word(severity, Language::kEnglish);
}

// A character as it is printed: a tab stays a tab, what cannot be seen is written out.
std::string shown(std::string_view character) {
  return character == "\t" ? "\t" : printable(character);
}

// The line with the part that matters underlined. The marks are made character by character from
// what is printed, so that they stand right below tabs and written-out characters; very long lines
// are cut.
std::string excerpt(const Diagnostic& diagnostic, std::string_view line) {
  const Span& span = diagnostic.at.span;
  const std::size_t width = count_code_points(line);
  const std::size_t begin = std::min<std::size_t>(span.begin.column, width + 1);
  if (begin > kMostColumnsToQuote) return {};
  const bool one_line = span.end.line == span.begin.line;
  std::size_t end = one_line ? std::min<std::size_t>(span.end.column, width + 1) : width + 1;
  end = std::min(std::max(end, begin + 1), kMostColumnsToQuote + 1);

  std::string quoted, marks;
  std::size_t column = 1;
  for (std::size_t at = 0; at < line.size() && column <= kMostColumnsToQuote; ++column) {
    const std::size_t from = at;
    next_code_point(line, at);
    const std::string piece = shown(line.substr(from, at - from));
    quoted += piece;
    if (column >= end) continue;
    if (column < begin && piece == "\t")
      marks += '\t';
    else
      marks.append(count_code_points(piece), column < begin ? ' ' : '^');
  }
  if (column <= width) quoted += " …";
  if (begin > width) marks += '^';
  const std::string number = std::to_string(span.begin.line);
  const std::string gutter(number.size(), ' ');
  return fmt::format("    {} | {}\n    {} | {}\n", number, quoted, gutter, marks);
}

std::string place(const Location& at) {
  if (at.file.empty()) return {};
  return fmt::format("{}:{}:{}: ", at.file, at.span.begin.line, at.span.begin.column);
}

void write_position(JsonWriter& json, const Location& at) {
  json.key("file").string(at.file);
  json.key("line").integer(at.span.begin.line);
  json.key("column").integer(at.span.begin.column);
}

void write_diagnostic(JsonWriter& json, const Diagnostic& diagnostic, Language language) {
  json.begin_object();
  write_position(json, diagnostic.at);
  json.key("end_line").integer(diagnostic.at.span.end.line);
  json.key("end_column").integer(diagnostic.at.span.end.column);
  json.key("severity").string(severity_key(diagnostic.severity()));
  json.key("code").string(info(diagnostic.code).slug);
  json.key("message").string(diagnostic.message(language));
  json.key("hint").string(diagnostic.hint(language));
  json.key("notes").begin_array();
  for (const Note& note : diagnostic.notes) {
    json.begin_object();
    write_position(json, note.at);
    json.key("message").string(message(note, language));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

// Reads each file once, however many diagnostics it has. Requires: asked in order of file.
class LineSource {
 public:
  LineSource(const Options& options, const FileSystem& disk) : options_(options), disk_(disk) {}

  std::string_view line(const Location& at) {
    if (at.file.empty() || at.span == Span{}) return {};
    if (at.file != file_) read(at.file);
    return line_of(text_, at.span.begin.line);
  }

 private:
  void read(const std::string& file) {
    file_ = file;
    const bool absolute = file.front() == '/';
    auto bytes = disk_.read(absolute ? file : options_.root + '/' + file, kMostBytesToQuote);
    text_ = bytes && !find_invalid_utf8(*bytes) ? std::move(*bytes) : std::string();
    if (text_.starts_with("\xEF\xBB\xBF")) text_.erase(0, 3);
  }

  const Options& options_;
  const FileSystem& disk_;
  std::string file_;
  std::string text_;
};

std::string counted(std::size_t count, Bilingual one, Bilingual more, Language language) {
  return fmt::format("{} {}", count, (count == 1 ? one : more).in(language));
}

}  // namespace

std::string excerpt_of(const Diagnostic& diagnostic, const Options& options,
                       const FileSystem& disk) {
  LineSource lines(options, disk);
  const std::string_view line = lines.line(diagnostic.at);
  return line.empty() ? std::string() : excerpt(diagnostic, line);
}

std::string as_text(const Diagnostic& diagnostic, std::string_view line, Language language) {
  std::string out = fmt::format("{}{}[{}]: {}\n", place(diagnostic.at),
                                severity_word(diagnostic.severity(), language),
                                info(diagnostic.code).slug, diagnostic.message(language));
  if (!line.empty()) out += excerpt(diagnostic, line);
  const std::string hint = diagnostic.hint(language);
  if (!hint.empty())
    out += fmt::format("  {}: {}\n", language == Language::kDutch ? "tip" : "hint", hint);
  for (const Note& note : diagnostic.notes)
    out += fmt::format("  {}: {}{}\n", language == Language::kDutch ? "zie" : "note",
                       place(note.at), message(note, language));
  return out;
}

std::string diagnostics_json(const Diagnostics& diagnostics, Language language) {
  JsonWriter json;
  json.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) write_diagnostic(json, diagnostic, language);
  json.end_array();
  return std::string(json.text());
}

std::string as_json(const Diagnostics& diagnostics, Language language) {
  return "{\"diagnostics\":" + diagnostics_json(diagnostics, language) + "}\n";
}

namespace {

std::string for_machines(const Diagnostics& diagnostics, const Options& options) {
  switch (options.format) {
    case Format::kGithub:
      return as_github(diagnostics, options.language);
    case Format::kGitlab:
      return as_gitlab(diagnostics, options.language);
    default:
      return as_json(diagnostics, options.language);
  }
}

}  // namespace

void print_diagnostics(const Diagnostics& diagnostics, const Options& options,
                       const FileSystem& disk) {
  if (options.format != Format::kText) {
    const std::string report = for_machines(diagnostics, options);
    std::fwrite(report.data(), 1, report.size(), stdout);
    return;
  }
  LineSource lines(options, disk);
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string text = as_text(diagnostic, lines.line(diagnostic.at), options.language);
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
}

int exit_code(const Diagnostics& diagnostics) {
  if (has_world_failure(diagnostics)) return 2;
  return has_errors(diagnostics) ? 1 : 0;
}

std::string tally(const Diagnostics& diagnostics, Language language) {
  const auto count = [&](Severity severity) {
    return static_cast<std::size_t>(
        std::count_if(diagnostics.begin(), diagnostics.end(),
                      [&](const Diagnostic& d) { return d.severity() == severity; }));
  };
  return counted(count(Severity::kError), {"fout", "error"}, {"fouten", "errors"}, language) +
         ", " +
         counted(count(Severity::kWarning), {"waarschuwing", "warning"},
                 {"waarschuwingen", "warnings"}, language);
}

}  // namespace boek
