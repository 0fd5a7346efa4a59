// SPDX-License-Identifier: EUPL-1.2
#include "net/web_address.h"

#include <algorithm>
#include <charconv>
#include <limits>
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

// Punycode, RFC 3492: how a label of other letters is written in ASCII.
class Punycode {
 public:
  static std::optional<std::string> encode(std::string_view label) {
    std::vector<char32_t> letters;
    for (std::size_t at = 0; at < label.size();) letters.push_back(next_code_point(label, at));
    Punycode code;
    for (const char32_t letter : letters)
      if (letter < kFirst) code.out_ += static_cast<char>(letter);
    code.done_ = code.basic_ = static_cast<std::uint32_t>(code.out_.size());
    if (code.basic_ > 0) code.out_ += '-';
    for (char32_t next = kFirst; code.done_ < letters.size(); ++next) {
      next = smallest(letters, next);
      if (!code.insert(letters, next)) return std::nullopt;
    }
    return std::move(code.out_);
  }

 private:
  static constexpr std::uint32_t kBase = 36, kLeast = 1, kMost = 26, kSkew = 38, kDamp = 700;
  static constexpr char32_t kFirst = 0x80;

  static char32_t smallest(const std::vector<char32_t>& letters, char32_t least) {
    char32_t found = std::numeric_limits<char32_t>::max();
    for (const char32_t letter : letters)
      if (letter >= least) found = std::min(found, letter);
    return found;
  }

  // Writes where each `next` stands; false when the numbers grow out of hand.
  bool insert(const std::vector<char32_t>& letters, char32_t next) {
    constexpr std::uint32_t kMostDelta = 1U << 26;
    delta_ += (next - reached_) * (done_ + 1);
    if (delta_ > kMostDelta) return false;
    reached_ = next;
    for (const char32_t letter : letters) {
      if (letter < next) ++delta_;
      if (letter != next) continue;
      write(delta_);
      bias_ = adapted();
      delta_ = 0;
      ++done_;
    }
    ++delta_;
    ++reached_;
    return true;
  }

  void write(std::uint32_t number) {
    for (std::uint32_t k = kBase;; k += kBase) {
      const std::uint32_t t = k <= bias_ ? kLeast : std::min(k - bias_, kMost);
      if (number < t) break;
      out_ += digit(t + (number - t) % (kBase - t));
      number = (number - t) / (kBase - t);
    }
    out_ += digit(number);
  }

  static char digit(std::uint32_t value) {
    return static_cast<char>(value < 26 ? 'a' + value : '0' + (value - 26));
  }

  std::uint32_t adapted() const {
    std::uint32_t delta = done_ == basic_ ? delta_ / kDamp : delta_ / 2;
    delta += delta / (done_ + 1);
    std::uint32_t k = 0;
    for (; delta > (kBase - kLeast) * kMost / 2; k += kBase) delta /= kBase - kLeast;
    return k + (kBase - kLeast + 1) * delta / (delta + kSkew);
  }

  std::string out_;
  std::uint32_t basic_ = 0, done_ = 0, delta_ = 0, bias_ = 72;
  char32_t reached_ = kFirst;
};

bool is_host_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

std::optional<std::string> read_host(std::string_view written) {
  if (written.starts_with('[')) {
    const std::string host = lower(written);
    const bool signs =
        host.ends_with(']') && host.find_first_not_of("0123456789abcdef:.[]") == std::string::npos;
    return signs && host.size() > 2 ? std::optional(host) : std::nullopt;
  }
  std::string host;
  for (const std::string_view label : split(written, '.')) {
    const auto ascii = to_ascii_label(label);
    if (!ascii) return std::nullopt;
    host += *ascii + '.';
  }
  host.pop_back();
  return host;
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

std::optional<std::string> to_ascii_label(std::string_view label) {
  if (label.size() > kMostLabelBytes * 4 || find_invalid_utf8(label)) return std::nullopt;
  std::string ascii = lower(label);
  if (!is_ascii(ascii)) {
    const auto code = Punycode::encode(ascii);
    if (!code) return std::nullopt;
    ascii = "xn--" + *code;
  }
  const bool fits = ascii.size() <= kMostLabelBytes;
  return fits && std::all_of(ascii.begin(), ascii.end(), is_host_sign) ? std::optional(ascii)
                                                                       : std::nullopt;
}

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
  if (!host || host->empty() || host->front() == '.' || host->size() > kMostHostBytes)
    return std::nullopt;
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
