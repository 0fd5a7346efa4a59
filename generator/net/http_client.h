// SPDX-License-Identifier: EUPL-1.2
// Requests to the web, many at a time: the real thing over libcurl, or a fake in tests. Only the
// status and a few headers of an answer are read; bodies are neither kept nor shown. Redirects are
// reported, never followed: who asked decides, and each hop is a request of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "net/ip_address.h"
#include "net/web_address.h"

namespace boek {

enum class Method : std::uint8_t { kHead, kGet };

struct HttpRequest {
  std::size_t id = 0;  // of the asker; comes back with the answer
  Method method = Method::kHead;
  WebAddress address;
};

// How a request ended.
enum class HttpEnd : std::uint8_t {
  kAnswered,         // there is a status
  kUnknownHost,      // its name could not be looked up: it does not exist, or nobody could say
  kNoConnection,     // nobody answers there
  kTimeout,          // it took too long
  kCertificateName,  // we trust who gave the certificate, but it is of another host
  kCertificate,      // it is not one that we trust
  kNoCertificates,   // this machine has no list of whom to trust
  kAddressRefused,   // the address is not a public one: nothing was sent
  kPortRefused,      // nor was to another port than those allowed
  kTooMuch,          // headers without end
  kNoAnswer          // what came is not HTTP, or it broke off
};

struct HttpAnswer {
  std::size_t id = 0;
  HttpEnd end = HttpEnd::kNoAnswer;
  int status = 0;                                   // 200 to 999 when it was answered
  std::string location;                             // of a redirect, complete; as the server says
  std::optional<std::int64_t> retry_after_seconds;  // when the server asks for patience
  bool connected = false;                           // a connection stood, whatever came of it
};

enum class HostVerdict : std::uint8_t {
  kExists,
  kAbsent,  // the name service says that there is no such name
  kUnsure   // it does not say
};

class HttpClient {
 public:
  virtual ~HttpClient() = default;
  // Milliseconds of a clock that never goes back.
  virtual std::int64_t now() const = 0;
  virtual void start(const HttpRequest& request) = 0;
  // Waits until a request ends, at most until `until` on that clock; what ended since the last
  // call.
  virtual std::vector<HttpAnswer> wait(std::int64_t until) = 0;
  // Asks the name service, for as long as that takes: half a minute for a name of which the
  // service is silent.
  virtual std::vector<HostVerdict> look_up(const std::vector<std::string>& hosts) = 0;
};

// Whom a client may connect to. Tried at the socket, on the address that is connected to: names
// that lead to different addresses from one moment to the next gain nothing.
struct ConnectRules {
  bool allow_private = false;   // any address and any port: for tests
  std::vector<IpAddress> also;  // addresses that may be connected to though not public
  std::vector<std::uint16_t> ports = {80, 443};
};
bool may_connect_to_address(const ConnectRules& rules, const IpAddress& address);
bool may_connect_to_port(const ConnectRules& rules, std::uint16_t port);

struct HttpSettings {
  ConnectRules rules;
  std::string user_agent;
  std::string ca_file;  // whom to trust, PEM; empty for those of the system
  std::int64_t connect_milliseconds = 10'000;
  std::int64_t total_milliseconds = 20'000;
};

// A client over libcurl. Requires: one at a time is made or destroyed.
std::unique_ptr<HttpClient> make_http_client(HttpSettings settings);

}  // namespace boek
