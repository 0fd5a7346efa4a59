// SPDX-License-Identifier: EUPL-1.2
// `new`: a project file to start from.
#include <fmt/format.h>

#include <cerrno>
#include <cstdio>

#include "commands/commands.h"
#include "commands/load.h"
#include "commands/print.h"
#include "core/text.h"
#include "model/new_project.h"
#include "source/document.h"

namespace boek {
namespace {

int fail(Code code, std::vector<std::string> args, const Options& options, const FileSystem& disk) {
  const Diagnostics found{{code, {}, std::move(args), {}, {}}};
  print_diagnostics(found, options, disk);
  return exit_code(found);
}

}  // namespace

int run_new(const Options& options, FileSystem& disk) {
  const std::string id = find_invalid_utf8(options.title) ? "" : to_slug(options.title);
  if (id.empty() || is_reserved_id(id))
    return fail(Code::kCannotMakeId, {printable(options.title)}, options, disk);
  const std::string folder = options.content + "/projecten";
  const std::string path = folder + '/' + id + ".md";
  const std::string shown = shown_path(options, path);
  const Status made = disk.make_folders(folder);
  const Status written =
      made ? disk.write_new(path, new_project_text({options.title, options.today, {}, {}, {}})) : made;
  if (!written && written.failure().error == EEXIST)
    return fail(Code::kFileExists, {shown}, options, disk);
  if (!written)
    return fail(Code::kCannotWrite, {shown, system_reason(written.failure().error)}, options, disk);
  fmt::print("{}\n", shown);
  if (options.verbosity != Verbosity::kQuiet)
    fmt::print(stderr, "{}\n",
               options.language == Language::kDutch
                   ? "Vul de lege waarden in; `./boek check` zegt wat er nog ontbreekt."
                   : "Fill in the empty values; `./boek check` says what is missing.");
  return 0;
}

}  // namespace boek
