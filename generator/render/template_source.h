// SPDX-License-Identifier: EUPL-1.2
// The text of a template before Mustache sees it: taken apart into tags, checked (every error with
// its place), its partials, texts and site constants filled in. Only what differs per page is left.
//
// Rules beyond Mustache: values of attributes stand between double quotes; raw values only for keys
// ending in `_html`, never in an attribute; no inline styles, scripts or handlers.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"

namespace boek {

enum class PieceKind : std::uint8_t {
  kText,
  kValue,
  kRaw,
  kSection,
  kInverted,
  kEnd,
  kPartial,
  kComment
};

// A run of text, or a tag. `text` is the text itself or the name in the tag.
struct Piece {
  PieceKind kind = PieceKind::kText;
  std::string text;
  std::size_t offset = 0;
  std::size_t size = 0;  // of the tag as written
};

struct TemplateSource {
  std::string file;  // as diagnostics show it
  std::string text;
  std::vector<Piece> pieces;
};

// Takes one file apart. Diagnostics: unclosed tags and sections, odd tags, and the rules above.
Outcome<TemplateSource> parse_template(std::string file, std::string text);

// Checks the rules for HTML; a part of parse_template.
Diagnostics lint_template(const TemplateSource& source);

// Where a piece stands, for a diagnostic.
Location location_of(const TemplateSource& source, const Piece& piece);

// The keys that are the same on every page: `t.` texts and `site.` constants. An empty value makes
// a section on it disappear. Values of keys ending in `_html` are inserted as they are.
using Constants = std::map<std::string, std::string, std::less<>>;

// What is given to Mustache: standard Mustache in which numbers stand for names and text.
struct ExpandedTemplate {
  std::string text;
  std::vector<std::string> runs;                      // text without tags, by number
  std::vector<std::string> names;                     // of keys, by number
  std::map<std::string, Location, std::less<>> keys;  // first use of every key that a page provides
};

// How the tags of ExpandedTemplate::text begin; a number follows. Sections begin as ever.
inline constexpr std::string_view kRunTag = "&t";
inline constexpr std::string_view kValueTag = "&e";  // to be escaped
inline constexpr std::string_view kRawTag = "&r";
inline constexpr std::string_view kLineEndTag = "&n";  // no number: a line that may be empty ends

// Fills in partials and constants of the template `name`. `root` becomes kRootMark. Diagnostics:
// unknown partials, keys of `t.` and `site.` that do not exist.
Outcome<ExpandedTemplate> expand_template(
    std::string_view name, const std::map<std::string, TemplateSource, std::less<>>& sources,
    const Constants& constants);

}  // namespace boek
