// SPDX-License-Identifier: EUPL-1.2
// Quotes that are not those of TOML: curly, low and angled ones, and accents that stand for them.
#pragma once

#include <cstddef>
#include <string_view>

namespace boek {

// The bytes of such a quote at `at` that may open a text, 0 when there is none.
std::size_t opening_quote(std::string_view text, std::size_t at);
// Of one that may close it, or a straight one.
std::size_t closing_quote_at(std::string_view text, std::size_t at);
// The bytes of a curly double quote at the end of `text`, 0 when it has none. A single one may be
// the apostrophe of a last word.
std::size_t closing_double_quote_size(std::string_view text);

// Whether two quotes can belong to one text: both double (a straight one is), or both single.
bool go_together(std::string_view opening, std::string_view closing);
// Whether the single quote that a text begins with is rather an apostrophe: ’s-Hertogenbosch, ‘t.
bool begins_with_apostrophe(std::string_view text);
// Whether there are quotes in `text` other than apostrophes within a word: then it may be more than
// one text, or a text with quotes of its own.
bool holds_quotes(std::string_view text);

}  // namespace boek
