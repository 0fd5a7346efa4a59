// SPDX-License-Identifier: EUPL-1.2
#include "model/careful.h"

#include <algorithm>

#include "core/text.h"

namespace boek {
namespace {

constexpr std::size_t kShortestShout = 12;  // letters; a shorter one may be a name
constexpr std::size_t kFewestWords = 3;     // of two letters or more

std::string euros(std::int64_t amount) {
  std::string digits = std::to_string(amount);
  for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, ".");
  return "€ " + digits;
}

Span value_span(const Value& table, std::string_view key) {
  const Field* field = table.find(key);
  return field == nullptr ? Span{} : field->value.span;
}

// --- amounts

// 1,000 or 1,000,000 when `more` is so many times `less`, to within a tenth; else 0.
std::int64_t slip_of_zeros(std::int64_t more, std::int64_t less) {
  for (const std::int64_t factor : {std::int64_t{1'000}, std::int64_t{1'000'000}})
    if (less > 0 && more / factor >= less - less / 10 && more / factor <= less + less / 10 &&
        more >= factor)
      return factor;
  return 0;
}

bool report_slip(const Project& project, std::int64_t other, Span other_span, NoteText text,
                 Diagnostics& diagnostics) {
  const auto& size = *project.omvang->bedrag;
  const std::int64_t more = std::max(size.value, other), less = std::min(size.value, other);
  const std::int64_t factor = slip_of_zeros(more, less);
  if (factor == 0) return false;
  const std::string times = factor == 1'000 ? "1.000" : "1.000.000";
  diagnostics.push_back({Code::kFactorThousand,
                         {project.file, size.span},
                         {euros(more), times, euros(less)},
                         {},
                         {{{project.file, other_span}, text, {}}}});
  return true;
}

void check_financing(const Project& project, Diagnostics& diagnostics) {
  std::int64_t sum = 0;
  Span first;
  for (const Financiering& line : project.financiering) {
    if (!line.bedrag) continue;
    if (sum == 0) first = line.bedrag->span;
    sum += line.bedrag->value;
  }
  const auto& size = *project.omvang->bedrag;
  if (sum == 0 || report_slip(project, sum, first, NoteText::kLinesHere, diagnostics)) return;
  if (sum > size.value)
    diagnostics.push_back({Code::kFinancingAboveSize,
                           {project.file, size.span},
                           {euros(sum), euros(size.value)},
                           {},
                           {{{project.file, first}, NoteText::kLinesHere, {}}}});
}

// A figure in euros that says to be the whole.
void check_figures(const Project& project, const Value& front_matter, Diagnostics& diagnostics) {
  const Field* figures = front_matter.find("cijfers");
  if (figures == nullptr) return;
  for (const Value& line : figures->value.items) {
    if (line.type != ValueType::kTable) continue;
    const auto text = [&](std::string_view key) {
      const Field* field = line.find(key);
      return field == nullptr ? std::string_view() : std::string_view(field->value.text);
    };
    const Field* value = line.find("waarde");
    const bool whole = text("eenheid") == "euro" && text("soort") == name(CijferSoort::kTotaal);
    if (whole && value != nullptr && value->value.type == ValueType::kInteger)
      report_slip(project, value->value.integer, value->value.span, NoteText::kAlsoHere,
                  diagnostics);
  }
}

// --- time and words

void check_end(const Project& project, Diagnostics& diagnostics) {
  if (project.status != ProjectStatus::kLopend || !project.looptijd || !project.looptijd->tot)
    return;
  const auto& end = *project.looptijd->tot;
  const auto& begin = project.looptijd->van;
  const bool mistaken = begin && last_day(end.value) < first_day(begin->value);  // was reported
  if (project.peildatum == Moment{} || project.looptijd->open || mistaken ||
      last_day(end.value) >= first_day(project.peildatum))
    return;
  diagnostics.push_back({Code::kEndedButRunning,
                         {project.file, project.status_span},
                         {},
                         {},
                         {{{project.file, end.span}, NoteText::kEndHere, {}}}});
}

// Letters and digits alone: what a text says, whatever stands between them.
std::string said(std::string_view text) {
  std::string out = fold(text);
  std::erase_if(out, [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') &&
           !(c >= '0' && c <= '9');
  });
  return out;
}

void check_words(const Project& project, const Value& front_matter, Diagnostics& diagnostics) {
  const auto warn = [&](Code code, Span span) {
    diagnostics.push_back({code, {project.file, span}, {}, {}, {}});
  };
  const std::string& summary = project.samenvatting;
  const std::string& title = project.titel.value;
  const bool alike = !title.empty() && summary.size() < title.size() + title.size() / 2 + 4;
  if (alike && said(summary) == said(title))
    warn(Code::kSummaryIsTitle, value_span(front_matter, "samenvatting"));
  else if (is_shouted(summary))
    warn(Code::kCapitals, value_span(front_matter, "samenvatting"));
  if (is_shouted(title)) warn(Code::kCapitals, project.titel.span);
}

}  // namespace

bool is_shouted(std::string_view text) {
  std::size_t letters = 0, words = 0, in_word = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital) ++letters;
    in_word = capital || (c & 0x80) != 0 ? in_word + 1 : 0;
    if (in_word == 2) ++words;
  }
  return letters >= kShortestShout && words >= kFewestWords;
}

void check_carefully(const Project& project, const Value& front_matter, Diagnostics& diagnostics) {
  if (project.omvang && project.omvang->bedrag) {
    check_financing(project, diagnostics);
    check_figures(project, front_matter, diagnostics);
  }
  check_end(project, diagnostics);
  check_words(project, front_matter, diagnostics);
}

}  // namespace boek
