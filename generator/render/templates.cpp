// SPDX-License-Identifier: EUPL-1.2
#include "render/templates.h"

#include <kainjow/mustache.hpp>
#include <vector>

#include "render/html.h"

namespace boek {

namespace mustache = kainjow::mustache;
using Engine = mustache::mustache;
using EngineValue = mustache::data;

namespace {

struct Run {
  std::string text;
  std::size_t last_line = 0;  // where its last line begins
  bool has_line_end = false;
};

struct Compiled {
  Engine engine;
  std::vector<Run> runs;
  std::vector<KeyInTemplate> keys;
  std::vector<bool> missing;  // by key
};

Run run_of(const std::string& text) {
  const std::size_t line_end = text.rfind('\n');
  const bool has_line_end = line_end != std::string::npos;
  return {text, has_line_end ? line_end + 1 : 0, has_line_end};
}

std::unique_ptr<Compiled> compile(const ExpandedTemplate& source) {
  auto compiled = std::make_unique<Compiled>(Compiled{Engine(source.text), {}, {}, {}});
  for (const std::string& run : source.runs) compiled->runs.push_back(run_of(run));
  for (const std::string& name : source.names)
    compiled->keys.push_back({name, hash_of_key(name), 0});
  compiled->missing.resize(source.names.size());
  return compiled;
}

// What a section is to the engine, which only has to know whether to enter it and how often. Lists
// of every length are made once.
class SectionValues {
 public:
  const EngineValue* no() const { return &no_; }
  const EngineValue* yes() const { return &yes_; }
  const EngineValue* times(std::size_t count) {
    if (count >= lists_.size()) lists_.resize(count + 1);
    std::unique_ptr<EngineValue>& list = lists_[count];
    if (!list) {
      list = std::make_unique<EngineValue>(EngineValue::type::list);
      for (std::size_t i = 0; i < count; ++i) list->push_back(yes_);
    }
    return list.get();
  }

 private:
  const EngineValue no_{false}, yes_{true};
  std::vector<std::unique_ptr<EngineValue>> lists_;
};

// One page in the making. The engine walks the template and asks for every tag by name: values and
// runs of text are written here, because the engine copies each of them several times on its way;
// sections it gets an answer to.
class PageWriter {
 public:
  PageWriter(Compiled& page, const Data& data, SectionValues& sections, std::string& out)
      : page_(page), data_(data), sections_(sections), out_(out) {}

  const EngineValue* tag(std::string_view name) {
    switch (name.front()) {
      case kRunTag.back():
        run(page_.runs[number_in(name)]);
        return nullptr;
      case kLineEndTag.back():
        end_line();
        return nullptr;
      case kValueTag.back():
        append_escaped(out_, text_of(page_.keys[number_in(name)]));
        return nullptr;
      case kRawTag.back():
        out_ += text_of(page_.keys[number_in(name)]);
        return nullptr;
      default:
        return section(page_.keys[number_in(name)]);
    }
  }

  // Into the section that was asked for last, or into the next item of the list just left.
  void enter() {
    inside_.push_back(next_);
    line_has_section_ = true;
  }

  void leave() {
    next_ = inside_.back();
    ++next_.item;
    inside_.pop_back();
    line_has_section_ = true;
  }

  // As Mustache has it: a line with nothing but sections that turned out empty is no line.
  void end_line() {
    if (drop_empty_line()) return;
    out_ += '\n';
    begin_line(out_.size());
  }

  bool drop_empty_line() {
    if (!line_has_section_ || out_.find_first_not_of(" \t", line_start_) != std::string::npos)
      return false;
    out_.resize(line_start_);
    begin_line(line_start_);
    return true;
  }

 private:
  struct Place {
    const std::vector<Data>* items = nullptr;  // null: a section without values of its own
    std::size_t item = 0;
  };

  struct Found {
    const Data* table = nullptr;
    const Data::Value* value = nullptr;
  };

  static std::size_t number_in(std::string_view name) {
    std::size_t number = 0;
    for (const char c : name)
      if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::size_t>(c - '0');
    return number;
  }

