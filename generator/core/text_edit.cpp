// SPDX-License-Identifier: EUPL-1.2
#include "core/text_edit.h"

#include <algorithm>

#include "core/text.h"

namespace boek {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The byte at which a line and column stand; nothing where the text has no such place.
std::optional<std::size_t> exact_offset(std::string_view text, Position position) {
  const std::size_t offset = offset_of(text, position);
  if (position_of(text, offset) != position) return std::nullopt;
  return offset;
}

// Two insertions at one place touch: which comes first would be chance.
bool touches(const Splice& a, const Splice& b) {
  return a.begin == b.begin || (a.begin < b.end && b.begin < a.end);
}

// What is to happen to each file.
class Plan {
 public:
  explicit Plan(const FileTexts& texts) : texts_(texts) {}

  bool add(const std::vector<Edit>& fix) {
    std::vector<std::pair<const std::string*, Splice>> wanted;
    for (const Edit& edit : fix) {
      const auto file = texts_.find(edit.at.file);
      if (file == texts_.end()) return false;
      auto splice = splice_of(file->second, edit);
      if (!splice || is_taken(file->first, *splice)) return false;
      wanted.emplace_back(&file->first, std::move(*splice));
    }
    for (auto& [file, splice] : wanted) splices_[*file].push_back(std::move(splice));
    return true;
  }

  void apply(FileTexts& texts) {
    for (auto& [file, splices] : splices_) {
      std::sort(splices.begin(), splices.end(),
                [](const Splice& a, const Splice& b) { return a.begin < b.begin; });
      std::string& text = texts.at(file);
      text = spliced(text, splices);
    }
  }

 private:
  bool is_taken(const std::string& file, const Splice& splice) const {
    const auto found = splices_.find(file);
    return found != splices_.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&](const Splice& taken) { return touches(taken, splice); });
  }

  const FileTexts& texts_;
  std::map<std::string, std::vector<Splice>> splices_;
};

}  // namespace

std::string spliced(std::string_view text, std::span<const Splice> splices) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  for (const Splice& splice : splices) {
    out += text.substr(at, splice.begin - at);
    out += splice.text;
    at = splice.end;
  }
  return out += text.substr(at);
}

std::optional<Splice> splice_of(std::string_view file_bytes, const Edit& edit) {
  const std::size_t mark = file_bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::string_view text = file_bytes.substr(mark);
  const auto begin = exact_offset(text, edit.at.span.begin);
  const auto end = exact_offset(text, edit.at.span.end);
  if (!begin || !end || *end < *begin) return std::nullopt;
  return Splice{mark + *begin, mark + *end, edit.replacement};
}

std::size_t apply_fixes(std::span<const Diagnostic> diagnostics, FileTexts& texts) {
  Plan plan(texts);
  std::size_t applied = 0;
  for (const Diagnostic& diagnostic : diagnostics)
    if (!diagnostic.fix.empty() && plan.add(diagnostic.fix)) ++applied;
  plan.apply(texts);
  return applied;
}

}  // namespace boek
