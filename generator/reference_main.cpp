// SPDX-License-Identifier: EUPL-1.2
// Keeps the generated parts of docs/ true: `boek_reference check DOCS` exits 1 when one is not,
// `boek_reference update DOCS` rewrites them. Built with the tests.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "commands/reference.h"

namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// True when the document was true already; else rewrites it or says so.
bool keep_true(const std::string& path, const std::string& generated, bool update) {
  const std::string before = read(path);
  const std::string after = boek::with_generated_part(before, generated);
  if (before == after && before.find("<!-- begin: gemaakt") != std::string::npos) return true;
  if (update) {
    std::ofstream(path, std::ios::binary) << after;
    return true;
  }
  std::fprintf(stderr, "%s is not what the program says; run: boek_reference update docs\n",
               path.c_str());
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: boek_reference check|update DOCS\n", stderr);
    return 2;
  }
  const bool update = std::string(argv[1]) == "update";
  const std::string docs = argv[2];
  const bool format =
      keep_true(docs + "/content-format.md", boek::content_format_reference(), update);
  const bool codes = keep_true(docs + "/diagnostics.md", boek::diagnostics_reference(), update);
  const bool editors = keep_true(docs + "/redactie.md", boek::editor_reference(), update);
  return format && codes && editors ? 0 : 1;
}
