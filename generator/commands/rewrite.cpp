// SPDX-License-Identifier: EUPL-1.2
#include "commands/rewrite.h"

#include "core/unified_diff.h"

namespace boek {
namespace {

// Empty when the file was written.
std::string refusal(const Rewrite& rewrite, FileSystem& disk) {
  // Somebody may have saved it since it was read.
  const auto now = disk.read(rewrite.path, rewrite.before.size());
  if (!now || *now != rewrite.before) return term("changed-meanwhile");
  const Status written = disk.replace(rewrite.path, rewrite.after);
  return written ? std::string() : system_reason(written.failure().error);
}

}  // namespace

void write(const std::vector<Rewrite>& rewrites, FileSystem& disk, Diagnostics& diagnostics) {
  for (const Rewrite& rewrite : rewrites)
    if (const std::string reason = refusal(rewrite, disk); !reason.empty())
      diagnostics.push_back(
          {Code::kCannotWrite, {rewrite.shown, {}}, {rewrite.shown, reason}, {}, {}});
}

std::string diff_of(const std::vector<Rewrite>& rewrites) {
  std::string out;
  for (const Rewrite& rewrite : rewrites)
    out += unified_diff(rewrite.shown, rewrite.before, rewrite.after);
  return out;
}

}  // namespace boek
