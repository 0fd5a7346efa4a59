// SPDX-License-Identifier: EUPL-1.2
#include "links/report.h"

#include <algorithm>

#include "change/markdown_text.h"
#include "core/moment.h"
#include "core/text.h"
#include "render/json_writer.h"

namespace boek {
namespace {

constexpr std::size_t kMostCharacters = 60'000;  // git hosts take 65,536
constexpr std::size_t kMostPlaces = 5;           // of one link in the Markdown
constexpr std::size_t kMostOfAddress = 2'000;    // code points of it, idem

struct Counts {
  std::size_t fine = 0, unknown = 0, broken = 0, cached = 0;
};

Counts count(const LinkReport& report) {
  Counts counts;
  for (const ReportedLink& link : report.links) {
    std::size_t& same = link.verdict.state == LinkState::kFine      ? counts.fine
                        : link.verdict.state == LinkState::kUnknown ? counts.unknown
                                                                    : counts.broken;
    ++same;
    if (link.from_cache) ++counts.cached;
  }
  return counts;
}

std::string number(std::size_t count, Bilingual one, Bilingual more, Language language) {
  return std::to_string(count) + ' ' + std::string((count == 1 ? one : more).in(language));
}

// "24 adressen: 20 in orde, 3 onbekend, 1 kapot; 15 uit een eerdere controle, 2 overgeslagen"
std::string summary(const LinkReport& report, Language language) {
  const Counts counts = count(report);
  const auto part = [&](std::size_t n, Bilingual word) { return number(n, word, word, language); };
  std::string text =
      number(report.links.size(), {"adres", "address"}, {"adressen", "addresses"}, language);
  text += ": " + part(counts.fine, {"in orde", "fine"}) + ", " +
          part(counts.unknown, {"onbekend", "unknown"}) + ", " +
          part(counts.broken, {"kapot", "broken"});
  text += "; " + part(counts.cached, {"uit een eerdere controle", "from an earlier check"}) + ", " +
          part(report.excluded.size(), {"overgeslagen", "skipped"});
  return text;
}

std::string shown(const Location& place) {
  return printable(place.file) + ':' + std::to_string(place.span.begin.line) + ':' +
         std::to_string(place.span.begin.column);
}

std::string day_of(std::int64_t seconds) { return to_iso(day_of_epoch_seconds(seconds)); }

std::string why(const ReportedLink& link, Language language) {
  std::string text = explain(link.verdict, language);
  const Bilingual since{", sinds ", ", since "};
  if (link.broken_since > 0 && link.verdict.state == LinkState::kBroken)
    text.append(since.in(language)) += day_of(link.broken_since);
  return text;
}

bool has_moved(const ReportedLink& link) {
  return link.verdict.state == LinkState::kFine && !link.verdict.moved_to.empty();
}

constexpr Bilingual kUnknownHead{"Onbekend", "Unknown"};
constexpr Bilingual kBrokenHead{"Kapot", "Broken"};
constexpr Bilingual kMovedHead{"Verhuisd", "Moved"};
constexpr Bilingual kExcludedHead{"Overgeslagen", "Skipped"};
constexpr Bilingual kExpiredHead{"Uitzonderingen die verlopen zijn",
                                 "Exceptions that have expired"};
constexpr Bilingual kNotChecked{"Niet nagegaan: de inhoud heeft fouten.\n",
                                "Not checked: the content has errors.\n"};
constexpr Bilingual kTitle{"Links naar andere sites", "Links to other sites"};
constexpr Bilingual kUntil{" (tot en met ", " (up to and including "};

// --- Markdown

std::string address(const std::string& url) { return markdown_code(url, kMostOfAddress); }

class MarkdownReport {
 public:
  MarkdownReport(const LinkReport& report, Language language)
      : report_(report), language_(language) {}

  std::string run() {
    out_ = "## " + std::string(kTitle.in(language_)) + "\n\n";
    if (!report_.was_checked) return out_.append(kNotChecked.in(language_));
    out_ += summary(report_, language_) + ".\n";
    section(
        kBrokenHead, [&](const ReportedLink& l) { return l.verdict.state == LinkState::kBroken; },
        [&](const ReportedLink& l) { return why(l, language_); });
    section(
        kUnknownHead, [&](const ReportedLink& l) { return l.verdict.state == LinkState::kUnknown; },
        [&](const ReportedLink& l) { return why(l, language_); });
    section(kMovedHead, has_moved,
            [](const ReportedLink& l) { return "→ " + address(l.verdict.moved_to); });
    excluded();
    expired();
    if (left_out_ > 0) {
      out_ += "\n_" + number(left_out_, {"regel past", "line does"}, {"regels passen", "lines do"},
                             language_);
      const Bilingual rest{" niet in dit verslag._\n", " not fit in this report._\n"};
      out_ += rest.in(language_);
    }
    return std::move(out_);
  }

 private:
  template <typename Which, typename What>
  void section(Bilingual head, Which which, What what) {
    begin(head);
    for (const ReportedLink& link : report_.links)
      if (which(link))
        line("- " + address(link.link.url) + ": " + what(link) + "\n" + places(link.link));
  }

  void excluded() {
    begin(kExcludedHead);
    for (const ExcludedLink& link : report_.excluded) {
      std::string text = "- " + address(link.link.url) + ": " + markdown_text(link.reason);
      if (!link.until.empty()) text.append(kUntil.in(language_)) += link.until + ")";
      line(text + "\n");
    }
  }

