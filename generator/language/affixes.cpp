// SPDX-License-Identifier: EUPL-1.2
#include "language/affixes.h"

#include <algorithm>
#include <iterator>

#include "core/text.h"
#include "language/words.h"

namespace boek {
namespace {

struct FlagRow {
  std::string_view flag;
  FlagKind kind;
  std::string_view prefix = {};
};

// The flags of nl.aff that say something about inflection and compounds. Left out: derivations
// that mean something else (veilig → veiligheid, Alphen → Alphenaar), streets, and the -s of
// adjectives, which makes other words (slechts, rechts) more often than it inflects.
constexpr FlagRow kFlags[] = {
    {"Za", FlagKind::kPlural},
    {"Zb", FlagKind::kPlural},
    {"Zc", FlagKind::kPlural},
    {"Zd", FlagKind::kPlural},
    {"Ze", FlagKind::kPlural},
    {"Zf", FlagKind::kPlural},
    {"Zg", FlagKind::kPlural},
    {"Zh", FlagKind::kPlural},
    {"Zi", FlagKind::kPlural},
    {"Zj", FlagKind::kPlural},
    {"Zu", FlagKind::kPlural},
    {"Zx", FlagKind::kPlural},
    {"Ya", FlagKind::kDiminutive},
    {"Yb", FlagKind::kDiminutive},
    {"Yc", FlagKind::kDiminutive},
    {"Yd", FlagKind::kDiminutive},
    {"Ye", FlagKind::kDiminutive},
    {"Yf", FlagKind::kDiminutive},
    {"Yg", FlagKind::kDiminutive},
    {"Zk", FlagKind::kAdjective},
    {"Aa", FlagKind::kAdjective},
    {"Ab", FlagKind::kAdjective},
    {"Ac", FlagKind::kAdjective},
    {"Ad", FlagKind::kAdjective},
    {"Ae", FlagKind::kAdjective},
    {"Al", FlagKind::kAdjective},
    {"Am", FlagKind::kAdjective},
    {"An", FlagKind::kAdjective},
    {"Ao", FlagKind::kAdjective},
    {"Ap", FlagKind::kAdjective},
    {"Aq", FlagKind::kAdjective},
    {"Ar", FlagKind::kAdjective},
    {"As", FlagKind::kAdjective},
    {"Ax", FlagKind::kAdjective},
    {"Ay", FlagKind::kAdjective},
    {"PN", FlagKind::kPossessive},
    {"V3", FlagKind::kVerb},
    {"Vp", FlagKind::kVerb},
    {"Vq", FlagKind::kVerb},
    {"Va", FlagKind::kVerb},
    {"Vb", FlagKind::kVerb},
    {"Vi", FlagKind::kParticiple},
    {"Ve", FlagKind::kParticiple},
    {"Ca", FlagKind::kFirst},
    {"CA", FlagKind::kFirst},
    {"Ce", FlagKind::kFirst},
    {"Ch", FlagKind::kFirstWithS},
    {"Cd", FlagKind::kFirstWithS},
    {"Cc", FlagKind::kLast},
    {"Cx", FlagKind::kOnlyInCompound},
    {"Pa", FlagKind::kVerbPrefix, "aaneen"},
    {"Pb", FlagKind::kVerbPrefix, "aan"},
    {"Pc", FlagKind::kVerbPrefix, "achtereen"},
    {"Pd", FlagKind::kVerbPrefix, "achter"},
    {"Pe", FlagKind::kVerbPrefix, "achterna"},
    {"Pf", FlagKind::kVerbPrefix, "achterop"},
    {"Pg", FlagKind::kVerbPrefix, "achterover"},
    {"Ph", FlagKind::kVerbPrefix, "achteruit"},
    {"Pi", FlagKind::kVerbPrefix, "achterom"},
    {"Pj", FlagKind::kVerbPrefix, "af"},
    {"Pk", FlagKind::kVerbPrefix, "uiteen"},
    {"Pl", FlagKind::kVerbPrefix, "bij"},
    {"Pm", FlagKind::kVerbPrefix, "over"},
    {"Pn", FlagKind::kVerbPrefix, "voor"},
    {"Po", FlagKind::kVerbPrefix, "binnen"},
    {"Pp", FlagKind::kVerbPrefix, "door"},
    {"Pq", FlagKind::kVerbPrefix, "dicht"},
    {"Pr", FlagKind::kVerbPrefix, "mee"},
    {"Ps", FlagKind::kVerbPrefix, "uit"},
    {"Pt", FlagKind::kVerbPrefix, "na"},
};

constexpr std::size_t kKinds = 11;
constexpr std::uint8_t kNoFlag = 255;

// Two letters, both below 0x80, are a place in a table.
std::size_t place_of(std::string_view flag) {
  return (static_cast<std::size_t>(flag[0]) & 127) * 128 +
         (static_cast<std::size_t>(flag[1]) & 127);
}

struct FlagTables {
  std::array<std::uint8_t, 128 * 128> index{};
  std::array<Flags, kKinds> of_kind;
  std::vector<std::string_view> prefixes;
  std::vector<std::size_t> prefix_flags;

