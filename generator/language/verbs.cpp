// SPDX-License-Identifier: EUPL-1.2
#include "language/verbs.h"

#include "language/irregular.h"
#include "language/spelling_rules.h"
#include "language/stop_words.h"

namespace boek {
namespace {

// Prefixes that stay where they are, and take no ge- in the participle.
constexpr std::string_view kFixedPrefixes[] = {"aan",   "be",  "er",   "ge",  "her",  "mis",
                                               "onder", "ont", "over", "ver", "voor", "weer"};

// Prefixes that can stand apart; those that the dictionary gives a flag are among them.
constexpr std::string_view kLoosePrefixes[] = {
    "aan",  "achter", "af",    "bij",   "binnen", "deel", "dicht", "door", "in",
    "los",  "mede",   "mee",   "na",    "neer",   "om",   "onder", "op",   "open",
    "over", "plaats", "samen", "tegen", "terug",  "toe",  "uit",   "vast", "vol",
    "voor", "voort",  "vrij",  "waar",  "weer",   "weg"};

// One group of vowels behind a prefix.
bool is_one_syllable(std::string_view stem) {
  for (const std::string_view prefix : {"be", "her", "ont", "ver"})
    if (stem.starts_with(prefix) && stem.size() > prefix.size() + 2) {
      stem.remove_prefix(prefix.size());
      break;
    }
  std::size_t groups = 0;
  for (std::size_t i = 0; i < stem.size(); ++i)
    if (is_vowel(stem[i]) && (i == 0 || !is_vowel(stem[i - 1]))) ++groups;
  return groups == 1;
}

bool may_be_of(std::string_view infinitive, std::string_view stem) {
  for (const std::string& spelling : before_vowel(stem))
    if (!spelling.empty() && spelling + "en" == infinitive) return true;
  return false;
}

const Flags& verb_flags() {
  static const Flags kFlags = flags_of(FlagKind::kVerb);
  return kFlags;
}

bool has_verb_flag(const DictionaryEntry* entry) {
  return entry != nullptr && entry->small && (entry->flags & verb_flags()).any();
}

bool takes_prefix(const Flags& flags, std::string_view prefix) {
  const auto& prefixes = verb_prefixes();
  for (std::size_t i = 0; i < prefixes.size(); ++i)
    if (prefixes[i] == prefix) return flags.test(prefix_flag(i));
  return false;
}

bool has_flag(std::string_view flag, const Flags& flags) { return flags.test(*flag_index(flag)); }

}  // namespace

std::optional<std::string> Verbs::infinitive_of(std::string_view form) const {
  if (auto found = simple(form)) return std::move(found->infinitive);
  if (auto found = with_prefix(form)) return std::move(found->infinitive);
  return std::nullopt;
}

std::optional<std::string> Verbs::infinitive_of_stem(std::string_view stem) const {
  if (stem.size() < 2) return std::nullopt;
  const auto known = [&](const std::string& infinitive) {
    const DictionaryEntry* entry = dictionary_.find(infinitive);
    return entry != nullptr && entry->small;
  };
  if (is_vowel(stem.back()) && known(std::string(stem) + 'n')) return std::string(stem) + 'n';
  const Spellings spellings = before_vowel(stem);
  // rek → rekken, though there is a verb reken too; but reken → rekenen.
  if (is_one_syllable(stem) && !spellings[2].empty() && known(spellings[2] + "en"))
    return spellings[2] + "en";
  for (const std::string& spelling : spellings)
    if (!spelling.empty() && known(spelling + "en")) return spelling + "en";
  if (is_vowel(stem.back()) && known(std::string(stem) + "an")) return std::string(stem) + "an";
  return std::nullopt;
}

std::optional<std::string> Verbs::stem_of(std::string_view infinitive) const {
  if (!infinitive.ends_with("en") || infinitive.size() < 4) return std::nullopt;
  for (const std::string& stem : at_end(infinitive.substr(0, infinitive.size() - 2)))
    if (!stem.empty() && has_verb_flag(dictionary_.find(stem)) && may_be_of(infinitive, stem))
      return stem;
  return std::nullopt;
}

// Whether a word of the dictionary is an infinitive: one that has a participle, or a stem.
bool Verbs::is_verb(std::string_view form) const {
  const DictionaryEntry* entry = dictionary_.find(form);
  if (entry == nullptr || !entry->small || !form.ends_with('n')) return false;
  if (entry->has(FlagKind::kParticiple) && !has_flag("Ve", entry->flags)) return true;
  return stem_of(form).has_value();
}

// Without a prefix that can stand apart.
std::optional<Verbs::Found> Verbs::simple(std::string_view form) const {
  if (form.size() < 3) return std::nullopt;
  const DictionaryEntry* entry = dictionary_.find(form);
  if (is_verb(form)) return Found{std::string(form), entry->flags};
  if (auto found = strong(form)) return found;
  if (has_verb_flag(entry) && !has_flag("Va", entry->flags) && !has_flag("Vb", entry->flags))
    if (auto infinitive = infinitive_of_stem(form)) return Found{*infinitive, entry->flags};
  if (auto found = inflected(form)) return found;
  if (auto found = participle(form)) return found;
  if (auto found = on_eren(form)) return found;
  return listed(form);
}

// Forms that the dictionary lists without their stem: ontstaat, herstelt.
std::optional<Verbs::Found> Verbs::listed(std::string_view form) const {
  if (!form.ends_with('t')) return std::nullopt;
  const std::string_view stem = form.substr(0, form.size() - 1);
  if (form.ends_with("gaat") || form.ends_with("staat") || form.ends_with("slaat")) {
    const std::string infinitive = std::string(stem) + 'n';
    if (const DictionaryEntry* entry = dictionary_.find(infinitive))
      return Found{infinitive, entry->flags};
  }
  const DictionaryEntry* entry = dictionary_.find(form);
  if (entry == nullptr || !entry->small || stem.ends_with('t')) return std::nullopt;
  const DictionaryEntry* verb = dictionary_.find(stem);
  if (verb == nullptr || !verb->small || is_stop_word(stem)) return std::nullopt;
  auto infinitive = infinitive_of_stem(stem);
  if (!infinitive || !is_verb(*infinitive)) return std::nullopt;
  return Found{std::move(*infinitive), entry->flags};
}

// By an ending of the dictionary: werkt, werkte, werkend, gewerkte.
std::optional<Verbs::Found> Verbs::inflected(std::string_view form) const {
  std::optional<Found> best;
  const DictionaryEntry* itself = dictionary_.find(form);
  dictionary_.for_each_origin(
      form, [&](std::string_view word, const DictionaryEntry& entry, std::size_t flag) {
        const FlagKind kind = kind_of_flag(flag);
        if (best || !entry.small) return;
        if (kind == FlagKind::kVerb) {
          if (itself != nullptr && itself->small) return;  // maart is no form of maren
          const bool third = flag == *flag_index("Va") || flag == *flag_index("Vb");
          if (third) word.remove_suffix(1);  // rammelt: its past is made of the third person
          if (auto infinitive = infinitive_of_stem(word)) best = Found{*infinitive, entry.flags};
        } else if (kind == FlagKind::kParticiple) {
          if (auto found = simple(word)) best = Found{found->infinitive, entry.flags};
        }
      });
  return best;
}

// gewerkt, geleverd, versterkt, and with -e.
std::optional<Verbs::Found> Verbs::participle(std::string_view form) const {
  if (form.ends_with("te") || form.ends_with("de")) form.remove_suffix(1);
  const bool with_ge = form.starts_with("ge");
  const DictionaryEntry* entry = dictionary_.find(form);
  const Flags flags = entry == nullptr ? Flags() : entry->flags;
  if (with_ge)
    if (const std::string_view infinitive = strong_infinitive_of_participle(form.substr(2));
        !infinitive.empty())
      return Found{std::string(infinitive), flags};
  if (form.size() < 5 || (form.back() != 't' && form.back() != 'd')) return std::nullopt;
  const std::string_view past = form.back() == 't' ? "Vq" : "Vp";
  if (with_ge)
    if (auto infinitive = weak_participle(form.substr(2), past)) return Found{*infinitive, flags};
  for (const std::string_view prefix : kFixedPrefixes)
    if (form.starts_with(prefix))
      if (auto infinitive = weak_participle(form, past)) return Found{*infinitive, flags};
  return std::nullopt;
}

// The infinitive of a stem with a t or d behind it, when its past has the flag `past`. A stem that
// ends in t or d has nothing more behind it: gestart, geleid.
std::optional<std::string> Verbs::weak_participle(std::string_view form,
                                                  std::string_view past) const {
  for (const std::string_view stem : {form.substr(0, form.size() - 1), form}) {
    const DictionaryEntry* verb = dictionary_.find(stem);
    if (!has_verb_flag(verb) || !has_flag(past, verb->flags)) continue;
    if (auto infinitive = infinitive_of_stem(stem)) return infinitive;
  }
  return std::nullopt;
}

// Verbs on -eren have no other forms than these: financieert, financierde, gefinancierd(e).
std::optional<Verbs::Found> Verbs::on_eren(std::string_view form) const {
  for (const std::string_view ending :
       {"eerden", "eerde", "eerd", "eert", "eer", "erend", "erende", "eren"}) {
    if (!form.ends_with(ending) || form.size() < ending.size() + 3) continue;
    const std::string_view stem = form.substr(0, form.size() - ending.size());
    for (const std::string_view rest : {stem, stem.starts_with("ge") ? stem.substr(2) : stem}) {
      const std::string infinitive = std::string(rest) + "eren";
      const DictionaryEntry* entry = dictionary_.find(infinitive);
      if (rest.size() > 2 && entry != nullptr && entry->small)
        return Found{infinitive, entry->flags};
    }
  }
  return std::nullopt;
}

// gaf, begreep, begrepen.
std::optional<Verbs::Found> Verbs::strong(std::string_view form) const {
  const DictionaryEntry* entry = dictionary_.find(form);
  const Flags flags = entry == nullptr ? Flags() : entry->flags;
  if (const std::string_view infinitive = strong_infinitive(form); !infinitive.empty())
    return Found{std::string(infinitive), flags};
  for (const std::string_view prefix : kFixedPrefixes) {
    if (!form.starts_with(prefix) || form.size() < prefix.size() + 3) continue;
    const std::string_view rest = form.substr(prefix.size());
    for (const std::string_view base :
         {strong_infinitive(rest), strong_infinitive_of_participle(rest)}) {
      if (base.empty() || base == rest) continue;
      const std::string infinitive = std::string(prefix) + std::string(base);
      if (dictionary_.find(infinitive) != nullptr) return Found{infinitive, flags};
    }
  }
  return std::nullopt;
}

// aanbiedt, uitgevoerd: what is behind the prefix must be a form of a verb that takes it.
std::optional<Verbs::Found> Verbs::with_prefix(std::string_view form) const {
  std::optional<Found> best;
  std::size_t longest = 0;
  for (const std::string_view prefix : kLoosePrefixes) {
    if (prefix.size() <= longest || !form.starts_with(prefix)) continue;
    const std::string_view rest = form.substr(prefix.size());
    if (rest.size() < 3) continue;
    auto found = rest.starts_with("ge") ? participle(rest) : std::nullopt;  // leiden, not geleiden
    if (!found) found = simple(rest);
    if (!found) continue;
    std::string infinitive = std::string(prefix) + found->infinitive;
    const DictionaryEntry* entry = dictionary_.find(infinitive);
    if (!takes_prefix(found->flags, prefix) && (entry == nullptr || !entry->small)) continue;
    best = Found{std::move(infinitive), found->flags};
    longest = prefix.size();
  }
  return best;
}

}  // namespace boek
