// SPDX-License-Identifier: EUPL-1.2
// Writing a site so that whoever looks at the output folder sees the old site or the new one, never
// a part: the new tree is made beside it and put in its place in one step. What kills the process
// leaves one of the two; the next build clears away what is left over. (After a power cut the disk
// may have lost either: build again.)
//
// Beside the output `site` stands `.projectenboek-site/` with: `lock`, held during a build;
// `manifest`, of the tree that is in place (absent when that is not certain); `staging-<pid>/`, the
// tree being made.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/file_system.h"
#include "core/outcome.h"
#include "output/manifest.h"
#include "output/place.h"

namespace boek {

// A site being written. What is not committed is removed when the value goes. One that
// begin_staging returned with errors can only be destroyed.
class Staging {
 public:
  Staging();
  Staging(Staging&&) noexcept;
  Staging& operator=(Staging&&) noexcept;
  ~Staging();

  // Adds the file `path`, as projecten/heavenn/index.html, making its folders. May be called from
  // several threads at once. A path that is absolute, holds an empty part, `.` or `..`, or that was
  // written before is our mistake: EINVAL and EEXIST. `.gitignore` is there from the start.
  Status write(const std::string& path, std::string_view bytes);

  // Adds the next part of the file `path`; the first part makes it. May be called from several
  // threads at once for different files. The path keeps to the rules of write.
  Status append(const std::string& path, std::string_view bytes);

  // Every file that was written, sorted by path. Requires: no write is under way.
  Manifest files() const;

  // The file `path` as messages name it.
  std::string shown(const std::string& path) const;

  // The bytes of a file that was written from `offset` on, at most `limit` of them. May be called
  // from several threads at once.
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::uint64_t limit) const;

  // Puts the tree in the place of the output. Diagnostics: kCannotWrite, and the old site is
  // untouched then. Also fails when some write failed. Requires: no write is under way; called
  // once.
  Diagnostics commit();

 private:
  friend Outcome<Staging> begin_staging(FileSystem& disk, const OutputPlace& place);
  struct State;
  explicit Staging(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Checks the place, takes the lock and clears away what earlier builds left. `disk` outlives the
// result. Diagnostics: those of check_output_place, kOutputBusy when another build holds the lock,
// kCannotWrite.
Outcome<Staging> begin_staging(FileSystem& disk, const OutputPlace& place);

}  // namespace boek
