// SPDX-License-Identifier: EUPL-1.2
#include "language/dictionary.h"

#include <catch2/catch.hpp>

namespace boek {
namespace {

constexpr std::string_view kAff =
    "SET UTF-8\n"
    "FLAG long\n"
    "SFX Za Y 1\n"
    "SFX Za 0 s .\t\t\tts:NN2\n"
    "SFX Zb Y 3\n"
    "SFX Zb 0 en/CaCbCp [^eo]\t\tts:NN2\n"
    "SFX Zb 0 ën/CaCbCp [eo]\t\tts:NN2\n"
    "SFX Zb 0 en-/CaCbCp [^eo]\t\tts:NN2\n"
    "SFX Zc Y 1\n"
    "SFX Zc 0 's .\t\t\tts:NN2\n"
    "SFX Zh Y 1\n"
    "SFX Zh s zen/CaCbCp s\t\tts:NN2\n"
    "SFX Am Y 1\n"
    "SFX Am eel ële ieel\tts:AJe\n"
    "PFX Pj Y 1\n"
    "PFX Pj 0 af .\n"
    "SFX Gs Y 1\n"
    "SFX Gs 0 straat .\tts:DT\n";

constexpr std::string_view kDic =
    "9\n"
    "keten/CcZa\n"
    "huis/CaZh\n"
    "idee/Zb\n"
    "auto/Zc\tst:auto\n"
    "industrieel/Am\n"
    "coöperatie/Za\n"
    "cooperatie/Fw\n"
    "Delft/CcGs\n"
    "twee woorden/Za\n";

// "word word" of which the form is an inflection.
std::string origins(const Dictionary& dictionary, std::string_view form) {
  std::string all;
  dictionary.for_each_origin(form, [&](std::string_view word, const DictionaryEntry&, std::size_t) {
    if (!all.empty()) all += ' ';
    all += word;
  });
  return all;
}

}  // namespace

TEST_CASE("a dictionary knows the words of its file, folded") {
  const Dictionary dictionary = Dictionary::parse(kAff, kDic);
  CHECK(dictionary.size() == 7);
  REQUIRE(dictionary.find("cooperatie") != nullptr);
  CHECK(dictionary.find("cooperatie")->has(FlagKind::kPlural));
  CHECK(dictionary.find("cooperatie")->small);
  CHECK(dictionary.find("twee") == nullptr);
  CHECK(dictionary.find("") == nullptr);
  CHECK(dictionary.find("ketens") == nullptr);
  CHECK(dictionary.find("keten")->has(FlagKind::kLast));
  CHECK_FALSE(dictionary.find("keten")->has(FlagKind::kFirst));
}

TEST_CASE("a name is no part of compounds") {
  const Dictionary dictionary = Dictionary::parse(kAff, kDic);
  REQUIRE(dictionary.find("delft") != nullptr);
  CHECK(dictionary.find("delft")->capital);
  CHECK_FALSE(dictionary.find("delft")->small);
  CHECK_FALSE(dictionary.find("delft")->has(FlagKind::kLast));
}

TEST_CASE("endings are read backwards") {
  const Dictionary dictionary = Dictionary::parse(kAff, kDic);
  CHECK(origins(dictionary, "ketens") == "keten");
  CHECK(origins(dictionary, "huizen") == "huis");
  CHECK(origins(dictionary, "ideeen") == "idee");
  CHECK(origins(dictionary, "autos") == "auto");
  CHECK(origins(dictionary, "industriele") == "industrieel");
  CHECK(origins(dictionary, "cooperaties") == "cooperatie");
  CHECK(origins(dictionary, "huiss").empty());
  CHECK(origins(dictionary, "delftstraat").empty());
  CHECK(origins(dictionary, "s").empty());
}

TEST_CASE("an empty or broken dictionary knows nothing, and does not mind") {
  CHECK(Dictionary().find("huis") == nullptr);
  CHECK(origins(Dictionary(), "huizen").empty());
  CHECK(Dictionary::parse("", "").size() == 0);
  CHECK(Dictionary::parse("SFX\nSFX Za\nSFX Za 0 s [\n", "1\n/\n//Za\nhuis/Z").size() == 1);
}

TEST_CASE("a dictionary is read from a folder") {
  MemoryFileSystem files;
  CHECK_FALSE(load_dictionary(files, "/hunspell"));
  files.files["/hunspell/nl.aff"] = kAff;
  CHECK_FALSE(load_dictionary(files, "/hunspell"));
  files.files["/hunspell/nl.dic"] = kDic;
  const auto dictionary = load_dictionary(files, "/hunspell");
  REQUIRE(dictionary);
  CHECK(dictionary->size() == 7);
}

TEST_CASE("a table of forms finds what was added, however many") {
  FormTable table;
  CHECK(table.find("huis") == FormTable::kNone);
  for (int i = 0; i < 2000; ++i) CHECK(table.add(std::to_string(i)) == static_cast<unsigned>(i));
  CHECK(table.add("1234") == 1234);
  CHECK(table.size() == 2000);
  CHECK(table.at(table.find("77")) == "77");
  CHECK(table.find("2000") == FormTable::kNone);
  std::uint64_t hash = FormTable::kEmptyHash;
  for (const char c : std::string_view("1999")) hash = FormTable::hash_with(hash, c);
  CHECK(table.find("1999", hash) == 1999);
}

}  // namespace boek