  void begin_line(std::size_t at) {
    line_start_ = at;
    line_has_section_ = false;
  }

  void run(const Run& run) {
    if (run.has_line_end) begin_line(out_.size() + run.last_line);
    out_ += run.text;
  }

  // In the innermost table that has the key.
  Found find(KeyInTemplate& key) {
    for (auto place = inside_.rbegin(); place != inside_.rend(); ++place) {
      if (place->items == nullptr) continue;
      const Data& table = (*place->items)[place->item];
      if (const Data::Value* value = table.find(key)) return {&table, value};
    }
    if (const Data::Value* value = data_.find(key)) return {&data_, value};
    page_.missing[static_cast<std::size_t>(&key - page_.keys.data())] = true;
    return {};
  }

  std::string_view text_of(KeyInTemplate& key) {
    const Found found = find(key);
    if (found.value == nullptr || found.value->kind != Data::Kind::kText) return {};
    return found.table->text_of(*found.value);
  }

  const EngineValue* section(KeyInTemplate& key) {
    const Found found = find(key);
    next_ = {};
    if (found.value == nullptr || found.value->kind == Data::Kind::kNo) return sections_.no();
    if (found.value->kind == Data::Kind::kYes || found.value->kind == Data::Kind::kText)
      return sections_.yes();
    next_.items = &found.table->items_of(*found.value);
    return found.value->kind == Data::Kind::kTable ? sections_.yes()
                                                   : sections_.times(found.value->size);
  }

  Compiled& page_;
  const Data& data_;
  SectionValues& sections_;
  std::string& out_;
  std::vector<Place> inside_;
  Place next_;
  std::size_t line_start_ = 0;
  bool line_has_section_ = false;
};

// The engine's view of it.
class Context final : public mustache::basic_context<std::string> {
 public:
  explicit Context(PageWriter& writer) : writer_(writer) {}
  void push(const EngineValue*) override { writer_.enter(); }
  void pop() override { writer_.leave(); }
  const EngineValue* get(const std::string& name) const override { return writer_.tag(name); }
  const EngineValue* get_partial(const std::string&) const override { return nullptr; }

 private:
  PageWriter& writer_;
};

// What the engine would write itself: nothing, for all text stands in runs.
struct NoSink {
  NoSink& operator<<(const std::string&) { return *this; }
};

}  // namespace

struct TemplateRenderer::Impl {
  const Templates& templates;
  std::vector<std::unique_ptr<Compiled>> compiled;
  SectionValues sections;
  std::string out;
};

TemplateRenderer::TemplateRenderer(const Templates& templates)
    : impl_(std::make_unique<Impl>(templates)) {
  impl_->compiled.resize(templates.pages.size());
}
TemplateRenderer::~TemplateRenderer() = default;
TemplateRenderer::TemplateRenderer(TemplateRenderer&&) noexcept = default;

const std::string& TemplateRenderer::render(TemplateId id, const Data& data) {
  const auto index = static_cast<std::size_t>(id);
  std::unique_ptr<Compiled>& compiled = impl_->compiled[index];
  if (!compiled) compiled = compile(impl_->templates.pages[index]);
  impl_->out.clear();
  PageWriter writer(*compiled, data, impl_->sections, impl_->out);
  Context context(writer);
  NoSink sink;
  compiled->engine.render(context, sink);
  writer.drop_empty_line();
  return impl_->out;
}

Diagnostics TemplateRenderer::take_diagnostics() {
  Diagnostics out;
  for (std::size_t i = 0; i < impl_->compiled.size(); ++i) {
    if (!impl_->compiled[i]) continue;
    Compiled& compiled = *impl_->compiled[i];
    const auto& keys = impl_->templates.pages[i].keys;
    for (std::size_t k = 0; k < compiled.keys.size(); ++k) {
      const auto at = keys.find(compiled.keys[k].name);
      if (compiled.missing[k] && at != keys.end())
        out.push_back({Code::kTemplateUnknownKey, at->second, {at->first}, "", {}});
      compiled.missing[k] = false;
    }
  }
  return out;
}

}  // namespace boek
