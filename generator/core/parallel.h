// SPDX-License-Identifier: EUPL-1.2
// The only place with threads. Workers get const input and return values: no shared state (but what
// is Guarded), no printing; results come back in input order, so that one job and eight give the
// same.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <span>
#include <thread>
#include <type_traits>
#include <vector>

namespace boek {

// The alignment of a slot that its thread writes all the time: beside another one in the same line
// of the cache, each write of the one would stop the other.
inline constexpr std::size_t kSlotAlignment = 128;

// Calls fn(index, worker) for every index below `count`, on at most `jobs` threads (at least one).
// `worker` is below max(jobs, 1): a slot for state that one thread owns. Returns when all are done.
void parallel_for(std::size_t count, unsigned jobs,
                  const std::function<void(std::size_t index, unsigned worker)>& fn);

// fn of every item, in input order.
template <typename In, typename Fn>
auto parallel_map(std::span<const In> items, unsigned jobs, Fn&& fn) {
  std::vector<std::invoke_result_t<Fn&, const In&>> results(items.size());
  parallel_for(items.size(), jobs, [&](std::size_t i, unsigned) { results[i] = fn(items[i]); });
  return results;
}

// A value that several threads change: reached only through its functions, one thread at a time.
template <typename T>
class Guarded {
 public:
  template <typename Fn>
  auto with(Fn&& fn) {
    const std::lock_guard lock(mutex_);
    return fn(value_);
  }

  // As `with`, but gives up waiting for another thread when `is_overtaken` says that nobody wants
  // the result any more; false when it was not called.
  template <typename Fn>
  bool with_unless(const std::function<bool()>& is_overtaken, Fn&& fn) {
    constexpr std::chrono::milliseconds kBetweenLooks{5};
    std::unique_lock lock(mutex_, std::try_to_lock);
    while (!lock.owns_lock()) {
      if (is_overtaken()) return false;
      std::this_thread::sleep_for(kBetweenLooks);
      (void)lock.try_lock();
    }
    fn(value_);
    return true;
  }

 private:
  std::mutex mutex_;
  T value_{};
};

// The number of jobs when none is asked for: the processors this process may use.
unsigned default_jobs();

}  // namespace boek
