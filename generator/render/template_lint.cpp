// SPDX-License-Identifier: EUPL-1.2
// A scan of the HTML in a template, just deep enough to know what is a tag, an attribute and a
// value, so that no template can be written in which a filled-in value would be unsafe.
#include <cctype>

#include "core/text.h"
#include "render/template_source.h"

namespace boek {
namespace {

enum class At : std::uint8_t {
  kText,
  kTagName,
  kTag,
  kAttribute,
  kEquals,
  kSingleQuoted,
  kQuoted,
  kComment
};

class Linter {
 public:
  explicit Linter(const TemplateSource& source) : source_(source) {}

  Diagnostics run() {
    for (const Piece& piece : source_.pieces) {
      if (piece.kind == PieceKind::kText)
        for (std::size_t i = 0; i < piece.text.size(); ++i) step(piece, i);
      else
        tag(piece);
    }
    return std::move(found_);
  }

 private:
  void tag(const Piece& piece) {
    if (piece.kind == PieceKind::kRaw && (at_ != At::kText || !piece.text.ends_with("_html")))
      return report(Code::kTemplateRaw, piece.text, piece.offset, piece.size);
    if (piece.kind != PieceKind::kValue) return;
    if (at_ == At::kQuoted) value_ += "{{}}";
    if (at_ == At::kEquals || at_ == At::kTag || at_ == At::kAttribute || at_ == At::kTagName)
      report(Code::kTemplateUnquoted, at_ == At::kEquals ? name_ : piece.text, piece.offset,
             piece.size);
    if (at_ == At::kEquals) at_ = At::kTag;
  }

  void step(const Piece& piece, std::size_t i) {
    const char c = piece.text[i];
    const std::size_t offset = piece.offset + i;
    switch (at_) {
      case At::kText:
        if (piece.text.compare(i, 4, "<!--") == 0)
          at_ = At::kComment;
        else if (c == '<')
          start_element(offset);
        break;
      case At::kComment:
        if (c == '>' && i >= 2 && piece.text.compare(i - 2, 3, "-->") == 0) at_ = At::kText;
        break;
      case At::kTagName:
        if (c == '>')
          end_element();
        else if (std::isspace(static_cast<unsigned char>(c)))
          at_ = At::kTag;
        else
          element_ += lower(c);
        break;
      case At::kTag:
        between(c, offset);
        break;
      case At::kAttribute:
        in_name(c, offset);
        break;
      case At::kEquals:
        if (c == '"')
          at_ = At::kQuoted;
        else
          unquoted(c, offset);
        break;
      case At::kSingleQuoted:
        if (c == '\'') at_ = At::kTag;
        break;
      case At::kQuoted:
        if (c == '"')
          end_value();
        else
          value_ += c;
        break;
    }
  }

  static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

  void start_element(std::size_t offset) {
    at_ = At::kTagName;
    element_.clear();
    element_offset_ = offset;
    allowed_script_ = false;
  }

  void between(char c, std::size_t offset) {
    if (c == '>') return end_element();
    if (std::isspace(static_cast<unsigned char>(c)) || c == '/') return;
    at_ = At::kAttribute;
    name_.assign(1, lower(c));
    name_offset_ = offset;
  }

  void in_name(char c, std::size_t) {
    if (c == '=') {
      check_name();
      at_ = At::kEquals;
      value_.clear();
    } else if (c == '>') {
      check_name();
      end_element();
    } else if (std::isspace(static_cast<unsigned char>(c))) {
      check_name();
      at_ = At::kTag;
    } else {
      name_ += lower(c);
    }
  }

  void unquoted(char c, std::size_t offset) {
    report(Code::kTemplateUnquoted, name_, offset, 1);
    at_ = c == '>' ? At::kText : c == '\'' ? At::kSingleQuoted : At::kTag;
  }

  void check_name() {
    if (name_ == "style" || name_.starts_with("on"))
      report(Code::kTemplateInline, name_, name_offset_, name_.size());
  }

  void end_value() {
    const bool data_block = name_ == "type" && value_ == "application/ld+json";
    if (element_ == "script" && (name_ == "src" || data_block)) allowed_script_ = true;
    at_ = At::kTag;
  }

  void end_element() {
    at_ = At::kText;
    if (element_ == "style" || (element_ == "script" && !allowed_script_))
      report(Code::kTemplateInline, "<" + element_ + ">", element_offset_, element_.size() + 1);
  }

  void report(Code code, std::string what, std::size_t offset, std::size_t size) {
    const Piece place{PieceKind::kText, "", offset, size};
    found_.push_back({code, location_of(source_, place), {std::move(what)}, "", {}});
  }

  const TemplateSource& source_;
  At at_ = At::kText;
  std::string element_, name_, value_;
  std::size_t element_offset_ = 0, name_offset_ = 0;
  bool allowed_script_ = false;
  Diagnostics found_;
};

}  // namespace

Diagnostics lint_template(const TemplateSource& source) { return Linter(source).run(); }

}  // namespace boek