  void expired() {
    begin(kExpiredHead);
    for (const Diagnostic& one : report_.expired)
      line("- " + markdown_text(one.message(language_)) + "\n");
  }

  void begin(Bilingual head) { head_ = "\n### " + std::string(head.in(language_)) + "\n\n"; }

  // The heading comes with the first line: a section without any has none.
  void line(const std::string& text) {
    if (out_.size() + head_.size() + text.size() > kMostCharacters) {
      ++left_out_;
      return;
    }
    out_ += head_ + text;
    head_.clear();
  }

  std::string places(const ExternalLink& link) const {
    std::string text;
    const std::size_t some = std::min(link.places.size(), kMostPlaces);
    for (std::size_t i = 0; i < some; ++i)
      text += "  - " + markdown_code(shown(link.places[i])) + "\n";
    if (some < link.places.size()) {
      text += "  - " +
              number(link.places.size() - some, {"andere plaats", "other place"},
                     {"andere plaatsen", "other places"}, language_) +
              '\n';
    }
    return text;
  }

  const LinkReport& report_;
  Language language_;
  std::string out_, head_;
  std::size_t left_out_ = 0;
};

// --- JSON

void write_link(JsonWriter& json, const ExternalLink& link) {
  json.key("url").string(link.url);
  json.key("places").begin_array();
  for (const Location& place : link.places) {
    json.begin_object();
    json.key("file").string(place.file);
    json.key("line").integer(place.span.begin.line);
    json.key("column").integer(place.span.begin.column);
    json.end_object();
  }
  json.end_array();
}

void write_reported(JsonWriter& json, const ReportedLink& link, Language language) {
  json.begin_object();
  write_link(json, link.link);
  json.key("state").string(key(link.verdict.state));
  json.key("reason").string(key(link.verdict.reason));
  json.key("status").integer(link.verdict.status);
  json.key("explanation").string(explain(link.verdict, language));
  json.text_or_null("moved_to", link.verdict.moved_to);
  json.text_or_null("broken_since", link.broken_since > 0 ? day_of(link.broken_since) : "");
  json.key("from_cache").boolean(link.from_cache);
  json.end_object();
}

void write_excluded(JsonWriter& json, const ExcludedLink& link) {
  json.begin_object();
  write_link(json, link.link);
  json.key("reason").string(link.reason);
  json.text_or_null("until", link.until);
  json.end_object();
}

void write_counts(JsonWriter& json, const LinkReport& report) {
  const Counts counts = count(report);
  json.begin_object();
  json.key("fine").integer(static_cast<std::int64_t>(counts.fine));
  json.key("unknown").integer(static_cast<std::int64_t>(counts.unknown));
  json.key("broken").integer(static_cast<std::int64_t>(counts.broken));
  json.key("excluded").integer(static_cast<std::int64_t>(report.excluded.size()));
  json.key("from_cache").integer(static_cast<std::int64_t>(counts.cached));
  json.end_object();
}

}  // namespace

std::string report_as_text(const LinkReport& report, Language language) {
  std::string out;
  auto head = [&, last = std::string_view()](Bilingual text) mutable {
    if (last == text.nl) return;
    last = text.nl;
    out.append(text.in(language)) += ":\n";
  };
  for (const ReportedLink& link : report.links) {
    if (link.verdict.state != LinkState::kUnknown) continue;
    head(kUnknownHead);
    out += "  " + printable(link.link.url) + ": " + why(link, language) + '\n';
    for (const Location& place : link.link.places) out += "    " + shown(place) + '\n';
  }
  for (const ReportedLink& link : report.links) {
    if (!has_moved(link)) continue;
    head(kMovedHead);
    out += "  " + printable(link.link.url) + " → " + printable(link.verdict.moved_to) + '\n';
    for (const Location& place : link.link.places) out += "    " + shown(place) + '\n';
  }
  for (const ExcludedLink& link : report.excluded) {
    head(kExcludedHead);
    out += "  " + printable(link.link.url) + ": " + printable(link.reason);
    if (!link.until.empty()) out.append(kUntil.in(language)) += link.until + ")";
    out += '\n';
  }
  return out + summary(report, language) + '\n';
}

std::string report_as_markdown(const LinkReport& report, Language language) {
  return MarkdownReport(report, language).run();
}

std::string report_as_json(const LinkReport& report, const std::string& diagnostics,
                           Language language) {
  JsonWriter json;
  json.begin_object();
  json.key("links").begin_array();
  for (const ReportedLink& link : report.links) write_reported(json, link, language);
  json.end_array();
  json.key("excluded").begin_array();
  for (const ExcludedLink& link : report.excluded) write_excluded(json, link);
  json.end_array();
  json.key("counts");
  write_counts(json, report);
  json.key("diagnostics").raw(diagnostics);
  json.end_object();
  return std::string(json.text()) + '\n';
}

Diagnostics broken_links(const LinkReport& report) {
  Diagnostics found;
  for (const ReportedLink& link : report.links) {
    if (link.verdict.state != LinkState::kBroken) continue;
    const std::string reason = link.verdict.reason == LinkReason::kStatus
                                   ? "link-" + std::to_string(link.verdict.status)
                                   : "link-" + std::string(key(link.verdict.reason));
    for (const Location& place : link.link.places)
      found.push_back({Code::kLinkBroken, place, {printable(link.link.url), term(reason)}, {}, {}});
  }
  return found;
}

}  // namespace boek
