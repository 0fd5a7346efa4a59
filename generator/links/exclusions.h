// SPDX-License-Identifier: EUPL-1.2
// Links that the check leaves alone, as projectenboek.toml says: each with a reason, and until
// when.
#pragma once

#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/moment.h"
#include "model/config.h"

namespace boek {

// Whether an address begins with a prefix as a reader means it: `https://a.nl` is not the beginning
// of `https://a.nl.example/`, nor `/doc` of `/documents`.
bool begins_with(std::string_view url, std::string_view prefix);

// The exclusion that holds for `url` on the day `today`, or null.
const LinkException* exception_for(std::string_view url, const std::vector<LinkException>& all,
                                   const Moment& today);

// kExceptionExpired for each that no longer holds. `file` is the path of projectenboek.toml.
Diagnostics check_exceptions(const std::vector<LinkException>& all, const Moment& today,
                             const std::string& file);

}  // namespace boek
