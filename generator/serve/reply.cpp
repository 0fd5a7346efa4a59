// SPDX-License-Identifier: EUPL-1.2
#include "serve/reply.h"

#include <algorithm>

#include "core/text.h"
#include "serve/live.h"

namespace boek {
namespace {

constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kPlainText = "text/plain; charset=utf-8";

struct TypeOfExtension {
  std::string_view extension;
  std::string_view type;
};
constexpr TypeOfExtension kTypes[] = {
    {"html", kHtml},
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
void add_site_headers(const ServedSite& site, std::string_view path, Reply& reply) {
  const SharedBytes file = site.file("_headers");
  if (!file) return;
  bool covered = false;
  for (const std::string_view line : split(*file, '\n')) {
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

SharedBytes shared(std::string_view bytes) { return std::make_shared<const std::string>(bytes); }

Reply plain(int status, std::string_view text) {
  return {.status = status, .type = std::string(kPlainText), .bytes = shared(text), .headers = {}};
}

Reply file_reply(int status, std::string_view path, SharedBytes bytes) {
  return {.status = status,
          .type = std::string(content_type_of(path)),
          .bytes = std::move(bytes),
          .headers = {}};
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

Reply find_file(const ServedSite& site, const Request& request) {
  std::string path = request.path.substr(1);
  if (path.empty() || path.ends_with('/')) path += "index.html";
  if (SharedBytes found = site.file(path)) return file_reply(200, path, std::move(found));
  // A name with a colon would read as a scheme; no page of ours has one.
  if (site.has_page(path + "/index.html") && path.find(':') == std::string::npos) {
    return redirect(request);
  }
  if (SharedBytes page = site.file("404.html")) return file_reply(404, "404.html", std::move(page));
  return plain(404, "Deze pagina bestaat niet.\n");
}

// What there is to see at an address, before the script is added.
Reply find_shown(const Shown& shown, const Request& request) {
  if (!request.path.starts_with('/')) return plain(400, "Dit is geen adres van de site.\n");
  if (shown.site) return find_file(*shown.site, request);
  if (!shown.report.page.empty()) {
    return {.status = 503,
            .type = std::string(kHtml),
            .bytes = shared(shown.report.page),
            .headers = {}};
  }
  return plain(503, "De site kon nog niet worden gemaakt: zie de meldingen in de terminal.\n");
}

Reply live_file(const Request& request) {
  const std::string_view name = std::string_view(request.path).substr(kLiveFolder.size());
  if (name == "live.js") return file_reply(200, name, shared(live_script()));
  if (name == "live.css") return file_reply(200, name, shared(live_style()));
  return plain(404, "Deze pagina bestaat niet.\n");
}

Reply page_or_file(const Shown& shown, const Request& request) {
  Reply reply = find_shown(shown, request);
  if (reply.type == kHtml)
    reply.bytes = shared(with_live_script(*reply.bytes, version_of(*reply.bytes)));
  return reply;
}

// The name of an asset changes with its bytes, so that a page which is loaded again need not wait
// for them.
bool has_bytes_in_name(const Request& request) { return request.path.starts_with("/assets/"); }

}  // namespace

Reply reply_to(const Shown& shown, const Request& request) {
  Reply reply;
  if (!is_this_machine(request.host)) {
    reply = plain(403, "De voorvertoning is alleen op deze computer te zien: ga naar localhost.\n");
  } else if (request.method != "GET" && request.method != "HEAD") {
    reply = plain(405, "De voorvertoning kan alleen pagina's tonen.\n");
    reply.headers.emplace_back("Allow", "GET, HEAD");
  } else if (request.path.starts_with(kLiveFolder)) {
    reply = live_file(request);
  } else {
    reply = page_or_file(shown, request);
    if (shown.site) add_site_headers(*shown.site, request.path, reply);
  }
  const bool keeps = reply.status == 200 && has_bytes_in_name(request);
  reply.headers.emplace_back("Cache-Control", keeps ? "private, max-age=3600" : "no-store");
  const auto has_nosniff = [](const auto& header) {
    return fold(header.first) == "x-content-type-options";
  };
  if (std::none_of(reply.headers.begin(), reply.headers.end(), has_nosniff)) {
    reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
  }
  return reply;
}

bool is_for_events(const Request& request) {
  return request.method == "GET" && request.path == kLiveEvents && is_this_machine(request.host);
}

std::string version_at(const Shown& shown, const std::string& path) {
  return version_of(
      *find_shown(shown, {.method = "GET", .path = path, .query = "", .host = ""}).bytes);
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
