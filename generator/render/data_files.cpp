// SPDX-License-Identifier: EUPL-1.2
#include "render/data_files.h"

#include <span>

#include "render/json_writer.h"
#include "render/project_fields.h"

namespace boek {
namespace {

void write_total(JsonWriter& json, const Total& total) {
  json.key("aantal").integer(total.aantal).key("telbaar").integer(total.telbaar);
  json.key("bedrag_bekend_bij").integer(total.bedrag_bekend_bij);
  json.integer_or_null("bedrag", total.bedrag);
}

void write_totals(JsonWriter& json, std::string_view key, const Totals& totals) {
  json.key(key).begin_object();
  write_total(json, totals.alles);
  json.key("actueel").begin_object();
  write_total(json, totals.actueel);
  json.end_object().end_object();
}

// One kind of set: every record of it, by id.
template <typename Records>
void write_kind(JsonWriter& json, const Plan& plan, std::string_view key, const Records& records,
                const std::vector<std::uint32_t>& sets) {
  json.key(key).begin_object();
  for (std::size_t i = 0; i < records.size(); ++i)
    write_totals(json, records[i].id, plan.sets[sets[i]].totals);
  json.end_object();
}

// Writes JSON Schema from the table of fields.
class SchemaWriter {
 public:
  explicit SchemaWriter(const Texts& texts) : texts_(texts) {}

  std::string run() {
    json_.begin_object();
    json_.key("$schema").string("https://json-schema.org/draft/2020-12/schema");
    json_.key("title").string(texts_["data.schema_titel"]);
    json_.key("type").string("object");
    names("required", {"versie", "gemaakt", "aantal", "projecten"});
    json_.key("properties").begin_object();
    json_.key("versie").begin_object().key("const").string(kDataVersion).end_object();
    json_.key("gemaakt").begin_object().key("type").string("string");
    json_.key("format").string("date").end_object();
    json_.key("aantal").begin_object().key("type").string("integer").end_object();
    json_.key("projecten").begin_object().key("type").string("array");
    json_.key("items").begin_object();
    json_.key("$ref").string("#/$defs/project").end_object().end_object().end_object();
    json_.key("$defs").begin_object().key("project").begin_object();
    object(project_fields(), "veld.");
    json_.end_object().end_object().end_object();
    return std::string(json_.text());
  }

 private:
  void names(std::string_view key, std::initializer_list<std::string_view> values) {
    json_.key(key).begin_array();
    for (const std::string_view value : values) json_.string(value);
    json_.end_array();
  }

  // The keywords of an object with these fields.
  void object(std::span<const FieldInfo> fields, const std::string& explained) {
    json_.key("additionalProperties").boolean(false);
    json_.key("required").begin_array();
    for (const FieldInfo& field : fields) json_.string(field.key);
    json_.end_array().key("properties").begin_object();
    for (const FieldInfo& field : fields) {
      json_.key(field.key).begin_object();
      if (!explained.empty())
        json_.key("description").string(texts_[explained + std::string(field.key)]);
      property(field);
      json_.end_object();
    }
    json_.end_object();
  }

  void type(std::string_view name, bool nullable) {
    if (nullable)
      names("type", {name, "null"});
    else
      json_.key("type").string(name);
  }

  void property(const FieldInfo& field) {
    switch (field.type) {
      case FieldType::kText:
        type("string", field.nullable);
        break;
      case FieldType::kMoment:
        type("string", field.nullable);
        json_.key("pattern").string("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
        break;
      case FieldType::kInteger:
        type("integer", field.nullable);
        break;
      case FieldType::kFree:
        type("object", field.nullable);
        break;
      case FieldType::kBoolean:
        type("boolean", field.nullable);
        break;
      case FieldType::kNumberOrText:
        names("type", {"number", "string", "null"});
        break;
      case FieldType::kTable:
        type("object", field.nullable);
        object(field.members, "");
        break;
      case FieldType::kTextList:
        type("array", false);
        json_.key("items").begin_object().key("type").string("string").end_object();
        break;
      case FieldType::kTableList:
        type("array", false);
        json_.key("items").begin_object().key("type").string("object");
        object(field.members, "");
        json_.end_object();
        break;
    }
  }

  const Texts& texts_;
  JsonWriter json_;
};

}  // namespace

std::string projects_json_head(const Book& book) {
  std::string out = "{\"versie\":\"";
  out.append(kDataVersion).append("\",\"gemaakt\":\"").append(to_iso(book.today));
  out.append("\",\"aantal\":").append(std::to_string(book.projects.size()));
  return out + ",\"projecten\":[\n";
}

std::string totals_json(const RenderContext& context) {
  const Book& book = context.book;
  const Plan& plan = context.plan;
  JsonWriter json;
  json.begin_object();
  write_totals(json, "landelijk", plan.all().totals);
  write_kind(json, plan, "provincies", book.provinces, plan.province_set);
  write_kind(json, plan, "themas", book.themes, plan.theme_set);
  write_kind(json, plan, "instrumenten", book.instruments, plan.instrument_set);
  write_kind(json, plan, "landsdelen", book.config.landsdelen, plan.landsdeel_set);
  json.end_object();
  return std::string(json.text()) + "\n";
}

std::string output_schema(const Texts& texts) { return SchemaWriter(texts).run() + "\n"; }

}  // namespace boek
