// SPDX-License-Identifier: EUPL-1.2
#include "render/feeds.h"

#include "render/html.h"

namespace boek {
namespace {

// A tag: URI names a thing by who named it and when, and stays when addresses change. The year is
// that of the first edition and never changes.
std::string tag(const RenderContext& context, std::string_view url) {
  std::string_view host = context.book.config.basis_url;
  const std::size_t scheme = host.find("://");
  if (scheme != std::string_view::npos) host.remove_prefix(scheme + 3);
  host = host.substr(0, host.find_first_of("/:"));
  std::string_view path = url.substr(1);
  if (path.ends_with('/')) path.remove_suffix(1);
  return "tag:" + std::string(host) + ",2026:" + (path.empty() ? "boek" : std::string(path));
}

void add_element(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append(">");
  append_escaped(out, text);
  out.append("</").append(name).append(">\n");
}

void add_link(std::string& out, std::string_view relation, std::string_view type,
              std::string_view address) {
  out += "<link";
  append_attribute(out, "rel", relation);
  append_attribute(out, "type", type);
  append_attribute(out, "href", address);
  out += "/>\n";
}

}  // namespace

std::string feed_entry(const RenderContext& context, ProjectId id) {
  const Project& project = context.book[id];
  const std::string url = project_url(project.id);
  std::string out = "<entry>\n";
  add_element(out, "id", tag(context, url));
  add_element(out, "title", project.titel.value);
  add_link(out, "alternate", "text/html", context.absolute(url));
  add_element(out, "updated", rfc3339(context.updated[id.index]));
  add_element(out, "summary", project.samenvatting);
  return out + "</entry>\n";
}

std::string feed_xml(const RenderContext& context, const FeedHead& head,
                     const std::vector<ProjectId>& newest, const Pieces& entries) {
  const Config& config = context.book.config;
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"";
  append_attribute(out, "xml:lang", config.taal);
  out += ">\n";
  add_element(out, "id", tag(context, head.page_url));
  add_element(out, "title", head.title);
  add_link(out, "self", "application/atom+xml", context.absolute(head.page_url + "feed.xml"));
  add_link(out, "alternate", "text/html", context.absolute(head.page_url));
  // Without entries there is nothing newer than the day of the book itself.
  const std::int64_t today = days_since_epoch(context.book.today) * 24 * 60 * 60;
  add_element(out, "updated",
              rfc3339(newest.empty() ? today : context.updated[newest.front().index]));
  out += "<author>\n";
  add_element(out, "name", config.titel);
  out += "</author>\n";
  for (const ProjectId id : newest) out += entries[id.index];
  return out + "</feed>\n";
}

}  // namespace boek
