// SPDX-License-Identifier: EUPL-1.2
// The fix of a key or a text that is to be another word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"

namespace boek {

// Puts `to` where `written` stands at `span`, between its quotes if it has any. Nothing when it is
// written in another way there (with escapes, or over several lines).
std::vector<Edit> rename(const std::string& file, Span span, std::string_view written,
                         std::string_view to);

}  // namespace boek
