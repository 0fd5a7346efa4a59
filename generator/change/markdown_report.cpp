// SPDX-License-Identifier: EUPL-1.2
// The report for a pull request: what needs attention first, then projects, totals, pages, links.
#include <algorithm>

#include "change/markdown_text.h"
#include "change/report.h"
#include "change/report_list.h"
#include "change/words.h"
#include "render/format.h"

namespace boek {
namespace {

// Each part has bytes of its own, so that one that is long leaves room for the others. Together
// with their headings they stay below kMostReportBytes.
constexpr ListBounds kErrors{15, 0, 6'000};
constexpr ListBounds kRemarks{15, 30, 8'000};
constexpr ListBounds kBroken{10, 40, 5'000};
constexpr ListBounds kRecords{20, 80, 17'000};
constexpr ListBounds kTotals{40, 0, 6'000};
constexpr ListBounds kPages{10, 40, 4'000};  // three times: new, gone, changed
constexpr ListBounds kLinks{10, 30, 4'000};
constexpr std::size_t kHeadings = 5'000;
static_assert(kErrors.bytes + kRemarks.bytes + kBroken.bytes + kRecords.bytes + kTotals.bytes +
                  3 * kPages.bytes + kLinks.bytes + kHeadings <
              kMostReportBytes);
constexpr std::size_t kMostSentences = 25;       // of one record
constexpr std::size_t kMostRecordBytes = 4'000;  // after which no further sentence is begun
constexpr std::size_t kShortId = 7;
constexpr std::size_t kLongestLink = 300;  // one that is longer is shown in part, and leads nowhere

class Report {
 public:
  explicit Report(const ReportInput& input)
      : input_(input), change_(input.change), language_(input.language) {}

  std::string run() {
    out_.append(kReportMark).append("\n");
    line({"## Wat deze wijziging doet met de site", "## What this change does to the site"}, {});
    compared();
    headline();
    errors();
    attention();
    records();
    totals();
    pages();
    links();
    return std::move(out_);
  }

 private:
  using Args = std::vector<std::string>;

  std::string say(Bilingual text, const Args& args) const { return fill(text.in(language_), args); }
  void line(Bilingual text, const Args& args) { out_ += say(text, args) + "\n\n"; }
  std::string number(std::size_t value) const {
    return format_number(static_cast<std::int64_t>(value), language_);
  }
  std::string counted(std::size_t count, Bilingual one, Bilingual several) const {
    return say(count == 1 ? one : several, {number(count)});
  }

  // A page of the preview; empty when there is none.
  std::string preview(const std::string& url) const {
    return input_.preview.empty() || url.empty() ? "" : input_.preview + url.substr(1);
  }

  void list(const std::vector<std::string>& items, const ListBounds& bounds) {
    out_ += bounded_list(items, bounds, language_) + '\n';
  }

  // --- the beginning

  std::string revision(const RevisionName& revision) const {
    if (revision.id.empty())
      return say({"de werkmap, met wat nog niet is vastgelegd",
                  "the working tree, uncommitted edits included"},
                 {});
    const std::string short_id = revision.id.substr(0, kShortId);
    const std::string name = markdown_code(revision.name);
    return revision.id.starts_with(revision.name) ? '`' + short_id + '`'
                                                  : name + " (`" + short_id + "`)";
  }

  void compared() {
    line({"Vergeleken: {0} met {1}, op {2}.", "Compared: {0} with {1}, on {2}."},
         {revision(input_.before), revision(input_.after), format_moment(input_.today, language_)});
  }

  void headline() {
    std::vector<std::string> parts;
    count_records(parts);
    if (!change_.broken.empty())
      parts.push_back(counted(change_.broken.size(), {"{0} adres vervalt", "{0} address breaks"},
                              {"{0} adressen vervallen", "{0} addresses break"}));
    if (!change_.remarks.empty())
      parts.push_back(counted(change_.remarks.size(), {"{0} vraag", "{0} question"},
                              {"{0} vragen", "{0} questions"}));
    if (change_.errors_after != 0)
      parts.push_back(
          counted(change_.errors_after, {"{0} fout", "{0} error"}, {"{0} fouten", "{0} errors"}));
    if (parts.empty() && change_.complete && change_.pages.empty() && change_.files.empty())
      return line({"Op de site verandert niets.", "Nothing changes on the site."}, {});
    if (parts.empty())
      return line({"In de inhoud verandert niets wat hier te noemen is.",
                   "Nothing in the content changes that can be told here."},
                  {});
    std::string sentence;
    for (const std::string& part : parts) sentence += (sentence.empty() ? "" : " · ") + part;
    out_ += "**" + sentence + "**\n\n";
  }

  void count_records(std::vector<std::string>& parts) const {
    // In the order of Fate.
    constexpr Bilingual kFates[] = {{"{0} {1} nieuw", "{0} {1} new"},
                                    {"{0} {1} weg", "{0} {1} removed"},
                                    {"{0} {1} hernoemd", "{0} {1} renamed"},
                                    {"{0} {1} gewijzigd", "{0} {1} changed"}};
    static_assert(std::size(kFates) == static_cast<std::size_t>(Fate::kChanged) + 1);
    for (auto at = change_.records.begin(); at != change_.records.end();) {
      const auto end = std::find_if(at, change_.records.end(), [&](const RecordChange& other) {
        return other.kind != at->kind || other.fate != at->fate;
      });
      const auto count = static_cast<std::size_t>(end - at);
      parts.push_back(
          say(kFates[static_cast<std::size_t>(at->fate)],
              {number(count), std::string(record_kind_word(at->kind, count > 1, language_))}));
      at = end;
    }
  }

  // --- what needs attention

  void errors() {
    if (change_.errors_before != 0)
      line({"De versie ervoor heeft {0}.", "The version before has {0}."},
           {counted(change_.errors_before, {"{0} fout", "{0} error"},
                    {"{0} fouten", "{0} errors"})});
    if (change_.errors_after != 0) {
      line({"### Eerst de fouten", "### Errors first"}, {});
      line(
          {"`check` vindt {0}. Zolang er fouten zijn, komt de wijziging niet op de site.",
           "`check` finds {0}. While there are errors, the change does not reach the site."},
          {counted(change_.errors_after, {"{0} fout", "{0} error"}, {"{0} fouten", "{0} errors"})});
      std::vector<std::string> items;
      for (const Diagnostic& diagnostic : input_.diagnostics)
        if (diagnostic.severity() == Severity::kError) items.push_back(error_item(diagnostic));
      list(items, kErrors);
    }
    if (!change_.complete)
      line({"Totalen, pagina's en adressen zijn pas te vergelijken als beide versies zonder fouten "
            "zijn.",
            "Totals, pages and addresses can be compared once both versions are without errors."},
           {});
  }

  std::string error_item(const Diagnostic& diagnostic) const {
    const Position& at = diagnostic.at.span.begin;
    const std::string place =
        diagnostic.at.file + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
    std::string item =
        "- " + markdown_code(place) + ": " + markdown_text(diagnostic.message(language_));
    if (const std::string hint = diagnostic.hint(language_); !hint.empty())
      item += " (" + markdown_text(hint) + ')';
    return item + '\n';
  }

  void attention() {
    if (!change_.remarks.empty()) {
      line({"### Klopt dit?", "### Is this right?"}, {});
      std::vector<std::string> items;
      for (const Remark& remark : change_.remarks)
        items.push_back("- " + markdown_link(remark.title, preview(remark.url)) + ": " +
                        remark_sentence(remark, language_, markdown_text) + '\n');
      list(items, kRemarks);
    }
    if (change_.broken.empty()) return;
    line({"### Adressen die vervallen", "### Addresses that break"}, {});
    line({"Wie deze adressen heeft bewaard, vindt er niets meer. Van een project, thema of "
          "instrument blijft het oude adres werken als het id bij `voorheen` staat.",
          "Who kept these addresses finds nothing there any more. The former address of a project, "
          "theme or instrument keeps working when its id stands in `voorheen`."},
         {});
    std::vector<std::string> items;
    for (const std::string& url : change_.broken) items.push_back("- " + markdown_code(url) + '\n');
    list(items, kBroken);
  }

  // --- records

  void records() {
    for (auto at = change_.records.begin(); at != change_.records.end();) {
      const auto end = std::find_if(at, change_.records.end(), [&](const RecordChange& other) {
        return other.kind != at->kind;
      });
      std::string heading(record_kind_word(at->kind, true, language_));
      heading[0] = static_cast<char>(heading[0] - 'a' + 'A');
      out_ += "### " + heading + "\n\n";
      std::vector<std::string> items;
      for (; at != end; ++at) items.push_back(record_item(*at));
      const std::size_t used = records_bytes_;
      ListBounds bounds = kRecords;
      bounds.bytes -= std::min(bounds.bytes, used);
      const std::size_t before = out_.size();
      list(items, bounds);
      records_bytes_ += out_.size() - before;
    }
  }

  std::string record_item(const RecordChange& record) const {
    const std::string title =
        "**" +
        markdown_link(record.title, record.fate == Fate::kRemoved ? "" : preview(record.url)) +
        "**";
    std::string item = "- " + title + ' ' + fate_words(record) + '\n';
    if (record.unreadable)
      return item + say({"  - het bestand heeft fouten en is niet vergeleken\n",
                         "  - its file has errors and was not compared\n"},
                        {});
    const auto sentences = field_sentences(record.fields, language_, markdown_text);
    std::size_t told = 0;
    for (; told < sentences.size() && told < kMostSentences; ++told) {
      if (item.size() > kMostRecordBytes) break;
      item += "  - " + sentences[told] + '\n';
    }
    if (told < sentences.size())
      item += "  - " + say({"… en nog {0}", "… and {0} more"}, {number(sentences.size() - told)}) +
              '\n';
    return item;
  }

  std::string fate_words(const RecordChange& record) const {
    const std::string id = markdown_code(record.id);
    const std::string summary = record.summary.empty() ? "" : ": " + markdown_text(record.summary);
    switch (record.fate) {
      case Fate::kAdded:
        return say(record.was_draft ? Bilingual{"{0} is gepubliceerd (was concept){1}",
                                                "{0} was published (was a draft){1}"}
                                    : Bilingual{"{0} is nieuw{1}", "{0} is new{1}"},
                   {id, summary});
      case Fate::kRemoved:
        return say(record.is_draft ? Bilingual{"{0} is weer concept", "{0} is a draft again"}
                                   : Bilingual{"{0} is verwijderd{1}", "{0} was removed{1}"},
                   {id, summary});
      case Fate::kRenamed:
        if (record.former_url.empty())
          return say({"{0} heette {1}", "{0} was {1}"}, {id, markdown_code(record.former_id)});
        return say(record.forwards ? Bilingual{"{0} heette {1}; het oude adres verwijst door",
                                               "{0} was {1}; the former address leads here"}
                                   : Bilingual{"{0} heette {1}; het oude adres vervalt",
                                               "{0} was {1}; the former address breaks"},
                   {id, markdown_code(record.former_id)});
      default:
        return id;
    }
  }

  // --- totals

  void totals() {
    if (change_.totals.empty()) return;
    line({"### Totalen", "### Totals"}, {});
    out_ += say({"| | projecten | bedrag | bekend bij |\n|---|---|---|---|\n",
                 "| | projects | amount | known of |\n|---|---|---|---|\n"},
                {});
    std::vector<std::string> rows;
    for (const TotalChange& total : change_.totals) rows.push_back(total_row(total));
    // A table cannot be folded halfway: what does not fit is counted below it.
    std::size_t shown = 0, bytes = 0;
    for (; shown < rows.size() && shown < kTotals.items; ++shown) {
      bytes += rows[shown].size();
      if (bytes > kTotals.bytes) break;
      out_ += rows[shown];
    }
    out_ += '\n';
    if (shown < rows.size())
      line({"… en nog {0} totalen die hier niet passen.",
            "… and {0} more totals that do not fit here."},
           {number(rows.size() - shown)});
  }

  std::string total_row(const TotalChange& total) const {
    std::string name = markdown_text(total.name);
    if (total.kind == SetKind::kAll) name = say({"Landelijk", "The whole country"}, {});
    const Total& then = total.before.alles;
    const Total& now = total.after.alles;
    const auto coverage = [&](const Total& t) {
      return say({"{0} van {1}", "{0} of {1}"}, {number(t.bedrag_bekend_bij), number(t.telbaar)});
    };
    const auto amount = [&](const Total& t) {
      return t.bedrag ? format_euro(*t.bedrag, language_) : say({"onbekend", "unknown"}, {});
    };
    std::string row = "| " + name;
    row += " | " + step(number(then.aantal), number(now.aantal));
    row += " | " + step(amount(then), amount(now));
    row += " | " + step(coverage(then), coverage(now));
    return row + " |\n";
  }

  static std::string step(const std::string& then, const std::string& now) {
    return then == now ? now : then + " → " + now;
  }

  // --- pages

  void pages() {
    if (change_.pages.empty() && change_.files.empty()) return;
    line({"### Pagina's", "### Pages"}, {});
    page_list(Fate::kAdded, {"Erbij: {0}.", "New: {0}."});
    page_list(Fate::kRemoved, {"Weg: {0}.", "Gone: {0}."});
    page_list(Fate::kChanged, {"Anders: {0}.", "Changed: {0}."});
    if (change_.files.empty()) return;
    std::size_t counts[static_cast<std::size_t>(Fate::kChanged) + 1] = {};
    for (const FileChange& file : change_.files) ++counts[static_cast<std::size_t>(file.fate)];
    line({"Bestanden met data en feeds: {0} erbij, {1} weg, {2} anders.",
          "Files with data and feeds: {0} new, {1} gone, {2} changed."},
         {number(counts[static_cast<std::size_t>(Fate::kAdded)]),
          number(counts[static_cast<std::size_t>(Fate::kRemoved)]),
          number(counts[static_cast<std::size_t>(Fate::kChanged)])});
  }

  void page_list(Fate fate, Bilingual heading) {
    std::vector<std::string> items;
    std::size_t counts[static_cast<std::size_t>(PageKind::kRedirect) + 1] = {};
    // Projects are what people come to look at; the rest follows from them.
    for (const bool projects : {true, false}) {
      for (const PageChange& page : change_.pages) {
        if (page.fate != fate || (page.kind == PageKind::kProject) != projects) continue;
        ++counts[static_cast<std::size_t>(page.kind)];
        items.push_back(page_item(page));
      }
    }
    if (items.empty()) return;
    std::string tally;
    for (std::size_t kind = 0; kind < std::size(counts); ++kind) {
      if (counts[kind] == 0) continue;
      if (!tally.empty()) tally += ", ";
      tally +=
          number(counts[kind]) + ' ' +
          std::string(page_kind_word(static_cast<PageKind>(kind), counts[kind] > 1, language_));
    }
    line(heading, {tally});
    ListBounds bounds = kPages;
    if (fate == Fate::kChanged) bounds.items = 5;
    list(items, bounds);
  }

  std::string page_item(const PageChange& page) const {
    const std::string title =
        page.title.empty() ? std::string(page_kind_word(page.kind, false, language_)) : page.title;
    std::string item =
        "- " + markdown_link(title, page.fate == Fate::kRemoved ? "" : preview(page.url));
    item += ' ' + markdown_code(page.url);
    if (!page.target.empty()) item += " → " + markdown_code(page.target);
    return item + '\n';
  }

  // --- links

  void links() {
    if (change_.links.empty()) return;
    line({"### Nieuwe links naar buiten", "### New links to elsewhere"}, {});
    std::vector<std::string> items;
    for (const NewLink& link : change_.links)
      items.push_back("- " + address(link.url) + say({" bij ", " at "}, {}) +
                      markdown_link(link.title, preview(link.page_url)) + '\n');
    list(items, kLinks);
  }

  static std::string address(const std::string& url) {
    return url.size() > kLongestLink ? markdown_code(url, kLongestLink) : markdown_address(url);
  }

  const ReportInput& input_;
  const SiteChange& change_;
  Language language_;
  std::size_t records_bytes_ = 0;
  std::string out_;
};

}  // namespace

std::string markdown_report(const ReportInput& input) {
  std::string report = Report(input).run();
  while (report.ends_with("\n\n")) report.pop_back();
  return report;
}

}  // namespace boek
