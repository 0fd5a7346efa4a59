// SPDX-License-Identifier: EUPL-1.2
#include "render/sitemap.h"

namespace boek {
namespace {

constexpr int kSecurityDays = 364;
constexpr std::int64_t kDay = 24 * 60 * 60;

std::string contact_url(const std::string& contact) {
  return is_linkable(contact) ? contact : "mailto:" + contact;
}

}  // namespace

std::string sitemap_xml(const RenderContext& context) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const Page& page : context.plan.pages) {
    if (page.kind == PageKind::kNotFound || page.kind == PageKind::kRedirect) continue;
    out += "<url><loc>";
    append_escaped(out, context.absolute(page.url));
    out += "</loc>";
    if (page.kind == PageKind::kProject)
      out += "<lastmod>" + rfc3339(context.updated[page.subject]) + "</lastmod>";
    out += "</url>\n";
  }
  return out + "</urlset>\n";
}

std::string robots_txt(const RenderContext& context) {
  return "User-agent: *\nAllow: /\n\nSitemap: " + context.absolute("/sitemap.xml") + "\n";
}

std::string security_txt(const RenderContext& context) {
  const Config& config = context.book.config;
  if (config.contact.empty()) return {};
  const std::int64_t expires = (days_since_epoch(context.book.today) + kSecurityDays) * kDay;
  return "Contact: " + contact_url(config.contact) + "\nExpires: " + rfc3339(expires) +
         "\nPreferred-Languages: nl, en\nCanonical: " +
         context.absolute("/.well-known/security.txt") + "\n";
}

std::string headers_file() {
  return "/*\n  Content-Security-Policy: " + std::string(kMetaPolicy) +
         "; frame-ancestors 'none'\n"
         "  X-Content-Type-Options: nosniff\n"
         "  Referrer-Policy: strict-origin-when-cross-origin\n"
         "  X-Frame-Options: DENY\n"
         "\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"
         "\n/zoek/*\n  Cache-Control: public, max-age=31536000, immutable\n"
         "\n/data/*\n  Access-Control-Allow-Origin: *\n";
}

}  // namespace boek
