// SPDX-License-Identifier: EUPL-1.2
#include "change/facts.h"

#include "change/fact_builder.h"
#include "site/plan.h"
#include "source/markdown.h"

namespace boek {
namespace {

// What a body has beside its words: kinds of nodes, addresses, titles, anchors.
std::string markup_of(const Markdown& body) {
  std::string markup = body.strings;
  for (const Node& node : body.nodes) {
    markup += static_cast<char>('A' + static_cast<int>(node.kind));
    markup += static_cast<char>('0' + node.level);
    markup += static_cast<char>('0' + static_cast<int>(node.task));
    markup += std::to_string(node.end);
  }
  return markup;
}

class Gatherer {
 public:
  Gatherer(const Book& book, Language language) : book_(book), language_(language) {}

  std::vector<RecordFacts> run() {
    for (const Project& project : book_.projects) add(project);
    for (const Province& province : book_.provinces) add(province);
    for (const Theme& theme : book_.themes) add(theme);
    for (const Instrument& instrument : book_.instruments) add(instrument);
    for (const Tafel& tafel : book_.tafels) add(tafel);
    for (const Pagina& pagina : book_.paginas) add(pagina);
    for (const Source& source : book_.sources) add(source);
    add(book_.config);
    return std::move(all_);
  }

 private:
  RecordFacts& begin(RecordKind kind, const Record& record, const std::string& title,
                     std::string url) {
    RecordFacts& out = all_.emplace_back();
    out.kind = kind;
    out.id = record.id;
    out.title = title.empty() ? record.id : title;
    out.file = record.file;
    out.url = std::move(url);
    out.text = plain_text(record.body);
    out.markup = markup_of(record.body);
    return out;
  }

  template <typename Names>
  static void former(RecordFacts& out, const Names& names) {
    for (const auto& name : names) out.former_ids.push_back(name.value);
  }

  FactBuilder facts(RecordFacts& out) { return {book_, language_, out.facts}; }

  void add(const Project& project) {
    if (!project.readable) return;
    RecordFacts& out =
        begin(RecordKind::kProject, project, project.titel.value, project_url(project.id));
    former(out, project.voorheen);
    add_project_facts(book_, project, language_, out);
  }

  void add(const Province& province) {
    if (!province.readable) return;
    RecordFacts& out =
        begin(RecordKind::kProvince, province, province.naam, province_url(province.id));
    named(out, province.naam, province.omschrijving);
    facts(out).plain("cbs_code", province.cbs_code);
    if (province.landsdeel_ref) facts(out).plain("landsdeel", province.landsdeel_ref->name);
    facts(out).quoted("website", province.website);
    out.lists.push_back(word_list("ook_bekend_als", province.ook_bekend_als));
    out.lists.push_back(word_list("rom", province.rom));
    FactList leeg{"leeg", false, {}};
    for (const Province::Leeg& item : province.leeg) {
      Line line = line_about(book_, item.thema);
      FactBuilder(book_, language_, line.facts).prose("reden", item.reden);
      leeg.lines.push_back(std::move(line));
    }
    out.lists.push_back(std::move(leeg));
  }

  void add(const Theme& theme) {
    if (!theme.readable) return;
    RecordFacts& out = begin(RecordKind::kTheme, theme, theme.naam, theme_url(theme.id));
    former(out, theme.voorheen);
    named(out, theme.naam, theme.omschrijving);
    if (theme.volgorde != 0) facts(out).plain("volgorde", std::to_string(theme.volgorde));
    out.lists.push_back(word_list("ook_bekend_als", theme.ook_bekend_als));
    out.lists.push_back(word_list("voorheen", out.former_ids));
  }

  void add(const Instrument& instrument) {
    if (!instrument.readable) return;
    RecordFacts& out =
        begin(RecordKind::kInstrument, instrument, instrument.naam, instrument_url(instrument.id));
    former(out, instrument.voorheen);
    named(out, instrument.naam, instrument.omschrijving);
    facts(out).name_of("soort", instrument.soort);
    facts(out).quoted("afkorting", instrument.afkorting);
    facts(out).quoted("beheerder", instrument.beheerder);
    facts(out).quoted("website", instrument.website);
    out.lists.push_back(word_list("ook_bekend_als", instrument.ook_bekend_als));
    out.lists.push_back(word_list("voorheen", out.former_ids));
  }

  void add(const Tafel& tafel) {
    if (!tafel.readable) return;
    RecordFacts& out = begin(RecordKind::kTafel, tafel, tafel.titel, {});
    facts(out).quoted("titel", tafel.titel);
    facts(out).prose("samenvatting", tafel.samenvatting);
    facts(out).moment("datum", tafel.datum);
    facts(out).plain("status", tafel.status);
    out.lists.push_back(ref_list(book_, "themas", tafel.themas));
    out.lists.push_back(ref_list(book_, "projecten", tafel.projecten));
  }

  void add(const Pagina& pagina) {
    if (!pagina.readable) return;
    RecordFacts& out = begin(RecordKind::kPagina, pagina, pagina.titel, pagina_url(pagina.id));
    facts(out).quoted("titel", pagina.titel);
    facts(out).prose("omschrijving", pagina.omschrijving);
  }

  void add(const Source& source) {
    RecordFacts& out = all_.emplace_back();
    out.kind = RecordKind::kSource;
    out.id = source.id;
    out.title = source.titel;
    facts(out).quoted("titel", source.titel);
    facts(out).quoted("uitgever", source.uitgever);
    facts(out).moment("datum", source.datum);
    facts(out).quoted("url", source.url);
  }

  void add(const Config& config) {
    RecordFacts& out = all_.emplace_back();
    out.kind = RecordKind::kSite;
    out.id = out.title = out.file = "projectenboek.toml";
    facts(out).quoted("titel", config.titel);
    facts(out).quoted("basis_url", config.basis_url);
    facts(out).plain("taal", config.taal);
    facts(out).quoted("repository", config.repository);
    facts(out).quoted("bewerk_url", config.bewerk_url);
    facts(out).quoted("nieuw_url", config.nieuw_url);
    facts(out).quoted("contact", config.contact);
    facts(out).plain("actueel_jaren", std::to_string(config.actueel_jaren));
    FactList regions{"landsdelen", false, {}};
    for (const Landsdeel& region : config.landsdelen) {
      Line line{region.id, region.naam, region.naam, {}};
      FactBuilder(book_, language_, line.facts).quoted("naam", region.naam);
      FactBuilder(book_, language_, line.facts).prose("omschrijving", region.omschrijving);
      regions.lines.push_back(std::move(line));
    }
    out.lists.push_back(std::move(regions));
    FactList parts{"onderdelen", false, {}};
    for (const auto& [name, on] : config.onderdelen) {
      Line line{name, name, name + (on ? " = true" : " = false"), {}};
      FactBuilder(book_, language_, line.facts).plain("waarde", on ? "true" : "false");
      parts.lines.push_back(std::move(line));
    }
    out.lists.push_back(std::move(parts));
  }

  void named(RecordFacts& out, const std::string& naam, const std::string& omschrijving) {
    facts(out).quoted("naam", naam);
    facts(out).prose("omschrijving", omschrijving);
  }

  const Book& book_;
  Language language_;
  std::vector<RecordFacts> all_;
};

}  // namespace

std::vector<RecordFacts> facts_of(const Book& book, Language language) {
  return Gatherer(book, language).run();
}

}  // namespace boek
