// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "site/links.h"
#include "site/plan.h"

namespace boek {

TEST_CASE("every page knows its way to the root") {
  CHECK(root_prefix("/") == "./");
  CHECK(root_prefix("/projecten/") == "../");
  CHECK(root_prefix("/themas/energie/drenthe/") == "../../../");
  CHECK(root_prefix("/404.html") == "./");
}

TEST_CASE("a URL is a file below the site's folder") {
  CHECK(file_of_url("/") == "index.html");
  CHECK(file_of_url("/projecten/a/") == "projecten/a/index.html");
  CHECK(file_of_url("/404.html") == "404.html");
}

TEST_CASE("the first page of an index is the index") {
  CHECK(numbered_url("/projecten/", 1) == "/projecten/");
  CHECK(numbered_url("/projecten/", 3) == "/projecten/pagina/3/");
}

TEST_CASE("addresses in a body are joined to the folder of its file") {
  const auto joined = [](std::string_view address) { return join_path("projecten/a.md", address); };
  CHECK(joined("b.md").path == "projecten/b.md");
  CHECK(joined("./b.md").path == "projecten/b.md");
  CHECK(joined("../themas/x.md#kop").path == "themas/x.md");
  CHECK(joined("../themas/x.md#kop").fragment == "kop");
  CHECK(joined("../themas/").is_folder);
  CHECK(joined("../../x.md").leaves_content);
  CHECK(joined("../../content/projecten/b.md").leaves_content);
  CHECK(joined("%2e%2e/%2e%2e/x.md").leaves_content);
  CHECK(joined("#kop").path.empty());
  CHECK_FALSE(joined("plaatje.png").is_page);
}

}  // namespace boek
