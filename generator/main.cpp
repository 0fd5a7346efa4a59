// SPDX-License-Identifier: EUPL-1.2
// Turns the command line into one call, and its outcome into an exit code.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <string>

#include "commands/commands.h"
#include "commands/print.h"

namespace {

struct Command {
  std::string_view name;
  int (*run)(const boek::Options&, boek::FileSystem&);
};
constexpr Command kCommands[] = {{"check", boek::run_check},
                                 {"fmt", boek::run_fmt},
                                 {"build", boek::run_build},
                                 {"serve", boek::run_serve},
                                 {"links", boek::run_links},
                                 {"new", boek::run_new},
                                 {"schema", boek::run_schema},
                                 {"diff", boek::run_diff},
                                 {"explain", boek::run_explain}};

boek::Invocation invocation_of(int argc, char** argv) {
  boek::Invocation invocation;
  invocation.arguments = {argv, static_cast<std::size_t>(argc)};
  if (char* folder = ::getcwd(nullptr, 0)) {
    invocation.current_folder = folder;
    std::free(folder);
  }
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) invocation.source_date_epoch = epoch;
  if (const char* home = std::getenv("HOME")) invocation.home = home;
  invocation.now = std::time(nullptr);
  return invocation;
}

int run(int argc, char** argv) {
  const boek::ParsedOptions parsed = boek::parse_options(invocation_of(argc, argv));
  if (parsed.say) {
    std::fputs(parsed.say->c_str(), parsed.exit_code == 0 ? stdout : stderr);
    return parsed.exit_code;
  }
  boek::DiskFileSystem disk;
  if (boek::has_errors(parsed.diagnostics)) {
    boek::print_diagnostics(parsed.diagnostics, parsed.options, disk);
    return boek::exit_code(parsed.diagnostics);
  }
  for (const Command& command : kCommands)
    if (command.name == parsed.options.command) return command.run(parsed.options, disk);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    // Nothing of ours throws; what arrives here is memory, or a mistake of ours.
    std::fprintf(stderr, "projectenboek: onverwachte fout / unexpected error: %s\n", error.what());
    return 2;
  }
}
