// SPDX-License-Identifier: EUPL-1.2
#include "links/collect.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/url.h"
#include "net/web_address.h"
#include "site/plan.h"

namespace boek {
namespace {

// Goes by every record; the last one begun is whose links are told.
class Visitor {
 public:
  explicit Visitor(const std::function<void(LinkMention)>& tell) : tell_(tell) {}

  void take(const Record& record, std::string_view title, std::string page_url) {
    title_ = title;
    page_url_ = std::move(page_url);
    for (const Located<std::string>& address : record.addresses)
      add(address.value, {record.file, address.span});
    std::size_t link = 0;
    for (const Node& node : record.body.nodes) {
      if (node.kind != NodeKind::kLink && node.kind != NodeKind::kImage) continue;
      if (link >= record.link_spans.size()) break;
      add(record.body.text(node), {record.file, record.link_spans[link++]});
    }
  }

  void take(const Source& source) {
    title_ = source.titel;
    page_url_.clear();
    add(source.url, source.url_at);
  }

 private:
  void add(std::string_view address, Location place) {
    const std::string scheme = scheme_of(address);
    if (scheme != "http" && scheme != "https") return;
    // One that the content may hold but that nobody can ask for is still told, as it stands.
    const auto parsed = parse_web_address(address);
    tell_({parsed ? to_text(*parsed) : std::string(address.substr(0, address.find('#'))),
           std::move(place), title_, page_url_});
  }

  const std::function<void(LinkMention)>& tell_;
  std::string_view title_;
  std::string page_url_;
};

}  // namespace

void each_link(const Book& book, const std::function<void(LinkMention)>& tell) {
  Visitor visitor(tell);
  for (const Project& record : book.projects)
    visitor.take(record, record.titel.value, project_url(record.id));
  for (const Province& record : book.provinces)
    visitor.take(record, record.naam, province_url(record.id));
  for (const Theme& record : book.themes) visitor.take(record, record.naam, theme_url(record.id));
  for (const Instrument& record : book.instruments)
    visitor.take(record, record.naam, instrument_url(record.id));
  for (const Tafel& record : book.tafels) visitor.take(record, record.titel, {});
  for (const Pagina& record : book.paginas)
    visitor.take(record, record.titel, pagina_url(record.id));
  for (const Source& source : book.sources) visitor.take(source);
}

std::vector<ExternalLink> collect_links(const Book& book) {
  std::map<std::string, std::vector<Location>> found;
  each_link(book, [&](LinkMention mention) {
    found[std::move(mention.url)].push_back(std::move(mention.place));
  });
  std::vector<ExternalLink> links;
  for (auto& [url, places] : found) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    links.push_back({url, std::move(places)});
  }
  return links;
}

std::vector<NewLink> new_links(const Book& before, const Book& after) {
  std::set<std::string> then;
  each_link(before, [&](LinkMention mention) { then.insert(std::move(mention.url)); });
  std::map<std::string, NewLink> found;
  each_link(after, [&](LinkMention mention) {
    if (then.contains(mention.url)) return;
    found.try_emplace(
        mention.url, NewLink{mention.url, std::string(mention.title), std::move(mention.page_url)});
  });
  std::vector<NewLink> links;
  for (auto& [url, link] : found) links.push_back(std::move(link));
  return links;
}

}  // namespace boek
