// SPDX-License-Identifier: EUPL-1.2
#include "render/financing_bar.h"

#include <vector>

#include "charts/share_bar.h"
#include "render/format.h"

namespace boek {

bool divides_whole(const Project& project, const std::optional<std::int64_t>& sum_of_lines) {
  const bool has_size = project.omvang && project.omvang->bedrag;
  if (!has_size || !sum_of_lines || *sum_of_lines <= 0) return false;
  return *sum_of_lines <= project.omvang->bedrag->value;
}

std::string letter_of_line(std::size_t n) {
  return n < 26 ? std::string(1, static_cast<char>('A' + n)) : std::string();
}

std::string financing_bar_svg(const Project& project) {
  std::vector<BarPart> parts;
  for (std::size_t i = 0; i < project.financiering.size(); ++i) {
    const Financiering& line = project.financiering[i];
    if (!line.bedrag) continue;
    const FinancieringStatus status = line.status.value_or(FinancieringStatus::kOnbekend);
    parts.push_back({line.bedrag->value, name(status), letter_of_line(i)});
  }
  return stacked_bar_svg(parts, project.omvang->bedrag->value);
}

std::string financing_bar_caption(const RenderContext& context, const Project& project,
                                  std::int64_t sum_of_lines) {
  const std::int64_t whole = project.omvang->bedrag->value;
  const auto euro = [&](std::int64_t euros) { return format_euro(euros, context.language); };
  if (sum_of_lines == whole) return context.texts.fill("project.balk", {euro(whole)});
  return context.texts.fill("project.balk_rest",
                            {euro(whole), euro(sum_of_lines), euro(whole - sum_of_lines)});
}

}  // namespace boek
