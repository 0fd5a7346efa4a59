// SPDX-License-Identifier: EUPL-1.2
// What changed in a file, as people read it and `git apply` takes it.
#pragma once

#include <string>
#include <string_view>

namespace boek {

// The unified diff of a file, with three lines around each change; empty when nothing changed.
// `path` stands in its header as a/path and b/path. The lines keep their endings.
std::string unified_diff(const std::string& path, std::string_view before, std::string_view after);

}  // namespace boek
