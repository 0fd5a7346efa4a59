// SPDX-License-Identifier: EUPL-1.2
#include <iterator>

#include "change/report.h"
#include "change/words.h"
#include "render/json_writer.h"

namespace boek {
namespace {

// Each in the order of its enum.
constexpr std::string_view kFates[] = {"added", "removed", "renamed", "changed"};
constexpr std::string_view kFieldFates[] = {"set",   "cleared", "changed",  "rewritten",
                                            "added", "removed", "reordered"};
constexpr std::string_view kRecordKinds[] = {"project", "province", "theme",  "instrument",
                                             "table",   "page",     "source", "site"};
constexpr std::string_view kSetKinds[] = {"country",    "province", "theme",
                                          "instrument", "region",   "cell"};
constexpr std::string_view kPageKinds[] = {"home",       "projects", "project",   "provinces",
                                           "province",   "themes",   "theme",     "instruments",
                                           "instrument", "regions",  "region",    "cell",
                                           "data",       "text",     "not-found", "redirect"};
constexpr std::string_view kRemarkKinds[] = {
    "factor",    "thousand",         "largest",      "size-without-date", "status-without-date",
    "date-back", "end-before-begin", "no-provinces", "back-to-life",      "no-forwarding"};

static_assert(std::size(kFates) == static_cast<std::size_t>(Fate::kChanged) + 1);
static_assert(std::size(kFieldFates) == static_cast<std::size_t>(FieldFate::kReordered) + 1);
static_assert(std::size(kRecordKinds) == static_cast<std::size_t>(RecordKind::kSite) + 1);
static_assert(std::size(kSetKinds) == static_cast<std::size_t>(SetKind::kCell) + 1);
static_assert(std::size(kPageKinds) == static_cast<std::size_t>(PageKind::kRedirect) + 1);
static_assert(std::size(kRemarkKinds) == static_cast<std::size_t>(RemarkKind::kNoForwarding) + 1);

template <typename E, std::size_t N>
std::string_view key_of(const std::string_view (&names)[N], E value) {
  return names[static_cast<std::size_t>(value)];
}

std::string as_it_is(std::string_view text) { return std::string(text); }

class JsonReport {
 public:
  JsonReport(const ReportInput& input, std::string_view diagnostics)
      : input_(input), change_(input.change), diagnostics_(diagnostics) {}

  std::string run() {
    json_.begin_object();
    revision("before", input_.before, change_.errors_before);
    revision("after", input_.after, change_.errors_after);
    json_.key("complete").boolean(change_.complete);
    each("records", change_.records, [&](const auto& item) { record(item); });
    each("totals", change_.totals, [&](const auto& item) { total(item); });
    each("pages", change_.pages, [&](const auto& item) { page(item); });
    each("files", change_.files, [&](const FileChange& item) {
      json_.key("change").string(key_of(kFates, item.fate));
      json_.key("path").string(item.path);
    });
    json_.key("broken").begin_array();
    for (const std::string& url : change_.broken) json_.string(url);
    json_.end_array();
    each("links", change_.links, [&](const NewLink& item) {
      json_.key("url").string(item.url);
      json_.text_or_null("page", item.page_url);
      json_.key("title").string(item.title);
    });
    each("remarks", change_.remarks, [&](const auto& item) { remark(item); });
    json_.key("diagnostics").raw(diagnostics_);
    json_.end_object();
    return std::string(json_.text()) + '\n';
  }

 private:
  template <typename Items, typename Write>
  void each(std::string_view key, const Items& items, Write write) {
    json_.key(key).begin_array();
    for (const auto& item : items) {
      json_.begin_object();
      write(item);
      json_.end_object();
    }
    json_.end_array();
  }

  void revision(std::string_view key, const RevisionName& revision, std::size_t errors) {
    json_.key(key).begin_object();
    json_.text_or_null("name", revision.name);
    json_.text_or_null("commit", revision.id);
    json_.key("errors").integer(static_cast<std::int64_t>(errors));
    json_.end_object();
  }

  void record(const RecordChange& record) {
    json_.key("kind").string(key_of(kRecordKinds, record.kind));
    json_.key("change").string(key_of(kFates, record.fate));
    json_.key("id").string(record.id);
    json_.text_or_null("former_id", record.former_id);
    json_.key("title").string(record.title);
    json_.text_or_null("url", record.url);
    json_.key("forwards").boolean(record.forwards);
    json_.key("was_draft").boolean(record.was_draft);
    json_.key("is_draft").boolean(record.is_draft);
    json_.key("compared").boolean(!record.unreadable);
    json_.key("sentences").begin_array();
    for (const std::string& sentence : field_sentences(record.fields, input_.language, as_it_is))
      json_.string(sentence);
    json_.end_array();
    each("fields", record.fields, [&](const auto& item) { field(item); });
  }

  void field(const FieldChange& field) {
    json_.key("change").string(key_of(kFieldFates, field.fate));
    json_.key("key").string(field.key);
    json_.text_or_null("item", field.line);
    json_.text_or_null("item_key", field.line_key);
    json_.text_or_null("before", field.before_value);
    json_.text_or_null("after", field.after_value);
    json_.key("words_added").integer(field.words_added);
    json_.key("words_removed").integer(field.words_removed);
  }

  void total(const TotalChange& total) {
    json_.key("kind").string(key_of(kSetKinds, total.kind));
    json_.text_or_null("id", total.id);
    json_.key("url").string(total.url);
    totals("before", total.before);
    totals("after", total.after);
  }

  // As in totalen.json.
  void totals(std::string_view key, const Totals& totals) {
    json_.key(key).begin_object();
    figures(totals.alles);
    json_.key("actueel").begin_object();
    figures(totals.actueel);
    json_.end_object();
    json_.end_object();
  }

  void figures(const Total& total) {
    json_.key("aantal").integer(total.aantal);
    json_.key("telbaar").integer(total.telbaar);
    json_.key("bedrag_bekend_bij").integer(total.bedrag_bekend_bij);
    json_.integer_or_null("bedrag", total.bedrag);
  }

  void page(const PageChange& page) {
    json_.key("change").string(key_of(kFates, page.fate));
    json_.key("kind").string(key_of(kPageKinds, page.kind));
    json_.key("url").string(page.url);
    json_.text_or_null("title", page.title);
    json_.text_or_null("target", page.target);
  }

  void remark(const Remark& remark) {
    json_.key("kind").string(key_of(kRemarkKinds, remark.kind));
    json_.key("record").string(key_of(kRecordKinds, remark.record));
    json_.key("id").string(remark.id);
    json_.key("key").string(remark.key);
    json_.key("message").string(remark_sentence(remark, input_.language, as_it_is));
  }

  const ReportInput& input_;
  const SiteChange& change_;
  std::string_view diagnostics_;
  JsonWriter json_;
};

}  // namespace

std::string json_report(const ReportInput& input, std::string_view diagnostics) {
  return JsonReport(input, diagnostics).run();
}

}  // namespace boek
