// SPDX-License-Identifier: EUPL-1.2
#include "output/compress.h"

#include <catch2/catch.hpp>
#include <cerrno>

#include "core/temporary_folder.h"

namespace boek {
namespace {

using Files = std::map<std::string, std::string>;

// Memory on which a file whose name ends in `full` cannot be written, nor one ending in `broken` be
// read.
class Memory final : public MemoryFileSystem {
 public:
  std::string full = "nothing";
  std::string broken = "nothing";

  Status write_new(const std::string& path, std::string_view bytes) override {
    if (path.ends_with(full)) return Failure{path, ENOSPC};
    return MemoryFileSystem::write_new(path, bytes);
  }
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::uint64_t limit) const override {
    if (path.ends_with(broken)) return Failure{path, EIO};
    return MemoryFileSystem::read_part(path, offset, limit);
  }
};

std::string text_of(std::size_t lines) {
  std::string text;
  for (std::size_t i = 0; i < lines; ++i) text += "<p>regel " + std::to_string(i) + "</p>\n";
  return text;
}

const OutputPlace kPlace{.root = "/boek", .out = "/boek/site", .protected_folders = {}, .home = {}};

Diagnostics build(FileSystem& disk, const Files& files, const OutputPlace& place = kPlace,
                  unsigned jobs = 1) {
  Outcome<Staging> staging = begin_staging(disk, place);
  REQUIRE(staging.diagnostics.empty());
  for (const auto& [path, bytes] : files) REQUIRE(staging.value.write(path, bytes));
  Diagnostics found = compress_site(staging.value, jobs);
  return has_errors(found) ? found : staging.value.commit();
}

// The site's files but its `.gitignore`, each followed by a space.
std::string names_in_site(const Memory& disk) {
  const std::string folder = kPlace.out + '/';
  std::string names;
  for (const auto& [path, bytes] : disk.files)
    if (path.starts_with(folder) && !path.ends_with(".gitignore"))
      names += path.substr(folder.size()) + ' ';
  return names;
}

}  // namespace

TEST_CASE("text of the kinds that browsers ask for is worth compressing, if there is enough") {
  for (const auto* name : {"index.html", "assets/boek.0123456789ab.css", "a.js", "a.mjs", "a.json",
                           "a.jsonld", "a.svg", "sitemap.xml", "a.csv", "a.txt", "a.webmanifest"}) {
    INFO(name);
    CHECK(is_worth_compressing({name, 200}));
    CHECK_FALSE(is_worth_compressing({name, 199}));
  }
  for (const auto* name : {"_headers", ".gitignore", "a.woff2", "a.png", "a.html.gz", "a.html.br",
                           "a", "a.css/b", ".well-known/html"}) {
    INFO(name);
    CHECK_FALSE(is_worth_compressing({name, 5000}));
  }
}

TEST_CASE("both forms stand beside what is smaller for them") {
  Memory disk;
  REQUIRE(build(disk, {{"index.html", text_of(100)},
                       {"404.html", "kort"},
                       {"assets/a.woff2", text_of(100)},
                       {"_headers", text_of(100)}})
              .empty());
  CHECK(names_in_site(disk) ==
        "404.html _headers assets/a.woff2 index.html index.html.br index.html.gz ");
}

TEST_CASE("a form that is not smaller is left out") {
  std::string noise;
  for (std::uint32_t i = 0, seed = 1; i < 300; ++i) {
    seed = seed * 1664525 + 1013904223;
    noise += static_cast<char>(seed >> 24);
  }
  Memory disk;
  REQUIRE(build(disk, {{"a.txt", noise}}).empty());
  CHECK(names_in_site(disk) == "a.txt ");
}

TEST_CASE("a file that came in parts is compressed as one that came whole") {
  const std::string text = text_of(60'000);
  Memory whole;
  REQUIRE(build(whole, {{"projecten.csv", text}}).empty());
  Memory grown;
  {
    Outcome<Staging> staging = begin_staging(grown, kPlace);
    for (std::size_t from = 0; from < text.size(); from += 100'000)
      REQUIRE(staging.value.append("projecten.csv", text.substr(from, 100'000)));
    REQUIRE(compress_site(staging.value, 1).empty());
    REQUIRE(staging.value.commit().empty());
  }
  CHECK(names_in_site(grown) == "projecten.csv projecten.csv.br projecten.csv.gz ");
  for (const auto* name : {"projecten.csv.gz", "projecten.csv.br"})
    CHECK(grown.files[kPlace.out + '/' + name] == whole.files[kPlace.out + '/' + name]);
}

TEST_CASE("one job and four compress to the same bytes") {
  Files files;
  for (std::size_t i = 0; i < 100; ++i)
    files["projecten/p" + std::to_string(i) + "/index.html"] = text_of(20 + i);
  for (std::size_t i = 1; i < 4; ++i) files[std::to_string(i) + ".csv"] = text_of(i * 20'000);
  const TemporaryFolder folder;
  DiskFileSystem disk;
  const auto manifest_with = [&](const std::string& name, unsigned jobs) {
    REQUIRE(build(disk, files, {folder.path(), folder / name, {}, {}}, jobs).empty());
    return *disk.read(folder / (".projectenboek-" + name + "/manifest"), 1 << 20);
  };
  CHECK(manifest_with("one", 1) == manifest_with("four", 4));
  for (const auto& [path, bytes] : files)
    for (const auto* form : {".gz", ".br"})
      CHECK(*disk.read(folder / ("one/" + path + form), 1 << 20) ==
            *disk.read(folder / ("four/" + path + form), 1 << 20));
}

TEST_CASE("the compressed forms are in the manifest, and go with the next build without them") {
  Memory disk;
  const Files files = {{"index.html", text_of(100)}, {"404.html", text_of(100)}};
  REQUIRE(build(disk, files).empty());
  const auto manifest = parse_manifest(disk.files["/boek/.projectenboek-site/manifest"]);
  REQUIRE(manifest);
  REQUIRE(manifest->size() == 7);
  for (const ManifestEntry& entry : *manifest)
    CHECK(entry.size == disk.files[kPlace.out + '/' + entry.path].size());

  Outcome<Staging> staging = begin_staging(disk, kPlace);
  for (const auto& [path, bytes] : files) REQUIRE(staging.value.write(path, bytes));
  REQUIRE(staging.value.commit().empty());
  CHECK(names_in_site(disk) == "404.html index.html ");
}

TEST_CASE("what cannot be written or read back is reported, and the old site stays") {
  const Files files = {{"index.html", text_of(100)}, {"404.html", text_of(100)}};
  const auto message_of = [&](Memory& disk) {
    const Diagnostics found = build(disk, files);
    REQUIRE(found.size() == 1);
    return found[0].message(Language::kDutch);
  };
  Memory full;
  full.full = "index.html.br";
  CHECK(message_of(full) == "kan `site/index.html.br` niet schrijven: de schijf is vol");
  CHECK(names_in_site(full).empty());
  Memory broken;
  broken.broken = "404.html";
  CHECK(message_of(broken) ==
        "kan `site/404.html` niet schrijven: het schrijven of lezen mislukte");
  CHECK(names_in_site(broken).empty());
}

}  // namespace boek
