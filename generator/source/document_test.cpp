// SPDX-License-Identifier: EUPL-1.2
#include "source/document.h"

#include <catch2/catch.hpp>

#include "core/text.h"

namespace boek {
namespace {

const SourceFile kFile{Folder::kProjecten, "a", "content/projecten/a.md", "/a.md"};

Outcome<Document> read(std::string text) {
  MemoryFileSystem disk;
  disk.files["/a.md"] = std::move(text);
  return read_document(disk, kFile, Limits{});
}

struct Finding {
  Code code;
  Span span;
  bool operator==(const Finding&) const = default;
};

// The one diagnostic of a text.
Finding only(std::string text) {
  const auto outcome = read(std::move(text));
  REQUIRE(outcome.diagnostics.size() == 1);
  return {outcome.diagnostics[0].code, outcome.diagnostics[0].at.span};
}

}  // namespace

TEST_CASE("front matter and body are taken apart, with their lines") {
  const auto outcome = read("+++\ntitel = \"A\"\n+++\n\n## Kop\n");
  CHECK(outcome.diagnostics.empty());
  CHECK(outcome.value.readable);
  REQUIRE(outcome.value.front_matter.find("titel") != nullptr);
  CHECK(outcome.value.front_matter.find("titel")->value.span == Span{{2, 9}, {2, 12}});
  CHECK(outcome.value.body.lines[1].first == 5);
}

TEST_CASE("a byte order mark and Windows line ends change no position") {
  const auto outcome = read("\xEF\xBB\xBF+++\r\ntitel = \"A\"\r\n+++\r\nx\r\n");
  CHECK(outcome.diagnostics.empty());
  CHECK(outcome.value.front_matter.find("titel")->value.span == Span{{2, 9}, {2, 12}});
}

TEST_CASE("front matter that is missing, open or YAML is one error in its place") {
  CHECK(only("titel = 1\n") == Finding{Code::kNoFrontMatter, {{1, 1}, {1, 1}}});
  CHECK(only("") == Finding{Code::kNoFrontMatter, {{1, 1}, {1, 1}}});
  CHECK(only("---\ntitel: A\n---\n") == Finding{Code::kYamlFrontMatter, {{1, 1}, {1, 4}}});
  CHECK(only("+++\ntitel = 1\n") == Finding{Code::kUnclosedFrontMatter, {{1, 1}, {1, 4}}});
  CHECK(only("+++") == Finding{Code::kUnclosedFrontMatter, {{1, 1}, {1, 4}}});
}

TEST_CASE("bytes that are no text are an error at the first of them") {
  CHECK(only("+++\nt = \"\xE9\"\n+++\n") == Finding{Code::kNotUtf8, {{2, 6}, {2, 7}}});
  CHECK(only("+++\nt = \"é\x01\"\n+++\n") == Finding{Code::kControlCharacter, {{2, 7}, {2, 8}}});
  CHECK(only("+++\nt = \"\xE2\x80\xAE\"\n+++\n") ==
        Finding{Code::kControlCharacter, {{2, 6}, {2, 7}}});
  CHECK(only("+++\rt = 1\n+++\n") == Finding{Code::kControlCharacter, {{1, 4}, {1, 5}}});
}

TEST_CASE("a syntax error stands at the value or key it is about") {
  const auto at = [](const std::string& line) { return only("+++\n" + line + "\n+++\n"); };
  CHECK(at("t = HEAVENN") == Finding{Code::kTextUnquoted, {{2, 5}, {2, 12}}});
  CHECK(at("t = \"abc") == Finding{Code::kQuoteMissing, {{2, 5}, {2, 9}}});
  CHECK(at("d = 2026-02-30") == Finding{Code::kTomlSyntax, {{2, 5}, {2, 15}}});
  CHECK(at("d = 01-03-2026  # x") == Finding{Code::kDateWritten, {{2, 5}, {2, 15}}});
  CHECK(at("b = 100.000.000") == Finding{Code::kAmountWritten, {{2, 5}, {2, 16}}});
  CHECK(at("b = [1, 0x]") == Finding{Code::kTomlSyntax, {{2, 9}, {2, 11}}});
  CHECK(at("a = 1\na = 2") == Finding{Code::kDuplicateKey, {{3, 1}, {3, 2}}});
  CHECK(at("[a]\nx = 1\n[a]") == Finding{Code::kDuplicateKey, {{4, 2}, {4, 3}}});
  CHECK(at("a = {b = 1, b = 2}") == Finding{Code::kDuplicateKey, {{2, 13}, {2, 14}}});
}

TEST_CASE("deep keys and deep lists are stopped before the parser") {
  std::string key = "[a", list = "x = ";
  for (int i = 0; i < 5000; ++i) key += ".a";
  for (int i = 0; i < 40; ++i) list += "[";
  CHECK(only("+++\n" + key + "]\n+++\n") == Finding{Code::kTooManyKeyParts, {{2, 2}, {2, 34}}});
  CHECK(only("+++\n" + list + "\n+++\n") == Finding{Code::kTooDeep, {{2, 37}, {2, 38}}});
}

TEST_CASE("names that cannot be ids, links and strange places are errors") {
  MemoryFileSystem disk;
  for (const char* path :
       {"projecten/a.md", "projecten/Nieuw Project.md", "projecten/a.en.md", "projecten/pagina.md",
        "projecten/a.txt", "projecten/.verborgen", "los.md", "themass/x.md", "bronnen.toml"})
    disk.files[std::string("/c/") + path] = "";
  disk.irregular["/c/projecten/link.md"] = EntryKind::kSymlink;
  const auto outcome = list_sources(disk, "/c", "content", Limits{});
  std::vector<std::string> found;
  for (const Diagnostic& d : outcome.diagnostics)
    found.push_back(d.at.file + ' ' + std::string(info(d.code).slug) + ' ' + d.suggestion);
  CHECK(found == std::vector<std::string>{
                     "content/los.md onverwachte-plek ", "content/themass onverwachte-plek themas",
                     "content/projecten/Nieuw Project.md ongeldige-bestandsnaam nieuw-project.md",
                     "content/projecten/a.en.md vertaling-nog-niet ",
                     "content/projecten/a.txt ongeldige-bestandsnaam ",
                     "content/projecten/link.md geen-gewoon-bestand ",
                     "content/projecten/pagina.md gereserveerde-naam "});
  CHECK(outcome.value.files.size() == 1);
  CHECK(outcome.value.data_files.size() == 1);
}

}  // namespace boek
