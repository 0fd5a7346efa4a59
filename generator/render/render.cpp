// SPDX-License-Identifier: EUPL-1.2
#include "render/render.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <span>

#include "core/parallel.h"
#include "render/context.h"
#include "render/csv.h"
#include "render/data_files.h"
#include "render/feeds.h"
#include "render/fragments.h"
#include "render/growing_files.h"
#include "render/page.h"
#include "render/page_assembly.h"
#include "render/project_json.h"
#include "render/site_search.h"
#include "render/sitemap.h"

namespace boek {
namespace {

// Projects whose data is in memory at once.
constexpr std::size_t kBlock = 256;

// A file that is not a page, made when a worker gets to it. Written to `out`, which a worker uses
// again and again: fresh memory for every large file costs more than filling it.
struct FileJob {
  std::string path;
  std::function<void(std::string& out)> make;
};

// What one thread owns.
struct Worker {
  TemplateRenderer renderer;
  std::string scratch;
  Diagnostics failures;
};

class SiteRenderer {
 public:
  SiteRenderer(const RenderInput& input, const WriteFile& write)
      : input_(input),
        write_(write),
        context_(input.book, input.plan, input.templates.texts, input.history, input.assets) {
    context_.has_search = has_search(input);
    for (unsigned i = 0; i < std::max(input.jobs, 1U); ++i)
      workers_.push_back({TemplateRenderer(input.templates), {}, {}});
  }

  Diagnostics run() {
    // First, while few other things are in memory.
    std::optional<SearchWords> words;
    if (has_search(input_)) words = search_words(input_);
    make_fragments();
    if (words) write_search(std::move(*words));
    // Beyond this point the data of the projects is handed over and no longer in memory.
    const std::vector<FileJob> files = file_jobs();
    each(files.size(), [&](std::size_t i, Worker& worker) {
      worker.scratch.clear();
      files[i].make(worker.scratch);
      put(files[i].path, worker.scratch, worker);
    });
    const std::vector<Page>& pages = input_.plan.pages;
    each(pages.size(), [&](std::size_t i, Worker& worker) { render_page(pages[i], worker); });
    return take_diagnostics();
  }

 private:
  // Pages know where the index is only from here on.
  void write_search(SearchWords words) {
    const SearchIndex index = search_index(
        input_, std::move(words), [this](ProjectId id) { return fragments_.cards[id.index]; });
    each(index.files.size(), [&](std::size_t i, Worker& worker) {
      put(index.files[i].path, index.files[i].bytes, worker);
    });
    context_.search = search_files(input_, index.addresses);
  }

  // fn of every index, on all workers, until something fails.
  void each(std::size_t count, const std::function<void(std::size_t, Worker&)>& fn) {
    parallel_for(count, input_.jobs, [&](std::size_t i, unsigned worker) {
      if (!failed_) fn(i, workers_[worker]);
    });
  }

  // Block by block: fragments in parallel, then the files that grow with each block, in parallel
  // too. Projects stand by id, so the rows of every file do.
  void make_fragments() {
    const std::size_t count = input_.book.projects.size();
    std::vector<ProjectFragments> block(std::min(count, kBlock));
    GrowingFiles files(input_.book, input_.plan);
    for (std::size_t from = 0; from == 0 || from < count; from += kBlock) {
      const std::size_t size = std::min(kBlock, count - from);
      each(size, [&](std::size_t i, Worker& worker) {
        block[i] = fragments_of({static_cast<std::uint32_t>(from + i)}, worker);
      });
      for (std::size_t i = 0; i < size; ++i) fragments_.add(block[i]);
      if (from == 0) reserve(count);
      grow(files, std::span(block).first(size), from);
    }
    if (!failed_) put_part("data/v1/projecten.json", kProjectsJsonTail, workers_.front());
  }

  void grow(GrowingFiles& files, std::span<const ProjectFragments> block, std::size_t from) {
    files.begin_block(from, block.size());
    each(files.size(), [&](std::size_t i, Worker& worker) {
      if (files.take_part(i, block, worker.scratch))
        put_part(files.path(i), worker.scratch, worker);
    });
  }

  void reserve(std::size_t count) {
    for (Pieces* pieces : {&fragments_.cards, &fragments_.entries}) pieces->reserve_like(count);
  }

