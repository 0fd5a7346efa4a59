// SPDX-License-Identifier: EUPL-1.2
#include "render/project_sources.h"

#include <algorithm>

#include "render/format.h"

namespace boek {

SourceList::SourceList(const RenderContext& context, const Project& project)
    : context_(context), sources_(project.bronnen) {
  if (project.omvang) add(project.omvang->bewijs);
  for (const Financiering& line : project.financiering) add(line.bewijs);
  for (const Cijfer& cijfer : project.cijfers) add(cijfer.bewijs);
  for (const Resultaat& resultaat : project.resultaten) add(resultaat.bewijs);
}

void SourceList::add(const Evidence& evidence) {
  if (!evidence.bron || !evidence.bron->id.valid()) return;
  const auto same = [&](const Bronvermelding& source) {
    return source.bron && source.bron->id == evidence.bron->id;
  };
  if (std::any_of(sources_.begin(), sources_.end(), same)) return;
  sources_.push_back({evidence.bron, "", "", std::nullopt, ""});
}

std::string SourceList::evidence_html(const Evidence& evidence) const {
  std::string out;
  for (std::size_t i = 0; i < sources_.size() && evidence.bron; ++i) {
    if (!sources_[i].bron || sources_[i].bron->id != evidence.bron->id) continue;
    const std::string number = std::to_string(i + 1);
    out += "<a class=\"nl-link\"";
    append_attribute(out, "href", "#bron_" + number);
    out += '>';
    append_escaped(out, context_.texts.fill("bron_nummer", {number}));
    out += "</a>";
    break;
  }
  if (evidence.vindplaats.empty()) return out;
  if (!out.empty()) out += ", ";
  append_escaped(out, evidence.vindplaats);
  return out;
}

std::vector<Data> SourceList::rows() const {
  std::vector<Data> out;
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    const Bronvermelding& own = sources_[i];
    const bool known = own.bron && own.bron->id.valid();
    const Source none;
    const Source& shared = known ? context_.book[own.bron->id] : none;
    const std::string& url = own.url.empty() ? shared.url : own.url;
    const std::optional<Moment>& datum = own.datum ? own.datum : shared.datum;
    Data row;
    row.number("nummer", static_cast<std::int64_t>(i + 1));
    row.text("titel", own.titel.empty() ? shared.titel : own.titel);
    row.text("url", is_linkable(url) ? url : std::string());
    row.text("uitgever", shared.uitgever).text("vindplaats", own.vindplaats);
    row.text("datum_html", datum ? moment_html(*datum, context_.language) : std::string());
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace boek
