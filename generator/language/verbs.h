// SPDX-License-Identifier: EUPL-1.2
// Forms of verbs: werkt, werkte, gewerkt, uitgewerkt → werken, uitwerken.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/dictionary.h"

namespace boek {

class Verbs {
 public:
  // `dictionary` must outlive it.
  explicit Verbs(const Dictionary& dictionary) : dictionary_(dictionary) {}
  // The infinitive of which `form` is a form, itself included; nothing when the dictionary knows no
  // such verb. It does not ask whether the form is also a noun: who calls does that first.
  std::optional<std::string> infinitive_of(std::string_view form) const;
  // The infinitive of a stem: woon → wonen.
  std::optional<std::string> infinitive_of_stem(std::string_view stem) const;
  // The stem of an infinitive, when the dictionary has it as a stem: wonen → woon.
  std::optional<std::string> stem_of(std::string_view infinitive) const;

 private:
  struct Found {
    std::string infinitive;
    Flags flags;  // of the word of the dictionary that gave it
  };
  std::optional<Found> simple(std::string_view form) const;
  std::optional<Found> inflected(std::string_view form) const;
  std::optional<Found> participle(std::string_view form) const;
  std::optional<std::string> weak_participle(std::string_view form, std::string_view past) const;
  std::optional<Found> on_eren(std::string_view form) const;
  std::optional<Found> listed(std::string_view form) const;
  std::optional<Found> strong(std::string_view form) const;
  std::optional<Found> with_prefix(std::string_view form) const;
  bool is_verb(std::string_view form) const;

  const Dictionary& dictionary_;
};

}  // namespace boek
