// SPDX-License-Identifier: EUPL-1.2
// JSON out: the only user of rapidjson. Keys and values in the order in which they are given, no
// white space; text must be valid UTF-8.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace boek {

class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);

  JsonWriter& string(std::string_view value);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  // A value that is JSON already: a number as written, or what another writer made.
  JsonWriter& raw(std::string_view json);

  // key and value in one; an empty text or an absent value is null.
  JsonWriter& text_or_null(std::string_view name, std::string_view value);
  JsonWriter& integer_or_null(std::string_view name, const std::optional<std::int64_t>& value);

  // What has been written. Requires: every object and array is closed.
  std::string_view text() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// True when `text` can stand as a number in JSON (front matter also has inf, nan and 1_000).
bool is_json_number(std::string_view text);

}  // namespace boek
