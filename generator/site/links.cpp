// SPDX-License-Identifier: EUPL-1.2
#include "site/links.h"

#include <algorithm>
#include <set>
#include <span>
#include <unordered_map>

#include "core/parallel.h"
#include "core/spelling.h"
#include "core/text.h"
#include "model/url.h"
#include "site/plan.h"

namespace boek {
namespace {

// Comparing with every heading of a very long page for each link would take seconds.
constexpr std::size_t kMostAnchorsToCompare = 200;

constexpr std::string_view kIndexFolders[] = {"projecten", "provincies", "themas", "instrumenten"};

std::string percent_decoded(std::string_view text) {
  const auto digit = [](char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    if (escape)
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
    else
      out += text[i];
    if (escape) i += 2;
  }
  return out;
}

// Calls fn with every record that has a page of its own, and with what makes its URL of its id.
template <typename Fn>
void each_page_record(const Book& book, Fn fn) {
  for (const Project& r : book.projects) fn(r, project_url);
  for (const Province& r : book.provinces) fn(r, province_url);
  for (const Theme& r : book.themes) fn(r, theme_url);
  for (const Instrument& r : book.instruments) fn(r, instrument_url);
  for (const Pagina& r : book.paginas) fn(r, pagina_url);
}

using UrlOf = std::string (*)(std::string_view id);

bool has_heading(const Record& record, std::string_view anchor) {
  return std::any_of(record.body.nodes.begin(), record.body.nodes.end(), [&](const Node& node) {
    return node.kind == NodeKind::kHeading && record.body.extra(node) == anchor;
  });
}

std::vector<std::string_view> headings(const Record& record) {
  std::vector<std::string_view> anchors;
  for (const Node& node : record.body.nodes)
    if (node.kind == NodeKind::kHeading) anchors.push_back(record.body.extra(node));
  return anchors;
}

// The pages that links may lead to.
struct LinkTargets {
  explicit LinkTargets(const Book& book) {
    pages.reserve(book.projects.size() + 256);
    each_page_record(book, [&](const Record& record, UrlOf) {
      pages.emplace(path_in_content(record.file), &record);
    });
    for (const Project& draft : book.drafts) drafts.insert(path_in_content(draft.file));
    add_former(book.projects);
    add_former(book.themes);
    add_former(book.instruments);
  }

  std::unordered_map<std::string, const Record*> pages;  // by path below content/; looked up only
  std::set<std::string> drafts;
  std::map<std::string, std::string> former;  // path of a former id → file name of the live page

 private:
  template <typename Records>
  void add_former(const Records& records) {
    for (const auto& record : records) {
      if (record.voorheen.empty()) continue;
      const std::string path = path_in_content(record.file);
      const std::string folder = path.substr(0, path.rfind('/') + 1);
      for (const auto& id : record.voorheen)
        former.emplace(folder + id.value + ".md", record.id + ".md");
    }
  }
};

// Checks the links of one record.
class LinkChecker {
 public:
  LinkChecker(const LinkTargets& targets, const Record& record)
      : targets_(targets), record_(&record) {}

  Diagnostics run() {
    check(*record_);
    return std::move(diagnostics_);
  }

 private:
  void report(Code code, std::vector<std::string> args, std::string suggestion = {}) {
    diagnostics_.push_back(
        {code, {record_->file, span_}, std::move(args), std::move(suggestion), {}});
  }

  // The fix of what was reported last: `part` of the address is to be `replacement`.
  void fix_part(std::string_view address, std::string_view part, std::string_view replacement) {
    Span at = span_;
    const std::size_t width = at.end.column - at.begin.column;
    // Written with escapes, its parts stand elsewhere.
    if (at.begin.line != at.end.line || width != count_code_points(address)) return;
    const auto before = static_cast<std::size_t>(part.data() - address.data());
    at.begin.column += static_cast<std::uint32_t>(count_code_points(address.substr(0, before)));
    at.end.column = at.begin.column + static_cast<std::uint32_t>(count_code_points(part));
    diagnostics_.back().fix = {{{record_->file, at}, std::string(replacement)}};
  }

  void check(const Record& record) {
    if (record.link_spans.empty()) return;
    std::size_t link = 0;
    for (const Node& node : record.body.nodes) {
      if (node.kind == NodeKind::kImage) ++link;
      if (node.kind != NodeKind::kLink) continue;
      span_ = record.link_spans[link++];
      address(record.body.text(node));
    }
  }

  void address(std::string_view address) {
    const bool outward =
        !scheme_of(address).empty() || address.starts_with("//") || has_unsafe_character(address);
    if (outward) return;  // judged with the file itself
    if (address.starts_with('/')) return report(Code::kNotRelative, {printable(address)});
    const ContentPath target = join_path(path_in_content(record_->file), address);
    if (target.leaves_content) return report(Code::kLinkLeavesContent, {printable(address)});
    if (address.starts_with('#')) return anchor(*record_, target.fragment, address);
    if (address.empty() || (target.path.empty() && target.fragment.empty()))
      return report(Code::kNotRelative, {printable(address)});
    if (target.is_folder) return folder(target, address);
    if (!target.is_page) return report(Code::kNotRelative, {printable(address)});
    page(target, address);
  }

  void folder(const ContentPath& target, std::string_view address) {
    const auto* known = std::find(std::begin(kIndexFolders), std::end(kIndexFolders), target.path);
    if (known == std::end(kIndexFolders)) report(Code::kNotRelative, {printable(address)});
  }

