// SPDX-License-Identifier: EUPL-1.2
// The word that was probably meant. Spelling only: what words mean is known elsewhere.
#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "core/invisible.h"
#include "core/text.h"

namespace boek {
namespace {

constexpr std::size_t kLongestWord = 100;  // nobody misspells more than that
constexpr std::size_t kShortestPart = 4;   // of a name that can stand for the whole
constexpr std::size_t kShortestStart = 5;  // of a name that was broken off

bool is_separator(char c) {
  return c == '-' || c == '_' || c == ' ' || c == '\t' || c == '.' || c == '\'' || c == '/' ||
         c == ',';
}

// A word as it is compared: folded, in parts; `letters` are the parts without what parts them.
struct Form {
  std::vector<std::string> parts;
  std::string letters;
  std::uint64_t signs = 0;  // a bit for each byte that occurs
};

Form form_of(std::string_view word) {
  Form form;
  std::string part;
  const auto finish = [&] {
    if (!part.empty()) form.parts.push_back(std::move(part));
    part.clear();
  };
  const std::string folded = fold(as_it_looks(word));
  for (std::size_t i = 0; i < folded.size(); ++i) {
    // The apostrophe of a word processor is one too.
    const bool curly = folded.compare(i, 3, "’") == 0 || folded.compare(i, 3, "‘") == 0;
    if (curly || is_separator(folded[i])) {
      finish();
      i += curly ? 2 : 0;
      continue;
    }
    part += folded[i];
    form.letters += folded[i];
    form.signs |= std::uint64_t{1} << (static_cast<unsigned char>(folded[i]) & 63);
  }
  finish();
  return form;
}

// Damerau-Levenshtein distance in which no part is edited twice: inserting, deleting, replacing
// and swapping two neighbours cost one each.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, kLongestWord + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const auto& up = rows[(i - 1) % 3];
    const auto& two_up = rows[(i + 1) % 3];
    auto& row = rows[i % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, up[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  return static_cast<std::size_t>(end - a.begin());
}

std::string sorted(std::string text) {
  std::sort(text.begin(), text.end());
  return text;
}

// How far a word may be from what was meant: it grows with its length. Two slips in a short word
// leave little of it, unless they only moved its letters, or left it its beginning and end.
bool is_near(const Form& a, const Form& b, std::size_t distance) {
  const std::size_t longer = std::max(a.letters.size(), b.letters.size());
  const std::size_t shorter = std::min(a.letters.size(), b.letters.size());
  if (shorter < 2 || distance > std::min((longer + 1) / 3, std::size_t{3})) return false;
  if (distance < 2) return shorter > 2 || a.letters.front() == b.letters.front();
  if (sorted(a.letters) == sorted(b.letters)) return true;
  if (longer < 7) return false;
  if (longer < 10 && distance == 2)
    return a.letters.front() == b.letters.front() || a.letters.back() == b.letters.back();
  return common_prefix(a.letters, b.letters) > 0 && (distance == 2 || longer > 9);
}

using Forms = std::vector<Form>;

// The one candidate that `matches`.
template <typename Matches>
std::optional<std::size_t> only(const Forms& candidates, Matches matches) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!matches(candidates[i])) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

bool holds(const std::vector<std::string>& parts, const std::string& part) {
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

// Other orders and parts of a name: "brabant noord", "brabant", "provincie-utrecht", "energie".
std::optional<std::size_t> by_parts(const Form& word, const Forms& candidates) {
  auto order = word.parts;
  std::sort(order.begin(), order.end());
  if (const auto found = only(candidates, [&](const Form& other) {
        auto parts = other.parts;
        std::sort(parts.begin(), parts.end());
        return parts.size() > 1 && parts == order;
      }))
    return found;
  if (word.letters.size() >= kShortestPart && word.parts.size() == 1)
    if (const auto found = only(candidates, [&](const Form& other) {
          return other.parts.size() > 1 && holds(other.parts, word.letters);
        }))
      return found;
  if (const auto found = only(candidates, [&](const Form& other) {
        return word.parts.size() > 1 && other.parts.size() == 1 &&
               other.letters.size() >= kShortestPart && holds(word.parts, other.letters);
      }))
    return found;
  if (word.letters.size() < kShortestStart) return std::nullopt;
  return only(candidates,
              [&](const Form& other) { return other.letters.starts_with(word.letters); });
}

struct Nearest {
  std::optional<std::size_t> index;
  std::size_t distance = std::numeric_limits<std::size_t>::max();
};

Nearest by_distance(const Form& word, const Forms& candidates) {
  Nearest best;
  std::size_t best_prefix = 0;
  bool several = false;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Form& other = candidates[i];
    if (other.letters.size() > kLongestWord) continue;
    const std::size_t shorter = std::min(word.letters.size(), other.letters.size());
    const std::size_t longer = std::max(word.letters.size(), other.letters.size());
    const auto strange = static_cast<std::size_t>(std::popcount(word.signs & ~other.signs));
    if (longer - shorter > 3 || strange > 3) continue;
    const std::size_t distance = edit_distance(word.letters, other.letters);
    if (distance > best.distance || !is_near(word, other, distance)) continue;
    const std::size_t prefix = common_prefix(word.letters, other.letters);
    several = distance == best.distance;
    if (distance < best.distance || prefix > best_prefix) {
      best_prefix = prefix;
      best.index = i;
    }
    best.distance = distance;
  }
  if (several && best_prefix == 0) best.index.reset();
  return best;
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  const Form wanted = form_of(word);
  if (wanted.letters.empty() || wanted.letters.size() > kLongestWord) return std::nullopt;
  Forms forms;
  forms.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    forms.push_back(form_of(candidates[i]));
    if (forms[i].letters == wanted.letters) return candidates[i];
  }
  const Nearest near = by_distance(wanted, forms);
  if (near.index && near.distance < 2) return candidates[*near.index];
  if (const auto found = by_parts(wanted, forms)) return candidates[*found];
  return near.index ? std::optional(candidates[*near.index]) : std::nullopt;
}

}  // namespace boek
