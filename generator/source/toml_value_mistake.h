// SPDX-License-Identifier: EUPL-1.2
// What is wrong with one value that is no list or table: a text, or what stands without quotes. A
// fix is given only where the author can have meant one thing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "source/loose_value.h"
#include "source/toml_cursor.h"
#include "source/toml_mistake.h"

namespace boek {

// Each function moves past what it is about; false means that what stands there is no TOML, and
// found_ says what is the matter when that is known.
class TomlValueMistakes : protected TomlCursor {
 public:
  TomlValueMistakes(std::string_view toml, IsTomlValue is_value)
      : TomlCursor(toml), is_value_(is_value) {}

 protected:
  enum class Inside : std::uint8_t { kLine, kList, kBraces };

  bool report(TomlMistake mistake);
  // Past blanks; a space that only looks like one, or a sign that nobody sees, is a mistake.
  bool blanks();
  // Whether nothing of that kind stands between two places; else it is reported.
  bool all_visible(std::size_t begin, std::size_t end);
  // A text, a number or a date; whatever does not begin with a bracket.
  bool plain_value(Inside inside);

  std::optional<TomlMistake> found_;

 private:
  bool long_text(std::string_view quotes);
  bool text(Inside inside);
  bool quote_inside(std::size_t begin, std::size_t end);
  bool open_text(Inside inside, std::size_t begin);
  bool literal();
  bool curly(Inside inside);
  bool bare(Inside inside);

  std::size_t bare_end(Inside inside) const;
  bool ends_text(Inside inside, std::size_t next, std::size_t end) const;
  std::vector<TextChange> curly_fix(std::size_t begin, std::size_t open, std::size_t close,
                                    std::size_t size) const;

  IsTomlValue is_value_;
};

}  // namespace boek
