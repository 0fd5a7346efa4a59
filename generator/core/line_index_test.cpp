// SPDX-License-Identifier: EUPL-1.2
#include "core/line_index.h"

#include <catch2/catch.hpp>

#include "core/text.h"

namespace boek {

TEST_CASE("an index of lines answers as the functions that read a text from its beginning") {
  for (const std::string_view text : {"", "a", "\n", "één\ntwee\r\n\n  drié", "x\n"}) {
    const LineIndex index(text);
    for (std::size_t at = text.size() + 1; at-- > 0;)
      CHECK(index.position(at) == position_of(text, at));
    for (std::size_t at = 0; at <= text.size(); ++at) {
      INFO(text << " at " << at);
      CHECK(index.position(at) == position_of(text, at));
    }
    for (std::uint32_t line = 1; line < 7; ++line) {
      CHECK(index.line(line) == line_of(text, line));
      for (std::uint32_t column = 1; column < 7; ++column)
        CHECK(index.offset({line, column}) == offset_of(text, {line, column}));
    }
  }
}

}  // namespace boek
