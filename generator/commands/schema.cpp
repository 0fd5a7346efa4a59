// SPDX-License-Identifier: EUPL-1.2
// `schema`: the JSON Schema of front matter, from the table that `check` uses.
#include <fmt/format.h>

#include <cstdio>

#include "commands/commands.h"
#include "commands/front_matter_schema.h"

namespace boek {
namespace {

std::string schema_of_kind(std::string_view kind) {
  if (kind == "bronnen")
    return front_matter_schema("content/bronnen.toml", source_schema(), Layout::kTablePerId);
  if (kind == "synoniemen")
    return front_matter_schema("content/synoniemen.toml", synonym_schema(), Layout::kTableAndLists);
  for (const Folder folder : {Folder::kProvincies, Folder::kThemas, Folder::kInstrumenten,
                              Folder::kTafels, Folder::kPaginas, Folder::kProjecten})
    if (kind == name(folder))
      return front_matter_schema(fmt::format("content/{}/<id>.md", kind), schema_of(folder),
                                 Layout::kOneTable);
  return front_matter_schema("projectenboek.toml", config_schema(), Layout::kOneTable);
}

}  // namespace

int run_schema(const Options& options, FileSystem& /*disk*/) {
  const std::string schema = schema_of_kind(options.kind);
  std::fwrite(schema.data(), 1, schema.size(), stdout);
  return 0;
}

}  // namespace boek
