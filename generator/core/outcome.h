// SPDX-License-Identifier: EUPL-1.2
// What a stage returns: its value and what it found. The value is usable unless there are errors.
#pragma once

#include <utility>
#include <variant>

#include "core/diagnostic.h"

namespace boek {

template <typename T>
struct [[nodiscard]] Outcome {
  T value{};
  Diagnostics diagnostics;

  // Moves the diagnostics to `all` and hands over the value.
  T take(Diagnostics& all) && {
    append(all, std::move(diagnostics));
    return std::move(value);
  }
};

// A failure of the world (disk, network): what was tried, on what, and the system's reason.
struct Failure {
  std::string what;  // path or address
  int error = 0;     // errno, 0 when there is none
};

// A value or the failure to get it.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::move(value)) {}            // NOLINT(google-explicit-constructor)
  Result(Failure failure) : content_(std::move(failure)) {}  // NOLINT(google-explicit-constructor)
  explicit operator bool() const { return content_.index() == 0; }
  // Requires: there is a value.
  T& operator*() { return std::get<0>(content_); }
  const T& operator*() const { return std::get<0>(content_); }
  T* operator->() { return &std::get<0>(content_); }
  const T* operator->() const { return &std::get<0>(content_); }
  // Requires: there is none.
  const Failure& failure() const { return std::get<1>(content_); }

 private:
  std::variant<T, Failure> content_;
};

struct Nothing {};
using Status = Result<Nothing>;

}  // namespace boek
