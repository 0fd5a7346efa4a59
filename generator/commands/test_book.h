// SPDX-License-Identifier: EUPL-1.2
// Small books for tests, made of strings. Only for tests.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "commands/load.h"

namespace boek {

// A project that is right in every way; `more` stands between its required keys and its tables.
inline std::string project_text(const std::string& title, const std::string& more = {}) {
  return "+++\ntitel = \"" + title +
         "\"\nsamenvatting = \"Een zin.\"\nsoort = \"project\"\nstatus = \"lopend\"\n"
         "peildatum = 2022\nthemas = [\"energie\"]\nprovincies = [\"drenthe\"]\n" +
         more + "\n[[bronnen]]\ntitel = \"Bron\"\n+++\n";
}

// Paths below content/ → texts, together with a province, two themes and an instrument.
inline MemoryFileSystem small_content(const std::map<std::string, std::string>& files) {
  MemoryFileSystem disk;
  const auto page = [](const std::string& name) {
    return "+++\nnaam = \"" + name + "\"\nomschrijving = \"Een zin.\"\n+++\n";
  };
  disk.files["/boek/projectenboek.toml"] =
      "titel = \"Boek\"\nbasis_url = \"https://boek.example/\"\n[landsdelen]\nnoord = \"Noord\"\n";
  disk.files["/boek/content/provincies/drenthe.md"] =
      "+++\nnaam = \"Drenthe\"\nomschrijving = \"Een zin.\"\nlandsdeel = \"noord\"\n+++\n";
  disk.files["/boek/content/provincies/groningen.md"] =
      "+++\nnaam = \"Groningen\"\nomschrijving = \"Een zin.\"\nlandsdeel = \"noord\"\n+++\n";
  disk.files["/boek/content/themas/energie.md"] = page("Energie");
  disk.files["/boek/content/themas/water.md"] = page("Water");
  disk.files["/boek/content/instrumenten/efro.md"] = page("EFRO");
  for (const auto& [path, text] : files) disk.files["/boek/content/" + path] = text;
  return disk;
}

inline Outcome<Loaded> load_content(const FileSystem& disk) {
  Options options;
  options.root = "/boek";
  options.content = "/boek/content";
  options.today = {2026, 11, 20};
  Stopwatch watch(false);
  return load(disk, options, watch);
}

inline Outcome<Loaded> load_small(const std::map<std::string, std::string>& files) {
  return load_content(small_content(files));
}

inline std::vector<std::string> slugs(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : diagnostics) all.emplace_back(info(diagnostic.code).slug);
  return all;
}

inline const Project& project(const Loaded& loaded, const std::string& id) {
  for (const Project& candidate : loaded.book.projects)
    if (candidate.id == id) return candidate;
  throw std::out_of_range(id);
}

}  // namespace boek
