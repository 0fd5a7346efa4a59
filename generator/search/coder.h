// SPDX-License-Identifier: EUPL-1.2
// Numbers packed by how likely each is (docs/search-index.md, Coded sets): arithmetic coding of
// bits (Witten, Neal and Cleary, 1987) with chances that follow from the bits before, as those of
// Krichevsky and Trofimov (1981) do.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace boek {

class Coder {
 public:
  // How often a bit was 0 and 1.
  struct Seen {
    std::uint8_t zeros = 0;
    std::uint8_t ones = 0;
  };

  void bit(Seen& seen, bool bit);
  // The bytes of all bits; zeros behind them change nothing. Nothing may be added after it.
  std::string take();

 private:
  std::uint32_t low_ = 0;
  std::uint32_t high_ = 0xFFFFFFFF;
  std::string bytes_;
};

// Codes sets of the values below `values`, and learns which values follow each other.
class SetCoder {
 public:
  explicit SetCoder(std::uint32_t values);
  // Requires: rising values.
  void add(const std::vector<std::uint32_t>& set);
  std::string take() { return coder_.take(); }

 private:
  // `number` is 0 for the end of a set, else 1 + a value; so is `before`, 0 at the begin.
  void add(std::uint32_t number, std::uint32_t before);

  unsigned width_;                 // of a number, in bits
  std::vector<Coder::Seen> seen_;  // by `before` and the bits of the number so far
  Coder coder_;
};

}  // namespace boek
