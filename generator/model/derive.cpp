// SPDX-License-Identifier: EUPL-1.2
#include "model/derive.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace boek {
namespace {

bool is_current(const Project& project, const Moment& today, int years) {
  return last_day(project.peildatum) >= add_years(today, -years) &&
         project.status != ProjectStatus::kAfgerond && project.status != ProjectStatus::kGestopt;
}

bool kind_counts(const Project& project) {
  return project.soort != Soort::kFonds && project.soort != Soort::kRegeling &&
         project.soort != Soort::kAgenda && project.status != ProjectStatus::kGestopt;
}

// Design section 3: a project is telbaar when its kind counts and no ancestor does; it counts when
// it is telbaar and its size is known. Whole families are decided from the top down.
class Counting {
 public:
  explicit Counting(Book& book) : book_(book), decided_(book.projects.size(), false) {}

  void run() {
    for (std::uint32_t i = 0; i < book_.projects.size(); ++i) decide_family(i);
  }

 private:
  void decide_family(std::uint32_t start) {
    std::vector<std::uint32_t> line;  // from the project up to the first decided ancestor
    for (std::uint32_t at = start; !decided_[at];) {
      line.push_back(at);
      const auto& parent = book_.projects[at].onderdeel_van;
      if (!parent) break;
      at = parent->id.index;
    }
    while (!line.empty()) {
      decide(line.back());
      line.pop_back();
    }
  }

  void decide(std::uint32_t index) {
    Project& project = book_.projects[index];
    bool inside_a_counted_whole = false;
    if (project.onderdeel_van) {
      const Project& parent = book_[project.onderdeel_van->id];
      inside_a_counted_whole = parent.telt_mee || blocked_.contains(project.onderdeel_van->id);
    }
    if (inside_a_counted_whole) blocked_.insert(ProjectId{index});
    project.telbaar = kind_counts(project) && !inside_a_counted_whole;
    project.telt_mee = project.telbaar && project.omvang && project.omvang->bedrag;
    decided_[index] = true;
  }

  Book& book_;
  std::vector<bool> decided_;
  std::set<ProjectId> blocked_;  // projects below one that counts
};

void collect_instruments(Project& project) {
  const auto add = [&](InstrumentId id) {
    auto& all = project.alle_instrumenten;
    if (id.valid() && std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
  };
  for (const Ref<Instrument>& ref : project.instrumenten) add(ref.id);
  for (const Financiering& line : project.financiering)
    if (line.instrument) add(line.instrument->id);
}

void collect_relations(Book& book) {
  for (std::uint32_t i = 0; i < book.projects.size(); ++i) {
    const Project& project = book.projects[i];
    if (project.onderdeel_van)
      book.projects[project.onderdeel_van->id.index].onderdelen.push_back(ProjectId{i});
    for (const Verwant& other : project.verwant)
      book.projects[other.project.id.index].verwant_vanuit.push_back(ProjectId{i});
  }
  const auto by_title = [&](ProjectId a, ProjectId b) {
    return std::tie(book[a].sorteersleutel, book[a].id) <
           std::tie(book[b].sorteersleutel, book[b].id);
  };
  for (Project& project : book.projects) {
    std::sort(project.onderdelen.begin(), project.onderdelen.end(), by_title);
    std::sort(project.verwant_vanuit.begin(), project.verwant_vanuit.end(), by_title);
  }
}

}  // namespace

void break_circles(Book& book, Diagnostics& diagnostics) {
  constexpr std::uint32_t kUnseen = 0;
  std::vector<std::uint32_t> seen_in(book.projects.size(), kUnseen);  // number of the walk, from 1
  for (std::uint32_t start = 0; start < book.projects.size(); ++start) {
    const std::uint32_t walk = start + 1;
    std::uint32_t at = start;
    while (seen_in[at] == kUnseen && book.projects[at].onderdeel_van) {
      seen_in[at] = walk;
      at = book.projects[at].onderdeel_van->id.index;
    }
    const bool circle = seen_in[at] == walk && book.projects[at].onderdeel_van;
    if (!circle) {
      if (seen_in[at] == kUnseen) seen_in[at] = walk;
      continue;
    }
    // Projects stand by id, so the walk that finds a circle enters it; report its first member.
    Diagnostic finding{Code::kCycle, {}, {}, {}, {}};
    std::uint32_t first = at;
    for (std::uint32_t i = book.projects[at].onderdeel_van->id.index; i != at;
         i = book.projects[i].onderdeel_van->id.index)
      first = std::min(first, i);
    for (std::uint32_t i = first;;) {
      const Project& member = book.projects[i];
      if (i != first)
        finding.notes.push_back({{member.file, member.onderdeel_van->span},
                                 NoteText::kPartOfHere,
                                 {member.id, member.onderdeel_van->name}});
      i = member.onderdeel_van->id.index;
      if (i == first) break;
    }
    Project& broken = book.projects[first];
    finding.at = {broken.file, broken.onderdeel_van->span};
    finding.args = {broken.id};
    diagnostics.push_back(std::move(finding));
    broken.onderdeel_van.reset();
  }
}

void derive(Book& book) {
  for (Project& project : book.projects) {
    project.actueel = is_current(project, book.today, book.config.actueel_jaren);
    collect_instruments(project);
  }
  Counting(book).run();
  collect_relations(book);
}

}  // namespace boek
