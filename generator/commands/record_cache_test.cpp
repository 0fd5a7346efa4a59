// SPDX-License-Identifier: EUPL-1.2
#include "commands/record_cache.h"

#include <atomic>
#include <catch2/catch.hpp>

namespace boek {
namespace {

// Gives the stamps that a test says, and counts what is read.
class StampedDisk final : public MemoryFileSystem {
 public:
  std::map<std::string, std::optional<FileStamp>> stamps;
  mutable std::atomic<int> reads{0};

  Result<Entry> look(const std::string& path) const override {
    Result<Entry> entry = MemoryFileSystem::look(path);
    const auto stamp = stamps.find(path);
    if (entry && stamp != stamps.end()) entry->stamp = stamp->second;
    return entry;
  }
  Result<std::string> read(const std::string& path, std::uint64_t limit) const override {
    ++reads;
    return MemoryFileSystem::read(path, limit);
  }
};

std::string theme(const std::string& name) {
  return "+++\nnaam = \"" + name + "\"\nomschrijving = \"Een zin.\"\n+++\n";
}

FileStamp stamp(std::int64_t changed) { return {1, 2, 3, changed, changed}; }

const std::vector<SourceFile> kFiles = {
    {Folder::kThemas, "energie", "content/themas/energie.md", "/energie.md"},
    {Folder::kThemas, "water", "content/themas/water.md", "/water.md"}};

std::vector<std::string> names(std::vector<Outcome<AnyRecord>> records) {
  std::vector<std::string> out;
  for (const auto& record : records)
    out.push_back(std::get<std::unique_ptr<Theme>>(record.value)->naam);
  return out;
}

struct CacheTest {
  StampedDisk disk;
  RecordCache cache;
  Limits limits;
  using Names = std::vector<std::string>;

  CacheTest() {
    disk.files["/energie.md"] = theme("Energie");
    disk.files["/water.md"] = theme("Water");
    disk.stamps = {{"/energie.md", stamp(1)}, {"/water.md", stamp(1)}};
    cache.keep();
  }
  Names read() { return names(cache.read(disk, kFiles, limits, 2)); }
};

}  // namespace

TEST_CASE_METHOD(CacheTest, "what has the stamp that it was read under is not read again") {
  CHECK(read() == Names{"Energie", "Water"});
  CHECK(disk.reads == 2);
  CHECK(read() == Names{"Energie", "Water"});
  CHECK(disk.reads == 2);
}

TEST_CASE_METHOD(CacheTest, "what has another stamp is read again, and only that") {
  (void)read();
  disk.files["/water.md"] = theme("Nat");
  disk.stamps["/water.md"] = stamp(2);
  CHECK(read() == Names{"Energie", "Nat"});
  CHECK(disk.reads == 3);
}

TEST_CASE_METHOD(CacheTest, "what has no stamp is read each time") {
  disk.stamps["/water.md"] = std::nullopt;
  (void)read();
  (void)read();
  CHECK(disk.reads == 3);
}

TEST_CASE_METHOD(CacheTest, "what was found in a file is found in its copy too") {
  disk.files["/water.md"] = "+++\nnaam = 3\n+++\n";
  const Diagnostics first = cache.read(disk, kFiles, limits, 1)[1].diagnostics;
  CHECK_FALSE(first.empty());
  CHECK(cache.read(disk, kFiles, limits, 1)[1].diagnostics == first);
}

TEST_CASE_METHOD(CacheTest, "other limits are another reading") {
  (void)read();
  limits.bestand_bytes = 100'000;
  (void)read();
  CHECK(disk.reads == 4);
}

TEST_CASE_METHOD(CacheTest, "a file that was gone is read when it is back") {
  (void)read();
  (void)cache.read(disk, std::span(kFiles).first(1), limits, 1);
  CHECK(read() == Names{"Energie", "Water"});
  CHECK(disk.reads == 3);
}

TEST_CASE("a cache that is not told to keep anything reads each time") {
  StampedDisk disk;
  disk.files["/energie.md"] = theme("Energie");
  disk.stamps = {{"/energie.md", stamp(1)}};
  RecordCache cache;
  (void)cache.read(disk, std::span(kFiles).first(1), {}, 1);
  (void)cache.read(disk, std::span(kFiles).first(1), {}, 1);
  CHECK(disk.reads == 2);
}

}  // namespace boek
