// SPDX-License-Identifier: EUPL-1.2
#include "output/compress.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "core/parallel.h"
#include "output/encode.h"

namespace boek {
namespace {

constexpr std::uint64_t kLeast = 200;  // bytes
constexpr std::uint64_t kPart = 256 * 1024;
constexpr std::string_view kTextExtensions[] = {"html", "css", "js",  "mjs", "json",       "jsonld",
                                                "svg",  "xml", "csv", "txt", "webmanifest"};

enum class Coding : std::uint8_t { kGzip, kBrotli };

struct Job {
  ManifestEntry file;
  Coding coding;
};

// The largest files first, so that no thread begins on one when the others are done.
std::vector<Job> jobs_for(const Manifest& files) {
  std::vector<Job> jobs;
  for (const ManifestEntry& file : files)
    if (is_worth_compressing(file))
      for (const Coding coding : {Coding::kBrotli, Coding::kGzip}) jobs.push_back({file, coding});
  std::stable_sort(jobs.begin(), jobs.end(),
                   [](const Job& a, const Job& b) { return a.file.size > b.file.size; });
  return jobs;
}

// The parts of a file of the staging tree, one at each call.
NextPart parts_of(const Staging& staging, const ManifestEntry& file) {
  return [&, offset = std::uint64_t{0}]() mutable -> Result<Part> {
    Result<std::string> bytes = staging.read_part(file.path, offset, kPart);
    if (!bytes) return bytes.failure();
    offset += bytes->size();
    const bool last = offset >= file.size || bytes->empty();
    return Part{std::move(*bytes), last};
  };
}

Status compress(Staging& staging, const Job& job) {
  const auto& [file, coding] = job;
  const NextPart next = parts_of(staging, file);
  const Result<std::string> bytes = coding == Coding::kGzip ? gzip(next) : brotli(next, file.size);
  if (!bytes) return Failure{staging.shown(file.path), bytes.failure().error};
  if (bytes->size() >= file.size) return Nothing{};
  return staging.write(file.path + (coding == Coding::kGzip ? ".gz" : ".br"), *bytes);
}

Diagnostic cannot_write(const Failure& failure) {
  return {.code = Code::kCannotWrite,
          .at = {failure.what, {}},
          .args = {failure.what, system_reason(failure.error)},
          .suggestion = {},
          .notes = {}};
}

}  // namespace

bool is_worth_compressing(const ManifestEntry& file) {
  const std::size_t dot = file.path.rfind('.');
  if (file.size < kLeast || dot == std::string::npos) return false;
  const std::string_view extension = std::string_view(file.path).substr(dot + 1);
  return std::find(std::begin(kTextExtensions), std::end(kTextExtensions), extension) !=
         std::end(kTextExtensions);
}

Diagnostics compress_site(Staging& staging, unsigned jobs) {
  const std::vector<Job> all = jobs_for(staging.files());
  Guarded<std::optional<Failure>> first_failure;
  const auto run = [&](std::span<const Job> some) {
    parallel_for(some.size(), jobs, [&](std::size_t i, unsigned) {
      if (first_failure.with([](const auto& first) { return first.has_value(); })) return;
      const Status done = compress(staging, some[i]);
      if (done) return;
      first_failure.with([&](auto& first) {
        if (!first) first = done.failure();
      });
    });
  };
  // By themselves, for threads take small files by the handful.
  const auto small =
      std::find_if(all.begin(), all.end(), [](const Job& job) { return job.file.size <= kPart; });
  run({all.begin(), small});
  run({small, all.end()});
  const auto failure = first_failure.with([](const auto& first) { return first; });
  return failure ? Diagnostics{cannot_write(*failure)} : Diagnostics{};
}

}  // namespace boek
