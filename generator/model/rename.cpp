// SPDX-License-Identifier: EUPL-1.2
#include "model/rename.h"

#include "core/text.h"

namespace boek {

std::vector<Edit> rename(const std::string& file, Span span, std::string_view written,
                         std::string_view to) {
  if (span.begin.line != span.end.line || span.end.column < span.begin.column) return {};
  const std::size_t width = span.end.column - span.begin.column;
  const std::size_t bare = count_code_points(written);
  if (width != bare && width != bare + 2) return {};
  if (width == bare + 2) {
    ++span.begin.column;
    --span.end.column;
  }
  return {{{file, span}, std::string(to)}};
}

}  // namespace boek
