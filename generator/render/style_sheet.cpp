// SPDX-License-Identifier: EUPL-1.2
#include "render/style_sheet.h"

#include <algorithm>
#include <cctype>

#include "core/text.h"

namespace boek {
namespace {

// A digit is one inside a word only, but no word that matters begins with one.
bool is_word_sign(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) || c == '-' || c == '_' || c == '@' || c == '\\' || byte >= 0x80;
}

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)); }

// Whether `text` begins with `lower`, which is in lower case, whatever its own case.
bool begins_with(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
           return a == std::tolower(static_cast<unsigned char>(b));
         });
}

bool is_word(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() && begins_with(text, lower);
}

// Walks over comments, strings and words, as far as it takes to know an address from the rest.
class AddressFinder {
 public:
  explicit AddressFinder(std::string_view css) : css_(css) {}

  std::vector<StyleAddress> run() {
    while (at_ < css_.size()) step();
    return std::move(found_);
  }

 private:
  void step() {
    if (at_comment())
      skip_comment();
    else if (at_quote())
      string();
    else if (is_word_sign(css_[at_]))
      after_word(word());
    else
      ++at_;
  }

  bool at_comment() const { return css_.substr(at_).starts_with("/*"); }
  bool at_quote() const { return at_ < css_.size() && (css_[at_] == '"' || css_[at_] == '\''); }

  void skip_comment() {
    const std::size_t end = css_.find("*/", at_ + 2);
    at_ = end == std::string_view::npos ? css_.size() : end + 2;
  }

  void skip_space() {
    while (at_ < css_.size() && (is_space(css_[at_]) || at_comment()))
      at_comment() ? skip_comment() : void(++at_);
  }

  // Moves past one sign, and past the one that a backslash before it makes ordinary.
  void pass_sign() { at_ = std::min(at_ + (css_[at_] == '\\' ? 2 : 1), css_.size()); }

  std::string_view word() {
    const std::size_t from = at_;
    while (at_ < css_.size() && is_word_sign(css_[at_])) pass_sign();
    return css_.substr(from, at_ - from);
  }

  void after_word(std::string_view word) {
    if (is_word(word, "url") && css_.substr(at_).starts_with('('))
      in_brackets();
    else if (is_word(word, "@import"))
      after_import();
  }

  void after_import() {
    skip_space();
    if (at_quote()) found_.push_back(string());
  }

  void in_brackets() {
    ++at_;
    while (at_ < css_.size() && is_space(css_[at_])) ++at_;
    found_.push_back(at_quote() ? string() : bare_address());
  }

  StyleAddress bare_address() {
    const std::size_t from = at_;
    while (at_ < css_.size() && css_[at_] != ')' && !is_space(css_[at_])) pass_sign();
    return {from, at_ - from};
  }

  // From the quote on; a string that is not closed ends with its line.
  StyleAddress string() {
    const char quote = css_[at_++];
    const std::size_t from = at_;
    while (at_ < css_.size() && css_[at_] != quote && css_[at_] != '\n') pass_sign();
    const StyleAddress text{from, at_ - from};
    at_ = std::min(at_ + 1, css_.size());
    return text;
  }

  std::string_view css_;
  std::size_t at_ = 0;
  std::vector<StyleAddress> found_;
};

bool has_scheme(std::string_view address) {
  const std::size_t end = std::find_if_not(address.begin(), address.end(),
                                           [](char c) {
                                             return std::isalnum(static_cast<unsigned char>(c)) ||
                                                    c == '+' || c == '-' || c == '.';
                                           }) -
                          address.begin();
  return end > 0 && end < address.size() && address[end] == ':';
}

// Browsers read a backslash in an address as a slash.
bool is_elsewhere(std::string_view address) {
  const auto is_slash = [](char c) { return c == '/' || c == '\\'; };
  return has_scheme(address) ||
         (address.size() >= 2 && is_slash(address[0]) && is_slash(address[1]));
}

Diagnostic unknown_file(std::string_view name, Location at, const StyleTargets& targets) {
  std::vector<std::string_view> names;
  for (const auto& [target, in_site] : targets) names.emplace_back(target);
  const auto near = nearest(name, names);
  return {.code = Code::kStyleUnknownFile,
          .at = std::move(at),
          .args = {printable(name)},
          .suggestion = near ? std::string(*near) : std::string(),
          .notes = {}};
}

Diagnostic from_elsewhere(std::string_view address, Location at) {
  return {.code = Code::kStyleFromElsewhere,
          .at = std::move(at),
          .args = {printable(address)},
          .suggestion = {},
          .notes = {}};
}

}  // namespace

std::vector<StyleAddress> style_addresses(std::string_view css) { return AddressFinder(css).run(); }

Outcome<std::string> link_style_sheet(std::string_view css, const std::string& shown_file,
                                      const StyleTargets& targets) {
  Outcome<std::string> out;
  std::size_t copied = 0;
  for (const auto& [offset, size] : style_addresses(css)) {
    const std::string_view address = css.substr(offset, size);
    if (begins_with(address, "data:") || address.starts_with('#')) continue;
    const Location at{shown_file, {position_of(css, offset), position_of(css, offset + size)}};
    const std::string_view name = address.substr(0, address.find_first_of("?#"));
    const auto target = targets.find(name);
    if (is_elsewhere(address)) {
      out.diagnostics.push_back(from_elsewhere(address, at));
    } else if (target == targets.end()) {
      out.diagnostics.push_back(unknown_file(name, at, targets));
    } else {
      out.value.append(css.substr(copied, offset - copied)).append(target->second);
      copied = offset + name.size();
    }
  }
  out.value.append(css.substr(copied));
  return out;
}

}  // namespace boek
