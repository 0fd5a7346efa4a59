// SPDX-License-Identifier: EUPL-1.2
#include "render/growing_files.h"

#include "render/context.h"
#include "render/csv.h"
#include "render/data_files.h"

namespace boek {

bool has_csv(const ProjectSet& set) {
  return set.kind == SetKind::kProvince || set.kind == SetKind::kTheme ||
         set.kind == SetKind::kInstrument;
}

GrowingFiles::GrowingFiles(const Book& book, const Plan& plan)
    : book_(book), plan_(plan), file_of_set_(plan.sets.size(), 0) {
  files_.push_back({"data/v1/projecten.json", projects_json_head(book), kProjectsJsonBetween,
                    &ProjectFragments::json});
  files_.push_back({"data/v1/projecten.csv", project_header(), {}, &ProjectFragments::row});
  files_.push_back({"projecten.csv", project_header(), {}, &ProjectFragments::row});
  files_.push_back(
      {"data/v1/financiering.csv", financing_header(), {}, &ProjectFragments::financing});
  whole_ = files_.size();
  for (std::size_t set = 0; set < plan.sets.size(); ++set) {
    if (!has_csv(plan.sets[set])) continue;
    file_of_set_[set] = files_.size();
    files_.push_back({below_root(plan.sets[set].url) + "projecten.csv",
                      project_header(),
                      {},
                      &ProjectFragments::row});
  }
}

void GrowingFiles::begin_block(std::size_t from, std::size_t size) {
  for (File& file : files_) file.members.clear();
  const auto add = [&](std::uint32_t set, std::uint32_t member) {
    files_[file_of_set_[set]].members.push_back(member);
  };
  for (std::uint32_t i = 0; i < size; ++i) {
    const Project& project = book_.projects[from + i];
    for (std::size_t file = 0; file < whole_; ++file) files_[file].members.push_back(i);
    for (const auto& province : project.provincies) add(plan_.province_set[province.id.index], i);
    for (const auto& theme : project.themas) add(plan_.theme_set[theme.id.index], i);
    for (const InstrumentId instrument : project.alle_instrumenten)
      add(plan_.instrument_set[instrument.index], i);
  }
}

bool GrowingFiles::take_part(std::size_t file, std::span<const ProjectFragments> block,
                             std::string& out) {
  File& at = files_[file];
  if (at.begun && at.members.empty()) return false;
  out.assign(at.begun ? std::string_view() : at.head);
  bool first = !at.begun;
  for (const std::uint32_t member : at.members) {
    if (!first) out += at.between;
    first = false;
    out += block[member].*at.piece;
  }
  at.begun = true;
  return true;
}

}  // namespace boek
