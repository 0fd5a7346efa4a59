// SPDX-License-Identifier: EUPL-1.2
// The parts of an index page that follow from its set of projects: totals with their coverage, the
// breakdown, what counts apart, and the list with its pages.
#pragma once

#include <string>
#include <vector>

#include "render/context.h"
#include "render/page.h"
#include "render/template_data.h"

namespace boek {

// A row of the table of totals: {naam, aantal, bedrag_html, dekking}.
Data total_row(const RenderContext& context, std::string_view name, const Total& total);
// Those that are not actueel.
Total historical(const Totals& totals);
// "bedrag bekend bij 13 van 147 telbare projecten".
std::string coverage(const RenderContext& context, const Total& total);
// The amount of a total, or "onbekend".
std::string total_html(const RenderContext& context, const Total& total);

// Sets `totalen`: current, historical and together; of a province also alone and shared.
void add_totals(const RenderContext& context, const ProjectSet& set, Data& data);
// Sets `verdelingen`: how the set is spread over themes, provinces or kinds.
void add_breakdown(const RenderContext& context, const ProjectSet& set, Data& data);
// Sets `fondsen`: funds, schemes and agendas with their own sums, apart from the total.
void add_funds(const RenderContext& context, const ProjectSet& set, Data& data);
// Sets the lists of page `number` and the navigation between pages. The items themselves stand
// where kCurrentMark and kHistoryMark are.
void add_lists(const RenderContext& context, const ProjectSet& set, std::uint32_t number,
               Data& data);

}  // namespace boek
