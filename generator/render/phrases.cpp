// SPDX-License-Identifier: EUPL-1.2
#include "render/phrases.h"

#include <charconv>

#include "core/text.h"
#include "render/format.h"

namespace boek {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string status_phrase(const RenderContext& context, const Project& project) {
  const std::string_view key = project.peildatum.is_day() ? "stand.op" : "stand.in";
  const std::string status(context.texts.label("status", name(project.status)));
  return context.texts.fill(key, {format_moment(project.peildatum, context.language), status});
}

std::string amount_html(const RenderContext& context,
                        const std::optional<Located<std::int64_t>>& amount,
                        std::optional<Kwalificatie> kwalificatie) {
  if (!amount) return escaped(context.texts["onbekend"]);
  return euro_html(amount->value, kwalificatie, context.language);
}

std::string size_html(const RenderContext& context, const Project& project) {
  if (!project.omvang) return escaped(context.texts["onbekend"]);
  return amount_html(context, project.omvang->bedrag, project.omvang->kwalificatie);
}

std::string value_phrase(const RenderContext& context, const std::string& value, bool is_number,
                         const std::string& unit) {
  const std::optional<std::int64_t> number = is_number ? whole_number(value) : std::nullopt;
  if (number && unit.starts_with("euro") && (unit.size() == 4 || unit[4] == ' '))
    return format_euro(*number, context.language) + unit.substr(4);
  std::string out = is_number ? format_decimal(value, context.language) : value;
  if (!unit.empty()) out.append("\u00A0").append(unit);
  return out;
}

std::string link_html(std::string_view url, std::string_view text) {
  std::string out = "<a class=\"nl-link\" href=\"";
  out += kRootMark;
  append_escaped(out, url.substr(1));
  out += "\">";
  append_escaped(out, text);
  return out + "</a>";
}

std::string shortened(std::string_view text, std::size_t size) {
  std::size_t offset = 0, count = 0, last_space = 0;
  while (offset < text.size() && count < size) {
    if (text[offset] == ' ') last_space = offset;
    next_code_point(text, offset);
    ++count;
  }
  if (offset == text.size()) return std::string(text);
  return std::string(text.substr(0, last_space == 0 ? offset : last_space)) + "…";
}

Data named_link(std::string_view name, std::string_view url) {
  Data data;
  data.text("naam", name).text("url", below_root(url));
  return data;
}

std::vector<Data> theme_links(const RenderContext& context, const Project& project) {
  std::vector<Data> out;
  for (const Ref<Theme>& ref : project.themas)
    if (ref.id.valid()) out.push_back(named_link(context.book[ref.id].naam, theme_url(ref.name)));
  return out;
}

std::vector<Data> province_links(const RenderContext& context, const Project& project) {
  std::vector<Data> out;
  for (const Ref<Province>& ref : project.provincies)
    if (ref.id.valid())
      out.push_back(named_link(context.book[ref.id].naam, province_url(ref.name)));
  return out;
}

std::vector<Data> instrument_links(const RenderContext& context, const Project& project) {
  std::vector<Data> out;
  for (const InstrumentId id : project.alle_instrumenten) {
    const Instrument& instrument = context.book[id];
    out.push_back(named_link(instrument.naam, instrument_url(instrument.id)));
  }
  return out;
}

std::string edit_url(const Config& config, std::string_view file) {
  return replaced(config.bewerk_url, "{pad}", encode_path(file));
}

std::string new_url(const Config& config, const NewProject& project) {
  constexpr std::string_view kFolder = "content/projecten";
  // No id has capitals: who forgets to choose a name is told so, before it is part of an address.
  constexpr std::string_view kFile = "GEEF-EEN-NAAM.md";
  std::string url = replaced(config.nieuw_url, "{map}", kFolder);
  url = replaced(url, "{pad}", std::string(kFolder).append("/").append(kFile));
  url = replaced(url, "{bestand}", kFile);
  if (url.find("{inhoud}") == std::string::npos) return url;
  return replaced(url, "{inhoud}", encode_query(new_project_text(project)));
}

}  // namespace boek
