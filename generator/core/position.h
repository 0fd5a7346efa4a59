// SPDX-License-Identifier: EUPL-1.2
// Places in a text as people count them. Invariant: lines and columns count from 1, columns in
// Unicode code points; a Span is half open (its end is the first column after it).
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace boek {

struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  auto operator<=>(const Position&) const = default;
};

// The default span, 1:1 to 1:1, stands for the file as a whole.
struct Span {
  Position begin;
  Position end;
  auto operator<=>(const Span&) const = default;
};

// A span in a file; the path is relative to the project's root, with forward slashes.
struct Location {
  std::string file;
  Span span;
  auto operator<=>(const Location&) const = default;
};

// A value and where it was written, so that late checks still point at its place.
template <typename T>
struct Located {
  T value{};
  Span span;
};

}  // namespace boek
