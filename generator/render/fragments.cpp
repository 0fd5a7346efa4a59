// SPDX-License-Identifier: EUPL-1.2
#include "render/fragments.h"

namespace boek {

void Fragments::add(const ProjectFragments& project) {
  cards.add(project.card);
  entries.add(project.entry);
}

}  // namespace boek
