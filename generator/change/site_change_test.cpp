// SPDX-License-Identifier: EUPL-1.2
#include "change/site_change.h"

#include <catch2/catch.hpp>

#include "change/compare.h"
#include "change/words.h"
#include "commands/test_book.h"

namespace boek {
namespace {

using Files = std::map<std::string, std::string>;

std::string as_it_is(std::string_view text) { return std::string(text); }

// The files of a site as a plan has them, each with the same digest.
RenderedFiles rendered(const Plan& plan) {
  RenderedFiles files;
  for (const Page& page : plan.pages) files[file_of_url(page.url)] = 1;
  return files;
}

Side side_of(const Outcome<Loaded>& loaded, const RenderedFiles* files) {
  Side side{loaded.value.book, loaded.value.plan, 0, {}, files};
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.severity() != Severity::kError) continue;
    ++side.errors;
    side.broken_files.insert(diagnostic.at.file);
  }
  if (side.errors != 0) side.files = nullptr;
  return side;
}

SiteChange compare(const Files& before, const Files& after) {
  const auto then = load_small(before), now = load_small(after);
  const RenderedFiles files_then = rendered(then.value.plan), files_now = rendered(now.value.plan);
  return compare_sites(side_of(then, &files_then), side_of(now, &files_now), Language::kDutch);
}

const std::string kA = "projecten/a.md";

// What is said of the one record that changed.
std::vector<std::string> sentences(const std::string& before, const std::string& after) {
  const SiteChange change = compare({{kA, before}}, {{kA, after}});
  if (change.records.size() != 1) return {std::to_string(change.records.size()) + " records"};
  return field_sentences(change.records[0].fields, Language::kDutch, as_it_is);
}

std::vector<std::string> sentences(const std::pair<std::string, std::string>& edit) {
  std::string before = project_text("A", "trefwoorden = [\"x\"]\n[omvang]\nbedrag = 90_000_000\n");
  std::string after = before;
  const std::size_t at = after.find(edit.first);
  REQUIRE(at != std::string::npos);
  after.replace(at, edit.first.size(), edit.second);
  return sentences(before, after);
}

using Lines = std::vector<std::string>;

std::vector<RemarkKind> remarks(const std::string& before, const std::string& after) {
  std::vector<RemarkKind> kinds;
  for (const Remark& remark : compare({{kA, before}}, {{kA, after}}).remarks)
    kinds.push_back(remark.kind);
  return kinds;
}

}  // namespace

TEST_CASE("changes of fields are told in an editor's words") {
  CHECK(sentences({"90_000_000", "1_100_000_000"}) ==
        Lines{"omvang €\u00A090\u00A0miljoen → €\u00A01,1\u00A0miljard"});
  CHECK(sentences({"90_000_000", "90_000_000\nkwalificatie = \"circa\""}) ==
        Lines{"kwalificatie van de omvang niet ingevuld → circa"});
  CHECK(sentences({"90_000_000", "80_000_000\nkwalificatie = \"circa\""}) ==
        Lines{"omvang €\u00A090\u00A0miljoen → circa €\u00A080\u00A0miljoen"});
  CHECK(sentences({"[omvang]\nbedrag = 90_000_000", ""}) ==
        Lines{"omvang €\u00A090\u00A0miljoen → niet ingevuld"});
  CHECK(sentences({"[\"drenthe\"]", "[\"drenthe\", \"groningen\"]"}) ==
        Lines{"provincie + Groningen"});
  CHECK(sentences({"[\"drenthe\"]", "[\"groningen\"]"}) ==
        Lines{"provincie + Groningen − Drenthe"});
  CHECK(sentences({"\"lopend\"", "\"afgerond\""}) == Lines{"status lopend → afgerond"});
  CHECK(sentences({"2022", "\"2024-05\""}) == Lines{"peildatum 2022 → mei\u00A02024"});
  CHECK(sentences({"titel = \"A\"", "titel = \"B\""}) == Lines{"titel “A” → “B”"});
  CHECK(sentences({"\"energie\"", "\"water\""}) ==
        Lines{"hoofdthema Energie → Water", "thema + Water − Energie"});
  CHECK(sentences({"Een zin.", "Een andere zin."}) == Lines{"samenvatting gewijzigd (+1 woord)"});
  CHECK(sentences({"Een zin.", "Een zin."}) == Lines{"0 records"});
}