  void page(const ContentPath& target, std::string_view address) {
    if (targets_.drafts.contains(target.path))
      return report(Code::kDraftReference, {printable(address)});
    const auto found = targets_.pages.find(target.path);
    const auto former = targets_.former.find(target.path);
    if (found == targets_.pages.end() && former != targets_.former.end()) {
      report(Code::kFormerId, {printable(address)}, in_folder_of(address, former->second));
      return fix_part(address, file_name_of(address), former->second);
    }
    if (found == targets_.pages.end()) return unknown_page(target, address);
    if (!target.fragment.empty()) anchor(*found->second, target.fragment, address);
  }

  // What is suggested is the address as it should have been written: same folder, nearest name.
  void unknown_page(const ContentPath& target, std::string_view address) {
    const std::size_t slash = target.path.rfind('/');
    const std::string folder = target.path.substr(0, slash + 1);
    // Names are compared without .md, which would make all of them alike.
    std::vector<std::string_view> stems;
    for (const auto& [path, record] : targets_.pages)
      if (path.starts_with(folder)) stems.push_back(stem(std::string_view(path).substr(slash + 1)));
    std::sort(stems.begin(), stems.end());
    const std::string_view name = stem(std::string_view(target.path).substr(slash + 1));
    const auto near = nearest(name, stems);
    report(Code::kBrokenLink, {printable(address)},
           near ? in_folder_of(address, std::string(*near) + ".md") : std::string());
    if (const auto certain = certain_spelling(name, stems))
      fix_part(address, file_name_of(address), std::string(*certain) + ".md");
  }

  static std::string_view stem(std::string_view file_name) {
    return file_name.substr(0, file_name.size() - 3);
  }

  static std::string_view file_name_of(std::string_view address) {
    const std::string_view path = address.substr(0, address.find('#'));
    return path.substr(path.rfind('/') + 1);
  }

  // `file_name` in the folder that an address leads to, as it should have been written.
  static std::string in_folder_of(std::string_view address, std::string_view file_name) {
    const std::string_view path = address.substr(0, address.find('#'));
    return std::string(path.substr(0, path.rfind('/') + 1)).append(file_name);
  }

  void anchor(const Record& target, const std::string& fragment, std::string_view address) {
    if (fragment.empty() || !target.readable || has_heading(target, fragment)) return;
    auto anchors = headings(target);
    if (anchors.size() > kMostAnchorsToCompare) anchors.clear();
    const auto near = nearest(fragment, anchors);
    report(Code::kBrokenAnchor, {printable(fragment)}, near ? std::string(*near) : std::string());
    if (const auto certain = certain_spelling(fragment, anchors); certain)
      fix_part(address, address.substr(address.find('#') + 1), *certain);
  }

  const LinkTargets& targets_;
  const Record* record_;
  Diagnostics diagnostics_;
  Span span_;
};

}  // namespace

std::string path_in_content(std::string_view shown_path) {
  const std::size_t name = shown_path.rfind('/');
  const std::size_t folder =
      name == std::string_view::npos || name == 0 ? name : shown_path.rfind('/', name - 1);
  return std::string(folder == std::string_view::npos ? shown_path : shown_path.substr(folder + 1));
}

ContentPath join_path(std::string_view file, std::string_view address) {
  ContentPath target;
  const std::size_t hash = address.find('#');
  if (hash != std::string_view::npos) target.fragment = percent_decoded(address.substr(hash + 1));
  const std::string path = percent_decoded(address.substr(0, hash));
  if (path.empty()) return target;

  std::vector<std::string_view> parts = split(file, '/');
  parts.pop_back();
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..")
      parts.push_back(part);
    else if (parts.empty())
      target.leaves_content = true;
    else
      parts.pop_back();
  }
  for (const std::string_view part : parts) {
    if (!target.path.empty()) target.path += '/';
    target.path += part;
  }
  target.is_folder = path.back() == '/';
  target.is_page = !target.is_folder && target.path.ends_with(".md");
  return target;
}

Diagnostics check_links(const Book& book, unsigned jobs) {
  const LinkTargets targets(book);
  std::vector<const Record*> records;
  each_page_record(book, [&](const Record& record, UrlOf) { records.push_back(&record); });
  for (const Tafel& tafel : book.tafels) records.push_back(&tafel);
  for (const Project& draft : book.drafts) records.push_back(&draft);
  const auto found =
      parallel_map(std::span<const Record* const>(records), jobs,
                   [&](const Record* record) { return LinkChecker(targets, *record).run(); });
  Diagnostics all;
  for (const Diagnostics& of_record : found) append(all, of_record);
  return all;
}

Links::Links(const Book& book) {
  each_page_record(book, [&](const Record& record, UrlOf url_of) {
    url_of_file_.emplace(path_in_content(record.file), url_of(record.id));
  });
}

ResolvedLink Links::resolve(std::string_view file, std::string_view address) const {
  if (!scheme_of(address).empty()) return {LinkKind::kExternal, std::string(address)};
  if (address.starts_with('#')) return {LinkKind::kFragment, std::string(address)};
  const ContentPath target = join_path(path_in_content(file), address);
  if (target.is_folder) return {LinkKind::kInternal, "/" + target.path + "/"};
  const auto found = url_of_file_.find(target.path);
  if (found == url_of_file_.end()) return {LinkKind::kText, {}};
  std::string url = found->second;
  if (!target.fragment.empty()) url.append("#").append(target.fragment);
  return {LinkKind::kInternal, std::move(url)};
}

}  // namespace boek
