// SPDX-License-Identifier: EUPL-1.2
#include "language/spelling_rules.h"

namespace boek {
namespace {

char voiced(char c) { return c == 'f' ? 'v' : c == 's' ? 'z' : c; }
char unvoiced(char c) { return c == 'v' ? 'f' : c == 'z' ? 's' : c; }

// "aak", "een": one consonant behind a vowel that is written twice.
bool ends_long(std::string_view stem) {
  const std::size_t n = stem.size();
  return n >= 3 && !is_vowel(stem[n - 1]) && is_vowel(stem[n - 2]) && stem[n - 2] == stem[n - 3] &&
         stem[n - 2] != 'i';
}

// "ak", "ken": one consonant behind one vowel.
bool ends_short(std::string_view stem) {
  const std::size_t n = stem.size();
  return n >= 2 && !is_vowel(stem[n - 1]) && is_vowel(stem[n - 2]) &&
         (n == 2 || !is_vowel(stem[n - 3]));
}

std::string with_end(std::string_view stem, char end) {
  std::string text(stem);
  text.back() = end;
  return text;
}

}  // namespace

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

Spellings before_vowel(std::string_view stem) {
  Spellings spellings;
  if (stem.empty()) return spellings;
  const char last = stem.back();
  spellings[0] = stem;
  if (voiced(last) != last) spellings[1] = with_end(stem, voiced(last));
  if (ends_long(stem)) {
    std::string open(stem);
    open.erase(open.size() - 2, 1);
    spellings[2] = open;
    if (voiced(last) != last) spellings[3] = with_end(open, voiced(last));
  } else if (ends_short(stem)) {
    spellings[2] = std::string(stem) + last;
  }
  return spellings;
}

Spellings at_end(std::string_view stem) {
  Spellings spellings;
  const std::size_t n = stem.size();
  if (n < 2) return spellings;
  const std::string closed = with_end(stem, unvoiced(stem.back()));
  const bool doubled = !is_vowel(stem[n - 1]) && stem[n - 1] == stem[n - 2];
  if (doubled) {
    spellings[0] = stem.substr(0, n - 1);
    spellings[1] = stem;
    return spellings;
  }
  if (ends_short(closed)) {
    spellings[0] = closed;
    spellings[0].insert(n - 1, 1, stem[n - 2]);
  }
  spellings[1] = closed;
  return spellings;
}

}  // namespace boek
