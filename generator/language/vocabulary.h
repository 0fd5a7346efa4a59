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
  // How a form is used, to be filled in; nothing is known of a new one.
  Usage& operator[](std::string_view form) {
    const std::uint32_t number = forms_.add(form);
    if (number == usages_.size()) usages_.emplace_back();
    return usages_[number];
  }
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
