// SPDX-License-Identifier: EUPL-1.2
#include "output/place.h"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "core/temporary_folder.h"

namespace boek {
namespace {

// A project with some of its folders, and beside it a home and another folder.
struct Project {
  TemporaryFolder folder;
  DiskFileSystem disk;

  Project() {
    for (const auto* path : {"home/book/content/projecten", "home/book/.git", "elsewhere"}) {
      REQUIRE(disk.make_folders(folder / path));
    }
  }
  void put(const std::string& path, std::string_view bytes = "x") {
    const std::string whole = folder / path;
    REQUIRE(disk.make_folders(whole.substr(0, whole.rfind('/'))));
    REQUIRE(disk.write_new(whole, bytes));
  }
  OutputPlace place(const std::string& out) const {
    return {.root = folder / "home/book",
            .out = out,
            .protected_folders = {folder / "elsewhere/templates"},
            .home = folder / "home"};
  }
  // The message, or the folder that is fine.
  std::string check(const std::string& out) const {
    const Outcome<std::string> checked = check_output_place(disk, place(out));
    return checked.diagnostics.empty() ? checked.value
                                       : checked.diagnostics[0].message(Language::kEnglish);
  }
};

std::string overlap_message(const std::string& out, const std::string& other) {
  return "the site cannot be put in `" + out + "`: that touches `" + other +
         "`, and each build replaces the whole output folder";
}

}  // namespace

TEST_CASE("a site goes into a folder that is not there yet, or is empty") {
  Project project;
  const std::string root = project.folder / "home/book";
  CHECK(project.check(root + "/site") == root + "/site");
  CHECK(project.check(root + "/site/") == root + "/site");
  CHECK(project.check(root + "/content/../site") == root + "/site");
  CHECK(project.check(project.folder / "elsewhere/new/site") ==
        project.folder / "elsewhere/new/site");
  project.put("home/book/site/.gitignore", "*\n");
  CHECK(project.check(root + "/site") == root + "/site");
  REQUIRE(project.disk.make_folders(root + "/empty"));
  CHECK(project.check(root + "/empty") == root + "/empty");
}

TEST_CASE("a site never replaces the project, its folders, the home folder or what holds them") {
  const Project project;
  const std::string root = project.folder / "home/book";
  CHECK(project.check(root) == overlap_message(root, root));
  CHECK(project.check(root + "/.") == overlap_message(root, root));
  CHECK(project.check("") == overlap_message(root, root));
  CHECK(project.check("/") == overlap_message("/", root));
  CHECK(project.check(project.folder.path()) == overlap_message(project.folder.path(), root));
  CHECK(project.check(project.folder / "home") == overlap_message(project.folder / "home", root));
  CHECK(project.check(root + "/content") == overlap_message("content", "content"));
  CHECK(project.check(root + "/content/a/b") == overlap_message("content/a/b", "content"));
  CHECK(project.check(root + "/.git/site") == overlap_message(".git/site", ".git"));
  CHECK(project.check(root + "/generator/x") == overlap_message("generator/x", "generator"));
  const std::string templates = project.folder / "elsewhere/templates";
  CHECK(project.check(templates) == overlap_message(templates, templates));
  CHECK(project.check(project.folder / "elsewhere") ==
        overlap_message(project.folder / "elsewhere", templates));
  CHECK(project.check(root + "/.projectenboek-site") ==
        overlap_message(".projectenboek-site", ".projectenboek-site"));
}

TEST_CASE("a name that only begins as a protected folder is free") {
  const Project project;
  const std::string root = project.folder / "home/book";
  CHECK(project.check(root + "/content-site") == root + "/content-site");
}

TEST_CASE("a link above the output is resolved before anything is compared") {
  const Project project;
  const std::string root = project.folder / "home/book";
  REQUIRE(::symlink((root + "/content").c_str(), (project.folder / "way-in").c_str()) == 0);
  CHECK(project.check(project.folder / "way-in/site") ==
        overlap_message("content/site", "content"));
}

TEST_CASE("a link or a file in the place of the output is refused") {
  Project project;
  const std::string root = project.folder / "home/book";
  REQUIRE(project.disk.make_folders(project.folder / "target"));
  REQUIRE(::symlink((project.folder / "target").c_str(), (root + "/site").c_str()) == 0);
  const std::string expected = "`site` is not a plain folder, so the site cannot be put there";
  CHECK(project.check(root + "/site") == expected);
  CHECK(project.check(root + "/site/") == expected);
  project.put("home/book/file");
  CHECK(project.check(root + "/file") ==
        "`file` is not a plain folder, so the site cannot be put there");
}

TEST_CASE("a folder with files is replaced only when it holds a site of ours") {
  Project project;
  const std::string root = project.folder / "home/book";
  const std::string foreign = "`site` holds files that were not made by projectenboek";
  project.put("home/book/site/index.html");
  CHECK(project.check(root + "/site") == foreign);
  project.put("home/book/site/404.html");
  CHECK(project.check(root + "/site") == foreign);
  project.put("home/book/site/.gitignore", kSiteGitignore);
  CHECK(project.check(root + "/site") == root + "/site");

  // It may have been moved, and lost what stood beside it.
  REQUIRE(project.disk.rename(root + "/site", root + "/moved"));
  CHECK(project.check(root + "/moved") == root + "/moved");

  // Somebody's checkout of a published branch.
  project.put("home/book/moved/.git");
  CHECK(project.check(root + "/moved") ==
        "`moved` holds files that were not made by projectenboek");
}

TEST_CASE("a gitignore of somebody else does not make a site ours") {
  Project project;
  for (const auto* name : {"index.html", "404.html"}) {
    project.put(std::string("home/book/site/") + name);
  }
  project.put("home/book/site/.gitignore", "*\n!.gitignore\n");
  CHECK(project.check(project.folder / "home/book/site") ==
        "`site` holds files that were not made by projectenboek");
}

TEST_CASE("the state of an output lies beside it") {
  CHECK(state_folder("/a/b/site") == "/a/b/.projectenboek-site");
  CHECK(state_folder("/site") == "/.projectenboek-site");
}

}  // namespace boek
