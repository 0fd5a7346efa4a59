// SPDX-License-Identifier: EUPL-1.2
#include "render/json_writer.h"

#include <catch2/catch.hpp>

namespace boek {

TEST_CASE("JSON comes out in the order in which it is written, with texts escaped") {
  JsonWriter json;
  json.begin_object().key("b").string("a\"\\\n\x01é").key("a").begin_array();
  json.integer(-1).boolean(true).null().raw("1.5").end_array().end_object();
  CHECK(json.text() == "{\"b\":\"a\\\"\\\\\\n\\u0001é\",\"a\":[-1,true,null,1.5]}");
}

TEST_CASE("what is empty or absent is null") {
  JsonWriter json;
  json.begin_object().text_or_null("a", "").text_or_null("b", "x");
  json.integer_or_null("c", std::nullopt).integer_or_null("d", 0).end_object();
  CHECK(json.text() == "{\"a\":null,\"b\":\"x\",\"c\":null,\"d\":0}");
}

TEST_CASE("only what JSON knows as a number is written as one") {
  for (const char* good : {"0", "-1", "10", "1.5", "1e3", "1.5E-3"}) CHECK(is_json_number(good));
  for (const char* bad : {"", "-", "01", "1.", ".5", "inf", "nan", "1_000", "+1", "1e", "0x1"})
    CHECK_FALSE(is_json_number(bad));
}

}  // namespace boek
