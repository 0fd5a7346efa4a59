// SPDX-License-Identifier: EUPL-1.2
// The templates of templates/, read once and then only rendered. The only user of the Mustache
// library.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/file_system.h"
#include "core/outcome.h"
#include "model/config.h"
#include "render/assets.h"
#include "render/template_data.h"
#include "render/template_source.h"
#include "render/texts.h"

namespace boek {

// Each stands for templates/<name>.html, in the order of kTemplateNames.
enum class TemplateId : std::uint8_t {
  kHome,
  kProjectIndex,
  kProject,
  kProvinces,
  kProvince,
  kThemes,
  kTheme,
  kInstruments,
  kInstrument,
  kLandsdelen,
  kLandsdeel,
  kCell,
  kData,
  kPagina,
  kNotFound,
  kRedirect,
  kCard
};
inline constexpr std::string_view kTemplateNames[] = {
    "home",  "projecten",    "project",    "provincies",     "provincie", "themas",
    "thema", "instrumenten", "instrument", "landsdelen",     "landsdeel", "cel",
    "data",  "pagina",       "404",        "doorverwijzing", "kaart"};

struct Templates {
  Texts texts;
  std::vector<ExpandedTemplate> pages;  // by TemplateId
};

// Where the templates are, and how diagnostics name that folder.
struct TemplateFolder {
  std::string dir;
  std::string shown;
};

// Reads every template and the texts of the site's language. Diagnostics are the world's: they end
// the work, the site stays as it was.
Outcome<Templates> read_templates(const FileSystem& disk, const TemplateFolder& folder,
                                  const Config& config, const Assets& assets);

// Renders pages. One per thread: the engine is not made for sharing.
class TemplateRenderer {
 public:
  explicit TemplateRenderer(const Templates& templates);
  ~TemplateRenderer();
  TemplateRenderer(TemplateRenderer&&) noexcept;

  // The page, with kRootMark where its way to the root belongs; good until the next one.
  const std::string& render(TemplateId id, const Data& data);
  // Keys that were used but not given, so far.
  Diagnostics take_diagnostics();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace boek
