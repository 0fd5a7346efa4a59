// SPDX-License-Identifier: EUPL-1.2
#include "core/guess.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/invisible.h"
#include "core/text.h"

namespace boek {
namespace {

constexpr int kMostDigits = 13;  // of whole euros: more is a mistake of another kind
constexpr std::size_t kLongestGuess = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Folded, with every kind of space and dash made plain and runs of spaces made one.
std::string plain(std::string_view written) {
  const std::string text = as_it_looks(written);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == ' ' || c == '\t') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c >= 0x2010 && c <= 0x2015) {
      out += '-';
    } else {
      out.append(text, begin, at - begin);
    }
  }
  return fold(trim(out));
}

bool drop_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text = trim(text.substr(prefix.size()));
  return true;
}

bool drop_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text = trim(text.substr(0, text.size() - suffix.size()));
  return true;
}

// --- amounts

struct Scale {
  std::string_view word;
  int zeros;
};
constexpr Scale kScales[] = {
    {"duizend", 3}, {"k", 3}, {"miljoen", 6}, {"million", 6}, {"mln.", 6}, {"mln", 6},  {"mio", 6},
    {"mil", 6},     {"m", 6}, {"miljard", 9}, {"mrd.", 9},    {"mrd", 9},  {"mld.", 9}, {"mld", 9}};

// A number taken apart: the digits before and after its decimal sign.
struct Parts {
  std::string whole, fraction;
  bool certain = true;
};

bool are_groups(std::string_view text, char separator) {
  const auto groups = split(text, separator);
  if (!is_digits(groups.front()) || groups.front().size() > 3) return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3 && is_digits(group); });
}

std::string without(std::string_view text, char separator) {
  std::string out(text);
  std::erase(out, separator);
  return out;
}

std::optional<Parts> one_separator(std::string_view number, char separator, bool scaled) {
  const auto count = std::count(number.begin(), number.end(), separator);
  if (are_groups(number, separator) && (count > 1 || !scaled))
    return Parts{without(number, separator), "", count > 1};
  const std::size_t at = number.find(separator);
  const std::string_view tail = number.substr(at + 1);
  if (count != 1 || !is_digits(number.substr(0, at)) || !is_digits(tail)) return std::nullopt;
  // 1.100000: a dot was forgotten, probably.
  if (!scaled && tail.size() == 6) return Parts{without(number, separator), "", false};
  return Parts{std::string(number.substr(0, at)), std::string(tail), tail.size() < 3};
}

std::optional<Parts> take_apart(std::string_view number, bool scaled) {
  const bool dots = number.find('.') != std::string_view::npos;
  const bool commas = number.find(',') != std::string_view::npos;
  if (dots && commas) {
    const std::size_t last = number.find_last_of(".,");
    const char group = number[last] == ',' ? '.' : ',';
    const std::string_view whole = number.substr(0, last), tail = number.substr(last + 1);
    if (!are_groups(whole, group) || !is_digits(tail)) return std::nullopt;
    return Parts{without(whole, group), std::string(tail)};
  }
  if (dots || commas) return one_separator(number, dots ? '.' : ',', scaled);
  const char separator = number.find(' ') != std::string_view::npos ? ' ' : '_';
  if (separator == ' ' && !are_groups(number, ' ')) return std::nullopt;
  const std::string digits = without(number, separator);
  if (!is_digits(digits)) return std::nullopt;
  return Parts{digits, ""};
}

std::optional<AmountGuess> whole_euros(Parts parts, int zeros, bool certain) {
  while (!parts.fraction.empty() && parts.fraction.back() == '0') parts.fraction.pop_back();
  if (static_cast<int>(parts.fraction.size()) > zeros) return std::nullopt;  // cents
  std::string digits = parts.whole + parts.fraction;
  digits.append(static_cast<std::size_t>(zeros) - parts.fraction.size(), '0');
  const bool padded = parts.whole.size() > 1 && parts.whole.front() == '0';
  if (padded || digits.size() > kMostDigits) return std::nullopt;
  AmountGuess guess{0, certain && parts.certain};
  for (const char c : digits) guess.euros = guess.euros * 10 + (c - '0');
  return guess;
}

// --- moments

constexpr std::array<std::array<std::string_view, 4>, 12> kMonths = {{
    {"januari", "jan", "january", ""},
    {"februari", "feb", "february", "febr"},
    {"maart", "mrt", "march", "mar"},
    {"april", "apr", "", ""},
    {"mei", "may", "", ""},
    {"juni", "jun", "june", ""},
    {"juli", "jul", "july", ""},
    {"augustus", "aug", "august", ""},
    {"september", "sep", "sept", ""},
    {"oktober", "okt", "october", "oct"},
    {"november", "nov", "", ""},
    {"december", "dec", "", ""},
}};

int month_of(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    for (const std::string_view name : kMonths[i])
      if (!name.empty() && name == word) return static_cast<int>(i) + 1;
  return 0;
}

