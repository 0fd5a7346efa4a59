// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/text.h"
#include "render/format.h"
#include "render/markdown_html.h"
#include "render/page.h"
#include "render/phrases.h"
#include "render/project_fields.h"

namespace boek {
namespace {

Data field_row(const Texts& texts, const FieldInfo& field) {
  std::string columns;
  if (field.type == FieldType::kTable)
    for (const FieldInfo& member : field.members)
      columns.append(columns.empty() ? "" : ", ").append(field.key).append(".").append(member.key);
  Data row;
  row.text("sleutel", field.key).text("uitleg", texts[std::string("veld.").append(field.key)]);
  row.text("soort", texts.label("veldsoort", name(field.type)));
  row.text("kolommen", columns).flag("leeg_mag", field.nullable);
  row.text("in_csv", field.shown);
  return row;
}

template <typename Records>
const auto* find_id(const Records& records, std::string_view id) {
  const auto it = std::find_if(records.begin(), records.end(),
                               [&](const auto& record) { return record.id == id; });
  return it == records.end() ? nullptr : &*it;
}

// What the live page of a redirect is called; `target` is /<kind>/<id>/.
std::string name_of_target(const Book& book, std::string_view target) {
  const std::vector<std::string_view> parts = split(target, '/');
  if (parts.size() < 3) return std::string(target);
  const std::string_view id = parts[2];
  if (parts[1] == "themas")
    if (const Theme* theme = find_id(book.themes, id)) return theme->naam;
  if (parts[1] == "instrumenten")
    if (const Instrument* instrument = find_id(book.instruments, id)) return instrument->naam;
  const auto project =
      std::lower_bound(book.projects.begin(), book.projects.end(), id,
                       [](const Project& a, std::string_view b) { return a.id < b; });
  if (project != book.projects.end() && project->id == id) return project->titel.value;
  return std::string(target);
}

}  // namespace

Data data_page(const RenderContext& context, const Page& page) {
  PageHead head;
  head.title = context.texts["data.titel"];
  head.description = context.texts["data.inleiding"];
  head.lead = head.description;
  Data data = head_data(context, page, head);
  std::vector<Data> fields;
  for (const FieldInfo& field : project_fields()) fields.push_back(field_row(context.texts, field));
  data.list("velden", std::move(fields));
  data.text("gemaakt_html", moment_html(context.book.today, context.language));
  return data;
}

Data text_page(const RenderContext& context, const Page& page) {
  const Pagina& pagina = context.book.paginas[page.subject];
  PageHead head;
  head.title = pagina.titel;
  head.description = pagina.omschrijving;
  head.lead = pagina.omschrijving;
  Data data = head_data(context, page, head);
  data.text("tekst_html", markdown_html(pagina.body, {context.links, pagina.file, context.texts}));
  return data;
}

Data not_found_page(const RenderContext& context, const Page& page) {
  PageHead head;
  head.title = context.texts["niet_gevonden.titel"];
  head.description = context.texts["niet_gevonden.tekst"];
  head.lead = head.description;
  return head_data(context, page, head);
}

Data redirect_page(const RenderContext& context, const Page& page) {
  PageHead head;
  head.title = name_of_target(context.book, page.target);
  head.description = context.texts["doorverwijzing.tekst"];
  Data data = head_data(context, page, head);
  data.text("oud_id", split(page.url, '/')[2]);
  data.text("doel", below_root(page.target)).text("canoniek", context.absolute(page.target));
  return data;
}

}  // namespace boek
