// SPDX-License-Identifier: EUPL-1.2
// Values of the wrong type or form that are known slips: "1,5 miljoen" for an amount, "01-03-2026"
// for a day, "ja" for true.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic.h"
#include "model/schema.h"

namespace boek {

// What `value`, which is not what `rule` asks for, was meant to be; with a fix when it can be read
// in one way only. Nothing when it is no known slip. `text` is the file that it stands in; when
// that is empty, numbers are not looked at as they were written.
std::optional<Diagnostic> find_slip(const FieldRule& rule, const Value& value,
                                    std::string_view text, const std::string& file);

// Where a key that is unknown in one table belongs: the headings of the tables at the top that have
// it, as "[omvang], [[financiering]]". Empty when none has, or so many that it says nothing.
std::string tables_with(std::string_view key, std::span<const FieldRule> rules);

}  // namespace boek
