// SPDX-License-Identifier: EUPL-1.2
// The closed vocabularies of design section 3. The names are what editors write; the enumerators
// are what the program reasons with. Both stand in the same order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace boek {

// Specialised for each vocabulary: `all` holds the names in the order of the enumerators.
template <typename E>
struct Names;

enum class Soort : std::uint8_t {
  kProject,
  kProgramma,
  kAgenda,
  kFonds,
  kRegeling,
  kCampus,
  kFieldlab,
  kDeal,
  kNetwerk,
  kDienstverlening,
  kInfrastructuur,
  kGebiedsontwikkeling,
  kOnderzoek,
  kSamenwerking
};
template <>
struct Names<Soort> {
  static constexpr std::string_view all[] = {
      "project",   "programma",       "agenda",         "fonds",
      "regeling",  "campus",          "fieldlab",       "deal",
      "netwerk",   "dienstverlening", "infrastructuur", "gebiedsontwikkeling",
      "onderzoek", "samenwerking"};
};

enum class ProjectStatus : std::uint8_t {
  kIdee,
  kVoorgenomen,
  kAangevraagd,
  kInVoorbereiding,
  kLopend,
  kAfgerond,
  kGestopt,
  kOnbekend
};
template <>
struct Names<ProjectStatus> {
  static constexpr std::string_view all[] = {
      "idee",   "voorgenomen", "aangevraagd", "in-voorbereiding",
      "lopend", "afgerond",    "gestopt",     "onbekend"};
};

enum class Kwalificatie : std::uint8_t { kExact, kCirca, kMinimaal, kMaximaal, kInBeginsel };
template <>
struct Names<Kwalificatie> {
  static constexpr std::string_view all[] = {"exact", "circa", "minimaal", "maximaal",
                                             "in-beginsel"};
};

enum class FinancieringStatus : std::uint8_t {
  kVoorgenomen,
  kAangevraagd,
  kGereserveerd,
  kVoorwaardelijk,
  kToegekend,
  kOnbekend
};
template <>
struct Names<FinancieringStatus> {
  static constexpr std::string_view all[] = {"voorgenomen",    "aangevraagd", "gereserveerd",
                                             "voorwaardelijk", "toegekend",   "onbekend"};
};

enum class ProvincieBasis : std::uint8_t { kGenoemd, kAfgeleid };
template <>
struct Names<ProvincieBasis> {
  static constexpr std::string_view all[] = {"genoemd", "afgeleid"};
};

enum class CijferSoort : std::uint8_t { kTotaal, kDeel, kGroterGeheel, kEffect, kBehoefte, kDoel };
template <>
struct Names<CijferSoort> {
  static constexpr std::string_view all[] = {"totaal", "deel",     "groter-geheel",
                                             "effect", "behoefte", "doel"};
};

enum class MijlpaalStatus : std::uint8_t { kGepland, kGehaald, kVervallen };
template <>
struct Names<MijlpaalStatus> {
  static constexpr std::string_view all[] = {"gepland", "gehaald", "vervallen"};
};

enum class GezochtWat : std::uint8_t { kPartners, kCofinanciering, kLocatie, kKennis };
template <>
struct Names<GezochtWat> {
  static constexpr std::string_view all[] = {"partners", "cofinanciering", "locatie", "kennis"};
};

enum class VerwantSoort : std::uint8_t { kVerwant, kMogelijkZelfde, kOpvolgerVan };
template <>
struct Names<VerwantSoort> {
  static constexpr std::string_view all[] = {"verwant", "mogelijk-zelfde", "opvolger-van"};
};

enum class InstrumentSoort : std::uint8_t {
  kEuropees,
  kNationaal,
  kRegionaal,
  kPrivaat,
  kAfspraak
};
template <>
struct Names<InstrumentSoort> {
  static constexpr std::string_view all[] = {"europees", "nationaal", "regionaal", "privaat",
                                             "afspraak"};
};

inline constexpr std::array<std::string_view, 12> kProvincieIds = {
    "groningen", "fryslan",       "drenthe",      "overijssel", "flevoland",     "gelderland",
    "utrecht",   "noord-holland", "zuid-holland", "zeeland",    "noord-brabant", "limburg"};

// The largest amount, in whole euros: ten trillion. What is larger is a mistake, and ten thousand
// of these still fit in a sum.
inline constexpr std::int64_t kMostEuros = 10'000'000'000'000;

// The questions of the assessment framework (AWTI 2021).
inline constexpr std::array<std::string_view, 9> kAfwegingVragen = {
    "toekomstbeeld", "speerpunten", "transities",      "nationaal_belang", "economische_kansen",
    "rijpheid",      "sterktes",    "nieuwe_partijen", "allianties"};

template <typename E>
constexpr std::string_view name(E value) {
  return Names<E>::all[static_cast<std::size_t>(value)];
}

template <typename E>
constexpr std::optional<E> parse_name(std::string_view text) {
  for (std::size_t i = 0; i < std::size(Names<E>::all); ++i)
    if (Names<E>::all[i] == text) return static_cast<E>(i);
  return std::nullopt;
}

}  // namespace boek
