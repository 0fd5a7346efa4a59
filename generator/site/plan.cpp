// SPDX-License-Identifier: EUPL-1.2
// The whole site laid out: sets of projects, pages, former addresses; collisions and dead links.
#include "site/plan.h"

#include <algorithm>
#include <tuple>

#include "site/links.h"

namespace boek {
namespace {

// The parts of the site that no page of content/ may stand on.
constexpr std::string_view kOwnAddresses[] = {
    "/projecten/", "/provincies/", "/themas/", "/instrumenten/", "/landsdelen/",
    "/data/",      "/overzicht/",  "/kansen/", "/actualiteit/",  "/tafels/",
    "/boek/",      "/assets/",     "/pagina/"};

class Planner {
 public:
  Planner(const Book& book, unsigned jobs) : book_(book), jobs_(jobs) {}

  Outcome<Plan> run() {
    order_projects();
    collect_sets();
    lay_out_pages();
    former_addresses();
    report_collisions();
    append(outcome_.diagnostics, check_links(book_, jobs_));
    return std::move(outcome_);
  }

 private:
  // Current first, then historical; each by title. Sets are filled in this order and need no sort.
  void order_projects() {
    ordered_.reserve(book_.projects.size());
    for (std::uint32_t i = 0; i < book_.projects.size(); ++i) ordered_.push_back(ProjectId{i});
    std::sort(ordered_.begin(), ordered_.end(), [&](ProjectId a, ProjectId b) {
      const Project &p = book_[a], &q = book_[b];
      return std::tie(q.actueel, p.sorteersleutel, p.id) <
             std::tie(p.actueel, q.sorteersleutel, q.id);
    });
  }

  std::uint32_t new_set(SetKind kind, std::uint32_t subject, std::string url) {
    ProjectSet set;
    set.kind = kind;
    set.subject = subject;
    set.url = std::move(url);
    plan().sets.push_back(std::move(set));
    return static_cast<std::uint32_t>(plan().sets.size() - 1);
  }

  template <typename Records, typename Url>
  std::vector<std::uint32_t> new_sets(SetKind kind, const Records& records, Url url_of) {
    std::vector<std::uint32_t> indices;
    for (std::uint32_t i = 0; i < records.size(); ++i)
      indices.push_back(new_set(kind, i, url_of(records[i].id)));
    return indices;
  }

  void add(std::uint32_t set_index, ProjectId id) {
    ProjectSet& set = plan().sets[set_index];
    // A project can reach a set by two ways (two provinces of one region): it counts once.
    if (!set.members.empty() && set.members.back() == id) return;
    set.members.push_back(id);
    if (book_[id].actueel) ++set.actueel;
  }

  void collect_sets() {
    new_set(SetKind::kAll, 0, "/projecten/");
    plan().province_set = new_sets(SetKind::kProvince, book_.provinces, province_url);
    plan().theme_set = new_sets(SetKind::kTheme, book_.themes, theme_url);
    plan().instrument_set = new_sets(SetKind::kInstrument, book_.instruments, instrument_url);
    plan().landsdeel_set = new_sets(SetKind::kLandsdeel, book_.config.landsdelen, landsdeel_url);
    for (const ProjectId id : ordered_) file_project(id);
    for (ProjectSet& set : plan().sets) {
      set.pages = std::max<std::uint32_t>(
          1, (static_cast<std::uint32_t>(set.members.size()) + kProjectsPerPage - 1) /
                 kProjectsPerPage);
      set.totals = set.kind == SetKind::kInstrument
                       ? totals_of_instrument(book_, InstrumentId{set.subject}, set.members)
                       : totals_of(book_, set.members);
    }
  }

