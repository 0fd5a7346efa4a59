// SPDX-License-Identifier: EUPL-1.2
// The records of files that were read before, for a program that builds again and again.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/file_system.h"
#include "core/outcome.h"
#include "model/records.h"
#include "source/document.h"
#include "source/limits.h"

namespace boek {

class RecordCache {
 public:
  // What read_record gives for each of `files`, in their order. A file whose stamp is the one that
  // it was read under is not read again, and a copy is handed out; only once
  // `keep` was called.
  std::vector<Outcome<AnyRecord>> read(const FileSystem& disk, std::span<const SourceFile> files,
                                       const Limits& limits, unsigned jobs);

  // From the next reading on.
  void keep() { keeps_ = true; }

 private:
  struct Kept {
    FileStamp stamp;
    Outcome<AnyRecord> record;
  };
  using KeptRecord = std::shared_ptr<const Kept>;

  KeptRecord find(const SourceFile& file, const std::optional<FileStamp>& stamp) const;

  bool keeps_ = false;
  Limits limits_;                           // that the records were read under
  std::map<std::string, KeptRecord> kept_;  // by path on disk
};

}  // namespace boek
