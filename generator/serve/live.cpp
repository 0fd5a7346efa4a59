// SPDX-License-Identifier: EUPL-1.2
#include "serve/live.h"

#include "core/content_hash.h"
#include "core/text.h"

namespace boek {
namespace {

constexpr std::size_t kVersionDigits = 16;

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hexadecimal(text[at + 1]) : -1;
    const int low = high >= 0 ? hexadecimal(text[at + 2]) : -1;
    if (low < 0) {
      out += text[at];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return out;
}

}  // namespace

std::string version_of(std::string_view bytes) { return content_hash(bytes, kVersionDigits); }

std::string with_live_script(std::string_view page, std::string_view version) {
  // Text in a page is escaped, so the first end of a head is the end of the head.
  std::size_t at = page.find("</head>");
  if (at == std::string_view::npos) at = page.find("</body>");
  if (at == std::string_view::npos) at = page.size();
  std::string out(page.substr(0, at));
  out.append("<script src=\"").append(kLiveFolder).append("live.js?v=").append(version);
  out.append("\" defer></script>").append(page.substr(at));
  return out;
}

std::string server_event(std::string_view name, std::string_view data) {
  std::string out = "event: " + std::string(name) + '\n';
  for (const std::string_view line : split(data, '\n')) out.append("data: ").append(line) += '\n';
  return out + '\n';
}

std::string decoded_path(std::string_view path) { return decoded(path); }

std::string query_value(std::string_view query, std::string_view key) {
  for (const std::string_view part : split(query, '&'))
    if (part.size() > key.size() && part.starts_with(key) && part[key.size()] == '=')
      return decoded(part.substr(key.size() + 1));
  return {};
}

}  // namespace boek
