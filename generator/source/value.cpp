// SPDX-License-Identifier: EUPL-1.2
#include "source/value.h"

#include <algorithm>

namespace boek {

const Field* Value::find(std::string_view key) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace boek
