// SPDX-License-Identifier: EUPL-1.2
#include "commands/front_matter_schema.h"

#include "core/text.h"
#include "model/vocabulary.h"
#include "render/json_writer.h"

namespace boek {
namespace {

constexpr std::string_view kSlugPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";
constexpr std::string_view kNotBlank = "\\S";
constexpr std::string_view kNotBlankOneLine = "^[^\\n]*\\S[^\\n]*$";
constexpr std::string_view kUrlPattern =
    "^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)\\S+$";
constexpr std::string_view kEmailPattern = "^[^@\\s]+@[^@\\s]+$";
constexpr std::string_view kMomentPattern =
    "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
constexpr std::int64_t kFirstYear = 1000;
constexpr std::int64_t kLastYear = 9999;

class SchemaWriter {
 public:
  explicit SchemaWriter(JsonWriter& json) : json_(json) {}

  // The members of an object schema: what its keys are, which are needed, and that there are no
  // others.
  void table(std::span<const FieldRule> rules, std::string_view either = {},
             std::string_view or_else = {}) {
    json_.key("type").string("object");
    json_.key("additionalProperties").boolean(false);
    members(rules, either, or_else);
  }

  // The same, but that any other key may have a list of texts.
  void table_and_lists(std::span<const FieldRule> rules) {
    json_.key("type").string("object");
    json_.key("additionalProperties").begin_object();
    field({.key = {}, .shape = Shape::kSome, .one_line = true});
    json_.end_object();
    members(rules, {}, {});
  }

 private:
  void members(std::span<const FieldRule> rules, std::string_view either,
               std::string_view or_else) {
    json_.key("properties").begin_object();
    for (const FieldRule& rule : rules) {
      json_.key(rule.key).begin_object();
      field(rule);
      json_.end_object();
    }
    json_.end_object();
    required(rules);
    if (either.empty()) return;
    json_.key("anyOf").begin_array();
    for (const std::string_view key : {either, or_else})
      json_.begin_object().key("required").begin_array().string(key).end_array().end_object();
    json_.end_array();
  }

  void required(std::span<const FieldRule> rules) {
    json_.key("required").begin_array();
    for (const FieldRule& rule : rules)
      if (rule.need == Need::kRequired) json_.string(rule.key);
    json_.end_array();
  }

  void field(const FieldRule& rule) {
    if (!rule.meaning.empty()) json_.key("description").string(rule.meaning);
    if (rule.shape == Shape::kOne) return value(rule);
    json_.key("type").string("array");
    if (rule.shape == Shape::kSome) json_.key("minItems").integer(1);
    // A source may be named twice, for different places.
    if (rule.shape != Shape::kList && rule.kind != Kind::kTable)
      json_.key("uniqueItems").boolean(true);
    json_.key("items").begin_object();
    value(rule);
    json_.end_object();
  }

  void value(const FieldRule& rule) {
    switch (rule.kind) {
      case Kind::kText:
        return text(rule);
      case Kind::kInteger:
        return integer(rule.minimum, rule.maximum);
      case Kind::kTextOrNumber:
        return either([&] { text(rule); }, [&] { json_.key("type").string("number"); });
      case Kind::kBoolean:
        json_.key("type").string("boolean");
        return;
      case Kind::kMoment:
        return either([&] { pattern(kMomentPattern); }, [&] { integer(kFirstYear, kLastYear); });
      case Kind::kUrl:
        return pattern(kUrlPattern);
      case Kind::kEmail:
        return pattern(kEmailPattern);
      case Kind::kChoice:
        return choice(rule.choices);
      case Kind::kId:
        return id();
      case Kind::kReference:
        return rule.target == Target::kProvince ? choice(kProvincieIds) : id();
      case Kind::kTable:
        return table(rule.fields, rule.either, rule.or_else);
      case Kind::kTextOrTable:
      case Kind::kTextMap:
      case Kind::kFlagMap:
      case Kind::kRegions:
      case Kind::kFree:
        return mixed(rule);
    }
  }

  void mixed(const FieldRule& rule) {
    if (rule.kind == Kind::kTextOrTable)
      return either([&] { text(rule); }, [&] { table(rule.fields); });
    json_.key("type").string("object");
    if (rule.kind == Kind::kFree) return;
    json_.key("additionalProperties").begin_object();
    if (rule.kind == Kind::kTextMap) text(rule);
    if (rule.kind == Kind::kFlagMap) json_.key("type").string("boolean");
    if (rule.kind == Kind::kRegions) either([&] { text(rule); }, [&] { table(rule.fields); });
    json_.end_object();
  }

  template <typename First, typename Second>
  void either(First first, Second second) {
    json_.key("anyOf").begin_array().begin_object();
    first();
    json_.end_object().begin_object();
    second();
    json_.end_object().end_array();
  }

  void pattern(std::string_view form) {
    json_.key("type").string("string");
    json_.key("pattern").string(form);
  }

  void text(const FieldRule& rule) {
    pattern(rule.one_line ? kNotBlankOneLine : kNotBlank);
    if (rule.max_length > 0)
      json_.key("maxLength").integer(static_cast<std::int64_t>(rule.max_length));
  }

  void id() {
    pattern(kSlugPattern);
    json_.key("maxLength").integer(kMaxIdLength);
  }

  void integer(std::int64_t minimum, std::int64_t maximum) {
    json_.key("type").string("integer");
    json_.key("minimum").integer(minimum).key("maximum").integer(maximum);
  }

  void choice(std::span<const std::string_view> names) {
    json_.key("enum").begin_array();
    for (const std::string_view name : names) json_.string(name);
    json_.end_array();
  }

  JsonWriter& json_;
};

}  // namespace

std::string front_matter_schema(std::string_view title, std::span<const FieldRule> rules,
                                Layout layout) {
  JsonWriter json;
  json.begin_object();
  json.key("$schema").string("https://json-schema.org/draft/2020-12/schema");
  json.key("title").string(title);
  if (layout == Layout::kOneTable) {
    SchemaWriter(json).table(rules);
  } else if (layout == Layout::kTableAndLists) {
    SchemaWriter(json).table_and_lists(rules);
  } else {
    json.key("type").string("object");
    json.key("propertyNames").begin_object();
    json.key("pattern").string(kSlugPattern).key("maxLength").integer(kMaxIdLength);
    json.end_object();
    json.key("additionalProperties").begin_object();
    SchemaWriter(json).table(rules);
    json.end_object();
  }
  json.end_object();
  return std::string(json.text()) + '\n';
}

}  // namespace boek
