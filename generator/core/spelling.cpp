// SPDX-License-Identifier: EUPL-1.2
#include "core/spelling.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/invisible.h"
#include "core/text.h"

namespace boek {
namespace {

constexpr std::size_t kShortestPart = 5;  // in which a slip can be told from another word

bool is_separator(char c) {
  return c == '-' || c == '_' || c == ' ' || c == '.' || c == '\'' || c == '\t';
}

// The parts of a word between separators, folded; what cannot be seen does not count.
std::vector<std::string> parts_of(std::string_view word) {
  std::vector<std::string> parts(1);
  for (const char c : fold(trim(as_it_looks(word)))) {
    if (!is_separator(c))
      parts.back() += c;
    else if (!parts.back().empty())
      parts.emplace_back();
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += part;
  return all;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// Whether one letter more, less, other, or swapped with its neighbour makes `a` into `b`.
bool is_one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto at = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const std::string_view rest_a = a.substr(at);
  const std::string_view rest_b = b.substr(at);
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.empty()) return false;  // the same
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

bool is_slip(const std::vector<std::string>& word, const std::vector<std::string>& candidate) {
  if (word.size() != candidate.size()) return false;
  const auto [a, b] = std::mismatch(word.begin(), word.end(), candidate.begin());
  if (a == word.end() || !std::equal(a + 1, word.end(), b + 1)) return false;
  return b->size() >= kShortestPart && !has_digit(*a) && !has_digit(*b) && is_one_slip(*a, *b);
}

// Whether the letters of `candidate` are nearly as many as `letters`: a quick look that spares most
// candidates the rest. Folding may change the number of letters that are not ASCII.
bool is_near_in_size(std::string_view candidate, std::size_t letters) {
  std::size_t count = 0;
  for (const char c : candidate) {
    if (static_cast<unsigned char>(c) >= 0x80) return true;
    count += is_separator(c) ? 0 : 1;
  }
  return count + 1 >= letters && count <= letters + 1;
}

// The one candidate that `matches`.
template <typename Matches>
std::optional<std::string_view> only(std::span<const std::string_view> candidates,
                                     Matches matches) {
  std::optional<std::string_view> found;
  for (const std::string_view candidate : candidates) {
    if (!matches(candidate)) continue;
    if (found && *found != candidate) return std::nullopt;
    found = candidate;
  }
  return found;
}

}  // namespace

std::optional<std::string_view> certain_spelling(std::string_view word,
                                                 std::span<const std::string_view> candidates) {
  const auto parts = parts_of(word);
  const std::string letters = joined(parts);
  if (letters.empty()) return std::nullopt;
  const auto same = [&](std::string_view c) {
    return is_near_in_size(c, letters.size()) && joined(parts_of(c)) == letters;
  };
  if (std::any_of(candidates.begin(), candidates.end(), same)) return only(candidates, same);
  return only(candidates, [&](std::string_view c) {
    return is_near_in_size(c, letters.size()) && is_slip(parts, parts_of(c));
  });
}

}  // namespace boek
