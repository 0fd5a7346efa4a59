// SPDX-License-Identifier: EUPL-1.2
#include "model/personal_data.h"

#include <catch2/catch.hpp>

#include "model/careful.h"

namespace boek {
namespace {

// What is found, as "code column-end" of each.
std::vector<std::string> found(std::string_view text) {
  Diagnostics diagnostics;
  check_personal_data(text, "a.md", diagnostics);
  std::vector<std::string> all;
  for (const Diagnostic& d : diagnostics)
    all.push_back(std::string(info(d.code).slug) + ' ' + std::to_string(d.at.span.begin.column) +
                  '-' + std::to_string(d.at.span.end.column));
  return all;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("mobile numbers are found however they are written") {
  CHECK(found("06-12345678") == Found{"mobiel-nummer 1-12"});
  CHECK(found("bel 0612345678!") == Found{"mobiel-nummer 5-15"});
  CHECK(found("06 12 34 56 78") == Found{"mobiel-nummer 1-15"});
  CHECK(found("+31612345678") == Found{"mobiel-nummer 1-13"});
  CHECK(found("é +31 (0)6-1234 5678") == Found{"mobiel-nummer 3-21"});
  CHECK(found("0031 6 12345678") == Found{"mobiel-nummer 1-16"});
}

TEST_CASE("mobile numbers are found with the dashes, spaces and brackets of a word processor") {
  CHECK(found("06\u201112345678") == Found{"mobiel-nummer 1-12"});
  CHECK(found("06\u201312 34 56 78") == Found{"mobiel-nummer 1-15"});
  CHECK(found("bel (06) 12345678.") == Found{"mobiel-nummer 5-18"});
  CHECK(found("(06-12345678)") == Found{"mobiel-nummer 2-13"});
  CHECK(found("06/12345678") == Found{"mobiel-nummer 1-12"});
  CHECK(found("06 - 12345678") == Found{"mobiel-nummer 1-14"});
  CHECK(found("tel.\u00A006\u00A012\u00A034\u00A056\u00A078\u00A0of") ==
        Found{"mobiel-nummer 6-20"});
  CHECK(found("+31\u202F6\u00A012345678") == Found{"mobiel-nummer 1-15"});
  CHECK(found("1 06-12345678") == Found{"mobiel-nummer 3-14"});
}

TEST_CASE("dates, years and rows of numbers are no mobile numbers") {
  CHECK(found("06-12-2024 10:00").empty());
  CHECK(found("06.12.2024 14:30").empty());
  CHECK(found("06-12-2024 10.00 uur").empty());
  CHECK(found("Bijlage 06 2016-2017").empty());
  CHECK(found("06 2021 2027").empty());
  CHECK(found("05 06 07 08 09 10").empty());
  CHECK(found("05-06-07-08-09-10").empty());
  CHECK(found("[x](06-12345678.pdf)").empty());
}

TEST_CASE("other numbers are no mobile numbers") {
  CHECK(found("050-1234567").empty());
  CHECK(found("2026-06-12345678").empty());
  CHECK(found("06-1234567").empty());
  CHECK(found("06-123456789").empty());
  CHECK(found("https://x.nl/0612345678").empty());
  CHECK(found("bedrag = 600_000_000").empty());
  CHECK(found("6").empty());
  CHECK(found("06").empty());
}

TEST_CASE("a mailbox at a provider for persons is found, one of an organisation is not") {
  CHECK(found("jan@gmail.com") == Found{"prive-mailbox 1-14"});
  CHECK(found("<mailto:J.de-Wit+x@Hotmail.NL>.") == Found{"prive-mailbox 9-30"});
  CHECK(found("info@snn.nl").empty());
  CHECK(found("info@gmail.com.example").empty());
  CHECK(found("wij staan @gmail.com").empty());
  CHECK(found("@").empty());
}

TEST_CASE("nine digits that pass the test of eleven may be a citizen service number") {
  CHECK(found("111222333") == Found{"mogelijk-bsn 1-10"});
  CHECK(found("BSN: 123456782.") == Found{"mogelijk-bsn 6-15"});
  CHECK(found("nr = \"123456782\"") == Found{"mogelijk-bsn 7-16"});
  CHECK(found(std::string(7, ' ') + "123456782") == Found{"mogelijk-bsn 8-17"});
  CHECK(found("111222334").empty());  // fails the test
  CHECK(found("000000000").empty());
  CHECK(found("1112223330").empty());  // ten digits
  CHECK(found("bedrag = 111222333").empty());
  CHECK(found("RSIN 111222333").empty());  // of organisations
  CHECK(found("/zaak/111222333").empty());
  CHECK(found("111222333.5").empty());
  CHECK(found("| Jan | 111222333 |") == Found{"mogelijk-bsn 9-18"});
  CHECK(found("voor dit project: Jan, 111222333") == Found{"mogelijk-bsn 24-33"});
}

TEST_CASE("amounts and numbers of organisations are no citizen service numbers") {
  CHECK(found("€ 130000000").empty());
  CHECK(found("130000000 euro").empty());
  CHECK(found("| 130000000 |").empty());
  CHECK(found("€ 123456782").empty());
  CHECK(found("EUR 123456782").empty());
  CHECK(found("123456782 euro").empty());
  CHECK(found("RSIN: 111222333").empty());
  CHECK(found("RSIN-nummer 111222333").empty());
  CHECK(found("fiscaal nummer 123456782").empty());
  CHECK(found("Grant agreement no. 123456782").empty());
  CHECK(found("kvk = \"123456782\"").empty());
  CHECK(found("projectnummer 123456782").empty());
  CHECK(found("dossier nr. 123456782").empty());
}

TEST_CASE("a text of capitals is told from names in capitals") {
  CHECK(is_shouted("WATERSTOF VOOR DE INDUSTRIE"));
  CHECK(is_shouted("ÉÉN KETEN VOOR HET NOORDEN"));
  CHECK_FALSE(is_shouted("HEAVENN"));
  CHECK_FALSE(is_shouted("HEAVENN MISSION H2"));
  CHECK_FALSE(is_shouted("WATERSTOF VOOR de INDUSTRIE"));
  CHECK_FALSE(is_shouted("2020 - 2030"));
  CHECK_FALSE(is_shouted(""));
}

}  // namespace boek
