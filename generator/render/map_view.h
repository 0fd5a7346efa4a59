// SPDX-License-Identifier: EUPL-1.2
// The map of the provinces with the list of the same links beside it.
#pragma once

#include "render/context.h"
#include "render/template_data.h"

namespace boek {

// Sets `provincies`, each {naam, url, aantal}, and `kaart_html`: the map with the same links, the
// darker the more projects; empty when the assets have no map.
void add_province_map(const RenderContext& context, Data& data);

}  // namespace boek