  FlagTables() {
    index.fill(kNoFlag);
    for (std::size_t i = 0; i < std::size(kFlags); ++i) {
      index[place_of(kFlags[i].flag)] = static_cast<std::uint8_t>(i);
      of_kind[static_cast<std::size_t>(kFlags[i].kind)].set(i);
      if (kFlags[i].prefix.empty()) continue;
      prefixes.push_back(kFlags[i].prefix);
      prefix_flags.push_back(i);
    }
  }
};

const FlagTables& tables() {
  static const FlagTables kTables;
  return kTables;
}

// What a condition of Hunspell ("[^eo]", "ieel", ".") says of the last letters, folded.
std::vector<std::bitset<256>> parse_condition(std::string_view condition) {
  std::vector<std::bitset<256>> letters;
  if (condition == ".") return letters;
  for (std::size_t at = 0; at < condition.size(); ++at) {
    std::bitset<256> allowed;
    const bool group = condition[at] == '[';
    const std::size_t end = group ? condition.find(']', at) : at;
    if (end == std::string_view::npos) return letters;
    const bool except = group && condition[at + 1] == '^';
    for (std::size_t i = at + (group ? 1 : 0) + (except ? 1 : 0); i < end + (group ? 0 : 1); ++i)
      allowed.set(static_cast<unsigned char>(condition[i]));
    letters.push_back(except ? ~allowed : allowed);
    at = end;
  }
  return letters;
}

// As in a form: without apostrophes.
std::string folded_ending(std::string_view text) {
  std::string ending = folded(text);
  std::erase(ending, '\'');
  return ending;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
    if (end > at) fields.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

}  // namespace

std::optional<std::size_t> flag_index(std::string_view two_letters) {
  const std::uint8_t index = tables().index[place_of(two_letters)];
  return index == kNoFlag ? std::nullopt : std::optional<std::size_t>(index);
}

FlagKind kind_of_flag(std::size_t index) { return kFlags[index].kind; }
const Flags& flags_of(FlagKind kind) { return tables().of_kind[static_cast<std::size_t>(kind)]; }
std::size_t prefix_flag(std::size_t prefix) { return tables().prefix_flags[prefix]; }
const std::vector<std::string_view>& verb_prefixes() { return tables().prefixes; }

Affixes Affixes::parse(std::string_view aff) {
  Affixes affixes;
  for (const std::string_view line : split(aff, '\n')) {
    if (!line.starts_with("SFX ")) continue;
    const auto fields = fields_of(line);  // SFX flag strip ending/flags condition …
    if (fields.size() < 5 || fields[1].size() != 2) continue;
    const auto flag = flag_index(fields[1]);
    const std::string ending = folded_ending(fields[3].substr(0, fields[3].find('/')));
    if (!flag || ending.empty() || ending.back() == '-') continue;
    const std::string strip = fields[2] == "0" ? "" : folded_ending(fields[2]);
    affixes.add({ending, strip, parse_condition(folded(fields[4])), *flag});
  }
  return affixes;
}

bool Affixes::meets(std::string_view word, const Affix& affix) {
  if (affix.condition.size() > word.size()) return false;
  const std::string_view last = word.substr(word.size() - affix.condition.size());
  for (std::size_t i = 0; i < last.size(); ++i)
    if (!affix.condition[i].test(static_cast<unsigned char>(last[i]))) return false;
  return true;
}

// An ending of one letter is found behind every other letter.
void Affixes::add(Affix affix) {
  const auto number = static_cast<std::uint16_t>(affixes_.size());
  const std::string& ending = affix.ending;
  if (ending.size() == 1) {
    for (std::size_t i = 0; i < 27; ++i)
      by_ending_[letter(ending.back()) * 27 + i].push_back(number);
  } else {
    by_ending_[slot(ending)].push_back(number);
  }
  affixes_.push_back(std::move(affix));
}

}  // namespace boek
