// SPDX-License-Identifier: EUPL-1.2
// What a page gives to its template: texts, yes or no, lists and tables by key. Keys that a
// template uses but the page does not have are errors, so a builder sets every key, also when there
// is nothing to show.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace boek {

class Data {
 public:
  struct Impl;  // the template engine's own value

  Data();
  ~Data();
  Data(Data&&) noexcept;
  Data& operator=(Data&&) noexcept;

  // A text; an empty one counts as "no" in a section. Of a key ending in `_html`, HTML that our own
  // renderers made.
  Data& text(std::string_view key, std::string_view value);
  Data& number(std::string_view key, std::int64_t value);
  Data& flag(std::string_view key, bool value);
  Data& list(std::string_view key, std::vector<Data> items);
  Data& table(std::string_view key, Data value);
  // A table, or "no" when there is none.
  Data& table_or_no(std::string_view key, bool present, Data value);

  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace boek
