// SPDX-License-Identifier: EUPL-1.2
#include "render/project_json.h"

#include <fmt/format.h>

#include "render/json_writer.h"
#include "site/plan.h"
#include "source/markdown.h"

namespace boek {
namespace {

// Writes the fields of one project; a method for each kind of value.
class ProjectWriter {
 public:
  ProjectWriter(const Book& book, const Project& project, std::string_view tekst)
      : book_(book), project_(project), tekst_(tekst) {}

  std::string run() {
    json_.begin_object();
    heading();
    subjects();
    money();
    course();
    people();
    relations();
    evidence();
    derived();
    json_.end_object();
    return std::string(json_.text());
  }

 private:
  void text(std::string_view key, std::string_view value) { json_.text_or_null(key, value); }
  void plain(std::string_view key, std::string_view value) { json_.key(key).string(value); }
  void flag(std::string_view key, bool value) { json_.key(key).boolean(value); }

  void moment(std::string_view key, const std::optional<Moment>& value) {
    text(key, value ? to_iso(*value) : std::string());
  }

  void moment(std::string_view key, const std::optional<Located<Moment>>& value) {
    text(key, value ? to_iso(value->value) : std::string());
  }

  void amount(std::string_view key, const std::optional<Located<std::int64_t>>& value) {
    json_.key(key);
    if (value)
      json_.integer(value->value);
    else
      json_.null();
  }

  template <typename E>
  void choice(std::string_view key, const std::optional<E>& value) {
    text(key, value ? name(*value) : std::string_view());
  }

  // A number as a number, words as a text.
  void value(std::string_view key, const std::string& as_written, bool is_number) {
    if (is_number && is_json_number(as_written))
      json_.key(key).raw(as_written);
    else
      text(key, as_written);
  }

  template <typename Record>
  void reference(std::string_view key, const std::optional<Ref<Record>>& ref) {
    text(key, ref && ref->id.valid() ? std::string_view(ref->name) : std::string_view());
  }

  void proof(const Evidence& bewijs) {
    reference("bron", bewijs.bron);
    text("vindplaats", bewijs.vindplaats);
  }

  template <typename Items, typename Fn>
  void array(std::string_view key, const Items& items, Fn&& fn) {
    json_.key(key).begin_array();
    for (const auto& item : items) fn(item);
    json_.end_array();
  }

  template <typename Items, typename Fn>
  void tables(std::string_view key, const Items& items, Fn&& fn) {
    array(key, items, [&](const auto& item) {
      json_.begin_object();
      fn(item);
      json_.end_object();
    });
  }

  template <typename Fn>
  void table(std::string_view key, bool present, Fn&& fn) {
    json_.key(key);
    if (!present) {
      json_.null();
      return;
    }
    json_.begin_object();
    fn();
    json_.end_object();
  }

  void heading() {
    plain("id", project_.id);
    plain("url", project_url(project_.id));
    plain("titel", project_.titel.value);
    plain("samenvatting", project_.samenvatting);
    plain("soort", name(project_.soort));
    plain("status", name(project_.status));
    text("status_toelichting", project_.status_toelichting);
    plain("peildatum", to_iso(project_.peildatum));
  }

  void subjects() {
    array("themas", project_.themas, [&](const auto& ref) { json_.string(ref.name); });
    array("provincies", project_.provincies, [&](const auto& ref) { json_.string(ref.name); });
    plain("provincie_basis", name(project_.provincie_basis));
    text("provincie_toelichting", project_.provincie_toelichting);
    array("instrumenten", project_.alle_instrumenten,
          [&](InstrumentId id) { json_.string(book_[id].id); });
  }

  void money() {
    table("omvang", project_.omvang.has_value(), [&] {
      const Omvang& omvang = *project_.omvang;
      amount("bedrag", omvang.bedrag);
      choice("kwalificatie", omvang.kwalificatie);
      choice("status", omvang.status);
      text("toelichting", omvang.toelichting);
      proof(omvang.bewijs);
    });
    tables("financiering", project_.financiering, [&](const Financiering& line) {
      reference("instrument", line.instrument);
      text("partij", line.partij);
      amount("bedrag", line.bedrag);
      choice("kwalificatie", line.kwalificatie);
      choice("status", line.status);
      moment("van", line.van);
      moment("tot", line.tot);
      reference("provincie", line.provincie);
      text("toelichting", line.toelichting);
      proof(line.bewijs);
    });
    tables("cijfers", project_.cijfers, [&](const Cijfer& cijfer) {
      plain("wat", cijfer.wat);
      value("waarde", cijfer.waarde, cijfer.waarde_is_number);
      text("eenheid", cijfer.eenheid);
      choice("soort", cijfer.soort);
      choice("kwalificatie", cijfer.kwalificatie);
      text("toelichting", cijfer.toelichting);
      proof(cijfer.bewijs);
    });
  }

  void course() {
    table("looptijd", project_.looptijd.has_value(), [&] {
      moment("van", project_.looptijd->van);
      moment("tot", project_.looptijd->tot);
      flag("open", project_.looptijd->open);
      text("toelichting", project_.looptijd->toelichting);
    });
    text("meerwaarde", project_.meerwaarde);
    tables("resultaten", project_.resultaten, [&](const Resultaat& resultaat) {
      moment("datum", resultaat.datum);
      plain("wat", resultaat.wat);
      value("waarde", resultaat.waarde, resultaat.waarde_is_number);
      text("eenheid", resultaat.eenheid);
      proof(resultaat.bewijs);
    });
    tables("mijlpalen", project_.mijlpalen, [&](const Mijlpaal& mijlpaal) {
      moment("datum", mijlpaal.datum);
      plain("wat", mijlpaal.wat);
      choice("status", mijlpaal.status);
    });
    tables("gezocht", project_.gezocht, [&](const Gezocht& gezocht) {
      choice("wat", gezocht.wat);
      text("toelichting", gezocht.toelichting);
      moment("tot", gezocht.tot);
    });
  }

