// SPDX-License-Identifier: EUPL-1.2
// Myers' shortest edit script over the lines between what is the same at both ends.
#include "core/unified_diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace boek {
namespace {

constexpr std::size_t kAround = 3;           // lines that stay the same around a change
constexpr std::ptrdiff_t kMostSteps = 1000;  // beyond these one large change is said

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

enum class Sign : char { kSame = ' ', kGone = '-', kNew = '+' };
struct Step {
  Sign sign;
  std::string_view line;
};
using Script = std::vector<Step>;

// How far each diagonal reached after so many changes; index by diagonal + offset.
class Frontiers {
 public:
  Frontiers(const Lines& a, const Lines& b) : a_(a), b_(b) {}

  // The number of changes that lead to the end; -1 when there are too many.
  std::ptrdiff_t run() {
    const auto most = std::min(kMostSteps, size(a_) + size(b_));
    for (std::ptrdiff_t d = 0; d <= most; ++d) {
      reach_.emplace_back(static_cast<std::size_t>(2 * d + 1));
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        std::ptrdiff_t x = start(d, k);
        while (x < size(a_) && x - k < size(b_) && a_[at(x)] == b_[at(x - k)]) ++x;
        reach(d, k) = x;
        if (x >= size(a_) && x - k >= size(b_)) return d;
      }
    }
    return -1;
  }

  // The way back from the end, after run() gave `d`.
  Script script(std::ptrdiff_t d) {
    Script steps;
    std::ptrdiff_t x = size(a_), y = size(b_);
    for (; d >= 0; --d) {
      const std::ptrdiff_t k = x - y;
      const std::ptrdiff_t begin = start(d, k);
      for (; x > begin; --x, --y) steps.push_back({Sign::kSame, a_[at(x - 1)]});
      if (d == 0) break;
      const bool is_new = goes_down(d, k);
      steps.push_back(is_new ? Step{Sign::kNew, b_[at(--y)]} : Step{Sign::kGone, a_[at(--x)]});
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

 private:
  static std::ptrdiff_t size(const Lines& lines) {
    return static_cast<std::ptrdiff_t>(lines.size());
  }
  static std::size_t at(std::ptrdiff_t i) { return static_cast<std::size_t>(i); }
  std::ptrdiff_t& reach(std::ptrdiff_t d, std::ptrdiff_t k) { return reach_[at(d)][at(k + d)]; }

  // Whether diagonal `k` is reached at step `d` by a new line rather than by one that is gone.
  bool goes_down(std::ptrdiff_t d, std::ptrdiff_t k) {
    return k == -d || (k != d && reach(d - 1, k - 1) < reach(d - 1, k + 1));
  }
  std::ptrdiff_t start(std::ptrdiff_t d, std::ptrdiff_t k) {
    if (d == 0) return 0;
    return goes_down(d, k) ? reach(d - 1, k + 1) : reach(d - 1, k - 1) + 1;
  }

  const Lines& a_;
  const Lines& b_;
  std::vector<std::vector<std::ptrdiff_t>> reach_;
};

Script middle_script(const Lines& a, const Lines& b) {
  Frontiers frontiers(a, b);
  const std::ptrdiff_t changes = frontiers.run();
  if (changes >= 0) return frontiers.script(changes);
  Script all;
  for (const auto line : a) all.push_back({Sign::kGone, line});
  for (const auto line : b) all.push_back({Sign::kNew, line});
  return all;
}

Script script_of(const Lines& a, const Lines& b) {
  const auto [begin_a, begin_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  auto end_a = a.end();
  auto end_b = b.end();
  while (end_a != begin_a && end_b != begin_b && *(end_a - 1) == *(end_b - 1)) --end_a, --end_b;
  Script script;
  for (auto line = a.begin(); line != begin_a; ++line) script.push_back({Sign::kSame, *line});
  for (const Step& step : middle_script({begin_a, end_a}, {begin_b, end_b})) script.push_back(step);
  for (auto line = end_a; line != a.end(); ++line) script.push_back({Sign::kSame, *line});
  return script;
}

std::string range(std::size_t before, std::size_t count) {
  const std::string first = std::to_string(count == 0 ? before : before + 1);
  return count == 1 ? first : first + ',' + std::to_string(count);
}

// Steps `begin` to `end`, behind `old_lines` and `new_lines` lines of the two files.
std::string hunk(const Script& script, std::size_t begin, std::size_t end, std::size_t old_lines,
                 std::size_t new_lines) {
  std::string body;
  std::size_t old_count = 0, new_count = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const Step& step = script[i];
    old_count += step.sign != Sign::kNew ? 1 : 0;
    new_count += step.sign != Sign::kGone ? 1 : 0;
    body += static_cast<char>(step.sign);
    body += step.line;
    if (!step.line.ends_with('\n')) body += "\n\\ No newline at end of file\n";
  }
  return "@@ -" + range(old_lines, old_count) + " +" + range(new_lines, new_count) + " @@\n" + body;
}

}  // namespace

std::string unified_diff(const std::string& path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Script script = script_of(lines_of(before), lines_of(after));
  std::string out = "--- a/" + path + "\n+++ b/" + path + '\n';
  std::size_t old_lines = 0, new_lines = 0;  // before `counted`
  std::size_t counted = 0;
  const auto count_to = [&](std::size_t end) {
    for (; counted < end; ++counted) {
      old_lines += script[counted].sign != Sign::kNew ? 1 : 0;
      new_lines += script[counted].sign != Sign::kGone ? 1 : 0;
    }
  };
  for (std::size_t i = 0; i < script.size(); ++i) {
    if (script[i].sign == Sign::kSame) continue;
    // Changes with at most twice the lines around them between them are shown together.
    std::size_t last = i;
    for (std::size_t j = i; j < script.size() && j <= last + 2 * kAround + 1; ++j)
      if (script[j].sign != Sign::kSame) last = j;
    const std::size_t begin = std::max(counted, i - std::min(i, kAround));
    const std::size_t end = std::min(script.size(), last + 1 + kAround);
    count_to(begin);
    out += hunk(script, begin, end, old_lines, new_lines);
    count_to(end);
    i = end - 1;
  }
  return out;
}

}  // namespace boek
