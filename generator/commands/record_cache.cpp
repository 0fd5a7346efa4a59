// SPDX-License-Identifier: EUPL-1.2
#include "commands/record_cache.h"

#include <variant>

#include "core/parallel.h"

namespace boek {
namespace {

Outcome<AnyRecord> copy_of(const Outcome<AnyRecord>& record) {
  return {std::visit(
              [](const auto& box) -> AnyRecord {
                return std::make_unique<std::remove_cvref_t<decltype(*box)>>(*box);
              },
              record.value),
          record.diagnostics};
}

}  // namespace

std::vector<Outcome<AnyRecord>> RecordCache::read(const FileSystem& disk,
                                                  std::span<const SourceFile> files,
                                                  const Limits& limits, unsigned jobs) {
  if (!keeps_)
    return parallel_map(files, jobs,
                        [&](const SourceFile& file) { return read_record(disk, file, limits); });
  if (limits != limits_) kept_.clear();
  limits_ = limits;
  std::vector<KeptRecord> kept(files.size());
  std::vector<Outcome<AnyRecord>> records(files.size());
  parallel_for(files.size(), jobs, [&](std::size_t i, unsigned) {
    // Looked at before it is read: what is written in between has another stamp.
    const auto entry = disk.look(files[i].disk_path);
    const auto stamp = entry ? entry->stamp : std::nullopt;
    kept[i] = find(files[i], stamp);
    if (kept[i] == nullptr) {
      records[i] = read_record(disk, files[i], limits);
      if (stamp) kept[i] = std::make_shared<const Kept>(Kept{*stamp, copy_of(records[i])});
    } else {
      records[i] = copy_of(kept[i]->record);
    }
  });
  kept_.clear();
  for (std::size_t i = 0; i < files.size(); ++i)
    if (kept[i] != nullptr) kept_.emplace(files[i].disk_path, std::move(kept[i]));
  return records;
}

RecordCache::KeptRecord RecordCache::find(const SourceFile& file,
                                          const std::optional<FileStamp>& stamp) const {
  if (!stamp) return nullptr;
  const auto found = kept_.find(file.disk_path);
  return found != kept_.end() && found->second->stamp == *stamp ? found->second : nullptr;
}

}  // namespace boek
