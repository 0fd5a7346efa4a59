// SPDX-License-Identifier: EUPL-1.2
// The words that a book uses: evidence for what no dictionary knows.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/form_table.h"

namespace boek {

// How a form is used in the book.
struct Usage {
  std::uint32_t projects = 0;  // that have it
  bool small = false;          // it stands somewhere without a capital at its start
};

class Vocabulary {
 public:
  // Makes room for so many forms and bytes.
  void reserve(std::size_t forms, std::size_t bytes) {
    forms_.reserve(forms, bytes);
    usages_.reserve(forms);
  }
  // How a form is used, to be filled in; nothing is known of a new one.
  Usage& operator[](std::string_view form) {
    const std::uint32_t number = forms_.add(form);
    if (number == usages_.size()) usages_.emplace_back();
    return usages_[number];
  }
  // The number of a form, from 0 in the order in which they were added; kNone when the book does
  // not have it.
  static constexpr std::uint32_t kNone = FormTable::kNone;
  std::uint32_t number_of(std::string_view form) const { return forms_.find(form); }
  std::string_view at(std::uint32_t number) const { return forms_.at(number); }
  std::size_t size() const { return usages_.size(); }
  // Null for a form that the book does not have.
  const Usage* find(std::string_view form) const {
    const std::uint32_t number = forms_.find(form);
    return number == FormTable::kNone ? nullptr : &usages_[number];
  }
  std::uint32_t projects_of(std::string_view form) const {
    const Usage* usage = find(form);
    return usage == nullptr ? 0 : usage->projects;
  }
  // Calls fn(form, usage) for every form.
  template <typename Fn>
  void for_each(Fn&& fn) const {
    for (std::uint32_t i = 0; i < usages_.size(); ++i) fn(forms_.at(i), usages_[i]);
  }

 private:
  FormTable forms_;
  std::vector<Usage> usages_;  // by the numbers of forms_
};

}  // namespace boek
