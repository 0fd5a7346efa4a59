// SPDX-License-Identifier: EUPL-1.2
// A scanner over the bytes that gives up (returns false) at the first thing that is not plain.
#include "source/toml_plain.h"

#include <algorithm>

#include "core/moment.h"

namespace boek {
namespace {

constexpr int kMostDigits = 18;           // of an integer that certainly fits
constexpr std::size_t kMostFields = 256;  // of a table: each new key is compared with all

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_bare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '-';
}

class PlainReader {
 public:
  PlainReader(std::string_view toml, std::uint32_t first_line) : toml_(toml), line_(first_line) {}

  std::optional<Value> run() {
    Value root;
    root_ = &root;
    table_ = &root;
    while (skip_empty_lines(), at_ < toml_.size()) {
      const bool read = toml_[at_] == '[' ? header() : pair(*table_, 0) && end_of_line();
      if (!read) return std::nullopt;
    }
    // toml++ gives an array of tables the span of its headers, from the first to the last.
    for (Field& field : root.fields)
      if (is_header_array(field))
        field.value.span = {field.value.items.front().span.begin,
                            field.value.items.back().span.end};
    return root;
  }

 private:
  char peek() const { return at_ < toml_.size() ? toml_[at_] : '\0'; }

  Position here() const {
    return {line_, static_cast<std::uint32_t>(at_ - line_begin_ - continuations_ + 1)};
  }

  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }

  void new_line() {
    ++at_;
    ++line_;
    line_begin_ = at_;
    continuations_ = 0;
  }

  // At a comment or the end of the line: moves past the line feed.
  bool end_of_line() {
    skip_blanks();
    if (peek() == '#')
      at_ = std::min(toml_.find('\n', at_), toml_.size());
    else if (peek() == '\r' && at_ + 1 < toml_.size() && toml_[at_ + 1] == '\n')
      ++at_;
    if (at_ >= toml_.size()) return true;
    if (toml_[at_] != '\n') return false;
    new_line();
    return true;
  }

  void skip_empty_lines() {
    for (;;) {
      skip_blanks();
      const char c = peek();
      if (at_ >= toml_.size() || (c != '#' && c != '\r' && c != '\n') || !end_of_line()) return;
    }
  }

  bool bare_key(std::string& key, Span& span) {
    const std::size_t begin = at_;
    span.begin = here();
    while (at_ < toml_.size() && is_bare(toml_[at_])) ++at_;
    span.end = here();
    key.assign(toml_.substr(begin, at_ - begin));
    return !key.empty();
  }

  bool pair(Value& table, int level) {
    Field field;
    if (table.fields.size() >= kMostFields) return false;
    if (!bare_key(field.key, field.key_span) || table.find(field.key) != nullptr) return false;
    skip_blanks();
    if (peek() != '=') return false;
    ++at_;
    skip_blanks();
    if (!value(field.value, level)) return false;
    table.fields.push_back(std::move(field));
    return true;
  }

  static bool is_header_array(const Field& field) {
    return field.value.type == ValueType::kArray && !field.value.items.empty() &&
           field.value.span == Span{};
  }

  bool header() {
    const Position begin = here();
    ++at_;
    const bool is_array = peek() == '[';
    if (is_array) ++at_;
    Field field;
    if (!bare_key(field.key, field.key_span) || peek() != ']') return false;
    ++at_;
    if (is_array) {
      if (peek() != ']') return false;
      ++at_;
    }
    const Span span{begin, here()};
    if (!end_of_line()) return false;
    return is_array ? open_array_table(std::move(field), span) : open_table(std::move(field), span);
  }

  bool open_table(Field field, Span span) {
    if (root_->find(field.key) != nullptr) return false;
    field.value.span = span;
    root_->fields.push_back(std::move(field));
    table_ = &root_->fields.back().value;
    return true;
  }

  bool open_array_table(Field field, Span span) {
    const auto found = std::find_if(root_->fields.begin(), root_->fields.end(),
                                    [&](const Field& f) { return f.key == field.key; });
    if (found != root_->fields.end() && !is_header_array(*found)) return false;
    Field* array = found != root_->fields.end() ? &*found : nullptr;
    if (array == nullptr) {
      field.value.type = ValueType::kArray;  // without a span until the end: see is_header_array
      root_->fields.push_back(std::move(field));
      array = &root_->fields.back();
    }
    Value& item = array->value.items.emplace_back();
    item.span = span;
    table_ = &item;
    return true;
  }

