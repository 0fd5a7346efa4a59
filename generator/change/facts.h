// SPDX-License-Identifier: EUPL-1.2
// A record of the book as a list of facts: each with its key, its value for machines and its words
// for people. Two books are compared fact by fact, so that one comparison does for every kind.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "model/book.h"

namespace boek {

enum class RecordKind : std::uint8_t {
  kProject,
  kProvince,
  kTheme,
  kInstrument,
  kTafel,
  kPagina,
  kSource,
  kSite  // projectenboek.toml
};

// How a change of the fact is told.
enum class FactForm : std::uint8_t {
  kPlain,   // before → after: an amount, a moment, a word of a vocabulary
  kQuoted,  // the same, between quotes: a name or a title
  kProse    // that it changed, and by how many words
};

// Two facts are the same when their values are: what stands in words may be the title of another
// record, which has facts of its own.
struct Fact {
  std::string key;    // as in front matter, with dots: omvang.bedrag
  std::string value;  // digits, a moment as ISO, an id or the text itself; never empty
  std::string words;  // "circa € 90 miljoen"
  FactForm form = FactForm::kPlain;
  std::optional<RecordKind> refers = {};  // its value is the id of such a record
};

// An item of a list: a name alone, or a table with facts of its own.
struct Line {
  std::string identity;  // what it is about; more lines of one list may be about the same
  std::string label;     // "EFRO"
  std::string summary;   // "EFRO € 5 miljoen"
  std::vector<Fact> facts;
  std::optional<RecordKind> refers = {};  // its identity is the id of such a record
};

struct FactList {
  std::string key;
  bool is_names = false;  // its lines are names alone
  std::vector<Line> lines;
};

struct RecordFacts {
  RecordKind kind = RecordKind::kProject;
  std::string id, title;
  std::string file;     // as diagnostics name it
  std::string url;      // of its page; empty when it has none
  std::string summary;  // a project in a few words: what, how far, where, how much
  std::vector<std::string> former_ids;
  std::vector<Fact> facts;      // in the order of the format
  std::vector<FactList> lists;  // idem; every list, empty ones too
  std::string text;             // of the body, without markup
  std::string markup;           // what else the body has; for equality only
};

// Every readable record, by kind and then in the order of the book. Works for a book with errors
// too: a reference that does not resolve keeps the name it was written with.
std::vector<RecordFacts> facts_of(const Book& book, Language language);

}  // namespace boek
