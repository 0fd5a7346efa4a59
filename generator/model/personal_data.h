// SPDX-License-Identifier: EUPL-1.2
// What looks like data of a person: mobile numbers, mailboxes at providers for persons, numbers
// that pass the test of citizen service numbers.
#pragma once

#include <string>
#include <string_view>

#include "core/diagnostic.h"

namespace boek {

// Warns of what is found in the whole text of a file. The messages repeat none of it.
void check_personal_data(std::string_view text, const std::string& file, Diagnostics& diagnostics);

}  // namespace boek
