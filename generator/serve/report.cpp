// SPDX-License-Identifier: EUPL-1.2
#include "serve/report.h"

#include "core/escape.h"
#include "serve/live.h"

namespace boek {
namespace {

// More than anybody reads, and less than a browser chokes on.
constexpr std::size_t kMostErrors = 50;

constexpr Bilingual kError{"fout", "error"};
constexpr Bilingual kErrors{"fouten", "errors"};
constexpr Bilingual kKept{"De laatste goede versie blijft te zien tot dit hersteld is.",
                          "The last good version stays until this is mended."};
constexpr Bilingual kNone{"De site kan nog niet worden getoond. Deze pagina ververst zichzelf.",
                          "The site cannot be shown yet. This page refreshes itself."};
constexpr Bilingual kMore{"En nog {0} andere: zie de terminal.",
                          "And {0} others: see the terminal."};
constexpr Bilingual kClose{"Sluiten (Esc)", "Close (Esc)"};
constexpr Bilingual kHint{"Tip", "Hint"};
constexpr Bilingual kNote{"Zie", "Note"};
constexpr Bilingual kLine{"Regel", "Line"};

// What stands between backticks is from a file, or to be typed.
std::string with_code(std::string_view text) {
  std::string out;
  bool inside = false;
  for (std::size_t from = 0;; inside = !inside) {
    const std::size_t mark = text.find('`', from);
    // A backtick without its other half is a backtick.
    if (mark != std::string_view::npos && !inside &&
        text.find('`', mark + 1) == std::string_view::npos)
      return out + escaped(text.substr(from));
    append_escaped(out, text.substr(from, mark - from));
    if (mark == std::string_view::npos) return out;
    out += inside ? "</code>" : "<code>";
    from = mark + 1;
  }
}

std::string place(const Location& at) {
  if (at.file.empty()) return {};
  return at.file + ':' + std::to_string(at.span.begin.line) + ':' +
         std::to_string(at.span.begin.column);
}

std::string item(const Diagnostic& diagnostic, Language language, const Excerpt& excerpt) {
  std::string out = "<li>\n";
  const std::string at = place(diagnostic.at);
  if (!at.empty()) out += "<p class=\"plek\"><code>" + escaped(at) + "</code></p>\n";
  out += "<p class=\"melding\">" + with_code(diagnostic.message(language)) +
         " <span class=\"soort\">(" + escaped(info(diagnostic.code).slug) + ")</span></p>\n";
  const std::string quoted = excerpt ? excerpt(diagnostic) : std::string();
  // A line may be wider than the window: reachable by keyboard, so that it can be scrolled.
  if (!quoted.empty())
    out += "<pre tabindex=\"0\" role=\"region\" aria-label=\"" + std::string(kLine.in(language)) +
           ' ' + std::to_string(diagnostic.at.span.begin.line) + "\">" + escaped(quoted) +
           "</pre>\n";
  const std::string hint = diagnostic.hint(language);
  if (!hint.empty())
    out +=
        "<p class=\"tip\">" + std::string(kHint.in(language)) + ": " + with_code(hint) + "</p>\n";
  for (const Note& note : diagnostic.notes) {
    out += "<p class=\"zie\">" + std::string(kNote.in(language)) + ": ";
    const std::string there = place(note.at);
    if (!there.empty()) out += "<code>" + escaped(there) + "</code> ";
    out += with_code(message(note, language)) + "</p>\n";
  }
  return out + "</li>\n";
}

std::string page_of(const std::string& title, const std::string& list, Language language) {
  const std::string_view code = language == Language::kDutch ? "nl" : "en";
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(code) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title +
         "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<link rel=\"stylesheet\" href=\"" +
         std::string(kLiveFolder) + "live.css\">\n</head>\n<body>\n<main>\n<h1>" + title +
         "</h1>\n<p>" + std::string(kNone.in(language)) + "</p>\n" + list +
         "</main>\n</body>\n</html>\n";
}

}  // namespace

Report report_of(const Diagnostics& diagnostics, Language language, const Excerpt& excerpt) {
  std::string list = "<ol>\n";
  std::size_t count = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity() != Severity::kError) continue;
    if (++count <= kMostErrors) list += item(diagnostic, language, excerpt);
  }
  list += "</ol>\n";
  if (count == 0) return {};
  if (count > kMostErrors) {
    const std::string more[] = {std::to_string(count - kMostErrors)};
    list += "<p>" + fill(kMore.in(language), more) + "</p>\n";
  }
  const std::string title =
      std::to_string(count) + ' ' + std::string((count == 1 ? kError : kErrors).in(language));
  Report report;
  // The button stands before the list, so that to reach it nothing is scrolled out of sight.
  report.overlay = "<h2 id=\"kop\" data-kort=\"" + title + "\">" + title +
                   "</h2>\n<p id=\"uitleg\">" + std::string(kKept.in(language)) +
                   "</p>\n<button type=\"button\" autofocus>" + std::string(kClose.in(language)) +
                   "</button>\n" + list;
  report.page = page_of(title, list, language);
  return report;
}

}  // namespace boek
