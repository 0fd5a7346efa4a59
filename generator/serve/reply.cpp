// SPDX-License-Identifier: EUPL-1.2
#include "serve/reply.h"

#include <algorithm>

#include "core/text.h"

namespace boek {
namespace {

constexpr std::string_view kPlainText = "text/plain; charset=utf-8";

struct TypeOfExtension {
  std::string_view extension;
  std::string_view type;
};
constexpr TypeOfExtension kTypes[] = {
    {"html", "text/html; charset=utf-8"},
    {"css", "text/css; charset=utf-8"},
    {"js", "text/javascript; charset=utf-8"},
    {"mjs", "text/javascript; charset=utf-8"},
    {"json", "application/json; charset=utf-8"},
    {"map", "application/json; charset=utf-8"},
    {"jsonld", "application/ld+json; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"txt", kPlainText},
    {"xml", "application/xml; charset=utf-8"},
    {"svg", "image/svg+xml; charset=utf-8"},
    {"webmanifest", "application/manifest+json; charset=utf-8"},
    {"png", "image/png"},
    {"jpg", "image/jpeg"},
    {"webp", "image/webp"},
    {"avif", "image/avif"},
    {"ico", "image/x-icon"},
    {"woff2", "font/woff2"},
    {"pdf", "application/pdf"},
    {"wasm", "application/wasm"},
};

bool is_this_machine(std::string_view host) {
  // The name ends at the port; a literal IPv6 address has colons of its own.
  const std::size_t end = host.starts_with('[') ? host.find(']') + 1 : host.find(':');
  const std::string name = fold(host.substr(0, end));
  return name == "localhost" || name == "127.0.0.1" || name == "[::1]";
}

// Whether a line of `_headers` ("/*", "/assets/*", "/404.html") speaks of a path.
bool covers(std::string_view pattern, std::string_view path) {
  if (!pattern.ends_with('*')) return pattern == path;
  pattern.remove_suffix(1);
  return path.starts_with(pattern);
}

// A header that would outlive the preview in the browser, or hide a change from it.
bool is_for_published_only(const std::string& name) {
  const std::string folded = fold(name);
  return folded == "strict-transport-security" || folded == "cache-control";
}

// The headers that the site's own `_headers` gives for a path, so that what the policy forbids is
// seen before it is published.
void add_site_headers(const SiteFiles& site, std::string_view path, Reply& reply) {
  const auto file = site.find("_headers");
  if (file == site.end()) return;
  bool covered = false;
  for (const std::string_view line : split(file->second, '\n')) {
    const std::string_view text = trim(line);
    if (text.empty() || text.starts_with('#')) continue;
    if (line.front() != ' ' && line.front() != '\t') {
      covered = covers(text, path);
      continue;
    }
    const std::size_t colon = text.find(':');
    if (!covered || colon == std::string_view::npos) continue;
    std::string name(trim(text.substr(0, colon)));
    if (is_for_published_only(name)) continue;
    reply.headers.emplace_back(std::move(name), trim(text.substr(colon + 1)));
  }
}

Reply plain(int status, std::string_view text) {
  return {.status = status, .type = std::string(kPlainText), .bytes = text, .headers = {}};
}

Reply file_reply(int status, std::string_view path, std::string_view bytes) {
  return {
      .status = status, .type = std::string(content_type_of(path)), .bytes = bytes, .headers = {}};
}

Reply redirect(const Request& request) {
  Reply reply = plain(302, "");
  // Relative, and only for a path of the site: it cannot lead to another machine.
  const std::string name = request.path.substr(request.path.rfind('/') + 1);
  std::string target = name + '/';
  if (!request.query.empty()) target += '?' + request.query;
  reply.headers.emplace_back("Location", std::move(target));
  return reply;
}

Reply find_file(const SiteFiles& site, const Request& request) {
  std::string path = request.path.substr(1);
  if (path.empty() || path.ends_with('/')) path += "index.html";
  if (const auto found = site.find(path); found != site.end()) {
    return file_reply(200, path, found->second);
  }
  // A name with a colon would read as a scheme; no page of ours has one.
  if (site.contains(path + "/index.html") && path.find(':') == std::string::npos) {
    return redirect(request);
  }
  if (const auto page = site.find("404.html"); page != site.end()) {
    return file_reply(404, page->first, page->second);
  }
  return plain(404, "Deze pagina bestaat niet.\n");
}

}  // namespace

Reply reply_to(const SiteFiles* site, const Request& request) {
  Reply reply;
  if (!is_this_machine(request.host)) {
    reply = plain(403, "De voorvertoning is alleen op deze computer te zien: ga naar localhost.\n");
  } else if (request.method != "GET" && request.method != "HEAD") {
    reply = plain(405, "De voorvertoning kan alleen pagina's tonen.\n");
    reply.headers.emplace_back("Allow", "GET, HEAD");
  } else if (site == nullptr) {
    reply = plain(503, "De site kon nog niet worden gemaakt: zie de meldingen in de terminal.\n");
  } else if (!request.path.starts_with('/')) {
    reply = plain(400, "Dit is geen adres van de site.\n");
  } else {
    reply = find_file(*site, request);
    add_site_headers(*site, request.path, reply);
  }
  reply.headers.emplace_back("Cache-Control", "no-store");
  const auto has_nosniff = [](const auto& header) {
    return fold(header.first) == "x-content-type-options";
  };
  if (std::none_of(reply.headers.begin(), reply.headers.end(), has_nosniff)) {
    reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
  }
  return reply;
}

std::string_view content_type_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (name == "feed.xml") return "application/atom+xml; charset=utf-8";
  if (name == "_headers" || name == ".gitignore") return kPlainText;
  const std::size_t dot = name.rfind('.');
  const std::string_view extension = dot == std::string_view::npos ? "" : name.substr(dot + 1);
  for (const TypeOfExtension& row : kTypes) {
    if (row.extension == extension) return row.type;
  }
  return "application/octet-stream";
}

}  // namespace boek
