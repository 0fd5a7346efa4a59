// SPDX-License-Identifier: EUPL-1.2
#include "render/markdown_html.h"
#include "render/page.h"
#include "render/phrases.h"
#include "render/search_panel.h"
#include "render/set_view.h"

namespace boek {
namespace {

// What an index page says about its subject.
struct Subject {
  PageHead head;
  std::string lead;
  const Record* record = nullptr;  // whose body is the introduction
  std::vector<Data> facts;
};

class SubjectBuilder {
 public:
  explicit SubjectBuilder(const RenderContext& context)
      : context_(context), book_(context.book), texts_(context.texts) {}

  Subject build(const ProjectSet& set) {
    switch (set.kind) {
      case SetKind::kAll:
        all();
        break;
      case SetKind::kProvince:
        province(book_.provinces[set.subject]);
        break;
      case SetKind::kTheme:
        theme(book_.themes[set.subject]);
        break;
      case SetKind::kInstrument:
        instrument(book_.instruments[set.subject]);
        break;
      case SetKind::kLandsdeel:
        landsdeel(book_.config.landsdelen[set.subject]);
        break;
      case SetKind::kCell:
        cell(set);
        break;
    }
    if (out_.head.description.empty()) out_.head.description = out_.lead;
    return std::move(out_);
  }

 private:
  void path(std::string_view text, std::string url) {
    out_.head.path.push_back({std::string(text), std::move(url)});
  }

  void fact(std::string_view key, std::string_view value, std::string_view url = "") {
    if (value.empty()) return;
    Data row;
    row.text("naam", texts_[key]).text("waarde", value);
    row.text("pad", url.starts_with('/') ? below_root(url) : std::string());
    row.text("adres", is_linkable(url) ? url : std::string_view());
    out_.facts.push_back(std::move(row));
  }

  void aliases(const std::vector<std::string>& names) {
    std::string joined;
    for (const std::string& alias : names) joined += (joined.empty() ? "" : ", ") + alias;
    fact("feit.ook_bekend_als", joined);
  }

  void all() {
    out_.head.title = texts_["nav.projecten"];
    out_.lead = texts_["projecten.inleiding"];
  }

  void province(const Province& province) {
    out_.head.title = province.naam;
    out_.lead = province.omschrijving;
    out_.record = &province;
    out_.head.provinces = {province.id};
    path(texts_["nav.provincies"], "/provincies/");
    if (province.landsdeel.valid()) {
      const Landsdeel& part = book_[province.landsdeel];
      fact("feit.landsdeel", part.naam, landsdeel_url(part.id));
    }
    std::string companies;
    for (const std::string& rom : province.rom) companies += (companies.empty() ? "" : ", ") + rom;
    fact("feit.rom", companies);
    fact("feit.website", province.website, province.website);
    fact("feit.cbs_code", province.cbs_code);
    aliases(province.ook_bekend_als);
  }

  void theme(const Theme& theme) {
    out_.head.title = theme.naam;
    out_.lead = theme.omschrijving;
    out_.record = &theme;
    path(texts_["nav.themas"], "/themas/");
    aliases(theme.ook_bekend_als);
  }

  void instrument(const Instrument& instrument) {
    out_.head.title = instrument.naam;
    out_.lead = instrument.omschrijving;
    out_.record = &instrument;
    path(texts_["nav.instrumenten"], "/instrumenten/");
    fact("feit.afkorting", instrument.afkorting);
    if (instrument.soort)
      fact("feit.soort", texts_.label("instrument_soort", name(*instrument.soort)));
    fact("feit.beheerder", instrument.beheerder);
    fact("feit.website", instrument.website, instrument.website);
    aliases(instrument.ook_bekend_als);
  }

  void landsdeel(const Landsdeel& part) {
    out_.head.title = part.naam;
    out_.lead = part.omschrijving;
    if (part.omschrijving.empty())
      out_.head.description = texts_.fill("landsdeel.omschrijving", {part.naam});
    path(texts_["nav.landsdelen"], "/landsdelen/");
    for (const Province& province : book_.provinces)
      if (province.landsdeel.valid() && &book_[province.landsdeel] == &part)
        out_.head.provinces.push_back(province.id);
  }

  void cell(const ProjectSet& set) {
    const Theme& theme = book_.themes[set.subject];
    const Province& province = book_.provinces[set.province];
    out_.head.title = texts_.fill("cel.titel", {theme.naam, province.naam});
    out_.lead = texts_.fill("cel.inleiding", {theme.naam, province.naam});
    out_.head.provinces = {province.id};
    path(texts_["nav.themas"], "/themas/");
    path(theme.naam, theme_url(theme.id));
    fact("feit.thema", theme.naam, theme_url(theme.id));
    fact("feit.provincie", province.naam, province_url(province.id));
  }

  const RenderContext& context_;
  const Book& book_;
  const Texts& texts_;
  Subject out_;
};

bool has_files(SetKind kind) {
  return kind == SetKind::kAll || kind == SetKind::kProvince || kind == SetKind::kTheme ||
         kind == SetKind::kInstrument;
}

// The feed and the CSV of a set; those of the whole book stand at the root.
void add_files(const ProjectSet& set, Data& data) {
  const std::string folder = set.kind == SetKind::kAll ? "" : below_root(set.url);
  data.flag("heeft_bestanden", has_files(set.kind));
  data.text("csv_url", folder + "projecten.csv").text("atom_url", folder + "feed.xml");
}

// A new project as who is on this page probably means it. A part of the country has several
// provinces, and which of them take part is not ours to guess.
NewProject new_project_of(const Book& book, const ProjectSet& set) {
  NewProject project;
  switch (set.kind) {
    case SetKind::kProvince:
      project.provincie = book.provinces[set.subject].id;
      break;
    case SetKind::kTheme:
      project.thema = book.themes[set.subject].id;
      break;
    case SetKind::kInstrument:
      project.instrument = book.instruments[set.subject].id;
      break;
    case SetKind::kCell:
      project.thema = book.themes[set.subject].id;
      project.provincie = book.provinces[set.province].id;
      break;
    case SetKind::kAll:
    case SetKind::kLandsdeel:
      break;
  }
  return project;
}

// Of the list of all projects; only its first page can be searched.
void add_search(const RenderContext& context, bool first, Data& data) {
  const bool searchable = first && !context.search.files.empty();
  add_search_form(searchable ? context.search : SearchFiles{}, data);
  data.flag("op_zoekpagina", searchable);
  if (searchable) add_search_filters(context, data);
}

}  // namespace

Data index_page(const RenderContext& context, const Page& page) {
  const ProjectSet& set = context.plan.sets[page.set];
  Subject subject = SubjectBuilder(context).build(set);
  if (page.number > 1) subject.head.path.push_back({subject.head.title, set.url});
  const bool first = page.number == 1;
  if (first) subject.head.lead = subject.lead;
  Data data = head_data(context, page, subject.head);
  data.flag("eerste", first);
  data.text("tekst_html", first && subject.record != nullptr
                              ? markdown_html(subject.record->body,
                                              {context.links, subject.record->file, context.texts})
                              : std::string());
  data.flag("heeft_feiten", first && !subject.facts.empty());
  data.list("feiten", std::move(subject.facts));
  if (first) {  // the templates show these on the first page only
    add_totals(context, set, data);
    add_breakdown(context, set, data);
    add_funds(context, set, data);
  }
  add_lists(context, set, page.number, data);
  if (set.kind == SetKind::kAll) add_search(context, first, data);
  add_files(set, data);
  data.text("nieuw_url", new_url(context.book.config, new_project_of(context.book, set)));
  return data;
}

}  // namespace boek
