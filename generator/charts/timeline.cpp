// SPDX-License-Identifier: EUPL-1.2
#include "charts/timeline.h"

#include <algorithm>

#include "charts/svg.h"
#include "core/escape.h"

namespace boek {
namespace {

constexpr std::int64_t kWhole = 10'000;  // hundredths of a percent
constexpr std::int64_t kFade = 900;      // of them for the pieces of an unknown side
constexpr int kMostYears = 60;           // more lines than this say nothing
// An unknown side: pieces that grow towards what is known, as (start, size) in thousandths of
// kFade.
constexpr std::int64_t kPieces[][2] = {{0, 120}, {320, 200}, {700, 300}};

class Line {
 public:
  explicit Line(const Timeline& timeline) : timeline_(timeline), years_(years_of(timeline)) {}

  std::string draw() {
    out_ =
        "<svg class=\"tijdlijn\" width=\"100%\" height=\"36\" aria-hidden=\"true\" "
        "focusable=\"false\">";
    year_lines();
    bar();
    for (const Moment& moment : timeline_.milestones)
      mark(at(first_day(moment)), "tijdlijn__mijlpaal", "30%", "70%");
    mark(at(first_day(timeline_.as_of)), "tijdlijn__stand", "0%", "100%");
    return out_ += "</svg>";
  }

 private:
  // Where a day begins, or where it ends.
  std::int64_t at(const Moment& day, int days_after = 0) const {
    const Moment start{static_cast<std::int16_t>(years_.first), 1, 1};
    const Moment end{static_cast<std::int16_t>(years_.last), 12, 31};
    const std::int64_t total = days_since_epoch(end) - days_since_epoch(start) + 1;
    const std::int64_t here = days_since_epoch(day) - days_since_epoch(start) + days_after;
    return hundredths(std::clamp<std::int64_t>(here, 0, total), total);
  }

  void mark(std::int64_t x, std::string_view css_class, std::string_view top,
            std::string_view bottom) {
    out_ += "<line";
    append_attribute(out_, "class", css_class);
    append_attribute(out_, "x1", percent(x));
    append_attribute(out_, "x2", percent(x));
    append_attribute(out_, "y1", top);
    append_attribute(out_, "y2", bottom);
    out_ += "/>";
  }

  void year_lines() {
    if (years_.last - years_.first > kMostYears) return;
    for (int year = years_.first + 1; year <= years_.last; ++year)
      mark(at({static_cast<std::int16_t>(year), 1, 1}), "tijdlijn__jaar", "0%", "100%");
  }

  void bar() {
    std::int64_t from = timeline_.from ? at(first_day(*timeline_.from)) : 0;
    std::int64_t to = timeline_.to ? at(last_day(*timeline_.to), 1) : kWhole;
    if (!timeline_.from) {
      const std::int64_t fade = std::min(kFade, to / 2);
      for (const auto& [start, size] : kPieces) piece(start * fade / 1000, size * fade / 1000);
      from = fade;
    }
    if (!timeline_.to && !timeline_.open) {
      const std::int64_t fade = std::min(kFade, (kWhole - from) / 2);
      for (const auto& [start, size] : kPieces)
        piece(kWhole - (start + size) * fade / 1000, size * fade / 1000);
      to = kWhole - fade;
    }
    piece(from, to - from);
  }

  void piece(std::int64_t from, std::int64_t size) {
    out_ += "<rect class=\"tijdlijn__loop\"";
    append_attribute(out_, "x", percent(from));
    append_attribute(out_, "width", percent(std::max<std::int64_t>(size, 20)));
    out_ += " y=\"35%\" height=\"30%\"/>";
  }

  const Timeline& timeline_;
  const YearRange years_;
  std::string out_;
};

}  // namespace

YearRange years_of(const Timeline& timeline) {
  YearRange range{timeline.as_of.year, timeline.as_of.year};
  const auto include = [&](const Moment& moment) {
    range.first = std::min<int>(range.first, moment.year);
    range.last = std::max<int>(range.last, moment.year);
  };
  if (timeline.from) include(*timeline.from);
  if (timeline.to) include(*timeline.to);
  for (const Moment& moment : timeline.milestones) include(moment);
  // Room for what is not known to have ended or begun.
  if (!timeline.to) ++range.last;
  if (!timeline.from) --range.first;
  return range;
}

std::string timeline_svg(const Timeline& timeline) { return Line(timeline).draw(); }

}  // namespace boek
