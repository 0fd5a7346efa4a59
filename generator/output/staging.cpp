// SPDX-License-Identifier: EUPL-1.2
#include "output/staging.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <unordered_set>

#include "core/parallel.h"
#include "core/text.h"

namespace boek {
namespace {

constexpr std::string_view kStagingPrefix = "staging-";
constexpr std::size_t kShards = 16;

// A file that came in parts.
struct Grown {
  bool made = false;
  std::uint64_t size = 0;
};

// What one folder's worth of writing leaves behind; shards keep threads out of each other's way.
struct Shard {
  std::unordered_set<std::string> folders;  // made already
  Manifest written;
};

bool is_good_path(std::string_view path) {
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == "." || part == "..") return false;
  }
  return path.find('\0') == std::string_view::npos && path.find('\n') == std::string_view::npos;
}

Diagnostic cannot_write(const std::string& shown, int error) {
  return {.code = Code::kCannotWrite,
          .at = {shown, {}},
          .args = {shown, system_reason(error)},
          .suggestion = {},
          .notes = {}};
}

}  // namespace

struct Staging::State {
  FileSystem& disk;
  std::string out;
  std::string shown_out;  // as messages name it
  std::string folder;     // beside the output
  std::string tree;       // the staging tree
  FileLock lock;          // held until the tree is gone
  std::array<Guarded<Shard>, kShards> shards{};
  Guarded<std::optional<Failure>> first_failure{};
  Guarded<std::map<std::string, Grown>> grown{};

  std::string shown(const std::string& path) const { return shown_out + '/' + printable(path); }
  Status failed(const std::string& path, int error);
  Status write_new(const std::string& path, std::string_view bytes);
  Status make_folder_of(const std::string& path, Guarded<Shard>& shard);
  Guarded<Shard>& shard_of(std::string_view inner) {
    return shards[std::hash<std::string_view>{}(inner) % kShards];
  }
  Manifest manifest();
  Status put_in_place();
};

namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

// The state folder, with a `.gitignore` of its own so that a build leaves the checkout clean.
Status make_state_folder(FileSystem& disk, const std::string& folder) {
  if (Status made = disk.make_folders(folder); !made) return made;
  const Status written = disk.write_new(folder + "/.gitignore", "*\n");
  if (!written && written.failure().error != EEXIST) return written;
  return Nothing{};
}

// The lock is ours, so every tree that is there belongs to a build that is no more.
Status clear_leftovers(FileSystem& disk, const std::string& folder) {
  const Result<std::vector<Entry>> entries = disk.list(folder);
  if (!entries) return entries.failure();
  for (const Entry& entry : *entries) {
    if (!entry.name.starts_with(kStagingPrefix) && entry.name != "manifest.new") continue;
    if (Status gone = disk.remove_all(folder + '/' + entry.name); !gone) return gone;
  }
  return Nothing{};
}

Diagnostic busy(const FileSystem& disk, const std::string& shown, const std::string& lock) {
  const Result<std::string> holder = disk.read(lock, 64);
  const std::string number(holder ? trim(*holder) : "?");
  return {.code = Code::kOutputBusy,
          .at = {shown, {}},
          .args = {shown, printable(number)},
          .suggestion = {},
          .notes = {}};
}

}  // namespace

Status Staging::State::make_folder_of(const std::string& path, Guarded<Shard>& shard) {
  const std::string inner = folder_of(path);
  if (inner.empty()) return Nothing{};
  const bool known = shard.with([&](Shard& s) { return s.folders.contains(inner); });
  if (known) return Nothing{};
  Status made = disk.make_folders(tree + '/' + inner);
  if (made) shard.with([&](Shard& s) { s.folders.insert(inner); });
  return made;
}

Manifest Staging::State::manifest() {
  Manifest all;
  for (Guarded<Shard>& guarded : shards) {
    guarded.with([&](Shard& shard) {
      std::copy(shard.written.begin(), shard.written.end(), std::back_inserter(all));
    });
  }
  grown.with([&](std::map<std::string, Grown>& files) {
    for (const auto& [path, file] : files) all.push_back({path, file.size});
  });
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return all;
}

Status Staging::State::put_in_place() {
  // No manifest rather than one of another tree, whenever the process ends.
  const std::string current = folder + "/manifest";
  const std::string next = current + ".new";
  if (Status written = disk.write_new(next, write_manifest(manifest())); !written) return written;
  if (Status gone = disk.remove_all(current); !gone) return gone;
  const Result<Entry> old = disk.look(out);
  if (!old && old.failure().error != ENOENT) return old.failure();
  if (Status put = old ? disk.exchange(tree, out) : disk.rename(tree, out); !put) return put;
  // Beyond this point the new site is in place: what fails here costs the next build some time.
  (void)disk.rename(next, current);
  return Nothing{};
}

