// SPDX-License-Identifier: EUPL-1.2
// Reading the folder of templates.
#include "render/html.h"
#include "render/sitemap.h"
#include "render/templates.h"

namespace boek {
namespace {

constexpr std::uint64_t kLargestTemplate = 1024 * 1024;
constexpr std::string_view kSuffix = ".html";

using Sources = std::map<std::string, TemplateSource, std::less<>>;

Sources read_sources(const FileSystem& disk, const TemplateFolder& folder, Diagnostics& all) {
  Sources sources;
  const auto entries = disk.list(folder.dir);
  if (!entries) return sources;
  for (const Entry& entry : *entries) {
    const std::string_view name = entry.name;
    if (entry.kind != EntryKind::kFile || !name.ends_with(kSuffix)) continue;
    const std::string shown = folder.shown + "/" + entry.name;
    auto text = disk.read(folder.dir + "/" + entry.name, kLargestTemplate);
    if (!text) {
      all.push_back(
          {Code::kCannotRead, {shown, {}}, {shown, system_reason(text.failure().error)}, "", {}});
      continue;
    }
    sources.emplace(name.substr(0, name.size() - kSuffix.size()),
                    parse_template(shown, std::move(*text)).take(all));
  }
  return sources;
}

// A <link> to an asset, below the way to the root; nothing when there is no such asset.
std::string asset_link_html(const Assets& assets, std::string_view name,
                            std::string_view attributes) {
  const std::string path = assets.path_of(name);
  if (path.empty()) return {};
  std::string out = "<link ";
  out.append(attributes).append(" href=\"").append(1, kRootMark);
  append_escaped(out, path);
  return out + "\">";
}

Constants site_constants(const Config& config, const Assets& assets, const Texts& texts) {
  Constants constants;
  for (const auto& [key, text] : texts.all()) constants["t." + key] = escaped(text);
  const bool mail = !config.contact.empty() && !is_linkable(config.contact);
  constants["site.titel"] = escaped(config.titel);
  constants["site.taal"] = escaped(config.taal);
  constants["site.basis_url"] = escaped(config.basis_url);
  constants["site.repository"] = escaped(config.repository);
  constants["site.contact"] = escaped(config.contact);
  constants["site.contact_url"] = escaped((mail ? "mailto:" : "") + config.contact);
  constants["site.beleid"] = escaped(kMetaPolicy);
  constants["site.stijl_html"] = asset_link_html(assets, "boek.css", "rel=\"stylesheet\"");
  constants["site.icoon_html"] =
      asset_link_html(assets, "icoon.svg", "rel=\"icon\" type=\"image/svg+xml\"");
  constants["site.letter_html"] = asset_link_html(
      assets, "source-sans-3.woff2", "rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin");
  return constants;
}

}  // namespace

Outcome<Templates> read_templates(const FileSystem& disk, const TemplateFolder& folder,
                                  const Config& config, const Assets& assets) {
  Outcome<Templates> out;
  const Language language = config.taal == "en" ? Language::kEnglish : Language::kDutch;
  out.value.texts = read_texts(disk, folder.dir, folder.shown, language).take(out.diagnostics);
  const Sources sources = read_sources(disk, folder, out.diagnostics);
  if (has_errors(out.diagnostics)) return out;
  const Constants constants = site_constants(config, assets, out.value.texts);
  for (const std::string_view name : kTemplateNames) {
    const std::string file = folder.shown + "/" + std::string(name) + std::string(kSuffix);
    if (!sources.contains(name))
      out.diagnostics.push_back({Code::kTemplateMissing, {file, {}}, {file}, "", {}});
    out.value.pages.push_back(expand_template(name, sources, constants).take(out.diagnostics));
  }
  sort_and_unique(out.diagnostics);
  return out;
}

}  // namespace boek
