// SPDX-License-Identifier: EUPL-1.2
#include "core/diagnostic.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace boek {
namespace {

using enum Severity;
using enum Blame;

constexpr CodeInfo kCodes[] = {
#define BOEK_CODE(name, slug, severity, blame, message_nl, message_en, hint_nl, hint_en, \
                  explanation_nl, explanation_en, example)                               \
  CodeInfo{slug,                                                                         \
           severity,                                                                     \
           blame,                                                                        \
           {message_nl, message_en},                                                     \
           {hint_nl, hint_en},                                                           \
           {explanation_nl, explanation_en},                                             \
           example},
#include "core/codes.def"
#undef BOEK_CODE
};

constexpr Bilingual kNotes[] = {
#define BOEK_NOTE(name, nl, en) Bilingual{nl, en},
#include "core/codes.def"
#undef BOEK_NOTE
};

struct Term {
  std::string_view key;
  Bilingual text;
};
constexpr Term kTerms[] = {
#define BOEK_TERM(key, nl, en) Term{key, {nl, en}},
#include "core/codes.def"
#undef BOEK_TERM
};

// An argument that names a term becomes its text in `language`; any other stays as it is.
std::string translated(const std::string& arg, Language language) {
  if (arg.empty() || arg.front() != kTermMark) return arg;
  const std::string_view key = std::string_view(arg).substr(1);
  for (const Term& term : kTerms)
    if (term.key == key) return std::string(term.text.in(language));
  return std::string(key);
}

std::string filled(std::string_view text, const std::vector<std::string>& args, Language language) {
  std::vector<std::string> words;
  words.reserve(args.size());
  for (const std::string& arg : args) words.push_back(translated(arg, language));
  return fill(text, words);
}

}  // namespace

const CodeInfo& info(Code code) { return kCodes[static_cast<std::size_t>(code)]; }
std::span<const CodeInfo> all_codes() { return kCodes; }

std::string term(std::string_view key) { return std::string(1, kTermMark).append(key); }

std::string Diagnostic::message(Language language) const {
  return filled(info(code).message.in(language), args, language);
}

std::string Diagnostic::hint(Language language) const {
  if (suggestion.empty()) return filled(info(code).hint.in(language), args, language);
  const std::string_view text =
      language == Language::kDutch ? "bedoelde u `{0}`?" : "did you mean `{0}`?";
  return fill(text, std::array{suggestion});
}

std::string message(const Note& note, Language language) {
  return filled(kNotes[static_cast<std::size_t>(note.text)].in(language), note.args, language);
}

void sort_and_unique(Diagnostics& diagnostics) {
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.at.file, d.at.span.begin, d.at.span.end, d.code, d.args);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

void append(Diagnostics& all, Diagnostics more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity() == Severity::kError; });
}

bool has_world_failure(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
    return d.severity() == Severity::kError && info(d.code).blame == Blame::kWorld;
  });
}

std::string fill(std::string_view text, std::span<const std::string> args) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool placeholder = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' &&
                             text[i + 1] >= '0' && text[i + 1] <= '9';
    if (!placeholder) {
      out += text[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(text[i + 1] - '0');
    if (index < args.size()) out += args[index];
    i += 2;
  }
  return out;
}

}  // namespace boek
