// SPDX-License-Identifier: EUPL-1.2
#include "links/exclusions.h"

#include <algorithm>

#include "core/text.h"
#include "net/web_address.h"

namespace boek {
namespace {

bool has_expired(const LinkException& exception, const Moment& today) {
  return exception.tot && last_day(*exception.tot) < today;
}

// The prefix in the spelling in which links are compared; with a slash only where it has a path.
std::string spelt(const std::string& prefix) {
  const auto address = parse_web_address(prefix);
  return address ? to_text(*address) : prefix;
}

}  // namespace

bool begins_with(std::string_view url, std::string_view prefix) {
  if (prefix.empty() || !url.starts_with(prefix)) return false;
  constexpr std::string_view kParts = "/?#";
  return url.size() == prefix.size() || kParts.find(prefix.back()) != std::string_view::npos ||
         kParts.find(url[prefix.size()]) != std::string_view::npos;
}

const LinkException* exception_for(std::string_view url, const std::vector<LinkException>& all,
                                   const Moment& today) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const LinkException& exception) {
    return !has_expired(exception, today) && begins_with(url, spelt(exception.url_prefix.value));
  });
  return found == all.end() ? nullptr : &*found;
}

Diagnostics check_exceptions(const std::vector<LinkException>& all, const Moment& today,
                             const std::string& file) {
  Diagnostics found;
  for (const LinkException& exception : all) {
    if (!has_expired(exception, today)) continue;
    found.push_back({Code::kExceptionExpired,
                     {file, exception.tot_span},
                     {printable(exception.url_prefix.value), to_iso(*exception.tot)},
                     {},
                     {}});
  }
  return found;
}

}  // namespace boek
