// SPDX-License-Identifier: EUPL-1.2
#include "render/template_source.h"

#include <algorithm>

#include "core/text.h"
#include "render/html.h"

namespace boek {
namespace {

bool is_name(std::string_view name) {
  if (name == ".") return true;
  if (name.empty() || name.front() == '.' || name.back() == '.') return false;
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.-") ==
         std::string_view::npos;
}

PieceKind kind_of_sign(char sign) {
  switch (sign) {
    case '#':
      return PieceKind::kSection;
    case '^':
      return PieceKind::kInverted;
    case '/':
      return PieceKind::kEnd;
    case '>':
      return PieceKind::kPartial;
    case '!':
      return PieceKind::kComment;
    case '&':
      return PieceKind::kRaw;
    default:
      return PieceKind::kValue;
  }
}

// Reads one template into its pieces.
class Scanner {
 public:
  explicit Scanner(Outcome<TemplateSource>& out) : out_(out), text_(out.value.text) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t open = text_.find("{{", at);
      add_text(at, open);
      if (open == std::string_view::npos) break;
      at = read_tag(open);
    }
    for (const Piece& section : open_sections_) report(Code::kTemplateUnclosed, section);
  }

 private:
  void add_text(std::size_t from, std::size_t to) {
    const std::string_view run = text_.substr(from, to == std::string_view::npos ? to : to - from);
    if (!run.empty())
      out_.value.pieces.push_back({PieceKind::kText, std::string(run), from, run.size()});
  }

  // Returns the offset just past the tag.
  std::size_t read_tag(std::size_t open) {
    const bool triple = text_.substr(open, 3) == "{{{";
    const std::size_t inner = open + (triple ? 3 : 2);
    const std::size_t close = text_.find(triple ? "}}}" : "}}", inner);
    if (close == std::string_view::npos) {
      report(Code::kTemplateUnclosed, {PieceKind::kValue, "", open, 2});
      return text_.size();
    }
    const std::size_t end = close + (triple ? 3 : 2);
    std::string_view name = trim(text_.substr(inner, close - inner));
    const PieceKind kind = kind_of_sign(name.empty() ? ' ' : name.front());
    Piece piece{triple ? PieceKind::kRaw : kind, "", open, end - open};
    if (!triple && piece.kind != PieceKind::kValue) name = trim(name.substr(1));
    piece.text = std::string(name);
    add_tag(std::move(piece));
    return end;
  }

  void add_tag(Piece piece) {
    if (piece.kind == PieceKind::kComment) return;
    if (!is_name(piece.text)) {
      report(Code::kTemplateTag, piece);
      return;
    }
    if (piece.kind == PieceKind::kSection || piece.kind == PieceKind::kInverted)
      open_sections_.push_back(piece);
    if (piece.kind == PieceKind::kEnd && !close_section(piece)) return;
    out_.value.pieces.push_back(std::move(piece));
  }

  bool close_section(const Piece& piece) {
    if (open_sections_.empty() || open_sections_.back().text != piece.text) {
      report(Code::kTemplateUnopened, piece);
      return false;
    }
    open_sections_.pop_back();
    return true;
  }

  void report(Code code, const Piece& piece) {
    const std::string as_written(text_.substr(piece.offset, piece.size));
    out_.diagnostics.push_back({code, location_of(out_.value, piece), {as_written}, "", {}});
  }

  Outcome<TemplateSource>& out_;
  std::string_view text_;
  std::vector<Piece> open_sections_;
};

}  // namespace

Location location_of(const TemplateSource& source, const Piece& piece) {
  const std::size_t end = std::min(piece.offset + piece.size, source.text.size());
  return {source.file, {position_of(source.text, piece.offset), position_of(source.text, end)}};
}

Outcome<TemplateSource> parse_template(std::string file, std::string text) {
  Outcome<TemplateSource> out;
  out.value.file = std::move(file);
  out.value.text = std::move(text);
  Scanner(out).run();
  append(out.diagnostics, lint_template(out.value));
  return out;
}

}  // namespace boek
