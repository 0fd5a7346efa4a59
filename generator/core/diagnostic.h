// SPDX-License-Identifier: EUPL-1.2
// What is wrong, where, and what to do about it: a value, never a string. Texts come from codes.def
// in the reader's language; a diagnostic holds only what fills them in.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/position.h"

namespace boek {

enum class Language : std::uint8_t { kDutch, kEnglish };

enum class Severity : std::uint8_t { kError, kWarning, kInfo };

// Whose mistake it is: an author's is collected and the stage goes on; the world's (disk, network,
// usage, template) stops the work with exit code 2.
enum class Blame : std::uint8_t { kAuthor, kWorld };

enum class Code : std::uint16_t {
#define BOEK_CODE(name, ...) name,
#include "core/codes.def"
#undef BOEK_CODE
};

enum class NoteText : std::uint8_t {
#define BOEK_NOTE(name, ...) name,
#include "core/codes.def"
#undef BOEK_NOTE
};

// An argument that begins with this mark names a word that codes.def has in each language.
inline constexpr char kTermMark = '\x01';
// The argument for the word `key` of codes.def, as term("integer"): "een heel getal".
std::string term(std::string_view key);

// A text in each language; `{0}`, `{1}` … stand for arguments.
struct Bilingual {
  std::string_view nl;
  std::string_view en;
  std::string_view in(Language language) const { return language == Language::kDutch ? nl : en; }
};

// One row of codes.def.
struct CodeInfo {
  std::string_view slug;  // stable, as in fout[onbekende-provincie]
  Severity severity;
  Blame blame;
  Bilingual message;
  Bilingual hint;         // what to do; empty where the message says it all
  Bilingual explanation;  // for `explain` and docs/diagnostics.md
  std::string_view example;
};

// Requires: `code` is a registered code. The row lives as long as the program.
const CodeInfo& info(Code code);
// All codes in the order of codes.def.
std::span<const CodeInfo> all_codes();

// A second place that belongs to a diagnostic ("first defined here").
struct Note {
  Location at;
  NoteText text;
  std::vector<std::string> args;
  bool operator==(const Note&) const = default;
};

// A change to the text of a file: what stands at `at` gives way to `replacement`. An empty span
// inserts.
struct Edit {
  Location at;
  std::string replacement;
  bool operator==(const Edit&) const = default;
};

struct Diagnostic {
  Code code;
  Location at;
  std::vector<std::string> args;  // fill the message and the hint
  std::string suggestion;         // what the author probably meant; becomes the hint when not empty
  std::vector<Note> notes;
  // What puts it right, all of it or nothing; empty: only a person can. Applying it is always safe:
  // it says what the author said, in the way the rules ask, and loses nothing.
  std::vector<Edit> fix = {};
  bool operator==(const Diagnostic&) const = default;

  Severity severity() const { return info(code).severity; }
  std::string message(Language language) const;
  // The suggestion when there is one, else the advice of codes.def; may be empty.
  std::string hint(Language language) const;
};

std::string message(const Note& note, Language language);

using Diagnostics = std::vector<Diagnostic>;

// Sorted by file, position and code; duplicates dropped.
void sort_and_unique(Diagnostics& diagnostics);
// Appends `more` to `all`.
void append(Diagnostics& all, Diagnostics more);
bool has_errors(const Diagnostics& diagnostics);
// True when some diagnostic is the world's fault (exit code 2).
bool has_world_failure(const Diagnostics& diagnostics);

// `text` with `{0}`, `{1}` … replaced; a placeholder without an argument becomes nothing.
std::string fill(std::string_view text, std::span<const std::string> args);

}  // namespace boek
