// SPDX-License-Identifier: EUPL-1.2
// The parts of docs/ that follow from the program: every key from the schema, every diagnostic from
// codes.def.
#pragma once

#include <string>
#include <string_view>

#include "model/schema.h"

namespace boek {

// The keys of every kind of file, as Markdown tables in Dutch.
std::string content_format_reference();

// What a project may say, for who fills it in: each key with how it is written, as Markdown in
// Dutch.
std::string editor_reference();

// What a key means and what it may hold, as one line of Markdown in Dutch.
std::string rule_of(const FieldRule& rule);

// Every diagnostic with its message, explanation and example, as Markdown in Dutch.
std::string diagnostics_reference();

// `document` with the text between its marks `<!-- begin: gemaakt uit … -->` and
// `<!-- einde: gemaakt -->` replaced by `generated`; unchanged when it has no such marks.
std::string with_generated_part(std::string_view document, std::string_view generated);

}  // namespace boek
