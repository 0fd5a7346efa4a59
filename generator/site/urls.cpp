// SPDX-License-Identifier: EUPL-1.2
// The URL rules: what an id becomes, and how pages refer to each other.
#include <algorithm>

#include "site/plan.h"

namespace boek {
namespace {

std::string folder_url(std::string_view folder, std::string_view id) {
  std::string url = "/";
  url.append(folder).append("/").append(id).append("/");
  return url;
}

}  // namespace

std::string project_url(std::string_view id) { return folder_url("projecten", id); }
std::string province_url(std::string_view id) { return folder_url("provincies", id); }
std::string theme_url(std::string_view id) { return folder_url("themas", id); }
std::string instrument_url(std::string_view id) { return folder_url("instrumenten", id); }
std::string landsdeel_url(std::string_view id) { return folder_url("landsdelen", id); }

std::string cell_url(std::string_view theme, std::string_view province) {
  return theme_url(theme).append(province).append("/");
}

std::string pagina_url(std::string_view id) { return std::string("/").append(id).append("/"); }

std::string numbered_url(std::string_view index_url, std::uint32_t number) {
  std::string url(index_url);
  if (number > 1) url.append("pagina/").append(std::to_string(number)).append("/");
  return url;
}

std::string root_prefix(std::string_view from_url) {
  const auto depth = std::count(from_url.begin(), from_url.end(), '/') - 1;
  if (depth <= 0) return "./";
  std::string prefix;
  for (std::ptrdiff_t i = 0; i < depth; ++i) prefix += "../";
  return prefix;
}

std::string file_of_url(std::string_view url) {
  std::string file(url.substr(1));
  if (file.empty() || file.back() == '/') file += "index.html";
  return file;
}

}  // namespace boek
