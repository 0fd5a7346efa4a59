// SPDX-License-Identifier: EUPL-1.2
#include "render/format.h"

#include <array>

#include "render/html.h"

namespace boek {
namespace {

constexpr std::string_view kNoBreak = "\u00A0";

// The words and signs of one language.
struct Words {
  char decimal, thousand;
  std::string_view million, billion, year, years, month, months, from, until, open_end, unknown_end;
  std::array<std::string_view, 5> qualifiers;
  std::array<std::string_view, 12> month_names;
};

constexpr Words kDutch = {',',
                          '.',
                          "miljoen",
                          "miljard",
                          "jaar",
                          "jaar",
                          "maand",
                          "maanden",
                          "vanaf",
                          "tot en met",
                          "open einde",
                          "einde onbekend",
                          {"", "circa", "minimaal", "maximaal", "in beginsel"},
                          {"januari", "februari", "maart", "april", "mei", "juni", "juli",
                           "augustus", "september", "oktober", "november", "december"}};
constexpr Words kEnglish = {'.',
                            ',',
                            "million",
                            "billion",
                            "year",
                            "years",
                            "month",
                            "months",
                            "from",
                            "up to and including",
                            "open-ended",
                            "end unknown",
                            {"", "about", "at least", "at most", "in principle"},
                            {"January", "February", "March", "April", "May", "June", "July",
                             "August", "September", "October", "November", "December"}};

const Words& words(Language language) { return language == Language::kDutch ? kDutch : kEnglish; }

std::string grouped(std::string_view digits, char separator) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) out += separator;
    out += digits[i];
  }
  return out;
}

// `amount` in units of `unit` with as many decimals as it needs. Requires: thousandths are exact.
std::string in_unit(std::int64_t amount, std::int64_t unit, const Words& w) {
  std::string out = grouped(std::to_string(amount / unit), w.thousand);
  std::string decimals = std::to_string(amount % unit / (unit / 1000) + 1000).substr(1);
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  if (!decimals.empty()) out += w.decimal + decimals;
  return out;
}

std::string with_unit(std::int64_t amount, std::int64_t unit, std::string_view name,
                      const Words& w) {
  return in_unit(amount, unit, w).append(kNoBreak).append(name);
}

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;

std::string positive_euro(std::int64_t euros, const Words& w) {
  if (euros >= kBillion && euros % kMillion == 0) return with_unit(euros, kBillion, w.billion, w);
  if (euros >= kMillion && euros % 1000 == 0) return with_unit(euros, kMillion, w.million, w);
  return grouped(std::to_string(euros), w.thousand);
}

std::string euro_sign(std::int64_t euros) {
  return std::string(euros < 0 ? "\u2212" : "") + "€" + std::string(kNoBreak);
}

std::int64_t positive(std::int64_t euros) {
  if (euros == INT64_MIN) return INT64_MAX;
  return euros < 0 ? -euros : euros;
}

// Whole years or months from the first to the last moment, both included; empty for mixed or odd
// precision, where a count would claim more than is known.
std::string length_of(const Moment& from, const Moment& to, const Words& w) {
  if (from.is_year() && to.is_year()) {
    const int years = to.year - from.year + 1;
    return std::to_string(years) + std::string(kNoBreak) +
           std::string(years == 1 ? w.year : w.years);
  }
  if (from.is_year() || to.is_year()) return {};
  int months = (to.year - from.year) * 12 + to.month - from.month + 1;
  if (from.is_day() && to.is_day() && to.day < from.day) --months;
  if (months < 1) return {};
  const bool whole_years = months % 12 == 0;
  const int count = whole_years ? months / 12 : months;
  const std::string_view unit =
      whole_years ? (count == 1 ? w.year : w.years) : (count == 1 ? w.month : w.months);
  return std::to_string(count) + std::string(kNoBreak) + std::string(unit);
}

}  // namespace

std::string format_number(std::int64_t value, Language language) {
  const std::string digits = std::to_string(value);
  const char separator = words(language).thousand;
  if (value < 0) return "\u2212" + grouped(std::string_view(digits).substr(1), separator);
  return grouped(digits, separator);
}

std::string format_decimal(std::string_view value, Language language) {
  std::string_view rest = value;
  const bool negative = !rest.empty() && rest.front() == '-';
  if (negative) rest.remove_prefix(1);
  const std::size_t point = rest.find('.');
  const std::string_view whole = rest.substr(0, point);
  const std::string_view part = point == std::string_view::npos ? "" : rest.substr(point + 1);
  const auto is_digits = [](std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (whole.empty() || !is_digits(whole) || !is_digits(part)) return std::string(value);
  const Words& w = words(language);
  std::string out = negative ? "\u2212" : "";
  out += grouped(whole, w.thousand);
  if (!part.empty() && part != "0") out += w.decimal + std::string(part);
  return out;
}

std::string format_euro(std::int64_t euros, Language language) {
  return euro_sign(euros) + positive_euro(positive(euros), words(language));
}

std::string_view format_qualifier(std::optional<Kwalificatie> kwalificatie, Language language) {
  if (!kwalificatie) return {};
  return words(language).qualifiers[static_cast<std::size_t>(*kwalificatie)];
}

std::string format_moment(const Moment& moment, Language language) {
  const std::string year = std::to_string(moment.year);
  if (moment.is_year()) return year;
  const auto index = static_cast<std::size_t>(moment.month - 1);
  const std::string month(words(language).month_names[index]);
  if (moment.is_month()) return month + std::string(kNoBreak) + year;
  return std::to_string(moment.day) + std::string(kNoBreak) + month + std::string(kNoBreak) + year;
}

std::string format_period(const std::optional<Moment>& from, const std::optional<Moment>& to,
                          Language language) {
  const Words& w = words(language);
  if (from && to && *from == *to) return format_moment(*from, language);
  if (from && to) {
    const bool years = from->is_year() && to->is_year();
    return format_moment(*from, language) + (years ? "–" : " – ") + format_moment(*to, language);
  }
  if (from) return std::string(w.from) + " " + format_moment(*from, language);
  if (to) return std::string(w.until) + " " + format_moment(*to, language);
  return {};
}

std::string format_duration(const Looptijd& looptijd, Language language) {
  const Words& w = words(language);
  std::optional<Moment> from, to;
  if (looptijd.van) from = looptijd.van->value;
  if (looptijd.tot) to = looptijd.tot->value;
  std::string out = format_period(from, to, language);
  if (from && to) {
    const std::string length = length_of(*from, *to, w);
    return length.empty() ? out : out + " (" + length + ")";
  }
  if (to) return out;
  const std::string_view end = looptijd.open ? w.open_end : w.unknown_end;
  if (from) return out + ", " + std::string(end);
  return looptijd.open ? std::string(end) : std::string();
}

std::string euro_html(std::int64_t euros, std::optional<Kwalificatie> kwalificatie,
                      Language language) {
  std::string out;
  const std::string_view qualifier = format_qualifier(kwalificatie, language);
  if (!qualifier.empty()) out.append(qualifier).append(" ");
  out += "<data";
  append_attribute(out, "value", std::to_string(euros));
  out += '>';
  append_escaped(out, format_euro(euros, language));
  out += "</data>";
  return out;
}

std::string moment_html(const Moment& moment, Language language) {
  std::string out = "<time";
  append_attribute(out, "datetime", to_iso(moment));
  out += '>';
  append_escaped(out, format_moment(moment, language));
  out += "</time>";
  return out;
}

}  // namespace boek
