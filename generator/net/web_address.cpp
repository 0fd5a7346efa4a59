// SPDX-License-Identifier: EUPL-1.2
// The only file that knows libidn2.
#include "net/web_address.h"

#include <idn2.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <vector>

#include "core/text.h"

namespace boek {
namespace {

constexpr std::size_t kMostBytes = 4000;
constexpr std::size_t kMostLabelBytes = 63;  // of the name service
constexpr std::size_t kMostHostBytes = 253;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_unsafe(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7F || c == '\\' || c == '<' || c == '>' || c == '"';
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

struct FreeName {
  void operator()(char* name) const { idn2_free(name); }
};

// The name as it is asked for. Other letters are mapped and composed first, as browsers do it: CAFÉ
// is café, however its é is put together.
std::optional<std::string> to_ascii(std::string_view host) {
  if (is_ascii(host)) return lower(host);
  const std::string name(host);
  char* found = nullptr;
  const int code = idn2_lookup_u8(reinterpret_cast<const std::uint8_t*>(name.c_str()),
                                  reinterpret_cast<std::uint8_t**>(&found),
                                  IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
  const std::unique_ptr<char, FreeName> owned(found);
  return code == IDN2_OK ? std::optional<std::string>(found) : std::nullopt;
}

bool is_host_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

// Labels of one sign at least; behind the last may stand a dot. What mapping made of other letters
// is judged too: it may be a slash.
bool is_host(std::string_view host) {
  if (host.ends_with('.')) host.remove_suffix(1);
  const auto labels = split(host, '.');
  return !host.empty() && host.size() <= kMostHostBytes &&
         std::all_of(host.begin(), host.end(), is_host_sign) &&
         std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
           return !label.empty() && label.size() <= kMostLabelBytes;
         });
}

std::optional<std::string> read_host(std::string_view written) {
  if (written.starts_with('[')) {
    const std::string host = lower(written);
    const bool signs =
        host.ends_with(']') && host.find_first_not_of("0123456789abcdef:.[]") == std::string::npos;
    return signs && host.size() > 2 ? std::optional(host) : std::nullopt;
  }
  const auto host = to_ascii(written);
  return host && is_host(*host) ? host : std::nullopt;
}

std::optional<std::uint16_t> read_port(std::string_view digits) {
  std::uint16_t port = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, port);
  if (digits.empty() || error != std::errc() || stop != end || port == 0) return std::nullopt;
  return port;
}

std::uint16_t usual_port(std::string_view scheme) { return scheme == "https" ? 443 : 80; }

std::string encoded(std::string_view target) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  if (!target.starts_with('/')) out += '/';
  for (const char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      out += c;
    else
      out.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
  }
  return out;
}

}  // namespace

std::optional<WebAddress> parse_web_address(std::string_view url) {
  if (url.size() > kMostBytes || std::any_of(url.begin(), url.end(), is_unsafe))
    return std::nullopt;
  if (find_invalid_utf8(url)) return std::nullopt;
  url = url.substr(0, url.find('#'));
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  WebAddress address;
  address.scheme = lower(url.substr(0, colon));
  if (address.scheme != "http" && address.scheme != "https") return std::nullopt;
  const std::string_view rest = url.substr(colon + 3);
  const std::size_t end = std::min(rest.find_first_of("/?"), rest.size());
  std::string_view authority = rest.substr(0, end);
  if (authority.find('@') != std::string_view::npos) return std::nullopt;
  address.port = usual_port(address.scheme);
  const std::size_t port_at = authority.find(
      ':', authority.starts_with('[') ? std::min(authority.find(']'), authority.size()) : 0);
  if (port_at != std::string_view::npos) {
    const auto port = read_port(authority.substr(port_at + 1));
    if (!port) return std::nullopt;
    address.port = *port;
    authority = authority.substr(0, port_at);
  }
  const auto host = read_host(authority);
  if (!host) return std::nullopt;
  address.host = *host;
  address.target = encoded(rest.substr(end));
  return address;
}

std::string to_text(const WebAddress& address) {
  std::string text = address.scheme + "://" + address.host;
  if (address.port != usual_port(address.scheme)) text += ':' + std::to_string(address.port);
  return text + address.target;
}

}  // namespace boek
