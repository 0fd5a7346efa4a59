// SPDX-License-Identifier: EUPL-1.2
// Addresses outside the site that were on no page before.
#include <algorithm>
#include <map>
#include <set>

#include "change/compare.h"
#include "model/url.h"

namespace boek {
namespace {

using LinksByUrl = std::map<std::string, NewLink>;

class Collector {
 public:
  explicit Collector(const Book& book) : book_(book) {}

  LinksByUrl run() {
    for (const Project& project : book_.projects) {
      begin(project.titel.value, project_url(project.id));
      for (const Link& link : project.links) add(link.url);
      for (const Bronvermelding& source : project.bronnen) add(source.url);
      add(project.contact.url);
      add_body(project);
    }
    for (const Province& province : book_.provinces) {
      begin(province.naam, province_url(province.id));
      add(province.website);
      add_body(province);
    }
    for (const Theme& theme : book_.themes) {
      begin(theme.naam, theme_url(theme.id));
      add_body(theme);
    }
    for (const Instrument& instrument : book_.instruments) {
      begin(instrument.naam, instrument_url(instrument.id));
      add(instrument.website);
      add_body(instrument);
    }
    for (const Pagina& pagina : book_.paginas) {
      begin(pagina.titel, pagina_url(pagina.id));
      add_body(pagina);
    }
    for (const Source& source : book_.sources) {
      begin(source.titel, {});
      add(source.url);
    }
    return std::move(links_);
  }

 private:
  void begin(const std::string& title, const std::string& url) {
    title_ = title;
    page_url_ = url;
  }

  void add(std::string_view url) {
    const std::string scheme = scheme_of(url);
    if (scheme != "https" && scheme != "http") return;
    links_.emplace(url, NewLink{std::string(url), title_, page_url_});
  }

  void add_body(const Record& record) {
    for (const Node& node : record.body.nodes)
      if (node.kind == NodeKind::kLink) add(record.body.text(node));
  }

  const Book& book_;
  LinksByUrl links_;
  std::string title_, page_url_;
};

}  // namespace

std::vector<NewLink> new_links(const Book& before, const Book& after) {
  const LinksByUrl then = Collector(before).run();
  std::vector<NewLink> links;
  for (auto& [url, link] : Collector(after).run())
    if (!then.contains(url)) links.push_back(std::move(link));
  return links;
}

}  // namespace boek
