// SPDX-License-Identifier: EUPL-1.2
// What /projecten/ and the home page show of the search: the form, and the filters that a script
// brings to life. Their words and the numbers of the whole book come from here; the script only
// counts.
#pragma once

#include "render/context.h"
#include "render/template_data.h"

namespace boek {

// Sets `zoek`, `zoek_delen` and `zoek_js`: what the form needs, on any page that may have it.
void add_search_form(const SearchFiles& search, Data& data);

// Sets `facetten` {sleutel, naam, opties {id, naam, aantal}, heeft_meer, meer}, `bedragen` {waarde,
// naam} and `jaren` {jaar}: the filters over the whole book; and `zoek_aantal`, how many projects
// that has.
void add_search_filters(const RenderContext& context, Data& data);

}  // namespace boek
