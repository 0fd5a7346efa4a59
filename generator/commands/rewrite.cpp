// SPDX-License-Identifier: EUPL-1.2
#include "commands/rewrite.h"

#include <optional>

#include "core/unified_diff.h"

namespace boek {
namespace {

// Nothing when the file was written.
std::optional<Diagnostic> refusal(const Rewrite& rewrite, FileSystem& disk) {
  const Location at{rewrite.shown, {}};
  // Somebody may have saved it since it was read.
  const auto now = disk.read(rewrite.path, rewrite.before.size());
  if (!now || *now != rewrite.before)
    return Diagnostic{Code::kChangedMeanwhile, at, {rewrite.shown}, {}, {}};
  const Status written = disk.replace(rewrite.path, rewrite.after);
  if (written) return std::nullopt;
  const std::string reason = system_reason(written.failure().error);
  return Diagnostic{Code::kCannotWrite, at, {rewrite.shown, reason}, {}, {}};
}

}  // namespace

void write(const std::vector<Rewrite>& rewrites, FileSystem& disk, Diagnostics& diagnostics) {
  for (const Rewrite& rewrite : rewrites)
    if (auto refused = refusal(rewrite, disk)) diagnostics.push_back(std::move(*refused));
}

std::string diff_of(const std::vector<Rewrite>& rewrites) {
  std::string out;
  for (const Rewrite& rewrite : rewrites)
    out += unified_diff(rewrite.shown, rewrite.before, rewrite.after);
  return out;
}

}  // namespace boek
