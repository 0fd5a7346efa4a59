// SPDX-License-Identifier: EUPL-1.2
#include "render/format.h"
#include "render/json_writer.h"
#include "render/markdown_html.h"
#include "render/page.h"
#include "render/phrases.h"
#include "render/project_relations.h"
#include "render/project_sources.h"
#include "render/project_tables.h"

namespace boek {
namespace {

// schema.org, with `<` written so that no text can end the script element it stands in.
std::string linked_data(const RenderContext& context, const Project& project) {
  JsonWriter json;
  json.begin_object();
  json.key("@context").string("https://schema.org").key("@type").string("Project");
  json.key("name").string(project.titel.value);
  json.key("description").string(project.samenvatting);
  const std::string url = context.absolute(project_url(project.id));
  json.key("url").string(url).key("identifier").string(project.id);
  json.key("areaServed").begin_array();
  for (const Ref<Province>& ref : project.provincies)
    if (ref.id.valid()) json.string(context.book[ref.id].naam);
  json.end_array().key("keywords").begin_array();
  for (const Ref<Theme>& ref : project.themas)
    if (ref.id.valid()) json.string(context.book[ref.id].naam);
  for (const std::string& word : project.trefwoorden) json.string(word);
  json.end_array().end_object();
  std::string out(json.text());
  for (std::size_t at = out.find('<'); at != std::string::npos; at = out.find('<', at))
    out.replace(at, 1, "\\u003c");
  return out;
}

void add_key_facts(const RenderContext& context, const Project& project, const SourceList& sources,
                   Data& data) {
  data.text("soort", context.texts.label("soort", name(project.soort)));
  data.text("stand", status_phrase(context, project));
  data.text("status_toelichting", project.status_toelichting);
  data.flag("actueel", project.actueel);
  std::vector<Data> themes = theme_links(context, project);
  data.table_or_no("hoofdthema", !themes.empty(), themes.empty() ? Data() : themes.front());
  data.list("themas", std::move(themes));
  std::vector<Data> provinces = province_links(context, project);
  data.flag("heeft_provincies", !provinces.empty()).list("provincies", std::move(provinces));
  data.flag("provincie_afgeleid", project.provincie_basis == ProvincieBasis::kAfgeleid);
  data.text("provincie_toelichting", project.provincie_toelichting);
  std::vector<Data> instruments = instrument_links(context, project);
  data.flag("heeft_instrumenten", !instruments.empty());
  data.list("instrumenten", std::move(instruments));
  data.text("penvoerder", project.penvoerder);
  data.text("omvang_html", size_html(context, project));
  const bool has_size = project.omvang.has_value();
  const auto status = has_size ? project.omvang->status : std::nullopt;
  const bool known = status && *status != FinancieringStatus::kOnbekend;
  data.text("omvang_status",
            known ? context.texts.label("financiering_status", name(*status)) : std::string_view());
  data.text("omvang_toelichting", has_size ? project.omvang->toelichting : std::string());
  data.text("omvang_bron_html",
            has_size ? sources.evidence_html(project.omvang->bewijs) : std::string());
  data.flag("buiten_totaal", !project.telbaar && project.omvang && project.omvang->bedrag);
}

void add_texts(const RenderContext& context, const Project& project, Data& data) {
  data.text("samenvatting", project.samenvatting);
  data.text("tekst_html",
            markdown_html(project.body, {context.links, project.file, context.texts}));
  data.text("meerwaarde", project.meerwaarde);
  std::vector<Data> answers;
  for (const Antwoord& antwoord : project.afweging) {
    Data row;
    row.text("vraag", context.texts.label("afweging", antwoord.vraag));
    row.text("tekst", antwoord.tekst);
    answers.push_back(std::move(row));
  }
  data.flag("heeft_afweging", !answers.empty()).list("afweging", std::move(answers));
  const auto words = [](const std::vector<std::string>& items) {
    std::vector<Data> out;
    for (const std::string& item : items) {
      Data row;
      row.text("woord", item);
      out.push_back(std::move(row));
    }
    return out;
  };
  data.flag("heeft_trefwoorden", !project.trefwoorden.empty());
  data.list("trefwoorden", words(project.trefwoorden));
  data.flag("heeft_aliassen", !project.ook_bekend_als.empty());
  data.list("aliassen", words(project.ook_bekend_als));
  std::vector<Data> links;
  for (const Link& link : project.links) {
    if (!is_linkable(link.url)) continue;
    Data row;
    row.text("titel", link.titel.empty() ? link.url : link.titel).text("url", link.url);
    links.push_back(std::move(row));
  }
  data.flag("heeft_links", !links.empty()).list("links", std::move(links));
}

void add_freshness(const RenderContext& context, const Project& project, Data& data) {
  const Gecontroleerd& checked = project.gecontroleerd;
  data.text("gecontroleerd_html", checked.op ? moment_html(*checked.op, context.language) : "");
  data.text("gecontroleerd_door", checked.door);
  const auto change = context.history.find(project.file);
  data.text("gewijzigd_html",
            change == context.history.end()
                ? std::string()
                : moment_html(day_of_epoch_seconds(change->second.last), context.language));
  data.text("json_url", "data/v1/projecten/" + project.id + ".json");
}

}  // namespace

Data project_page(const RenderContext& context, const Page& page) {
  const ProjectId id{page.subject};
  const Project& project = context.book[id];
  const SourceList sources(context, project);
  PageHead head;
  head.title = project.titel.value;
  head.description = project.samenvatting;
  head.path = {{std::string(context.texts["nav.projecten"]), "/projecten/"}};
  for (const Ref<Province>& ref : project.provincies)
    if (ref.id.valid()) head.provinces.push_back(context.book[ref.id].id);
  Data data = head_data(context, page, head);
  add_key_facts(context, project, sources, data);
  add_texts(context, project, data);
  add_financing(context, project, sources, data);
  add_figures(context, project, sources, data);
  add_course(context, project, sources, data);
  add_people(context, project, data);
  add_relations(context, project, id, data);
  data.list("bronnen", sources.rows());
  add_freshness(context, project, data);
  data.text("jsonld_html", linked_data(context, project));
  return data;
}

}  // namespace boek
