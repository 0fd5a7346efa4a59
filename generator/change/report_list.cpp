// SPDX-License-Identifier: EUPL-1.2
#include "change/report_list.h"

#include "render/format.h"

namespace boek {
namespace {

std::string counted(Bilingual one, Bilingual more, std::size_t count, Language language) {
  const std::vector<std::string> args = {format_number(static_cast<std::int64_t>(count), language)};
  return fill((count == 1 ? one : more).in(language), args);
}

}  // namespace

std::string bounded_list(const std::vector<std::string>& items, const ListBounds& bounds,
                         Language language) {
  std::string out;
  std::size_t at = 0;
  const auto take = [&](std::size_t most, std::string& into) {
    for (std::size_t taken = 0; taken < most && at < items.size(); ++taken, ++at) {
      if (out.size() + into.size() + items[at].size() > bounds.bytes) return;
      into += items[at];
    }
  };
  std::string shown, folded;
  take(bounds.items, shown);
  out = shown;
  const std::size_t first_folded = at;
  // A line to click on for one item is no gain.
  take(bounds.folded, folded);
  if (at - first_folded == 1) {
    out += folded;
  } else if (!folded.empty()) {
    out += "\n<details><summary>";
    out += counted({"nog {0}", "{0} more"}, {"nog {0}", "{0} more"}, at - first_folded, language);
    out += "</summary>\n\n" + folded + "\n</details>\n";
  }
  if (at < items.size()) {
    out += folded.empty() || at - first_folded == 1 ? "- " : "\n";
    out += counted({"… en nog {0} die hier niet past", "… and {0} more that does not fit here"},
                   {"… en nog {0} die hier niet passen", "… and {0} more that do not fit here"},
                   items.size() - at, language);
    out += '\n';
  }
  return out;
}

}  // namespace boek