TEST_CASE("the main theme changes with the order of the themes") {
  CHECK(sentences(project_text("A", "").replace(project_text("A").find("[\"energie\"]"), 11,
                                                "[\"energie\", \"water\"]"),
                  project_text("A", "").replace(project_text("A").find("[\"energie\"]"), 11,
                                                "[\"water\", \"energie\"]")) ==
        Lines{"hoofdthema Energie → Water", "volgorde bij thema gewijzigd"});
}

TEST_CASE("lines of a list are told by what they are about") {
  const std::string none = project_text("A");
  const std::string five =
      project_text("A", "[[financiering]]\ninstrument = \"efro\"\nbedrag = 5_000_000\n");
  const std::string seven = project_text(
      "A", "[[financiering]]\ninstrument = \"efro\"\nbedrag = 7_000_000\nstatus = \"toegekend\"\n");
  CHECK(sentences(none, five) == Lines{"financiering: regel EFRO €\u00A05\u00A0miljoen erbij"});
  CHECK(sentences(five, none) == Lines{"financiering: regel EFRO €\u00A05\u00A0miljoen weg"});
  CHECK(sentences(five, seven) ==
        Lines{"financiering EFRO: bedrag €\u00A05\u00A0miljoen → €\u00A07\u00A0miljoen",
              "financiering EFRO: status niet ingevuld → toegekend"});
}

TEST_CASE("two lines of one name stay apart") {
  const auto lines = [](const char* a, const char* b) {
    return project_text("A", std::string("[[financiering]]\npartij = \"Rijk\"\nbedrag = ") + a +
                                 "\n[[financiering]]\npartij = \"Rijk\"\nbedrag = " + b + "\n");
  };
  CHECK(sentences(lines("1", "2"), lines("1", "3")) ==
        Lines{"financiering Rijk: bedrag €\u00A02 → €\u00A03"});
}

TEST_CASE("of two lines of one name the one that went is told") {
  const auto line = [](const std::string& what, const char* amount) {
    return "[[financiering]]\n" + what + "\nbedrag = " + amount + "\n";
  };
  const std::string efro = "instrument = \"efro\"";
  const std::string both = project_text("A", line(efro, "100_000_000") + line(efro, "5_000_000"));
  CHECK(sentences(both, project_text("A", line(efro, "5_000_000"))) ==
        Lines{"financiering: regel EFRO €\u00A0100\u00A0miljoen weg"});
  CHECK(sentences(project_text("A", line(efro, "5_000_000")), both) ==
        Lines{"financiering: regel EFRO €\u00A0100\u00A0miljoen erbij"});
  CHECK(sentences(both, project_text("A", line(efro, "5_000_000") + line(efro, "100_000_000"))) ==
        Lines{"volgorde bij financiering gewijzigd"});
  CHECK(sentences(both, project_text("A", line(efro, "5_000_000") + line(efro, "90_000_000"))) ==
        Lines{"financiering EFRO: bedrag €\u00A0100\u00A0miljoen → €\u00A090\u00A0miljoen"});
  const SiteChange gone = compare({{kA, both}}, {{kA, project_text("A")}});
  CHECK_FALSE(gone.records.at(0).fields.empty());
  for (const FieldChange& field : gone.records.at(0).fields) CHECK(field.before_value == "efro");
}