int number(std::string_view digits) {
  if (!is_digits(digits) || digits.size() > 4) return -1;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::optional<MomentGuess> day(int year, int month, int of_month, bool certain) {
  if (year < 1000 || year > 9999 || !is_real_date(year, month, of_month)) return std::nullopt;
  return MomentGuess{{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                      static_cast<std::int8_t>(of_month)},
                     certain};
}

std::optional<MomentGuess> month(int year, int of_year, bool certain = true) {
  if (year < 1000 || of_year < 1 || of_year > 12) return std::nullopt;
  return MomentGuess{{static_cast<std::int16_t>(year), static_cast<std::int8_t>(of_year), 0},
                     certain};
}

// Three numbers: the year is the one of four digits. Dutch order, unless that is no day.
std::optional<MomentGuess> three_numbers(const std::vector<std::string_view>& parts, bool slash) {
  const int a = number(parts[0]), b = number(parts[1]), c = number(parts[2]);
  if (a < 0 || b < 0 || c < 0) return std::nullopt;
  if (parts[0].size() == 4) return day(a, b, c, true);
  const bool short_year = parts[2].size() == 2;
  if (parts[2].size() != 4 && !short_year) return std::nullopt;
  const int year = short_year ? 2000 + c : c;
  // With slashes it can be the American order as well.
  const bool one_way = !slash || a > 12 || a == b;
  if (const auto dutch = day(year, b, a, one_way && !short_year)) return dutch;
  return day(year, a, b, false);
}

std::optional<MomentGuess> in_words(const std::vector<std::string_view>& words) {
  const int year = words.back().size() == 4 ? number(words.back()) : -1;
  if (year < 1000) return std::nullopt;
  if (words.size() == 2) {
    if (const int named = month_of(words[0])) return month(year, named);
    const bool part = words[0] == "eind" || words[0] == "begin" || words[0] == "medio" ||
                      words[0] == "najaar" || words[0] == "voorjaar" || words[0] == "zomer" ||
                      words[0] == "in";
    if (part) return MomentGuess{{static_cast<std::int16_t>(year), 0, 0}, false};
    return std::nullopt;
  }
  if (words.size() != 3) return std::nullopt;
  if (const int named = month_of(words[1])) return day(year, named, number(words[0]), true);
  return std::nullopt;
}

}  // namespace

std::optional<AmountGuess> guess_amount(std::string_view text) {
  if (text.size() > kLongestGuess) return std::nullopt;
  const std::string folded = plain(text);
  std::string_view rest = folded;
  bool marked = false, certain = true;
  for (const std::string_view about : {"circa ", "ca. ", "ca ", "ongeveer ", "plm. ", "± "})
    if (drop_prefix(rest, about)) certain = false;
  for (const std::string_view sign : {"€", "euro ", "eur "}) marked |= drop_prefix(rest, sign);
  for (const std::string_view sign : {"euro", "eur", "€"}) marked |= drop_suffix(rest, sign);
  for (const std::string_view none : {",--", ",-", ".-", ",="}) marked |= drop_suffix(rest, none);
  int zeros = 0;
  for (const Scale& scale : kScales)
    if (zeros == 0 && drop_suffix(rest, scale.word)) zeros = scale.zeros;
  if (rest.empty() || !is_digit(rest.front()) || !is_digit(rest.back())) return std::nullopt;
  auto parts = take_apart(rest, zeros > 0);
  if (!parts) return std::nullopt;
  // A currency tells 1.500 from a fraction.
  if (marked && zeros == 0 && are_groups(rest, '.')) parts->certain = true;
  return whole_euros(std::move(*parts), zeros, certain);
}

std::optional<MomentGuess> guess_moment(std::string_view text) {
  if (text.size() > kLongestGuess) return std::nullopt;
  const std::string folded = plain(text);
  if (folded.size() == 8 && is_digits(folded)) {
    const std::string_view digits = folded;
    return day(number(digits.substr(0, 4)), number(digits.substr(4, 2)), number(digits.substr(6)),
               true);
  }
  for (const char separator : {'-', '/', '.', ' '}) {
    const auto parts = split(folded, separator);
    if (parts.size() == 3)
      if (const auto found = three_numbers(parts, separator == '/')) return found;
    if (parts.size() != 2) continue;
    const int a = number(parts[0]), b = number(parts[1]);
    if (parts[1].size() == 4 && a > 0 && parts[0].size() < 3) return month(b, a);
    if (parts[0].size() == 4 && b > 0 && parts[1].size() < 3)
      // 2011/12 can be the years 2011 and 2012 as well.
      return month(a, b, b != (a + 1) % 100);
  }
  const auto words = split(folded, ' ');
  if (const auto found = in_words(words)) return found;
  return in_words(split(folded, '-'));
}

std::string toml_amount(std::int64_t euros) {
  std::string digits = std::to_string(euros);
  for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, "_");
  return digits;
}

std::string toml_moment(const Moment& moment) {
  const std::string iso = to_iso(moment);
  return moment.is_month() ? '"' + iso + '"' : iso;
}

std::optional<bool> guess_boolean(std::string_view text) {
  const std::string folded = plain(text);
  for (const std::string_view yes : {"ja", "yes", "waar", "true", "aan", "on", "j", "y"})
    if (folded == yes) return true;
  for (const std::string_view no : {"nee", "neen", "no", "onwaar", "false", "uit", "off", "n"})
    if (folded == no) return false;
  return std::nullopt;
}

}  // namespace boek
