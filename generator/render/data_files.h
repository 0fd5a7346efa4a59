// SPDX-License-Identifier: EUPL-1.2
// The open data of the whole book that is not one project's: the wrapping of all projects, totals,
// and the JSON Schema of the output.
#pragma once

#include <string>

#include "render/context.h"

namespace boek {

inline constexpr std::string_view kDataVersion = "1";

// projecten.json: what stands before, between and after the objects of the projects.
std::string projects_json_head(const Book& book);
inline constexpr std::string_view kProjectsJsonBetween = ",\n";
inline constexpr std::string_view kProjectsJsonTail = "\n]}\n";
// totalen.json.
std::string totals_json(const RenderContext& context);
// schema.json: of projecten.json, with the explanation of every field.
std::string output_schema(const Texts& texts);

}  // namespace boek