  bool value(Value& out, int level) {
    out.span.begin = here();
    const char c = peek();
    const bool read = c == '"'               ? text(out)
                      : c == '['             ? array(out, level)
                      : c == '{'             ? inline_table(out, level)
                      : is_digit(c)          ? number_or_date(out)
                      : c == 't' || c == 'f' ? boolean(out)
                                             : false;
    out.span.end = here();
    return read;
  }

  bool text(Value& out) {
    const std::size_t begin = ++at_;
    for (;; ++at_) {
      if (at_ >= toml_.size()) return false;
      const char c = toml_[at_];
      if (c == '"') break;
      const auto byte = static_cast<unsigned char>(c);
      if (c == '\\' || (byte < 0x20 && c != '\t') || byte == 0x7F) return false;
      continuations_ += (byte & 0xC0) == 0x80 ? 1 : 0;
    }
    // Three quotes open a text of several lines.
    if (at_ == begin && at_ + 1 < toml_.size() && toml_[at_ + 1] == '"') return false;
    out.type = ValueType::kString;
    out.text.assign(toml_.substr(begin, at_ - begin));
    ++at_;
    return true;
  }

  bool boolean(Value& out) {
    const std::string_view rest = toml_.substr(at_);
    out.boolean = rest.starts_with("true");
    if (!out.boolean && !rest.starts_with("false")) return false;
    at_ += out.boolean ? 4 : 5;
    out.type = ValueType::kBoolean;
    return !is_bare(peek());
  }

  bool number_or_date(Value& out) {
    const std::size_t begin = at_;
    while (at_ < toml_.size() && is_bare(toml_[at_])) ++at_;
    if (peek() == '.' || peek() == ':') return false;
    const std::string_view word = toml_.substr(begin, at_ - begin);
    return word.find('-') == std::string_view::npos ? integer(word, out) : date(word, out);
  }

  static bool integer(std::string_view word, Value& out) {
    out.type = ValueType::kInteger;
    int digits = 0;
    char before = '_';
    for (const char c : word) {
      if (c == '_' ? before == '_' : !is_digit(c)) return false;
      if (c != '_') {
        if (digits == kMostDigits) return false;
        out.integer = out.integer * 10 + (c - '0');
        ++digits;
      }
      before = c;
    }
    return before != '_' && (word.front() != '0' || word.size() == 1);
  }

  // A date alone: what follows a space could still make it a time of day.
  bool date(std::string_view word, Value& out) {
    const auto day = parse_moment(word);
    if (word.size() != 10 || !day || !day->is_day()) return false;
    if (peek() == ' ' && at_ + 1 < toml_.size() && is_digit(toml_[at_ + 1])) return false;
    out.type = ValueType::kDate;
    out.text.assign(word);
    return true;
  }

  // Blanks, comments and line feeds between the items of an array.
  bool skip_in_array() {
    for (;;) {
      skip_blanks();
      const char c = peek();
      if (c != '#' && c != '\r' && c != '\n') return at_ < toml_.size();
      if (!end_of_line()) return false;
    }
  }

  bool array(Value& out, int level) {
    if (level >= kPlainNesting) return false;
    out.type = ValueType::kArray;
    ++at_;
    for (;;) {
      if (!skip_in_array()) return false;
      if (peek() == ']') break;
      if (!value(out.items.emplace_back(), level + 1) || !skip_in_array()) return false;
      if (peek() == ']') break;
      if (peek() != ',') return false;
      ++at_;
    }
    ++at_;
    return true;
  }

  bool inline_table(Value& out, int level) {
    if (level >= kPlainNesting) return false;
    ++at_;
    skip_blanks();
    if (peek() == '}') return ++at_, true;
    for (;;) {
      skip_blanks();
      if (!pair(out, level + 1)) return false;
      skip_blanks();
      if (peek() == '}') break;
      if (peek() != ',') return false;
      ++at_;
    }
    ++at_;
    return true;
  }

  std::string_view toml_;
  std::uint32_t line_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::size_t continuations_ = 0;  // bytes on this line that are not a column of their own
  Value* root_ = nullptr;
  Value* table_ = nullptr;  // that pairs go into
};

}  // namespace

std::optional<Value> parse_plain_toml(std::string_view toml, std::uint32_t first_line) {
  return PlainReader(toml, first_line).run();
}

}  // namespace boek
