// SPDX-License-Identifier: EUPL-1.2
#include "render/templates.h"

#include <charconv>
#include <kainjow/mustache.hpp>
#include <set>

#include "render/html.h"
#include "render/sitemap.h"

namespace boek {

namespace mustache = kainjow::mustache;
using Engine = mustache::mustache;
using Engines = mustache::data;

// --- Data: values of the engine, which has no moves of its own for lists and texts.

struct Data::Impl {
  Engines value{Engines::type::object};
};

Data::Data() : impl_(std::make_unique<Impl>()) {}
Data::~Data() = default;
Data::Data(Data&&) noexcept = default;
Data& Data::operator=(Data&&) noexcept = default;

Data& Data::text(std::string_view key, std::string_view value) {
  impl_->value[std::string(key)] =
      value.empty() ? Engines(false) : Engines(std::string(value));
  return *this;
}

Data& Data::number(std::string_view key, std::int64_t value) {
  return text(key, std::to_string(value));
}

Data& Data::flag(std::string_view key, bool value) {
  impl_->value[std::string(key)] = Engines(value);
  return *this;
}

Data& Data::list(std::string_view key, std::vector<Data> items) {
  Engines& slot = impl_->value[std::string(key)];
  slot = Engines(Engines::type::list);
  // The list is ours; the engine offers no way to move items in.
  auto& values = const_cast<mustache::list&>(slot.list_value());
  values.reserve(items.size());
  for (Data& item : items) values.push_back(std::move(item.impl_->value));
  return *this;
}

Data& Data::table(std::string_view key, Data value) {
  impl_->value[std::string(key)] = std::move(value.impl_->value);
  return *this;
}

Data& Data::table_or_no(std::string_view key, bool present, Data value) {
  return present ? table(key, std::move(value)) : flag(key, false);
}

// --- Rendering.

namespace {

// Where the engine looks keys up: the tables it is in, innermost first, and the runs of text of the
// template. Remembers what it did not find.
class Context final : public mustache::basic_context<std::string> {
 public:
  Context(const Engines& data, const std::vector<Engines>& runs, std::set<std::string>& missing)
      : stack_{&data}, runs_(runs), missing_(missing) {}

  void push(const Engines* data) override { stack_.push_back(data); }
  void pop() override { stack_.pop_back(); }

  const Engines* get(const std::string& name) const override {
    if (name.front() == '@') return run(name);
    if (name == ".") return stack_.back();
    for (auto it = stack_.rbegin(); it != stack_.rend(); ++it)
      if (const Engines* found = (*it)->get(name)) return found;
    missing_.insert(name);
    return nullptr;
  }

  const Engines* get_partial(const std::string&) const override { return nullptr; }

 private:
  const Engines* run(const std::string& name) const {
    std::size_t index = 0;
    std::from_chars(name.data() + 1, name.data() + name.size(), index);
    return index < runs_.size() ? &runs_[index] : nullptr;
  }

  std::vector<const Engines*> stack_;
  const std::vector<Engines>& runs_;
  std::set<std::string>& missing_;
};

// What the engine writes to.
struct Sink {
  std::string out;
  Sink& operator<<(const std::string& text) {
    out += text;
    return *this;
  }
};

struct Compiled {
  Engine engine;
  std::vector<Engines> runs;
  std::set<std::string> missing;
};

std::unique_ptr<Compiled> compile(const ExpandedTemplate& source) {
  auto compiled = std::make_unique<Compiled>(Compiled{Engine(source.text), {}, {}});
  compiled->engine.set_custom_escape([](const std::string& text) { return escaped(text); });
  compiled->runs.reserve(source.runs.size());
  for (const std::string& run : source.runs) compiled->runs.emplace_back(run);
  return compiled;
}

}  // namespace

struct TemplateRenderer::Impl {
  const Templates& templates;
  std::vector<std::unique_ptr<Compiled>> compiled;
};

TemplateRenderer::TemplateRenderer(const Templates& templates)
    : impl_(std::make_unique<Impl>(Impl{templates, {}})) {
  impl_->compiled.resize(templates.pages.size());
}
TemplateRenderer::~TemplateRenderer() = default;
TemplateRenderer::TemplateRenderer(TemplateRenderer&&) noexcept = default;

std::string TemplateRenderer::render(TemplateId id, const Data& data) {
  const auto index = static_cast<std::size_t>(id);
  std::unique_ptr<Compiled>& compiled = impl_->compiled[index];
  if (!compiled) compiled = compile(impl_->templates.pages[index]);
  Context context(data.impl().value, compiled->runs, compiled->missing);
  Sink sink;
  sink.out.reserve(16 * 1024);
  compiled->engine.render(context, sink);
  return std::move(sink.out);
}

Diagnostics TemplateRenderer::take_diagnostics() {
  Diagnostics out;
  for (std::size_t i = 0; i < impl_->compiled.size(); ++i) {
    if (!impl_->compiled[i]) continue;
    const auto& keys = impl_->templates.pages[i].keys;
    for (const std::string& key : impl_->compiled[i]->missing)
      if (const auto at = keys.find(key); at != keys.end())
        out.push_back({Code::kTemplateUnknownKey, at->second, {key}, "", {}});
    impl_->compiled[i]->missing.clear();
  }
  return out;
}

// --- Reading.

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
      all.push_back({Code::kCannotRead, {shown, {}},
                     {shown, system_reason(text.failure().error)}, "", {}});
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
  return constants;
}

}  // namespace

Outcome<Templates> read_templates(const FileSystem& disk, const TemplateFolder& folder,
                                  const Config& config, const Assets& assets) {
  Outcome<Templates> out;
  const Language language = config.taal == "en" ? Language::kEnglish : Language::kDutch;
  out.value.texts =
      read_texts(disk, folder.dir, folder.shown, language).take(out.diagnostics);
  const Sources sources = read_sources(disk, folder, out.diagnostics);
  if (has_errors(out.diagnostics)) return out;
  const Constants constants = site_constants(config, assets, out.value.texts);
  for (const std::string_view name : kTemplateNames) {
    const std::string file = folder.shown + "/" + std::string(name) + std::string(kSuffix);
    if (!sources.contains(name))
      out.diagnostics.push_back({Code::kTemplateMissing, {file, {}}, {file}, "", {}});
    out.value.pages.push_back(
        expand_template(name, sources, constants).take(out.diagnostics));
  }
  sort_and_unique(out.diagnostics);
  return out;
}

}  // namespace boek
