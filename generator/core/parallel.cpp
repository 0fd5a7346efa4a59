// SPDX-License-Identifier: EUPL-1.2
#include "core/parallel.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

namespace boek {
namespace {

// Small enough that the last chunk does not keep one thread busy alone, large enough that the
// counter is not what the threads fight over.
std::size_t chunk_size(std::size_t count, std::size_t threads) {
  return std::clamp<std::size_t>(count / (threads * 16), 1, 16);
}

}  // namespace

void parallel_for(std::size_t count, unsigned jobs,
                  const std::function<void(std::size_t index, unsigned worker)>& fn) {
  const auto threads = static_cast<unsigned>(std::min<std::size_t>(std::max(jobs, 1U), count));
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) fn(i, 0);
    return;
  }
  const std::size_t chunk = chunk_size(count, threads);
  std::atomic<std::size_t> next{0};
  const auto work = [&](unsigned worker) {
    for (std::size_t begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk)) {
      const std::size_t end = std::min(begin + chunk, count);
      for (std::size_t i = begin; i < end; ++i) fn(i, worker);
    }
  };
  std::vector<std::jthread> helpers;
  helpers.reserve(threads - 1);
  try {
    for (unsigned worker = 1; worker < threads; ++worker) helpers.emplace_back(work, worker);
  } catch (const std::system_error&) {
    // No thread to be had: those that are there do all the work.
  }
  work(0);
}

unsigned default_jobs() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) {
    return static_cast<unsigned>(std::max(CPU_COUNT(&allowed), 1));
  }
  return std::max(std::thread::hardware_concurrency(), 1U);
}

}  // namespace boek