  void file_project(ProjectId id) {
    const Project& project = book_[id];
    add(0, id);
    for (const auto& province : project.provincies) {
      if (!province.id.valid()) continue;
      add(plan().province_set[province.id.index], id);
      const LandsdeelId landsdeel = book_[province.id].landsdeel;
      if (landsdeel.valid()) add(plan().landsdeel_set[landsdeel.index], id);
    }
    for (const auto& theme : project.themas) {
      if (!theme.id.valid()) continue;
      add(plan().theme_set[theme.id.index], id);
      for (const auto& province : project.provincies)
        if (province.id.valid()) add(cell(theme.id.index, province.id.index), id);
    }
    for (const InstrumentId instrument : project.alle_instrumenten)
      add(plan().instrument_set[instrument.index], id);
  }

  std::uint32_t cell(std::uint32_t theme, std::uint32_t province) {
    const auto [found, is_new] = plan().cell_set.emplace(std::pair(theme, province), 0);
    if (is_new) {
      found->second = new_set(SetKind::kCell, theme,
                              cell_url(book_.themes[theme].id, book_.provinces[province].id));
      plan().sets[found->second].province = province;
    }
    return found->second;
  }

  void add_page(PageKind kind, std::uint32_t subject, std::string url) {
    plan().pages.push_back({kind, subject, 0, 1, std::move(url), {}});
  }

  void add_index(PageKind kind, std::uint32_t set_index) {
    const ProjectSet& set = plan().sets[set_index];
    for (std::uint32_t number = 1; number <= set.pages; ++number)
      plan().pages.push_back(
          {kind, set.subject, set_index, number, numbered_url(set.url, number), {}});
  }

  void lay_out_pages() {
    add_page(PageKind::kHome, 0, "/");
    // The longest pages first, so that no worker is left with one at the end.
    add_index(PageKind::kProjectIndex, 0);
    add_page(PageKind::kProvinces, 0, "/provincies/");
    for (const std::uint32_t set : plan().province_set) add_index(PageKind::kProvince, set);
    add_page(PageKind::kThemes, 0, "/themas/");
    for (const std::uint32_t set : plan().theme_set) add_index(PageKind::kTheme, set);
    for (const auto& [at, set] : plan().cell_set) add_index(PageKind::kCell, set);
    add_page(PageKind::kInstruments, 0, "/instrumenten/");
    for (const std::uint32_t set : plan().instrument_set) add_index(PageKind::kInstrument, set);
    add_page(PageKind::kLandsdelen, 0, "/landsdelen/");
    for (const std::uint32_t set : plan().landsdeel_set) add_index(PageKind::kLandsdeel, set);
    for (std::uint32_t i = 0; i < book_.projects.size(); ++i)
      add_page(PageKind::kProject, i, project_url(book_.projects[i].id));
    for (std::uint32_t i = 0; i < book_.paginas.size(); ++i)
      add_page(PageKind::kPagina, i, pagina_url(book_.paginas[i].id));
    add_page(PageKind::kData, 0, "/data/");
    add_page(PageKind::kNotFound, 0, "/404.html");
  }

  template <typename Records, typename Url>
  void redirects(const Records& records, Url url_of) {
    for (const auto& record : records)
      for (const auto& former : record.voorheen)
        plan().pages.push_back(
            {PageKind::kRedirect, 0, 0, 1, url_of(former.value), url_of(record.id)});
  }

  void former_addresses() {
    redirects(book_.projects, project_url);
    redirects(book_.themes, theme_url);
    redirects(book_.instruments, instrument_url);
  }

  // Ids are unique within a folder and former ids are checked, so only the pages at the top level
  // can stand on an address of the site's own.
  void report_collisions() {
    for (const Pagina& pagina : book_.paginas) {
      const std::string url = pagina_url(pagina.id);
      if (std::find(std::begin(kOwnAddresses), std::end(kOwnAddresses), url) !=
          std::end(kOwnAddresses))
        outcome_.diagnostics.push_back({Code::kUrlCollision, {pagina.file, {}}, {url}, {}, {}});
    }
  }

  Plan& plan() { return outcome_.value; }

  const Book& book_;
  unsigned jobs_;
  std::vector<ProjectId> ordered_;
  Outcome<Plan> outcome_;
};

}  // namespace

Outcome<Plan> plan_site(const Book& book, unsigned jobs) { return Planner(book, jobs).run(); }

}  // namespace boek
