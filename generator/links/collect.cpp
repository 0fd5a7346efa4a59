// SPDX-License-Identifier: EUPL-1.2
#include "links/collect.h"

#include <algorithm>
#include <map>

#include "model/url.h"
#include "net/web_address.h"

namespace boek {
namespace {

class Collector {
 public:
  void take(const Record& record) {
    for (const Located<std::string>& address : record.addresses)
      add(address.value, {record.file, address.span});
    std::size_t link = 0;
    for (const Node& node : record.body.nodes) {
      if (node.kind != NodeKind::kLink && node.kind != NodeKind::kImage) continue;
      if (link >= record.link_spans.size()) break;
      add(record.body.text(node), {record.file, record.link_spans[link++]});
    }
  }

  void add(std::string_view address, Location place) {
    const std::string scheme = scheme_of(address);
    if (scheme != "http" && scheme != "https") return;
    // One that the content may hold but that nobody can ask for is still reported, as it stands.
    const auto parsed = parse_web_address(address);
    found_[parsed ? to_text(*parsed) : std::string(address.substr(0, address.find('#')))].push_back(
        std::move(place));
  }

  std::vector<ExternalLink> links() && {
    std::vector<ExternalLink> links;
    for (auto& [url, places] : found_) {
      std::sort(places.begin(), places.end());
      places.erase(std::unique(places.begin(), places.end()), places.end());
      links.push_back({url, std::move(places)});
    }
    return links;
  }

 private:
  std::map<std::string, std::vector<Location>> found_;
};

}  // namespace

std::vector<ExternalLink> collect_links(const Book& book) {
  Collector all;
  for (const Project& record : book.projects) all.take(record);
  for (const Province& record : book.provinces) all.take(record);
  for (const Theme& record : book.themes) all.take(record);
  for (const Instrument& record : book.instruments) all.take(record);
  for (const Tafel& record : book.tafels) all.take(record);
  for (const Pagina& record : book.paginas) all.take(record);
  for (const Source& source : book.sources) all.add(source.url, source.url_at);
  return std::move(all).links();
}

}  // namespace boek
