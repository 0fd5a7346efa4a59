// SPDX-License-Identifier: EUPL-1.2
// The bar above the table of who pays what.
#pragma once

#include <optional>
#include <string>

#include "render/context.h"

namespace boek {

// Whether the lines divide a whole that a source gives: it is known, and they do not exceed it.
bool divides_whole(const Project& project, const std::optional<std::int64_t>& sum_of_lines);

// The letter of the nth line: A, B … Z, then nothing.
std::string letter_of_line(std::size_t n);

// Each line with an amount, as long as it is of the whole. Requires: divides_whole.
std::string financing_bar_svg(const Project& project);

// What the bar says in words: how much of the whole is divided, and what has no origin.
std::string financing_bar_caption(const RenderContext& context, const Project& project,
                                  std::int64_t sum_of_lines);

}  // namespace boek
