// SPDX-License-Identifier: EUPL-1.2
// From the pieces of a template and its partials to what Mustache is given.
#include <algorithm>

#include "render/html.h"
#include "render/template_source.h"

namespace boek {
namespace {

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

  // The pieces as Mustache, with runs and names by number. A section tag alone on its line takes
  // its line with it; one that leaves its line empty does so while rendering.
  void finish() {
    bool line_start = true;
    bool drop_line_end = false;
    for (std::size_t i = 0; i < flat_.size(); ++i) {
      const Piece& piece = flat_[i];
      if (piece.kind != PieceKind::kText) {
        drop_line_end = line_start && is_section_tag(piece) && ends_line(i + 1);
        line_start = drop_line_end;
        emit_tag(piece);
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

  static std::string_view sign_of(PieceKind kind) {
    switch (kind) {
      case PieceKind::kRaw:
        return kRawTag;
      case PieceKind::kSection:
        return "#";
      case PieceKind::kInverted:
        return "^";
      case PieceKind::kEnd:
        return "/";
      default:
        return kValueTag;
    }
  }

  void emit(std::string_view sign, std::string_view rest = {}) {
    out_.value.text.append("{{").append(sign).append(rest).append("}}");
  }

  void emit_tag(const Piece& piece) {
    const auto [it, is_new] = numbers_.try_emplace(piece.text, out_.value.names.size());
    if (is_new) out_.value.names.push_back(piece.text);
    emit(sign_of(piece.kind), std::to_string(it->second));
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
    if (!out_.value.keys.contains(piece.text))
      out_.value.keys.emplace(piece.text, location_of(source, piece));
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

  // What stands before the first line end may be all that is left of a line with tags.
  void emit_text(std::string_view text) {
    const std::size_t first = text.find('\n');
    if (first != std::string_view::npos &&
        text.substr(0, first).find_first_not_of(" \t") == std::string_view::npos) {
      emit_run(text.substr(0, first));
      emit(kLineEndTag);
      text.remove_prefix(first + 1);
    }
    emit_run(text);
  }

  void emit_run(std::string_view run) {
    if (run.empty()) return;
    emit(kRunTag, std::to_string(out_.value.runs.size()));
    out_.value.runs.emplace_back(run);
  }

  const std::map<std::string, TemplateSource, std::less<>>& sources_;
  const Constants& constants_;
  Outcome<ExpandedTemplate>& out_;
  std::vector<Piece> flat_;
  std::map<std::string, std::size_t> numbers_;  // of the names
  int depth_ = 0;
};

}  // namespace

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