Staging::Staging() = default;
Staging::Staging(std::unique_ptr<State> state) : state_(std::move(state)) {}
Staging::Staging(Staging&&) noexcept = default;

Staging& Staging::operator=(Staging&& other) noexcept {
  std::swap(state_, other.state_);
  return *this;
}

Staging::~Staging() {
  // The old tree after a commit, the unfinished one otherwise; a failure is left to the next build.
  if (state_) (void)state_->disk.remove_all(state_->tree);
}

Status Staging::State::failed(const std::string& path, int error) {
  const Failure failure{shown(path), error};
  first_failure.with([&](auto& first) {
    if (!first) first = failure;
  });
  return failure;
}

Status Staging::State::write_new(const std::string& path, std::string_view bytes) {
  if (!is_good_path(path)) return failed(path, EINVAL);
  Guarded<Shard>& shard = shard_of(folder_of(path));
  if (const Status made = make_folder_of(path, shard); !made)
    return failed(path, made.failure().error);
  const Status written = disk.write_new(tree + '/' + path, bytes);
  return written ? written : failed(path, written.failure().error);
}

Status Staging::write(const std::string& path, std::string_view bytes) {
  if (Status written = state_->write_new(path, bytes); !written) return written;
  ManifestEntry entry{path, bytes.size()};
  state_->shard_of(folder_of(path)).with([&](Shard& s) { s.written.push_back(std::move(entry)); });
  return Nothing{};
}

Status Staging::append(const std::string& path, std::string_view bytes) {
  // Places in a map stay where they are, so a file grows outside the lock.
  Grown* file = state_->grown.with([&](auto& files) { return &files[path]; });
  if (!file->made) {
    if (Status made = state_->write_new(path, bytes); !made) return made;
  } else if (const Status more = state_->disk.append(state_->tree + '/' + path, bytes); !more) {
    return state_->failed(path, more.failure().error);
  }
  file->made = true;
  file->size += bytes.size();
  return Nothing{};
}

Manifest Staging::files() const { return state_->manifest(); }

std::string Staging::shown(const std::string& path) const { return state_->shown(path); }

Result<std::string> Staging::read_part(const std::string& path, std::uint64_t offset,
                                       std::uint64_t limit) const {
  return state_->disk.read_part(state_->tree + '/' + path, offset, limit);
}

Diagnostics Staging::commit() {
  const auto failure = state_->first_failure.with([](const auto& first) { return first; });
  if (failure) return {cannot_write(failure->what, failure->error)};
  const Status put = state_->put_in_place();
  if (!put) return {cannot_write(state_->shown_out, put.failure().error)};
  // Where the new tree was made now stands the old one, which goes with this value.
  const Staging old(std::move(state_));
  return {};
}

Outcome<Staging> begin_staging(FileSystem& disk, const OutputPlace& place) {
  Outcome<std::string> checked = check_output_place(disk, place);
  if (!checked.diagnostics.empty()) return {{}, std::move(checked.diagnostics)};
  const std::string& out = checked.value;
  const std::string shown = shown_path(place, out);
  const std::string folder = state_folder(out);
  const auto failed = [&](int error) -> Outcome<Staging> {
    return {{}, {cannot_write(shown_path(place, folder), error)}};
  };
  if (const Status made = make_state_folder(disk, folder); !made) {
    return failed(made.failure().error);
  }
  Result<FileLock> lock = disk.lock(folder + "/lock");
  if (!lock && lock.failure().error == EWOULDBLOCK)
    return {{}, {busy(disk, shown, folder + "/lock")}};
  if (!lock) return failed(lock.failure().error);
  if (const Status clear = clear_leftovers(disk, folder); !clear) {
    return failed(clear.failure().error);
  }
  const std::string tree = folder + '/' + std::string(kStagingPrefix) + std::to_string(::getpid());
  if (const Status made = disk.make_folders(tree); !made) return failed(made.failure().error);
  Staging staging(std::unique_ptr<Staging::State>(
      new Staging::State{disk, out, shown, folder, tree, std::move(*lock)}));
  if (const Status written = staging.write(".gitignore", kSiteGitignore); !written) {
    return failed(written.failure().error);
  }
  return {std::move(staging), {}};
}

}  // namespace boek
