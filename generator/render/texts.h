// SPDX-License-Identifier: EUPL-1.2
// The interface texts of one language, by dotted key: templates/strings.nl.toml, strings.en.toml.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "core/file_system.h"
#include "core/outcome.h"

namespace boek {

class Texts {
 public:
  Language language = Language::kDutch;

  // The text of a key. Requires: one of kProgramTexts or a name of a vocabulary, which read_texts
  // has checked; a key that is absent all the same gives itself.
  std::string_view operator[](std::string_view key) const;
  // The label of a name of a vocabulary: label("status", "lopend").
  std::string_view label(std::string_view vocabulary, std::string_view name) const;
  // The text with {0}, {1} … replaced.
  std::string fill(std::string_view key, std::initializer_list<std::string> args) const;
  // "1 project", "12 projecten": <key>_een or <key>_meer with the number as {0}.
  std::string count(std::string_view key, std::int64_t number) const;

  void set(std::string key, std::string text) { texts_[std::move(key)] = std::move(text); }
  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

// Reads strings.<taal>.toml in `dir`. Diagnostics: TOML errors, texts that the program uses but the
// file does not have.
Outcome<Texts> read_texts(const FileSystem& disk, const std::string& dir, const std::string& shown,
                          Language language);

}  // namespace boek