  void people() {
    text("penvoerder", project_.penvoerder);
    tables("partners", project_.partners, [&](const Partner& partner) {
      plain("naam", partner.naam);
      text("rol", partner.rol);
      text("land", partner.land);
    });
    table("contact", !project_.contact.empty(), [&] {
      text("organisatie", project_.contact.organisatie);
      text("functie", project_.contact.functie);
      text("email", project_.contact.email);
      text("url", project_.contact.url);
    });
    array("trefwoorden", project_.trefwoorden, [&](const auto& word) { json_.string(word); });
    array("ook_bekend_als", project_.ook_bekend_als, [&](const auto& word) { json_.string(word); });
    array("voorheen", project_.voorheen, [&](const auto& id) { json_.string(id.value); });
  }

  void relations() {
    reference("onderdeel_van", project_.onderdeel_van);
    json_.key("verwant").begin_array();
    for (const Verwant& verwant : project_.verwant) {
      if (!verwant.project.id.valid()) continue;
      json_.begin_object();
      plain("project", verwant.project.name);
      plain("soort", name(verwant.soort));
      text("reden", verwant.reden);
      json_.end_object();
    }
    json_.end_array().key("niet_verwant").begin_array();
    for (const NietVerwant& niet : project_.niet_verwant) {
      if (!niet.project.id.valid()) continue;
      json_.begin_object();
      plain("project", niet.project.name);
      text("reden", niet.reden);
      json_.end_object();
    }
    json_.end_array();
    tables("locaties", project_.locaties, [&](const Locatie& locatie) {
      plain("naam", locatie.naam);
      reference("provincie", locatie.provincie);
      text("land", locatie.land);
    });
  }

  void evidence() {
    tables("links", project_.links, [&](const Link& link) {
      text("titel", link.titel);
      plain("url", link.url);
    });
    tables("bronnen", project_.bronnen, [&](const Bronvermelding& bron) { source(bron); });
    const Gecontroleerd& checked = project_.gecontroleerd;
    table("gecontroleerd", checked.op || !checked.door.empty(), [&] {
      moment("op", checked.op);
      text("door", checked.door);
    });
    table("afweging", !project_.afweging.empty(), [&] {
      for (const std::string_view vraag : kAfwegingVragen) text(vraag, answer(vraag));
    });
  }

  // A source of bronnen.toml with what stands there, so that a reader needs no second file.
  void source(const Bronvermelding& bron) {
    const bool known = bron.bron && bron.bron->id.valid();
    const Source none;
    const Source& shared = known ? book_[bron.bron->id] : none;
    reference("bron", bron.bron);
    text("titel", bron.titel.empty() ? shared.titel : bron.titel);
    text("url", bron.url.empty() ? shared.url : bron.url);
    moment("datum", bron.datum ? bron.datum : shared.datum);
    text("vindplaats", bron.vindplaats);
  }

  std::string_view answer(std::string_view vraag) const {
    for (const Antwoord& antwoord : project_.afweging)
      if (antwoord.vraag == vraag) return antwoord.tekst;
    return {};
  }

  void derived() {
    flag("concept", project_.is_concept);
    if (const std::string extra = extra_json(project_); extra.empty())
      json_.key("extra").null();
    else
      json_.key("extra").raw(extra);
    plain("tekst", tekst_);
    flag("actueel", project_.actueel);
    flag("telbaar", project_.telbaar);
    flag("telt_mee", project_.telt_mee);
  }

  const Book& book_;
  const Project& project_;
  std::string_view tekst_;
  JsonWriter json_;
};

// Any value as it was written; what JSON has no form for (inf, a time of day) is null.
void write_free(JsonWriter& json, const Value& value) {
  switch (value.type) {
    case ValueType::kString:
    case ValueType::kDate:
      json.string(value.text);
      break;
    case ValueType::kInteger:
      json.integer(value.integer);
      break;
    case ValueType::kFloat: {
      const std::string digits = fmt::format("{}", value.real);
      if (is_json_number(digits))
        json.raw(digits);
      else
        json.null();
      break;
    }
    case ValueType::kBoolean:
      json.boolean(value.boolean);
      break;
    case ValueType::kOtherTime:
      json.null();
      break;
    case ValueType::kArray:
      json.begin_array();
      for (const Value& item : value.items) write_free(json, item);
      json.end_array();
      break;
    case ValueType::kTable:
      json.begin_object();
      for (const Field& field : value.fields) {
        json.key(field.key);
        write_free(json, field.value);
      }
      json.end_object();
      break;
  }
}

}  // namespace

std::string extra_json(const Project& project) {
  if (project.extra == nullptr) return {};
  JsonWriter json;
  write_free(json, *project.extra);
  return std::string(json.text());
}

std::string project_json(const Book& book, ProjectId id, std::string_view tekst) {
  return ProjectWriter(book, book[id], tekst).run();
}

}  // namespace boek
