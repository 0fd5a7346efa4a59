// SPDX-License-Identifier: EUPL-1.2
// One document made into one record of the book. References keep their names; they are resolved
// when the book is assembled.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "core/outcome.h"
#include "model/book.h"
#include "source/document.h"

namespace boek {

// Behind pointers: a project is over a kilobyte, and records are handed on three times.
using AnyRecord =
    std::variant<std::unique_ptr<Province>, std::unique_ptr<Theme>, std::unique_ptr<Instrument>,
                 std::unique_ptr<Project>, std::unique_ptr<Tafel>, std::unique_ptr<Pagina>>;

// Reads and checks one file of content/. The diagnostics are all that can be said of the file on
// its own. A file that cannot be parsed gives a record with only its id: known, but not readable.
Outcome<AnyRecord> read_record(const FileSystem& disk, const SourceFile& file,
                               const Limits& limits);

// bronnen.toml made into its entries, by id. The table's keys are the ids.
Outcome<std::vector<Source>> read_bronnen(const Value& table, const std::string& file);

// The groups of synoniemen.toml: names that mean the same.
Outcome<std::vector<std::vector<std::string>>> read_synoniemen(const Value& table,
                                                               const std::string& file);

// What can be said of a body on its own: headings, images, raw HTML, addresses of links.
void check_body(const Document& document, const std::vector<Span>& link_spans,
                const std::string& file, Diagnostics& diagnostics);

}  // namespace boek
