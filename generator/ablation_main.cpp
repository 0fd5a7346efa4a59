// SPDX-License-Identifier: EUPL-1.2
// The search index of a book with something left out, to see what it is worth:
// `boek_ablation ROOT OUT [forms] [parts] [synonyms]` writes its files to OUT and prints the two
// attributes that name them. Built with the tests; tests/search/ablation.mjs uses it.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "commands/load.h"
#include "commands/site_input.h"
#include "core/file_system.h"
#include "search/search_index.h"

namespace {

boek::Options options_of(const std::string& root) {
  boek::Options options;
  options.root = root;
  options.content = root + "/content";
  options.today = {2026, 11, 1};
  return options;
}

void write(const std::string& out, const boek::SearchIndex& index) {
  for (const boek::SearchFile& file : index.files) {
    const std::string path = out + '/' + file.path;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << file.bytes;
  }
  std::printf("%s\n%s\n", index.addresses.files.c_str(), index.addresses.parts.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: boek_ablation ROOT OUT [forms] [parts] [synonyms]\n", stderr);
    return 2;
  }
  const std::set<std::string> without(argv + 3, argv + argc);
  boek::DiskFileSystem disk;
  const boek::Options options = options_of(argv[1]);
  boek::Stopwatch watch(false);
  boek::Diagnostics all;
  boek::Loaded loaded = boek::load(disk, options, watch).take(all);
  boek::SiteInput input;
  boek::read_dictionary(disk, input, all);
  if (boek::has_errors(all)) return 1;
  if (without.contains("synonyms")) loaded.book.synonyms.clear();
  const auto& order = loaded.plan.all().members;
  const boek::LanguageRules rules{!without.contains("forms"), !without.contains("parts")};
  const auto card = [&](std::size_t number) {
    return boek::SearchCard{loaded.book[order[number]].id, {}};
  };
  write(argv[2], boek::finish_index(
                     boek::index_words(loaded.book, order, input.dictionary, 1, rules), card, 1));
  return 0;
}
