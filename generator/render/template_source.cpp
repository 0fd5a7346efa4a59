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
    case '#': return PieceKind::kSection;
    case '^': return PieceKind::kInverted;
    case '/': return PieceKind::kEnd;
    case '>': return PieceKind::kPartial;
    case '!': return PieceKind::kComment;
    case '&': return PieceKind::kRaw;
    default: return PieceKind::kValue;
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

// Flattens partials and constants into a list of pieces with text between the tags.
class Expander {
 public:
  Expander(const std::map<std::string, TemplateSource, std::less<>>& sources,
           const Constants& constants, Outcome<ExpandedTemplate>& out)
      : sources_(sources), constants_(constants), out_(out) {}

  void add(const TemplateSource& source) {
    if (depth_ > kMaxDepth) return;
    ++depth_;
    for (std::size_t i = 0; i < source.pieces.size(); ++i) {
      const Piece& piece = source.pieces[i];
      if (is_constant_section(piece)) {
        if (value_of(source, piece).empty() == (piece.kind == PieceKind::kSection))
          i = end_of_section(source, i);
      } else if (piece.kind == PieceKind::kPartial) {
        add_partial(source, piece);
      } else if (!(piece.kind == PieceKind::kEnd && is_constant(piece.text))) {
        add_piece(source, piece);
      }
    }
    --depth_;
  }

  // The pieces as Mustache with the runs of text set apart. A section tag alone on its line takes
  // its line with it; the engine does so too, but not when the section is skipped.
  void finish() {
    bool line_start = true;
    bool drop_line_end = false;
    for (std::size_t i = 0; i < flat_.size(); ++i) {
      const Piece& piece = flat_[i];
      if (piece.kind != PieceKind::kText) {
        drop_line_end = line_start && is_section_tag(piece) && ends_line(i + 1);
        line_start = drop_line_end;
        out_.value.text += as_tag(piece);
        continue;
      }
      std::string_view text = piece.text;
      if (drop_line_end) text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
      const std::string squeezed_text = squeezed(text, line_start);
      if (!squeezed_text.empty()) line_start = squeezed_text.back() == '\n';
      emit_text(squeezed_text);
    }
  }

 private:
  static constexpr int kMaxDepth = 16;

  static bool is_constant(std::string_view name) {
    return name.starts_with("t.") || name.starts_with("site.");
  }

  static bool is_constant_section(const Piece& piece) {
    return (piece.kind == PieceKind::kSection || piece.kind == PieceKind::kInverted) &&
           is_constant(piece.text);
  }

  static bool is_section_tag(const Piece& piece) {
    return piece.kind == PieceKind::kSection || piece.kind == PieceKind::kInverted ||
           piece.kind == PieceKind::kEnd;
  }

  // True when nothing but spaces comes before the end of the line.
  bool ends_line(std::size_t i) const {
    if (i >= flat_.size() || flat_[i].kind != PieceKind::kText) return false;
    const std::size_t first = flat_[i].text.find_first_not_of(" \t");
    return first != std::string::npos && flat_[i].text[first] == '\n';
  }

  static std::string as_tag(const Piece& piece) {
    switch (piece.kind) {
      case PieceKind::kRaw: return "{{&" + piece.text + "}}";
      case PieceKind::kSection: return "{{#" + piece.text + "}}";
      case PieceKind::kInverted: return "{{^" + piece.text + "}}";
      case PieceKind::kEnd: return "{{/" + piece.text + "}}";
      default: return "{{" + piece.text + "}}";
    }
  }

  static std::size_t end_of_section(const TemplateSource& source, std::size_t i) {
    int open = 0;
    for (; i < source.pieces.size(); ++i) {
      const PieceKind kind = source.pieces[i].kind;
      if (kind == PieceKind::kSection || kind == PieceKind::kInverted) ++open;
      if (kind == PieceKind::kEnd && --open == 0) break;
    }
    return i;
  }

  void report(Code code, const TemplateSource& source, const Piece& piece) {
    out_.diagnostics.push_back({code, location_of(source, piece), {piece.text}, "", {}});
  }

  const std::string& value_of(const TemplateSource& source, const Piece& piece) {
    static const std::string kNothing;
    const auto it = constants_.find(piece.text);
    if (it != constants_.end()) return it->second;
    report(Code::kTemplateUnknownKey, source, piece);
    return kNothing;
  }

  void add_partial(const TemplateSource& source, const Piece& piece) {
    const auto it = sources_.find(piece.text);
    if (it == sources_.end() || depth_ == kMaxDepth) {
      report(Code::kTemplateUnknownPart, source, piece);
      return;
    }
    add(it->second);
  }

  void add_piece(const TemplateSource& source, const Piece& piece) {
    if (piece.kind == PieceKind::kText) return add_text(piece.text);
    if (piece.text == "root" && piece.kind == PieceKind::kValue) return add_text({&kRootMark, 1});
    if (is_constant(piece.text)) return add_text(value_of(source, piece));
    flat_.push_back(piece);
    if (piece.text == "." || piece.kind == PieceKind::kEnd) return;
    if (piece.text.find('.') != std::string::npos)
      return report(Code::kTemplateUnknownKey, source, piece);
    out_.value.keys.try_emplace(piece.text, location_of(source, piece));
  }

  void add_text(std::string_view text) {
    if (!flat_.empty() && flat_.back().kind == PieceKind::kText)
      flat_.back().text += text;
    else
      flat_.push_back({PieceKind::kText, std::string(text), 0, 0});
  }

  // Indentation and empty lines serve who reads the template, not who reads the page.
  static std::string squeezed(std::string_view text, bool line_start) {
    std::string out;
    for (const char c : text) {
      if (line_start && (c == ' ' || c == '\t' || c == '\n')) continue;
      out += c;
      line_start = c == '\n';
    }
    return out;
  }

  // Mustache takes text word by word; a run of whole words as one value is many times faster. Line
  // ends before and after tags stay, because Mustache decides by them which lines disappear.
  void emit_text(std::string_view text) {
    const std::size_t first = text.find('\n');
    if (first == std::string_view::npos) return emit_run(text);
    const std::size_t last = text.rfind('\n');
    emit_run(text.substr(0, first));
    out_.value.text += '\n';
    if (last != first) {
      emit_run(text.substr(first + 1, last - first - 1));
      out_.value.text += '\n';
    }
    emit_run(text.substr(last + 1));
  }

  void emit_run(std::string_view run) {
    const bool has_space = run.find_first_of(" \t\n") != std::string_view::npos;
    const bool only_space = run.find_first_not_of(" \t\n") == std::string_view::npos;
    const bool like_a_tag = run.find("{{") != std::string_view::npos;
    if (only_space || (!has_space && !like_a_tag)) {
      out_.value.text += run;
      return;
    }
    out_.value.text += "{{&@" + std::to_string(out_.value.runs.size()) + "}}";
    out_.value.runs.emplace_back(run);
  }

  const std::map<std::string, TemplateSource, std::less<>>& sources_;
  const Constants& constants_;
  Outcome<ExpandedTemplate>& out_;
  std::vector<Piece> flat_;
  int depth_ = 0;
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

Outcome<ExpandedTemplate> expand_template(
    std::string_view name, const std::map<std::string, TemplateSource, std::less<>>& sources,
    const Constants& constants) {
  Outcome<ExpandedTemplate> out;
  const auto it = sources.find(name);
  if (it == sources.end()) return out;
  Expander expander(sources, constants, out);
  expander.add(it->second);
  expander.finish();
  return out;
}

}  // namespace boek
