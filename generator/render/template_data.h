// SPDX-License-Identifier: EUPL-1.2
// What a page gives to its template: texts, yes or no, lists and tables by key. Keys that a
// template uses but the page does not have are errors, so a builder sets every key, also when there
// is nothing to show.
//
// A table of its own and not the template engine's: that one is a hash table with a string of its
// own for every key and value, and took longer to fill than the page to render.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace boek {

constexpr std::uint32_t hash_of_key(std::string_view name) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

// The name of a value. Always a literal: hashed when the program is compiled, and never copied.
struct Key {
  std::string_view name;
  std::uint32_t hash;
  consteval Key(const char* literal) : name(literal), hash(hash_of_key(literal)) {}
};

// A name in a template, and where its value was found last: pages of one kind set their keys in the
// same order, so it mostly is there again.
struct KeyInTemplate {
  std::string name;
  std::uint32_t hash = 0;
  std::size_t last_place = 0;
};

class Data {
 public:
  enum class Kind : std::uint8_t { kNo, kYes, kText, kList, kTable };

  struct Value {
    Key key;
    Kind kind;
    std::uint32_t begin;  // in the texts, or the index of the list
    std::uint32_t size;
  };

  // A text; an empty one counts as "no" in a section. Of a key ending in `_html`, HTML that our own
  // renderers made. Here as below: what is set later stands for what was set before.
  Data& text(Key key, std::string_view value);
  Data& number(Key key, std::int64_t value);
  Data& flag(Key key, bool value);
  Data& list(Key key, std::vector<Data> items);
  Data& table(Key key, Data value);
  // A table, or "no" when there is none.
  Data& table_or_no(Key key, bool present, Data value);

  // The value of a key; null when there is none.
  const Value* find(KeyInTemplate& key) const;
  // Requires: a text of this table, a list or table of this table.
  std::string_view text_of(const Value& value) const {
    return std::string_view(texts_).substr(value.begin, value.size);
  }
  const std::vector<Data>& items_of(const Value& value) const { return lists_[value.begin]; }

  // Room for a whole page: it has some seventy keys.
  static Data for_page();

 private:
  static constexpr std::size_t kSeen = 256;

  void set(Key key, Kind kind, std::size_t begin = 0, std::size_t size = 0);

  std::vector<Value> values_;
  std::bitset<kSeen> seen_;  // by hash: most keys that are not here are not even looked for
  std::string texts_;        // one after the other
  std::vector<std::vector<Data>> lists_;
};

}  // namespace boek
