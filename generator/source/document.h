// SPDX-License-Identifier: EUPL-1.2
// One file of content/, taken apart: front matter with positions, and a Markdown tree.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/file_system.h"
#include "core/outcome.h"
#include "source/limits.h"
#include "source/markdown.h"
#include "source/value.h"

namespace boek {

// The folders of content/, in the order in which they are read.
enum class Folder : std::uint8_t {
  kProvincies,
  kThemas,
  kInstrumenten,
  kProjecten,
  kTafels,
  kPaginas
};
inline constexpr std::string_view kFolderNames[] = {"provincies", "themas", "instrumenten",
                                                    "projecten",  "tafels", "paginas"};
inline std::string_view name(Folder folder) {
  return kFolderNames[static_cast<std::size_t>(folder)];
}

// Names that the site keeps for itself: no page can have them.
bool is_reserved_id(std::string_view id);

// A file with a legal name. `path` is relative to the root, as diagnostics show it.
struct SourceFile {
  Folder folder = Folder::kProjecten;
  std::string id;  // the file name without .md
  std::string path;
  std::string disk_path;
};

// Everything found in content/, sorted by folder and id.
struct SourceSet {
  std::vector<SourceFile> files;
  std::vector<SourceFile> data_files;  // bronnen.toml and synoniemen.toml, id = name without .toml
};

// Lists content/ below `content_dir`; what is not a regular file with a legal name is an error, a
// translation (`heavenn.en.md`) a warning. `shown_dir` is how paths name the folder.
Outcome<SourceSet> list_sources(const FileSystem& disk, const std::string& content_dir,
                                const std::string& shown_dir, const Limits& limits);

struct Document {
  std::string text;       // the bytes of the file; empty when they could not be read
  bool readable = false;  // false: front matter could not be parsed, its keys are unknown
  Value front_matter;     // a table
  std::uint32_t body_line = 1;
  Markdown body;
};

// Reads and parses one Markdown file. A syntax error gives exactly one diagnostic for the front
// matter; the body is parsed all the same.
Outcome<Document> read_document(const FileSystem& disk, const SourceFile& file,
                                const Limits& limits);

// Parses TOML that starts at line `first_line` of `file`. On a syntax error: one diagnostic, and an
// empty table. Requires: valid UTF-8. Limits are tried first.
Outcome<Value> parse_toml(std::string_view toml, std::uint32_t first_line, const std::string& file,
                          const Limits& limits);

// A whole .toml file as a table; `readable` false in the diagnostics' sense when it has errors.
Outcome<Value> read_toml_file(const FileSystem& disk, const std::string& disk_path,
                              const std::string& shown_path, const Limits& limits);

}  // namespace boek
