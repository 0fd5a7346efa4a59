// SPDX-License-Identifier: EUPL-1.2
// One file: read, split at its `+++` lines, and both parts parsed.
#include "source/document.h"

#include <algorithm>
#include <cerrno>
#include <optional>

#include "core/invisible.h"
#include "core/text.h"
#include "source/bytes_check.h"
#include "source/fence.h"

namespace boek {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Diagnostic at_line(Code code, const std::string& file, std::uint32_t line, std::size_t width,
                   std::vector<std::string> args = {}) {
  const auto end = static_cast<std::uint32_t>(width + 1);
  return {code, {file, {{line, 1}, {line, end}}}, std::move(args), {}, {}};
}

// Whether a line is a fence, as far as anybody can see: what came along unseen with it is reported,
// with a fix that removes it.
bool is_fence_as_it_looks(std::string_view line, std::uint32_t number, const std::string& file,
                          Diagnostics& diagnostics) {
  if (is_fence(line)) return true;
  if (line.find(kFence) == std::string_view::npos || !is_fence(as_it_looks(line))) return false;
  std::vector<Edit> fix;
  std::size_t first = line.size();
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::size_t size = strange_space(line, at) + invisible_sign(line, at);
    if (size == 0) continue;
    first = std::min(first, at);
    Span span{position_of(line, at), position_of(line, at + size)};
    span.begin.line = span.end.line = number;
    fix.push_back({{file, span}, {}});
  }
  const Code code = strange_space(line, first) > 0 ? Code::kStrangeSpace : Code::kInvisibleSign;
  diagnostics.push_back(
      {code, fix.front().at, {character_name(line, first)}, {}, {}, std::move(fix)});
  return true;
}

// Front matter and body as parts of a text, and the lines at which they start.
struct Split {
  std::string_view front_matter;
  std::string_view body;
  std::uint32_t body_line = 1;
};

std::optional<Split> split_text(std::string_view text, const std::string& file,
                                Diagnostics& diagnostics) {
  const std::string_view first = line_of(text, 1);
  if (!is_fence_as_it_looks(first, 1, file, diagnostics)) {
    const bool yaml = is_fence(first, "---");
    diagnostics.push_back(
        at_line(yaml ? Code::kYamlFrontMatter : Code::kNoFrontMatter, file, 1, yaml ? 3 : 0));
    return std::nullopt;
  }
  const std::size_t begin = std::min(text.find('\n'), text.size() - 1) + 1;
  std::uint32_t line_number = 2;
  for (std::size_t at = begin; at < text.size(); ++line_number) {
    const std::size_t newline = std::min(text.find('\n', at), text.size());
    if (is_fence_as_it_looks(text.substr(at, newline - at), line_number, file, diagnostics)) {
      const std::size_t body = std::min(newline + 1, text.size());
      return Split{text.substr(begin, at - begin), text.substr(body), line_number + 1};
    }
    at = newline + 1;
  }
  diagnostics.push_back(at_line(Code::kUnclosedFrontMatter, file, 1, kFence.size()));
  return std::nullopt;
}

// The bytes of a file, or a diagnostic why not.
std::optional<std::string> read_text(const FileSystem& disk, const std::string& disk_path,
                                     const std::string& shown, const Limits& limits,
                                     Diagnostics& diagnostics) {
  auto bytes = disk.read(disk_path, limits.bestand_bytes);
  if (!bytes) {
    const int error = bytes.failure().error;
    if (error == EFBIG)
      diagnostics.push_back(
          {Code::kFileTooLarge, {shown, {}}, {std::to_string(limits.bestand_bytes)}, {}, {}});
    else
      diagnostics.push_back(
          {Code::kCannotRead, {shown, {}}, {shown, system_reason(error)}, {}, {}});
    return std::nullopt;
  }
  std::string text = std::move(*bytes);
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  if (auto finding = check_bytes(text, shown)) {
    diagnostics.push_back(std::move(*finding));
    return std::nullopt;
  }
  return text;
}

}  // namespace

Outcome<Document> read_document(const FileSystem& disk, const SourceFile& file,
                                const Limits& limits) {
  Outcome<Document> outcome;
  Document& document = outcome.value;
  auto text = read_text(disk, file.disk_path, file.path, limits, outcome.diagnostics);
  if (!text) return outcome;
  document.text = std::move(*text);
  const auto split = split_text(document.text, file.path, outcome.diagnostics);
  if (!split) return outcome;
  document.body_line = split->body_line;

  if (split->front_matter.size() > limits.voorwerk_bytes) {
    outcome.diagnostics.push_back(at_line(Code::kFrontMatterTooLarge, file.path, 1, kFence.size(),
                                          {std::to_string(limits.voorwerk_bytes)}));
  } else {
    auto front_matter = parse_toml(split->front_matter, 2, file.path, limits);
    document.readable = front_matter.diagnostics.empty();
    document.front_matter = std::move(front_matter).take(outcome.diagnostics);
  }
  document.body =
      parse_markdown(split->body, split->body_line, file.path, limits).take(outcome.diagnostics);
  return outcome;
}

Outcome<Value> read_toml_file(const FileSystem& disk, const std::string& disk_path,
                              const std::string& shown_path, const Limits& limits) {
  Outcome<Value> outcome;
  const auto text = read_text(disk, disk_path, shown_path, limits, outcome.diagnostics);
  if (!text) return outcome;
  return parse_toml(*text, 1, shown_path, limits);
}

}  // namespace boek
