// SPDX-License-Identifier: EUPL-1.2
#include "model/schema.h"

#include "model/vocabulary.h"

namespace boek {
namespace {

// A table: read across.
// clang-format off

using enum Need;
using enum Shape;

constexpr std::int64_t kFirstYear = 0;
constexpr std::int64_t kMostYears = 100;
constexpr std::int64_t kMostOrder = 10'000;

constexpr FieldRule kBron{.key = "bron", .kind = Kind::kReference, .target = Target::kSource,
                          .meaning = "waar dit staat: een id van bronnen.toml"};
constexpr FieldRule kVindplaats{.key = "vindplaats",
                                .meaning = "de plaats in de bron, zoals \"regel 470\""};
constexpr FieldRule kBedrag{.key = "bedrag", .kind = Kind::kInteger,
                            .meaning = "hele euro's, als 100_000_000"};
constexpr FieldRule kKwalificatie{.key = "kwalificatie", .kind = Kind::kChoice,
                                  .choices = Names<Kwalificatie>::all,
                                  .meaning = "hoe zeker het getal is"};
constexpr FieldRule kFinancieringStatus{.key = "status", .kind = Kind::kChoice,
                                        .choices = Names<FinancieringStatus>::all,
                                        .meaning = "hoe ver het geld is"};
constexpr FieldRule kToelichting{.key = "toelichting", .meaning = "uitleg in gewone taal"};
constexpr FieldRule kExtra{.key = "extra", .kind = Kind::kFree, .meaning = "vrije gegevens"};
constexpr FieldRule kVoorheen{.key = "voorheen", .kind = Kind::kId, .shape = kSet,
                              .meaning = "eerdere id's: hun adressen blijven werken"};
constexpr FieldRule kNaam{.key = "naam", .need = kRequired, .max_length = 90, .one_line = true,
                          .meaning = "de naam zoals die op de site staat"};
constexpr FieldRule kOmschrijving{.key = "omschrijving", .need = kRequired, .max_length = 300,
                                  .one_line = true, .meaning = "een of twee zinnen"};
constexpr FieldRule kAliassen{.key = "ook_bekend_als", .shape = kSet,
                              .meaning = "andere namen; doorzoekbaar"};
constexpr FieldRule kWebsite{.key = "website", .kind = Kind::kUrl, .meaning = "het webadres"};

constexpr FieldRule kOmvangFields[] = {kBedrag, kKwalificatie, kFinancieringStatus, kToelichting,
                                       kBron, kVindplaats};

constexpr FieldRule kFinancieringFields[] = {
    {.key = "instrument", .kind = Kind::kReference, .target = Target::kInstrument,
     .meaning = "het instrument waar het geld uit komt"},
    {.key = "partij", .meaning = "wie betaalt, als dat geen instrument is"},
    kBedrag, kKwalificatie, kFinancieringStatus,
    {.key = "van", .kind = Kind::kMoment, .meaning = "begin van deze financiering"},
    {.key = "tot", .kind = Kind::kMoment, .meaning = "einde, tot en met"},
    {.key = "provincie", .kind = Kind::kReference, .target = Target::kProvince,
     .meaning = "de provincie die betaalt"},
    kToelichting, kBron, kVindplaats};

constexpr FieldRule kCijferFields[] = {
    {.key = "wat", .need = kRequired, .meaning = "wat het getal zegt"},
    {.key = "waarde", .kind = Kind::kTextOrNumber, .need = kRequired, .meaning = "het getal"},
    {.key = "eenheid", .meaning = "euro, euro per jaar, banen, ha …"},
    {.key = "soort", .kind = Kind::kChoice, .choices = Names<CijferSoort>::all,
     .meaning = "waar het getal bij hoort"},
    kKwalificatie, kToelichting, kBron, kVindplaats};

constexpr FieldRule kLooptijdFields[] = {
    {.key = "van", .kind = Kind::kMoment, .meaning = "begin"},
    {.key = "tot", .kind = Kind::kMoment, .meaning = "einde, tot en met"},
    {.key = "open", .kind = Kind::kBoolean, .meaning = "true: bekend is dat er geen einde is"},
    kToelichting};

constexpr FieldRule kResultaatFields[] = {
    {.key = "datum", .kind = Kind::kMoment, .meaning = "wanneer"},
    {.key = "wat", .need = kRequired, .meaning = "wat er bereikt is"},
    {.key = "waarde", .kind = Kind::kTextOrNumber, .meaning = "het getal"},
    {.key = "eenheid", .meaning = "banen, bedrijven, ha …"},
    kBron, kVindplaats};

constexpr FieldRule kMijlpaalFields[] = {
    {.key = "datum", .kind = Kind::kMoment, .meaning = "wanneer"},
    {.key = "wat", .need = kRequired, .meaning = "wat er dan klaar is"},
    {.key = "status", .kind = Kind::kChoice, .choices = Names<MijlpaalStatus>::all,
     .meaning = "gepland, gehaald of vervallen"}};

constexpr FieldRule kGezochtFields[] = {
    {.key = "wat", .kind = Kind::kChoice, .need = kRequired, .choices = Names<GezochtWat>::all,
     .meaning = "wat het project zoekt"},
    kToelichting,
    {.key = "tot", .kind = Kind::kMoment, .meaning = "tot wanneer"}};

constexpr FieldRule kPartnerFields[] = {
    {.key = "naam", .need = kRequired, .meaning = "de organisatie"},
    {.key = "rol", .meaning = "wat zij doet"},
    {.key = "land", .meaning = "het land, als het niet Nederland is"}};

constexpr FieldRule kContactFields[] = {
    {.key = "organisatie", .meaning = "de organisatie"},
    {.key = "functie", .meaning = "een functie, geen persoon"},
    {.key = "email", .kind = Kind::kEmail, .meaning = "een functionele mailbox"},
    {.key = "url", .kind = Kind::kUrl, .meaning = "een contactpagina"}};

constexpr FieldRule kVerwantFields[] = {
    {.key = "project", .kind = Kind::kReference, .need = kRequired, .target = Target::kProject,
     .meaning = "het andere project"},
    {.key = "soort", .kind = Kind::kChoice, .choices = Names<VerwantSoort>::all,
     .meaning = "hoe ze samenhangen"},
    {.key = "reden", .meaning = "waarom"}};

constexpr FieldRule kNietVerwantFields[] = {
    {.key = "project", .kind = Kind::kReference, .need = kRequired, .target = Target::kProject,
     .meaning = "het andere project"},
    {.key = "reden", .meaning = "waarom ze niet bij elkaar horen"}};

constexpr FieldRule kLocatieFields[] = {
    {.key = "naam", .need = kRequired, .meaning = "de plaats of streek"},
    {.key = "provincie", .kind = Kind::kReference, .target = Target::kProvince,
     .meaning = "de provincie"},
    {.key = "land", .meaning = "het land, als het niet Nederland is"}};

constexpr FieldRule kLinkFields[] = {
    {.key = "titel", .meaning = "de tekst van de link"},
    {.key = "url", .kind = Kind::kUrl, .need = kRequired, .meaning = "het adres"}};

constexpr FieldRule kBronFields[] = {
    kBron,
    {.key = "titel", .meaning = "de titel, als de bron niet in bronnen.toml staat"},
    {.key = "url", .kind = Kind::kUrl, .meaning = "het adres"},
    {.key = "datum", .kind = Kind::kMoment, .meaning = "van wanneer de bron is"},
    kVindplaats};

constexpr FieldRule kGecontroleerdFields[] = {
    {.key = "op", .kind = Kind::kMoment, .meaning = "wanneer de feiten zijn nagegaan"},
    {.key = "door", .meaning = "door welke organisatie"}};

constexpr FieldRule kAfwegingFields[] = {
    {.key = "toekomstbeeld", .meaning = "past het bij het toekomstbeeld"},
    {.key = "speerpunten", .meaning = "past het bij nationale speerpunten"},
    {.key = "transities", .meaning = "aan welke transities werkt het mee"},
    {.key = "nationaal_belang", .meaning = "wat is het nationale belang"},
    {.key = "economische_kansen", .meaning = "welke economische kansen zijn er"},
    {.key = "rijpheid", .meaning = "hoe rijp zijn wetenschap en techniek"},
    {.key = "sterktes", .meaning = "op welke sterktes bouwt het voort"},
    {.key = "nieuwe_partijen", .meaning = "is er ruimte voor nieuwe partijen"},
    {.key = "allianties", .meaning = "met welke allianties hangt het samen"}};

constexpr FieldRule kProject[] = {
    {.key = "titel", .need = kRequired, .max_length = 90, .one_line = true,
     .meaning = "uniek; zo heet het project op de site"},
    {.key = "samenvatting", .need = kRequired, .max_length = 300, .one_line = true,
     .meaning = "een of twee zinnen platte tekst"},
    {.key = "soort", .kind = Kind::kChoice, .need = kRequired, .choices = Names<Soort>::all,
     .meaning = "wat voor initiatief het is; fondsen, regelingen en agenda's tellen niet mee in totalen"},
    {.key = "status", .kind = Kind::kChoice, .need = kRequired, .choices = Names<ProjectStatus>::all,
     .meaning = "hoe het ervoor staat op de peildatum"},
    {.key = "status_toelichting", .meaning = "verplicht bij gestopt: waarom"},
    {.key = "peildatum", .kind = Kind::kMoment, .need = kRequired,
     .meaning = "voor dit moment gelden de feiten, de status inbegrepen"},
    {.key = "themas", .kind = Kind::kReference, .need = kRequired, .shape = kSome,
     .target = Target::kTheme, .meaning = "minstens een; het eerste is het hoofdthema"},
    {.key = "provincies", .kind = Kind::kReference, .need = kRequired, .shape = kSet,
     .target = Target::kProvince, .meaning = "mag leeg zijn: provincie onbekend"},
    {.key = "provincie_basis", .kind = Kind::kChoice, .choices = Names<ProvincieBasis>::all,
     .meaning = "genoemd (vanzelf) of afgeleid: hoe de bron de provincies noemt"},
    {.key = "provincie_toelichting", .meaning = "waaruit de provincies zijn afgeleid"},
    {.key = "instrumenten", .kind = Kind::kReference, .shape = kSet, .target = Target::kInstrument,
     .meaning = "instrumenten zonder eigen regel bij financiering"},
    {.key = "omvang", .kind = Kind::kTable, .fields = kOmvangFields,
     .meaning = "het geheel zoals een bron het geeft, nooit een eigen optelling"},
    {.key = "financiering", .kind = Kind::kTable, .shape = kList, .fields = kFinancieringFields,
     .either = "instrument", .or_else = "partij", .meaning = "wie wat betaalt, een regel per geldbron"},
    {.key = "cijfers", .kind = Kind::kTable, .shape = kList, .fields = kCijferFields,
     .meaning = "andere getallen; worden nooit opgeteld"},
    {.key = "looptijd", .kind = Kind::kTable, .fields = kLooptijdFields,
     .meaning = "van wanneer tot en met wanneer; zonder tot en open is het einde onbekend"},
    {.key = "meerwaarde", .meaning = "wat samenwerking tussen provincies toevoegt"},
    {.key = "resultaten", .kind = Kind::kTable, .shape = kList, .fields = kResultaatFields,
     .meaning = "wat het heeft opgeleverd"},
    {.key = "mijlpalen", .kind = Kind::kTable, .shape = kList, .fields = kMijlpaalFields,
     .meaning = "belangrijke momenten"},
    {.key = "gezocht", .kind = Kind::kTable, .shape = kList, .fields = kGezochtFields,
     .meaning = "wat het project nog zoekt"},
    {.key = "penvoerder", .meaning = "de organisatie die leidt"},
    {.key = "partners", .kind = Kind::kTextOrTable, .shape = kList, .fields = kPartnerFields,
     .meaning = "wie meedoen: een naam, of naam, rol en land"},
    {.key = "contact", .kind = Kind::kTable, .fields = kContactFields,
     .meaning = "een functie, geen persoon"},
    {.key = "trefwoorden", .shape = kSet, .meaning = "vrije woorden; doorzoekbaar"},
    kAliassen, kVoorheen,
    {.key = "onderdeel_van", .kind = Kind::kReference, .target = Target::kProject,
     .meaning = "het project waar dit deel van is"},
    {.key = "verwant", .kind = Kind::kTextOrTable, .shape = kSet, .fields = kVerwantFields,
     .meaning = "projecten die ermee te maken hebben; op beide pagina's te zien"},
    {.key = "niet_verwant", .kind = Kind::kTable, .shape = kList, .fields = kNietVerwantFields,
     .meaning = "voorgestelde verwantschap die niet klopt"},
    {.key = "locaties", .kind = Kind::kTable, .shape = kList, .fields = kLocatieFields,
     .meaning = "plaatsen en streken, ook buiten Nederland"},
    {.key = "links", .kind = Kind::kTable, .shape = kList, .fields = kLinkFields,
     .meaning = "websites: https, http of mailto"},
    {.key = "bronnen", .kind = Kind::kTable, .need = kRequired, .shape = kSome,
     .fields = kBronFields, .either = "bron", .or_else = "titel",
     .meaning = "waar de feiten vandaan komen; minstens een"},
    {.key = "gecontroleerd", .kind = Kind::kTable, .fields = kGecontroleerdFields,
     .meaning = "wanneer de feiten het laatst zijn nagegaan; iets anders dan gewijzigd"},
    {.key = "afweging", .kind = Kind::kTable, .fields = kAfwegingFields,
     .meaning = "antwoorden op de vragen van het afwegingskader"},
    {.key = "concept", .kind = Kind::kBoolean, .meaning = "true: staat nog niet op de site"},
    kExtra};

constexpr FieldRule kProvince[] = {
    kNaam, kOmschrijving, kAliassen,
    {.key = "cbs_code", .meaning = "de code van het CBS, zoals PV22"},
    {.key = "landsdeel", .kind = Kind::kReference, .target = Target::kLandsdeel,
     .meaning = "een id onder [landsdelen] in projectenboek.toml"},
    {.key = "rom", .shape = kSet, .meaning = "regionale ontwikkelingsmaatschappijen"},
    kWebsite,
    {.key = "leeg", .kind = Kind::kTextMap, .target = Target::kTheme,
     .meaning = "per thema de reden waarom er met opzet niets staat"},
    kExtra};

constexpr FieldRule kTheme[] = {
    kNaam, kOmschrijving, kAliassen, kVoorheen,
    {.key = "volgorde", .kind = Kind::kInteger, .maximum = kMostOrder,
     .meaning = "de plaats in de lijst van thema's"},
    kExtra};

constexpr FieldRule kInstrument[] = {
    kNaam, kOmschrijving, kAliassen, kVoorheen,
    {.key = "soort", .kind = Kind::kChoice, .choices = Names<InstrumentSoort>::all,
     .meaning = "waar het instrument vandaan komt"},
    {.key = "afkorting", .meaning = "de afkorting"},
    {.key = "beheerder", .meaning = "wie het beheert"},
    kWebsite, kExtra};

constexpr FieldRule kTafel[] = {
    {.key = "titel", .need = kRequired, .max_length = 90, .one_line = true, .meaning = "de titel"},
    {.key = "samenvatting", .max_length = 300, .one_line = true, .meaning = "een of twee zinnen"},
    {.key = "datum", .kind = Kind::kMoment, .meaning = "wanneer de tafel was of is"},
    {.key = "themas", .kind = Kind::kReference, .shape = kSet, .target = Target::kTheme,
     .meaning = "waar het over gaat"},
    {.key = "projecten", .kind = Kind::kReference, .shape = kSet, .target = Target::kProject,
     .meaning = "welke projecten op tafel liggen"},
    {.key = "status", .meaning = "hoe het ervoor staat"},
    kExtra};

constexpr FieldRule kPagina[] = {
    {.key = "titel", .need = kRequired, .max_length = 90, .one_line = true, .meaning = "de titel"},
    {.key = "omschrijving", .max_length = 300, .one_line = true, .meaning = "een of twee zinnen"},
    kExtra};

constexpr FieldRule kSourceFields[] = {
    {.key = "titel", .need = kRequired, .one_line = true, .meaning = "de titel"},
    {.key = "uitgever", .meaning = "wie de bron uitgaf"},
    {.key = "datum", .kind = Kind::kMoment, .meaning = "van wanneer de bron is"},
    {.key = "url", .kind = Kind::kUrl, .meaning = "het adres"}};

constexpr FieldRule kSynonymFields[] = {
    {.key = "woorden", .need = kRequired, .shape = kSome, .one_line = true,
     .meaning = "twee of meer namen van hetzelfde; een naam mag uit meer woorden bestaan"}};

constexpr FieldRule kSynonyms[] = {
    {.key = "groep", .kind = Kind::kTable, .shape = kList, .fields = kSynonymFields,
     .meaning = "namen die bij het zoeken hetzelfde betekenen; elke andere sleutel is een naam, met een lijst van zijn andere namen"}};

constexpr FieldRule kLimitFields[] = {
    {.key = "bestanden", .kind = Kind::kInteger, .meaning = "bestanden in content/"},
    {.key = "bestand_bytes", .kind = Kind::kInteger, .meaning = "bytes van een bestand"},
    {.key = "voorwerk_bytes", .kind = Kind::kInteger, .meaning = "bytes van de gegevens bovenaan"},
    {.key = "sleuteldelen", .kind = Kind::kInteger, .maximum = 128, .meaning = "delen van een sleutel"},
    {.key = "nesting", .kind = Kind::kInteger, .maximum = 128, .meaning = "lijsten en tabellen in elkaar"},
    {.key = "blokdiepte", .kind = Kind::kInteger, .maximum = 100, .meaning = "lijsten en citaten in elkaar"},
    {.key = "tabelkolommen", .kind = Kind::kInteger, .meaning = "kolommen van een tabel"},
    {.key = "tabelcellen", .kind = Kind::kInteger, .meaning = "cellen van een tabel"},
    {.key = "opmaaktekens", .kind = Kind::kInteger, .meaning = "tekens die opmaak kunnen beginnen"}};

constexpr FieldRule kRegionFields[] = {
    {.key = "naam", .need = kRequired, .meaning = "de naam"},
    {.key = "omschrijving", .meaning = "een of twee zinnen"}};

constexpr FieldRule kLinkExceptionFields[] = {
    {.key = "url_prefix", .kind = Kind::kUrl, .need = kRequired,
     .meaning = "het begin van de adressen die niet worden nagegaan"},
    {.key = "reden", .need = kRequired, .one_line = true, .meaning = "waarom niet"},
    {.key = "tot", .kind = Kind::kMoment, .meaning = "tot en met wanneer; daarna volgt een waarschuwing"}};

constexpr FieldRule kLinkCheckFields[] = {
    {.key = "uitzonderingen", .kind = Kind::kTable, .shape = kList, .fields = kLinkExceptionFields,
     .meaning = "links die de controle overslaat"}};

constexpr FieldRule kConfig[] = {
    {.key = "titel", .need = kRequired, .one_line = true, .meaning = "de naam van de site"},
    {.key = "basis_url", .kind = Kind::kUrl, .need = kRequired,
     .meaning = "het adres waarop de site komt te staan"},
    {.key = "taal", .kind = Kind::kText, .meaning = "nl of en: de taal van de site zelf"},
    {.key = "repository", .kind = Kind::kUrl, .meaning = "waar de bestanden staan"},
    {.key = "bewerk_url", .kind = Kind::kUrl, .meaning = "adres om een bestand te wijzigen; {pad} is het bestand"},
    {.key = "nieuw_url", .kind = Kind::kUrl, .meaning = "adres om een bestand te maken"},
    {.key = "contact", .kind = Kind::kEmail, .meaning = "e-mailadres voor vragen"},
    {.key = "actueel_jaren", .kind = Kind::kInteger, .minimum = kFirstYear, .maximum = kMostYears,
     .meaning = "hoeveel jaar na de peildatum een project actueel is"},
    {.key = "landsdelen", .kind = Kind::kRegions, .fields = kRegionFields,
     .meaning = "de landsdelen: id en naam"},
    {.key = "links", .kind = Kind::kTable, .fields = kLinkCheckFields,
     .meaning = "de controle van links naar andere sites"},
    {.key = "grenzen", .kind = Kind::kTable, .fields = kLimitFields,
     .meaning = "hoe groot bestanden mogen zijn"},
    {.key = "onderdelen", .kind = Kind::kFlagMap, .meaning = "onderdelen van de site aan of uit"},
    kExtra};

// clang-format on

}  // namespace

std::span<const FieldRule> schema_of(Folder folder) {
  switch (folder) {
    case Folder::kProjecten:
      return kProject;
    case Folder::kProvincies:
      return kProvince;
    case Folder::kThemas:
      return kTheme;
    case Folder::kInstrumenten:
      return kInstrument;
    case Folder::kTafels:
      return kTafel;
    case Folder::kPaginas:
      return kPagina;
  }
  return {};
}

std::span<const FieldRule> source_schema() { return kSourceFields; }
std::span<const FieldRule> synonym_schema() { return kSynonyms; }
std::span<const FieldRule> config_schema() { return kConfig; }

}  // namespace boek
