// SPDX-License-Identifier: EUPL-1.2
#include "model/resolve.h"

#include <algorithm>

#include "core/parallel.h"
#include "model/meant.h"
#include "model/rename.h"

namespace boek {
namespace {

enum class Verdict : std::uint8_t { kKeep, kLeaveOut };

class Resolver {
 public:
  Resolver(const AllNames& names, Diagnostics& diagnostics)
      : names_(names), diagnostics_(diagnostics) {}

  void project(Project& project) {
    file_ = &project.file;
    many(project.themas, names_.themes, Code::kUnknownTheme);
    many(project.provincies, names_.provinces, Code::kUnknownProvince);
    many(project.instrumenten, names_.instruments, Code::kUnknownInstrument);
    if (project.omvang) evidence(project.omvang->bewijs);
    for (Financiering& line : project.financiering) financing(line);
    for (Cijfer& line : project.cijfers) evidence(line.bewijs);
    for (Resultaat& line : project.resultaten) evidence(line.bewijs);
    for (Locatie& place : project.locaties)
      maybe(place.provincie, names_.provinces, Code::kUnknownProvince);
    for (Bronvermelding& line : project.bronnen) named_source(line);
    relations(project);
  }

  void province(Province& province) {
    file_ = &province.file;
    for (Province::Leeg& empty : province.leeg)
      if (one(empty.thema, names_.themes, Code::kUnknownTheme) == Verdict::kLeaveOut)
        diagnostics_.back().fix.clear();  // a key: another name could be there already
    if (!province.landsdeel_ref || !names_.landsdelen_readable) return;
    one(*province.landsdeel_ref, names_.landsdelen, Code::kUnknownLandsdeel);
    province.landsdeel = province.landsdeel_ref->id;
  }

  void tafel(Tafel& tafel) {
    file_ = &tafel.file;
    many(tafel.themas, names_.themes, Code::kUnknownTheme);
    many(tafel.projecten, names_.projects, Code::kUnknownProject);
  }

 private:
  void report(Code code, Span span, const std::string& name, std::string suggestion = {}) {
    diagnostics_.push_back({code, {*file_, span}, {name}, std::move(suggestion), {}});
  }

  // What was reported last is put right by its suggestion.
  void fix(Span span, const std::string& name) {
    Diagnostic& last = diagnostics_.back();
    last.fix = rename(*file_, span, name, last.suggestion);
  }

  std::string suggestion(const std::string& name, const NameTable& table) const {
    if (&table == &names_.provinces)
      if (const auto province = province_meant(name); province && table.find(*province))
        return std::string(*province);
    return table.suggest(name);
  }

  // Whether the suggestion reported last is the only thing that can be meant.
  bool is_certain(const std::string& name, const NameTable& table) const {
    const std::string& suggested = diagnostics_.back().suggestion;
    // An abbreviation could be that of something else.
    const bool everyday_name =
        &table == &names_.provinces && name.size() > 4 && province_meant(name) == suggested;
    return !suggested.empty() && (everyday_name || table.is_certain(name, suggested));
  }

  template <typename Record>
  Verdict one(Ref<Record>& ref, const NameTable& table, Code unknown) {
    if (const auto index = table.find(ref.name)) {
      ref.id.index = *index;
      return Verdict::kKeep;
    }
    if (table.is_draft(ref.name)) {
      report(Code::kDraftReference, ref.span, ref.name);
    } else if (const auto live = table.former(ref.name)) {
      report(Code::kFormerId, ref.span, ref.name, std::string(*live));
      fix(ref.span, ref.name);
    } else {
      report(unknown, ref.span, ref.name, suggestion(ref.name, table));
      if (is_certain(ref.name, table)) fix(ref.span, ref.name);
    }
    return Verdict::kLeaveOut;
  }

  template <typename Record>
  void many(std::vector<Ref<Record>>& refs, const NameTable& table, Code unknown) {
    std::erase_if(refs,
                  [&](Ref<Record>& ref) { return one(ref, table, unknown) == Verdict::kLeaveOut; });
  }

  template <typename Record>
  void maybe(std::optional<Ref<Record>>& ref, const NameTable& table, Code unknown) {
    if (ref && one(*ref, table, unknown) == Verdict::kLeaveOut) ref.reset();
  }

  void source(std::optional<Ref<Source>>& ref) {
    if (names_.sources_readable)
      maybe(ref, names_.sources, Code::kUnknownSource);
    else
      ref.reset();
  }

  // The one place where a source may do without a line in bronnen.toml.
  void named_source(Bronvermelding& line) {
    const std::size_t before = diagnostics_.size();
    source(line.bron);
    if (diagnostics_.size() > before && diagnostics_.back().code == Code::kUnknownSource)
      diagnostics_.back().args.push_back(term("or-title"));
  }

  void evidence(Evidence& evidence) { source(evidence.bron); }

  void financing(Financiering& line) {
    maybe(line.instrument, names_.instruments, Code::kUnknownInstrument);
    maybe(line.provincie, names_.provinces, Code::kUnknownProvince);
    evidence(line.bewijs);
  }

  Verdict other_project(const Project& self, Ref<Project>& ref) {
    if (ref.name == self.id) {
      report(Code::kSelfReference, ref.span, ref.name);
      return Verdict::kLeaveOut;
    }
    return one(ref, names_.projects, Code::kUnknownProject);
  }

  void relations(Project& project) {
    if (project.onderdeel_van &&
        other_project(project, *project.onderdeel_van) == Verdict::kLeaveOut)
      project.onderdeel_van.reset();
    std::erase_if(project.verwant, [&](Verwant& other) {
      return other_project(project, other.project) == Verdict::kLeaveOut;
    });
    std::erase_if(project.niet_verwant, [&](NietVerwant& other) {
      return other_project(project, other.project) == Verdict::kLeaveOut;
    });
  }

  const AllNames& names_;
  Diagnostics& diagnostics_;
  const std::string* file_ = nullptr;
};

}  // namespace

void resolve_references(Book& book, const AllNames& names, unsigned jobs,
                        Diagnostics& diagnostics) {
  Resolver resolver(names, diagnostics);
  for (Province& province : book.provinces) resolver.province(province);
  for (Tafel& tafel : book.tafels) resolver.tafel(tafel);
  // Each project is changed by one thread, and reports to a list of its own.
  std::vector<Diagnostics> found(book.projects.size());
  parallel_for(book.projects.size(), jobs, [&](std::size_t i, unsigned) {
    Resolver(names, found[i]).project(book.projects[i]);
  });
  for (Diagnostics& of_project : found) append(diagnostics, std::move(of_project));
}

}  // namespace boek
