// SPDX-License-Identifier: EUPL-1.2
#include "language/lemmas.h"

#include <algorithm>
#include <iterator>

#include "language/irregular.h"
#include "language/spelling_rules.h"
#include "language/stop_words.h"

namespace boek {
namespace {

// Nouns whose verb means something else; those of other verbs are one word with them: bouw, bouwen.
constexpr std::string_view kApartFromVerb[] = {"aandeel", "afval",   "financier", "inhoud",
                                               "uitvoer", "verkeer", "voer"};

// Verbs that look like the plural of a noun with another meaning.
constexpr std::string_view kNoPlurals[] = {"financieren", "gelden", "laten", "passen", "werven"};

// Words that look like a degree of an adjective.
constexpr std::string_view kNoDegrees[] = {"eerder", "eerst",  "eerste",  "laatst", "laatste",
                                           "later",  "latere", "uiterst", "verder", "verdere"};

// Nouns that look like a form of an adjective.
constexpr std::string_view kApartFromAdjective[] = {
    "accessoire", "centrale", "documentaire", "gave",     "rede",
    "ronde",      "stage",    "waarde",       "weergave", "wijze"};

// Participles that have become words of their own.
constexpr std::string_view kApartFromParticiple[] = {
    "bedaard",   "bedreven",    "bekend",   "bekwaam",   "belegen",    "belezen",  "bemiddeld",
    "benauwd",   "beroemd",     "beroerd",  "beschaafd", "bescheiden", "bevlogen", "bewogen",
    "bewolkt",   "bezield",     "bezorgd",  "ervaren",   "geboden",    "gedreven", "geducht",
    "gehaaid",   "gehandicapt", "gelaten",  "geleerd",   "gelegen",    "gematigd", "gemeend",
    "gemiddeld", "gepast",      "geraakt",  "gereed",    "gerust",     "geschikt", "geslaagd",
    "getapt",    "gevat",       "gewaagd",  "gewild",    "gezet",      "gezond",   "verdacht",
    "verkeerd",  "verlegen",    "vermoeid", "vertrouwd"};

template <std::size_t N>
bool holds(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool looks_like_participle(std::string_view form) {
  if (form.size() < 6) return false;
  if (!form.ends_with('d') && !form.ends_with('t') && !form.ends_with("en")) return false;
  for (const std::string_view prefix : {"ge", "be", "ver", "ont", "her"})
    if (form.starts_with(prefix)) return true;
  for (const std::string_view prefix : verb_prefixes())
    if (form.starts_with(prefix) && form.substr(prefix.size()).starts_with("ge")) return true;
  return false;
}

bool is_noun(const DictionaryEntry& entry) {
  return entry.has(FlagKind::kPlural) || entry.has(FlagKind::kDiminutive) ||
         entry.has(FlagKind::kLast);
}

// A word with endings of its own, which therefore is no inflection of another one: keten has
// ketens, so it is not the plural of keet.
bool is_lemma(const DictionaryEntry& entry) {
  return entry.small && (entry.has(FlagKind::kPlural) || entry.has(FlagKind::kDiminutive) ||
                         entry.has(FlagKind::kAdjective));
}

// Comparatives and superlatives: everything but -e.
bool is_degree(std::string_view form, std::string_view word, FlagKind kind) {
  return kind == FlagKind::kAdjective && (!form.ends_with('e') || form.size() > word.size() + 1);
}

// dag, weg: a vowel that is short in the singular, so that the plural is no regular one. Regular
// are scholen of school, and schollen of schol.
bool has_short_end(std::string_view word) {
  const std::size_t n = word.size();
  return n > 2 && !is_vowel(word[n - 1]) && is_vowel(word[n - 2]) && !is_vowel(word[n - 3]);
}

struct Origin {
  std::string word;
  std::uint32_t projects = 0;
  bool irregular = false;
  bool in_compounds = false;

  // Words that the book uses, then regular ones, those that others are made of, short ones.
  bool operator<(const Origin& other) const {
    if (projects != other.projects) return projects > other.projects;
    if (irregular != other.irregular) return other.irregular;
    if (in_compounds != other.in_compounds) return in_compounds;
    if (word.size() != other.word.size()) return word.size() < other.word.size();
    return word < other.word;
  }
};

}  // namespace

std::optional<std::string> Lemmas::of(std::string_view form) const {
  auto lemma = once(form);
  // Nearly always that is all; but what a form comes of may be a form itself.
  for (int more = 0; more < 3 && lemma && *lemma != form; ++more) {
    auto next = once(*lemma);
    if (!next || *next == *lemma) break;
    lemma = std::move(next);
  }
  return lemma;
}

std::optional<std::string> Lemmas::once(std::string_view form) const {
  if (is_stop_word(form)) return std::string(form);
  // gewenst is an adjective of its own to the dictionary; to who searches it is a form of wensen.
  const DictionaryEntry* entry = dictionary_.find(form);
  if (entry != nullptr && entry->has(FlagKind::kAdjective) && !is_noun(*entry) && !is_name(form) &&
      looks_like_participle(form) && !holds(kApartFromParticiple, form))
    if (auto lemma = verbal(form)) return lemma;
  if (auto lemma = nominal(form)) return lemma;
  if (is_name(form)) return std::nullopt;
  if (auto lemma = verbal(form)) return lemma;
  return unmarked(form);
}

// Forms of which the dictionary has the word without the ending: maatregelen, schonere,
// Nederlandse.
std::optional<std::string> Lemmas::unmarked(std::string_view form) const {
  if (form.size() < 5) return std::nullopt;
  const std::string_view shorter = form.substr(0, form.size() - 1);
  if (form.ends_with("ere") || form.ends_with("ste") || form.ends_with("se")) {
    auto lemma = nominal(shorter);
    if (lemma && *lemma != shorter) return lemma;
  }
  return dictionary_.find(form) == nullptr ? std::nullopt : unmarked_plural(form);
}

std::optional<std::string> Lemmas::unmarked_plural(std::string_view form) const {
  const auto lacks_plural = [&](const std::string& word) {
    const DictionaryEntry* entry = dictionary_.find(word);
    return entry != nullptr && entry->small && entry->has(FlagKind::kLast) &&
           !entry->has(FlagKind::kPlural) && !holds(kApartFromVerb, word);
  };
  if (form.size() < 5 || holds(kNoPlurals, form)) return std::nullopt;
  if (std::string word(form.substr(0, form.size() - 1)); form.ends_with('s') && lacks_plural(word))
    return word;
  if (!form.ends_with("en")) return std::nullopt;
  for (const std::string& word : at_end(form.substr(0, form.size() - 2)))
    if (!word.empty() && lacks_plural(word)) return word;
  return std::nullopt;
}

bool Lemmas::is_name(std::string_view form) const {
  const Usage* usage = vocabulary_.find(form);
  return usage != nullptr && !usage->small;
}

std::optional<std::string> Lemmas::nominal(std::string_view form) const {
  if (auto singular = irregular(form)) return singular;
  const DictionaryEntry* entry = dictionary_.find(form);
  if (entry != nullptr && is_lemma(*entry)) {
    // The nouns that adjectives make (de zieke, de actieve) are forms of them.
    const bool may_be_adjective = form.ends_with('e') && !entry->has(FlagKind::kAdjective) &&
                                  !holds(kApartFromAdjective, form);
    return may_be_adjective ? adjective(form).value_or(std::string(form)) : std::string(form);
  }
  if (auto word = by_ending(form, entry, is_name(form))) {
    // The word may be a form itself: Limburgse, Limburgs; gewenste, gewenst.
    auto further = of(*word);
    return further ? further : word;
  }
  if (entry == nullptr || !entry->has(FlagKind::kLast)) return std::nullopt;
  auto word = unmarked_plural(form);
  return word ? word : std::string(form);
}

// steden, and binnensteden when the dictionary has binnenstad.
std::optional<std::string> Lemmas::irregular(std::string_view form) const {
  const IrregularPlural plural = irregular_plural(form);
  if (plural.singular.empty()) return std::nullopt;
  if (plural.before.empty()) return std::string(plural.singular);
  std::string word = std::string(plural.before) + std::string(plural.singular);
  if (plural.before.size() < 3 || form.ends_with('r') || form.ends_with('e')) return std::nullopt;
  return dictionary_.find(word) == nullptr ? std::nullopt : std::optional(word);
}

std::optional<std::string> Lemmas::adjective(std::string_view form) const {
  std::optional<std::string> best;
  dictionary_.for_each_origin(
      form, [&](std::string_view word, const DictionaryEntry& entry, std::size_t flag) {
        const FlagKind kind = kind_of_flag(flag);
        if (kind != FlagKind::kAdjective || is_degree(form, word, kind) || is_noun(entry)) return;
        if (!best || word < *best) best = std::string(word);
      });
  if (!best) return std::nullopt;
  auto further = of(*best);
  return further ? further : best;
}

std::optional<std::string> Lemmas::of_name(std::string_view form) const {
  auto word = by_ending(form, dictionary_.find(form), true);
  if (!word) return std::nullopt;
  auto further = of_name(*word);
  return further ? further : word;
}

// studenten is of student too, though the dictionary has its plural of studente only.
std::string_view Lemmas::without_e(std::string_view word) const {
  if (!word.ends_with('e')) return word;
  const std::string_view shorter = word.substr(0, word.size() - 1);
  const DictionaryEntry* entry = dictionary_.find(shorter);
  const bool noun = entry != nullptr && is_noun(*entry) && !entry->has(FlagKind::kPlural);
  return noun && !has_short_end(shorter) ? shorter : word;
}

// A form of a name is one of another name: Leiden is no plural of leid.
std::optional<std::string> Lemmas::by_ending(std::string_view form, const DictionaryEntry* entry,
                                             bool name) const {
  if (holds(kNoPlurals, form)) return std::nullopt;
  std::optional<Origin> best;
  const bool noun = entry != nullptr && entry->has(FlagKind::kLast);
  const bool known_name = name && entry != nullptr && entry->capital;
  dictionary_.for_each_origin(
      form, [&](std::string_view word, const DictionaryEntry& of, std::size_t flag) {
        const FlagKind kind = kind_of_flag(flag);
        if (kind == FlagKind::kVerb || kind == FlagKind::kParticiple) return;
        if (known_name && !of.capital) return;
        const bool degree = is_degree(form, word, kind);
        if (degree && (name || holds(kNoDegrees, form))) return;
        if (noun && kind != FlagKind::kPlural && (kind != FlagKind::kAdjective || degree)) return;
        if (kind == FlagKind::kAdjective && holds(kApartFromAdjective, form)) return;
        const bool irregular =
            kind == FlagKind::kPlural && form.size() == word.size() + 2 && has_short_end(word);
        if (kind == FlagKind::kPlural && form.ends_with("en")) word = without_e(word);
        Origin origin{std::string(word), vocabulary_.projects_of(word), irregular,
                      of.has(FlagKind::kLast)};
        if (!best || origin < *best) best = std::move(origin);
      });
  if (!best) return std::nullopt;
  return std::move(best->word);
}

std::optional<std::string> Lemmas::verbal(std::string_view form) const {
  auto infinitive = verbs_.infinitive_of(form);
  if (!infinitive) return std::nullopt;
  if (auto noun = nominal(*infinitive)) return noun;
  const auto stem = verbs_.stem_of(*infinitive);
  if (!stem) return infinitive;
  const DictionaryEntry* entry = dictionary_.find(*stem);
  return is_noun(*entry) && !holds(kApartFromVerb, *stem) ? stem : infinitive;
}

}  // namespace boek
