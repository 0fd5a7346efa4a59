// SPDX-License-Identifier: EUPL-1.2
// Measures a Markdown body before it is parsed: cmark-gfm 0.29.0.gfm.6 takes quadratic time or
// memory on deep nesting, wide tables and long runs of openers, and cannot be interrupted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "source/limits.h"

namespace boek {

// The first limit that the body passes; nothing when the parser may have it. `first_line` is the
// line of the file at which `body` starts.
std::optional<Diagnostic> check_markdown_limits(std::string_view body, std::uint32_t first_line,
                                                const std::string& file, const Limits& limits);

}  // namespace boek
