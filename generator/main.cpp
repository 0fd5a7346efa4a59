// SPDX-License-Identifier: EUPL-1.2
// Turns the command line into one call, and its outcome into an exit code.
#include <unistd.h>

#include <cerrno>
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
constexpr Command kCommands[] = {
    {"check", boek::run_check},   {"fmt", boek::run_fmt},     {"build", boek::run_build},
    {"serve", boek::run_serve},   {"links", boek::run_links}, {"new", boek::run_new},
    {"schema", boek::run_schema}, {"diff", boek::run_diff},   {"explain", boek::run_explain}};

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

// A result that did not arrive is no result, whatever the command made of it.
bool output_arrived(boek::Language language) {
  errno = 0;
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return true;
  const std::string reason = boek::system_reason(errno == 0 ? EIO : errno);
  const boek::Diagnostic failure{boek::Code::kCannotWrite, {}, {"stdout", reason}, {}, {}};
  std::fputs(boek::as_text(failure, {}, language).c_str(), stderr);
  return false;
}

int run(int argc, char** argv, boek::Language& language) {
  const boek::ParsedOptions parsed = boek::parse_options(invocation_of(argc, argv));
  if (parsed.say) {
    std::fputs(parsed.say->c_str(), parsed.exit_code == 0 ? stdout : stderr);
    return parsed.exit_code;
  }
  language = parsed.options.language;
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
    boek::Language language = boek::Language::kDutch;
    const int exit_code = run(argc, argv, language);
    return output_arrived(language) ? exit_code : 2;
  } catch (const std::exception& error) {
    // Nothing of ours throws; what arrives here is memory, or a mistake of ours.
    std::fprintf(stderr, "projectenboek: onverwachte fout / unexpected error: %s\n", error.what());
    return 2;
  }
}
