// SPDX-License-Identifier: EUPL-1.2
// `explain`: the registry of diagnostics, for a reader.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "commands/commands.h"
#include "commands/print.h"
#include "core/text.h"

namespace boek {
namespace {

void explain_code(const CodeInfo& code, Language language) {
  const bool dutch = language == Language::kDutch;
  fmt::print("{}\n\n{}\n\n", code.slug, code.explanation.in(language));
  fmt::print("{}:\n", dutch ? "Voorbeeld" : "Example");
  for (const std::string_view line : split(code.example, '\n')) fmt::print("  {}\n", line);
}

int unknown_code(const Options& options, const FileSystem& disk) {
  std::vector<std::string_view> slugs;
  for (const CodeInfo& code : all_codes()) slugs.push_back(code.slug);
  const auto near = nearest(options.code, slugs);
  const Diagnostics found{{Code::kUnknownCode,
                           {},
                           {printable(options.code)},
                           near ? std::string(*near) : std::string(),
                           {}}};
  print_diagnostics(found, options, disk);
  return exit_code(found);
}

}  // namespace

int run_explain(const Options& options, FileSystem& disk) {
  if (options.code.empty()) {
    for (const CodeInfo& code : all_codes())
      fmt::print("{:<28} {}\n", code.slug, code.explanation.in(options.language));
    return 0;
  }
  const auto codes = all_codes();
  const auto found = std::find_if(codes.begin(), codes.end(),
                                  [&](const CodeInfo& code) { return code.slug == options.code; });
  if (found == codes.end()) return unknown_code(options, disk);
  explain_code(*found, options.language);
  return 0;
}

}  // namespace boek