  // Its own JSON file is written on the way, under former ids too.
  ProjectFragments fragments_of(ProjectId id, Worker& worker) {
    const Project& project = input_.book[id];
    ProjectFragments out;
    out.card = worker.renderer.render(TemplateId::kCard, card_data(context_, id));
    const std::string tekst = plain_text(project.body);
    out.json = project_json(input_.book, id, tekst);
    out.row = project_row(input_.book, id, tekst);
    out.financing = financing_rows(input_.book, id);
    out.entry = feed_entry(context_, id);
    worker.scratch.assign(out.json).append("\n");
    put("data/v1/projecten/" + project.id + ".json", worker.scratch, worker);
    for (const auto& former : project.voorheen)
      put("data/v1/projecten/" + former.value + ".json", worker.scratch, worker);
    return out;
  }

  std::vector<FileJob> file_jobs() const {
    std::vector<FileJob> jobs;
    for (const ProjectSet& set : input_.plan.sets) add_set_files(jobs, set);
    const auto add = [&](std::string path, std::function<std::string()> make) {
      jobs.push_back(
          {std::move(path), [make = std::move(make)](std::string& out) { out = make(); }});
    };
    add("data/v1/totalen.json", [this] { return totals_json(context_); });
    add("data/v1/schema.json", [this] { return output_schema(context_.texts); });
    add("sitemap.xml", [this] { return sitemap_xml(context_); });
    add("robots.txt", [this] { return robots_txt(context_); });
    add("_headers", [] { return headers_file(); });
    if (!input_.book.config.contact.empty())
      add(".well-known/security.txt", [this] { return security_txt(context_); });
    for (const Asset& asset : input_.assets.files) add(asset.path, [&] { return asset.bytes; });
    return jobs;
  }

  void add_set_files(std::vector<FileJob>& jobs, const ProjectSet& set) const {
    const bool whole = set.kind == SetKind::kAll;
    if (!whole && !has_csv(set)) return;
    const std::string folder = whole ? std::string() : below_root(set.url);
    jobs.push_back({folder + "feed.xml", [this, &set](std::string& out) { out = feed_of(set); }});
  }

  std::string feed_of(const ProjectSet& set) const {
    const std::string& title = input_.book.config.titel;
    FeedHead head{context_.texts.fill("feed.titel", {title}), "/"};
    if (set.kind != SetKind::kAll)
      head = {context_.texts.fill("feed.titel_deel", {title, name_of(set)}), set.url};
    return feed_xml(context_, head, newest_of(context_, set, kFeedEntries), fragments_.entries);
  }

  std::string name_of(const ProjectSet& set) const {
    switch (set.kind) {
      case SetKind::kProvince:
        return input_.book.provinces[set.subject].naam;
      case SetKind::kTheme:
        return input_.book.themes[set.subject].naam;
      case SetKind::kInstrument:
        return input_.book.instruments[set.subject].naam;
      default:
        return {};
    }
  }

  void render_page(const Page& page, Worker& worker) {
    const std::string& body =
        worker.renderer.render(template_of(page.kind), page_data(context_, page));
    worker.scratch.clear();
    assemble_page(
        context_, page, body, [this](ProjectId id) { return fragments_.cards[id.index]; },
        worker.scratch);
    put(file_of_url(page.url), worker.scratch, worker);
  }

  void put(const std::string& path, std::string_view bytes, Worker& worker) {
    hand_over(path, bytes, Handing::kWhole, worker);
  }

  void put_part(const std::string& path, std::string_view bytes, Worker& worker) {
    hand_over(path, bytes, Handing::kNextPart, worker);
  }

  void hand_over(const std::string& path, std::string_view bytes, Handing handing, Worker& worker) {
    const auto written = write_(path, bytes, handing);
    if (written) return;
    worker.failures.push_back(
        {Code::kCannotWrite, {path, {}}, {path, system_reason(written.failure().error)}, "", {}});
    failed_ = true;
  }

  Diagnostics take_diagnostics() {
    Diagnostics all;
    for (Worker& worker : workers_) {
      append(all, std::move(worker.failures));
      append(all, worker.renderer.take_diagnostics());
    }
    sort_and_unique(all);
    return all;
  }

  const RenderInput& input_;
  const WriteFile& write_;
  RenderContext context_;
  Fragments fragments_;
  std::vector<Worker> workers_;
  std::atomic<bool> failed_ = false;
};

}  // namespace

Diagnostics render_site(const RenderInput& input, const WriteFile& write) {
  return SiteRenderer(input, write).run();
}

}  // namespace boek