TEST_CASE("a list of very many equal items is compared in no time") {
  RecordFacts before, after;
  before.lists.push_back({"partners", false, std::vector<Line>(50'000, {"a", "a", "a", {}})});
  after.lists.push_back({"partners", false, std::vector<Line>(50'001, {"a", "a", "a", {}})});
  CHECK(compare_facts(before, after, {}).size() == 1);
}

TEST_CASE("a text is told by how many words came and went, and markup alone as markup") {
  const std::string start = project_text("A") + "Een twee drie.\n";
  CHECK(sentences(start, project_text("A") + "Een twee drie. Vier vijf.\n") ==
        Lines{"tekst gewijzigd (+2 woorden)"});
  CHECK(sentences(start, project_text("A") + "Een twee zes.\n") ==
        Lines{"tekst gewijzigd (+1 −1 woorden)"});
  CHECK(sentences(start, project_text("A") + "Een **twee** drie.\n") ==
        Lines{"tekst gewijzigd (alleen opmaak of volgorde)"});
  CHECK(sentences(start, project_text("A") + "Een twee\ndrie.\n") ==
        Lines{"tekst gewijzigd (alleen opmaak of volgorde)"});
}

TEST_CASE("a former id makes two files one that was renamed") {
  const SiteChange change =
      compare({{kA, project_text("A")}},
              {{"projecten/b.md", project_text("Heel iets anders", "voorheen = [\"a\"]\n")}});
  REQUIRE(change.records.size() == 1);
  CHECK(change.records[0].fate == Fate::kRenamed);
  CHECK(change.records[0].former_id == "a");
  CHECK(change.records[0].forwards);
  CHECK(field_sentences(change.records[0].fields, Language::kDutch, as_it_is) ==
        Lines{"titel “A” → “Heel iets anders”"});
  CHECK(change.broken.empty());
  CHECK(change.remarks.empty());
}

TEST_CASE("the same title, or much the same words, is a project that was renamed") {
  const std::string body = "De haven wordt een knooppunt van waterstof voor het hele noorden.\n";
  const auto fate = [&](const std::string& before, const std::string& after) {
    const SiteChange change = compare({{kA, before}}, {{"projecten/b.md", after}});
    return change.records.size();
  };
  CHECK(fate(project_text("Haven") + body, project_text("Haven", "trefwoorden = [\"x\"]\n")) == 1);
  CHECK(fate(project_text("Haven") + body, project_text("Zeehaven") + body) == 1);
  const SiteChange renamed =
      compare({{kA, project_text("Haven")}}, {{"projecten/b.md", project_text("Haven")}});
  CHECK(renamed.broken == Lines{"/projecten/a/"});
  REQUIRE(renamed.remarks.size() == 1);
  CHECK(remark_sentence(renamed.remarks[0], Language::kDutch, as_it_is) ==
        "hernoemd van a, en het oude adres verwijst niet door: zet a bij voorheen");
}

TEST_CASE("a book whose projects all got other names and much text is compared in no time") {
  constexpr int kProjects = 100, kWords = 30'000;
  const auto facts = [](const char* id, int of) {
    RecordFacts record;
    record.id = id + std::to_string(of);
    record.title = "Over " + record.id;
    for (int i = 0; i < kWords; ++i) record.text += std::to_string(i * (of + 1)) + ' ';
    return record;
  };
  std::vector<RecordFacts> before, after;
  for (int i = 0; i < kProjects; ++i) {
    before.push_back(facts("a", i));
    after.push_back(facts("b", i));
  }
  const auto book = load_small({});
  const Side side = side_of(book, nullptr);
  const auto changes = compare_records(side, side, before, after);
  CHECK(changes.size() == kProjects);
  for (const RecordChange& change : changes) {
    CHECK(change.fate == Fate::kRenamed);
    CHECK(change.former_id.substr(1) == change.id.substr(1));
  }
}

TEST_CASE("a book whose projects all moved is compared in no time") {
  std::vector<RecordFacts> before(20'000), after;
  for (std::size_t i = 0; i < before.size(); ++i) {
    before[i].id = "a" + std::to_string(i);
    before[i].title = "Project " + std::to_string(i);
  }
  after = before;
  for (std::size_t i = 0; i < after.size(); ++i) {
    after[i].id = "b" + std::to_string(i);
    if (i % 2 == 0) after[i].former_ids = {before[i].id};
  }
  const auto book = load_small({});
  const Side side = side_of(book, nullptr);
  const auto changes = compare_records(side, side, before, after);
  REQUIRE(changes.size() == before.size());
  for (const RecordChange& change : changes) CHECK(change.fate == Fate::kRenamed);
}

namespace {

std::string page(const std::string& name, const std::string& more = {}) {
  return "+++\nnaam = \"" + name + "\"\nomschrijving = \"Een zin.\"\n" + more + "+++\n";
}

// "project a, theme wind": what is told to have changed.
std::string told(const SiteChange& change) {
  std::string all;
  for (const RecordChange& record : change.records)
    all += (all.empty() ? "" : ", ") +
           std::string(record_kind_word(record.kind, false, Language::kDutch)) + ' ' + record.id;
  return all;
}

}  // namespace

TEST_CASE("another title of what a project refers to is no change of that project") {
  const std::string a =
      project_text("A",
                   "onderdeel_van = \"b\"\nverwant = [\"b\"]\n"
                   "[[financiering]]\ninstrument = \"efro\"\nprovincie = \"drenthe\"\n");
  CHECK(told(compare({{kA, a}, {"projecten/b.md", project_text("B")}},
                     {{kA, a},
                      {"projecten/b.md", project_text("Bee")},
                      {"themas/energie.md", page("Energievoorziening")},
                      {"instrumenten/efro.md", page("Europees fonds")}})) ==
        "project b, thema energie, instrument efro");
}

TEST_CASE("another id of what a project refers to is no change of that project either") {
  const auto files = [](const std::string& theme, const std::string& fund, const std::string& b,
                        const std::string& more) {
    std::string a = project_text(
        "A", "onderdeel_van = \"" + b + "\"\nverwant = [\"" + b + "\"]\ninstrumenten = [\"" + fund +
                 "2\"]\n[[financiering]]\ninstrument = \"" + fund + "\"\nbedrag = 5\n");
    a.replace(a.find("\"energie\""), 9, "\"" + theme + "\"");
    const auto former = [&](const std::string& id) {
      return more.empty() ? "" : "voorheen = [\"" + id + "\"]\n";
    };
    return Files{{kA, a},
                 {"projecten/" + b + ".md", project_text("B", former("b"))},
                 {"themas/" + theme + ".md", page("Wind", former("wind"))},
                 {"instrumenten/" + fund + ".md", page("Fonds", former("fonds"))},
                 {"instrumenten/" + fund + "2.md", page("Fonds 2", former("fonds2"))}};
  };
  const SiteChange change =
      compare(files("wind", "fonds", "b", ""), files("wier", "pot", "c", "x"));
  CHECK(told(change) == "project c, thema wier, instrument pot, instrument pot2");
  // Nor does a total of what has another id only move.
  CHECK(change.totals.empty());
}

TEST_CASE("a draft that is published was there already, and one taken back is not gone") {
  const std::string draft = project_text("A", "concept = true\n");
  const SiteChange out = compare({{kA, draft}}, {{kA, project_text("A")}});
  REQUIRE(out.records.size() == 1);
  CHECK(out.records[0].fate == Fate::kAdded);
  CHECK(out.records[0].was_draft);
  const SiteChange back = compare({{kA, project_text("A")}}, {{kA, draft}});
  REQUIRE(back.records.size() == 1);
  CHECK(back.records[0].fate == Fate::kRemoved);
  CHECK(back.records[0].is_draft);
  CHECK(back.broken == Lines{"/projecten/a/", "/themas/energie/drenthe/"});
}

TEST_CASE(
    "of a file with errors no field is compared, and of a book with errors no total or page") {
  const SiteChange change =
      compare({{kA, project_text("A")}, {"projecten/b.md", project_text("B")}},
              {{kA, project_text("A", "omvang = 3\n")}, {"projecten/b.md", project_text("Bb")}});
  CHECK(change.errors_after == 1);
  CHECK_FALSE(change.complete);
  REQUIRE(change.records.size() == 2);
  CHECK(change.records[0].id == "a");
  CHECK(change.records[0].unreadable);
  CHECK(change.records[0].fields.empty());
  CHECK(change.records[1].id == "b");
  CHECK(change.records[1].fields.size() == 1);
  CHECK(change.totals.empty());
  CHECK(change.pages.empty());
  CHECK(change.broken.empty());
}

TEST_CASE("a file that cannot be parsed is neither removed nor renamed") {
  const SiteChange change = compare({{kA, project_text("A")}}, {{kA, "+++\ntitel = \n+++\n"}});
  REQUIRE(change.records.size() == 1);
  CHECK(change.records[0].fate == Fate::kChanged);
  CHECK(change.records[0].unreadable);
}

TEST_CASE("totals that move are those of the country, the province, its region and the theme") {
  const SiteChange change = compare({}, {{kA, project_text("A", "[omvang]\nbedrag = 10\n")}});
  Lines moved;
  for (const TotalChange& total : change.totals) {
    moved.push_back(total.name);
    CHECK(total.before.alles == Total{0, 0, 0, std::nullopt});
    CHECK(total.after.alles == Total{1, 1, 1, 10});
  }
  CHECK(moved == Lines{"", "Drenthe", "Noord", "Energie"});
}

TEST_CASE("pages come, go and change with the bytes that were rendered") {
  const auto then = load_small({{kA, project_text("A")}}), now = load_small({});
  RenderedFiles before = rendered(then.value.plan), after = rendered(now.value.plan);
  before["data/v1/projecten/a.json"] = 1;
  before["assets/boek.000000000000.css"] = 1;
  after["assets/boek.111111111111.css"] = 1;
  after["index.html"] = 2;
  const SiteChange change =
      compare_sites(side_of(then, &before), side_of(now, &after), Language::kDutch);
  Lines pages;
  for (const PageChange& page : change.pages)
    pages.push_back((page.fate == Fate::kChanged ? "~" : "-") + page.url + ' ' + page.title);
  CHECK(pages == Lines{"~/ ", "-/projecten/a/ A", "-/themas/energie/drenthe/ Energie, Drenthe"});
  CHECK(change.broken ==
        Lines{"/projecten/a/", "/themas/energie/drenthe/", "/data/v1/projecten/a.json"});
}

TEST_CASE("a careful colleague asks about amounts and dates") {
  const auto size = [](const char* amount, const char* more = "") {
    return project_text("A", std::string(more) + "[omvang]\nbedrag = " + amount + "\n");
  };
  const auto dated = [&](const char* amount) {
    std::string text = size(amount);
    return text.replace(text.find("2022"), 4, "2024");
  };
  using Kinds = std::vector<RemarkKind>;
  CHECK(remarks(size("90"), dated("899")) == Kinds{});
  CHECK(remarks(size("90"), dated("900")) == Kinds{RemarkKind::kFactor});
  CHECK(remarks(size("900"), dated("90")) == Kinds{RemarkKind::kFactor});
  CHECK(remarks(size("90"), dated("90_000")) == Kinds{RemarkKind::kThousand});
  CHECK(remarks(size("90"), size("91")) == Kinds{RemarkKind::kSizeWithoutDate});
  CHECK(remarks(dated("90"), size("90")) == Kinds{RemarkKind::kDateBack});
  std::string stopped = size("90");
  stopped.replace(stopped.find("lopend"), 6, "afgerond");
  CHECK(remarks(stopped, size("90")) ==
        Kinds{RemarkKind::kStatusWithoutDate, RemarkKind::kBackToLife});
  std::string nowhere = size("90");
  nowhere.replace(nowhere.find("[\"drenthe\"]"), 11, "[]");
  CHECK(remarks(size("90"), nowhere) == Kinds{RemarkKind::kNoProvinces});
}

TEST_CASE("a fund is no measure for the size of a project") {
  const auto sized = [](const char* title, const char* kind, const char* amount) {
    std::string text = project_text(title, std::string("[omvang]\nbedrag = ") + amount + "\n");
    return text.replace(text.find("\"project\""), 9, std::string("\"") + kind + '"');
  };
  const Files before = {{kA, sized("A", "project", "5_000_000")},
                        {"projecten/f.md", sized("F", "fonds", "500_000_000")}};
  const auto with = [&](const std::string& text) {
    Files after = before;
    after["projecten/b.md"] = text;
    return compare(before, after).remarks.size();
  };
  CHECK(with(sized("Anders", "project", "50_000_000")) == 1);
  CHECK(with(sized("Anders", "regeling", "50_000_000")) == 0);
  CHECK(with(sized("Anders", "agenda", "5_000_000_000")) == 1);
}

TEST_CASE("a text page cannot forward, so nobody is asked to let it") {
  const auto text = [](const std::string& body) {
    return "+++\ntitel = \"Over\"\nomschrijving = \"Een zin.\"\n+++\n" + body;
  };
  const SiteChange change =
      compare({{"paginas/over.md", text("")}}, {{"paginas/over-ons.md", text("")}});
  REQUIRE(change.records.size() == 1);
  CHECK(change.records[0].fate == Fate::kRenamed);
  CHECK(change.remarks.empty());
}

TEST_CASE("a new amount that dwarfs all others is asked about") {
  const auto sized = [](const char* title, const char* amount) {
    return project_text(title, std::string("[omvang]\nbedrag = ") + amount + "\n");
  };
  const std::string small = sized("A", "5_000_000");
  CHECK(
      compare({{kA, small}}, {{kA, small}, {"projecten/b.md", sized("Heel anders", "49_000_000")}})
          .remarks.empty());
  const auto remarks =
      compare({{kA, small}}, {{kA, small}, {"projecten/b.md", sized("Anders", "50_000_000")}})
          .remarks;
  REQUIRE(remarks.size() == 1);
  CHECK(remark_sentence(remarks[0], Language::kDutch, as_it_is) ==
        "€\u00A050\u00A0miljoen is minstens tien keer zo veel als het grootste andere project "
        "(€\u00A05\u00A0miljoen)");
}

}  // namespace boek
