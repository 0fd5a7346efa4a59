// SPDX-License-Identifier: EUPL-1.2
#include "links/verdict.h"

namespace boek {
namespace {

struct StatusText {
  int status = 0;
  Bilingual text;
};
constexpr StatusText kStatusTexts[] = {
    {401, {"de server vraagt om in te loggen", "the server asks to log in"}},
    {403, {"de server weigert ons verzoek", "the server refuses our request"}},
    {404, {"de pagina bestaat niet", "the page does not exist"}},
    {410, {"de pagina is opgeheven", "the page was removed"}},
    {429,
     {"de server krijgt te veel verzoeken van ons", "the server gets too many requests from us"}},
    {451, {"om juridische redenen afgesloten", "unavailable for legal reasons"}},
    {503, {"de server is tijdelijk niet beschikbaar", "the server is temporarily unavailable"}},
    {999, {"de server weigert programma's", "the server refuses programs"}}};

// In the order of LinkReason.
constexpr Bilingual kReasonTexts[] = {
    {"de server antwoordt", "the server answers"},
    {"de naam van de server bestaat niet", "the name of the server does not exist"},
    {"het certificaat is van een andere server", "the certificate is of another server"},
    {"het certificaat is niet te vertrouwen", "the certificate cannot be trusted"},
    {"er komt geen verbinding tot stand", "no connection can be made"},
    {"het antwoord duurt te lang", "the answer takes too long"},
    {"het adres is niet openbaar; er is niets heen gestuurd",
     "the address is not public; nothing was sent to it"},
    {"de poort is niet 80 of 443; er is niets heen gestuurd",
     "the port is not 80 or 443; nothing was sent to it"},
    {"de server stuurt te vaak door", "the server redirects too often"},
    {"de server stuurt door naar iets dat geen webadres is",
     "the server redirects to what is no web address"},
    {"de server geeft geen bruikbaar antwoord", "the server gives no usable answer"},
    {"dit adres is niet op te vragen", "this address cannot be asked for"},
    {"de controle was te lang bezig", "the check was taking too long"}};
static_assert(std::size(kReasonTexts) == static_cast<std::size_t>(LinkReason::kNoTime) + 1);

constexpr Bilingual kUnsureHost{"de naam van de server is niet op te zoeken",
                                "the name of the server cannot be looked up"};

std::string explain_status(int status, Language language) {
  const std::string number = std::to_string(status);
  for (const StatusText& row : kStatusTexts)
    if (row.status == status) return std::string(row.text.in(language)) + " (" + number + ')';
  const Bilingual trouble{"de server heeft een storing", "the server has a fault"};
  if (status >= 500 && status < 600) return std::string(trouble.in(language)) + " (" + number + ')';
  return std::string(kReasonTexts[0].in(language)) + ' ' + number;
}

}  // namespace

std::string explain(const LinkVerdict& verdict, Language language) {
  if (verdict.reason == LinkReason::kStatus) return explain_status(verdict.status, language);
  const bool unsure =
      verdict.reason == LinkReason::kUnknownHost && verdict.state != LinkState::kBroken;
  const Bilingual& text =
      unsure ? kUnsureHost : kReasonTexts[static_cast<std::size_t>(verdict.reason)];
  return std::string(text.in(language));
}

}  // namespace boek
