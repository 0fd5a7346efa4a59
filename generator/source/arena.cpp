// SPDX-License-Identifier: EUPL-1.2
#include "source/arena.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

namespace boek {
namespace {

constexpr std::size_t kBlockSize = std::size_t{1} << 18;  // holds an ordinary document
constexpr std::size_t kHeader = 16;                       // the size of a piece, and its alignment

class Arena {
 public:
  // Uninitialised memory, aligned for anything.
  void* take(std::size_t size) {
    const std::size_t needed = kHeader + (size + kHeader - 1) / kHeader * kHeader;
    if (needed > left_) add_block(needed);
    std::memcpy(next_, &size, sizeof size);
    void* memory = next_ + kHeader;
    next_ += needed;
    left_ -= needed;
    return memory;
  }

  static std::size_t size_of(const void* memory) {
    std::size_t size;
    std::memcpy(&size, static_cast<const char*>(memory) - kHeader, sizeof size);
    return size;
  }

  // Keeps the first block for the next document.
  void reset() {
    if (blocks_.empty()) return;
    blocks_.resize(1);
    next_ = blocks_.front().get();
    left_ = kBlockSize;
  }

 private:
  void add_block(std::size_t needed) {
    const std::size_t size = blocks_.empty() ? kBlockSize : std::max(needed, kBlockSize);
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    next_ = blocks_.back().get();
    left_ = size;
    if (needed > left_) add_block(needed);
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

thread_local Arena arena;

}  // namespace

void* arena_calloc(std::size_t count, std::size_t size) {
  if (size != 0 && count > SIZE_MAX / 2 / size) throw std::bad_alloc();
  void* memory = arena.take(count * size);
  std::memset(memory, 0, count * size);
  return memory;
}

void* arena_realloc(void* old, std::size_t size) {
  const std::size_t old_size = old == nullptr ? 0 : Arena::size_of(old);
  if (old != nullptr && size <= old_size) return old;
  void* memory = arena.take(size);
  if (old != nullptr) std::memcpy(memory, old, old_size);
  return memory;
}

void arena_free(void*) {}

void arena_reset() { arena.reset(); }

}  // namespace boek
