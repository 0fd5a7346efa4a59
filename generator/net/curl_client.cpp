// SPDX-License-Identifier: EUPL-1.2
// The only file that knows libcurl. What its version in Debian 12 (7.88.1) does by itself and may
// not here: use a proxy of the environment, in front of which the address of the peer says nothing;
// speak other protocols than HTTP; follow redirects without end; count the bytes of a body too
// late.
#include <curl/curl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <map>

#include "core/parallel.h"
#include "core/text.h"
#include "net/http_client.h"

namespace boek {
namespace {

constexpr std::size_t kMostHeaderBytes = 65'536;
constexpr long kMostConnections = 64;
constexpr long kMostConnectionsPerHost = 2;
constexpr unsigned kLookUps = 8;  // at the same time
constexpr int kLongestPoll = 1000;
constexpr long kNotJudged = 1;  // X509_V_ERR_UNSPECIFIED

struct CloseEasy {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct CloseMulti {
  void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
struct CloseUrl {
  void operator()(CURLU* handle) const { curl_url_cleanup(handle); }
};
struct FreeText {
  void operator()(char* text) const { curl_free(text); }
};

// libcurl for as long as the value lives.
struct Library {
  Library() { curl_global_init(CURL_GLOBAL_DEFAULT); }
  ~Library() { curl_global_cleanup(); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

// One request under way. Its address is given to libcurl: it does not move.
struct Transfer {
  HttpRequest request;
  const ConnectRules* rules = nullptr;
  std::unique_ptr<CURL, CloseEasy> easy;
  std::size_t header_bytes = 0;
  int status = 0;  // of the header block that is being read, or was last
  bool headers_done = false;
  bool address_refused = false, port_refused = false, passed_gate = false, too_much = false;
  std::string location;
};

struct Peer {
  IpAddress address;
  std::uint16_t port = 0;
};

std::optional<Peer> peer_of(const curl_sockaddr& address) {
  Peer peer;
  if (address.family == AF_INET && address.addrlen >= sizeof(sockaddr_in)) {
    sockaddr_in in{};
    std::memcpy(&in, &address.addr, sizeof in);
    std::memcpy(peer.address.bytes.data(), &in.sin_addr, 4);
    peer.port = ntohs(in.sin_port);
    return peer;
  }
  if (address.family == AF_INET6 && address.addrlen >= sizeof(sockaddr_in6)) {
    sockaddr_in6 in{};
    std::memcpy(&in, &address.addr, sizeof in);
    peer.address.is_v6 = true;
    std::memcpy(peer.address.bytes.data(), &in.sin6_addr, 16);
    peer.port = ntohs(in.sin6_port);
    return peer;
  }
  return std::nullopt;
}

// The gate: every connection of libcurl begins here, with the address that it will go to.
curl_socket_t open_socket(void* data, curlsocktype purpose, curl_sockaddr* address) {
  Transfer& transfer = *static_cast<Transfer*>(data);
  const auto peer = peer_of(*address);
  const bool address_fine = purpose == CURLSOCKTYPE_IPCXN && peer &&
                            may_connect_to_address(*transfer.rules, peer->address);
  if (!address_fine) {
    transfer.address_refused = true;
    return CURL_SOCKET_BAD;
  }
  if (!may_connect_to_port(*transfer.rules, peer->port)) {
    transfer.port_refused = true;
    return CURL_SOCKET_BAD;
  }
  transfer.passed_gate = true;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// `HTTP/1.1 404 Not Found` → 404, or 0.
int status_of_line(std::string_view line) {
  const std::size_t space = line.find(' ');
  if (!line.starts_with("HTTP/") || space == std::string_view::npos) return 0;
  int status = 0;
  for (std::size_t i = space + 1; i < line.size() && i <= space + 3; ++i) {
    if (line[i] < '0' || line[i] > '9') return 0;
    status = status * 10 + (line[i] - '0');
  }
  return status;
}

std::optional<std::string_view> value_of(std::string_view line, std::string_view name) {
  if (line.size() <= name.size() || line[name.size()] != ':') return std::nullopt;
  for (std::size_t i = 0; i < name.size(); ++i)
    if ((line[i] | 0x20) != name[i]) return std::nullopt;
  return trim(line.substr(name.size() + 1));
}

std::size_t take_header(char* bytes, std::size_t, std::size_t count, void* data) {
  Transfer& transfer = *static_cast<Transfer*>(data);
  transfer.header_bytes += count;
  if (transfer.header_bytes > kMostHeaderBytes) {
    transfer.too_much = true;
    return 0;
  }
  const std::string_view line = trim(std::string_view(bytes, count));
  if (transfer.headers_done) return count;  // trailers, behind a body
  if (const int status = status_of_line(line); status != 0) {
    transfer.status = status;
    transfer.location.clear();
  }
  if (line.empty() && transfer.status >= 200) transfer.headers_done = true;
  const auto location = value_of(line, "location");
  if (location && transfer.location.empty()) transfer.location = *location;
  return count;
}

// The status is known by then, and the body is nobody's business: not a byte of it is taken.
std::size_t refuse_body(char*, std::size_t, std::size_t, void*) { return 0; }

template <typename T>
void set(CURL* easy, CURLoption option, T value) {
  curl_easy_setopt(easy, option, value);
}

// The whole has an end, and no more is needed: a limit on speed would cut off a server that thinks
// before it answers.
void set_bounds(CURL* easy, const HttpSettings& settings) {
  set(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connect_milliseconds));
  set(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(settings.total_milliseconds));
  set(easy, CURLOPT_NOSIGNAL, 1L);
  // A name that is being looked up for ever would otherwise hold up every other request.
  set(easy, CURLOPT_QUICK_EXIT, 1L);
}

void set_identity(CURL* easy, const HttpSettings& settings) {
  set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  set(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  set(easy, CURLOPT_FOLLOWLOCATION, 0L);
  set(easy, CURLOPT_PROXY, "");
  set(easy, CURLOPT_NOPROXY, "*");
  set(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  set(easy, CURLOPT_HTTP09_ALLOWED, 0L);
  set(easy, CURLOPT_USERAGENT, settings.user_agent.c_str());
  if (!settings.ca_file.empty()) set(easy, CURLOPT_CAINFO, settings.ca_file.c_str());
}

void set_callbacks(CURL* easy, Transfer& transfer) {
  set(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  set(easy, CURLOPT_OPENSOCKETDATA, &transfer);
  set(easy, CURLOPT_HEADERFUNCTION, take_header);
  set(easy, CURLOPT_HEADERDATA, &transfer);
  set(easy, CURLOPT_WRITEFUNCTION, refuse_body);
  set(easy, CURLOPT_PRIVATE, &transfer);
}

// `location` as the answer to a request for `base` means it; as it stands when that is unclear.
std::string complete(const std::string& base, const std::string& location) {
  const std::unique_ptr<CURLU, CloseUrl> url(curl_url());
  constexpr unsigned kFlags = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE;
  char* text = nullptr;
  const bool fine = url && curl_url_set(url.get(), CURLUPART_URL, base.c_str(), 0) == CURLUE_OK &&
                    curl_url_set(url.get(), CURLUPART_URL, location.c_str(), kFlags) == CURLUE_OK &&
                    curl_url_get(url.get(), CURLUPART_URL, &text, 0) == CURLUE_OK;
  const std::unique_ptr<char, FreeText> owned(text);
  return fine ? std::string(text) : location;
}

HttpEnd end_of(const Transfer& transfer, CURLcode code) {
  if (transfer.too_much) return HttpEnd::kTooMuch;
  if (transfer.headers_done) return HttpEnd::kAnswered;
  long chain = 0;
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return HttpEnd::kUnknownHost;
    case CURLE_COULDNT_CONNECT:
      if (transfer.passed_gate) return HttpEnd::kNoConnection;
      return transfer.address_refused ? HttpEnd::kAddressRefused
             : transfer.port_refused  ? HttpEnd::kPortRefused
                                      : HttpEnd::kNoConnection;
    case CURLE_OPERATION_TIMEDOUT:
      return HttpEnd::kTimeout;
    case CURLE_PEER_FAILED_VERIFICATION:
      // The chain is judged first and leaves its error, from 2 on; then the name, which leaves what
      // stood there before anything was judged.
      curl_easy_getinfo(transfer.easy.get(), CURLINFO_SSL_VERIFYRESULT, &chain);
      return chain <= kNotJudged ? HttpEnd::kCertificateName : HttpEnd::kCertificate;
    case CURLE_SSL_CONNECT_ERROR:
      // The two did not agree on how to speak, or it broke off: nothing was said of a certificate.
      return HttpEnd::kNoConnection;
    case CURLE_SSL_CACERT_BADFILE:
      return HttpEnd::kNoCertificates;
    default:
      return HttpEnd::kNoAnswer;
  }
}

// One that another request left open counts when that request does.
bool has_connected(const Transfer& transfer) {
  curl_off_t microseconds = 0;
  curl_easy_getinfo(transfer.easy.get(), CURLINFO_CONNECT_TIME_T, &microseconds);
  return microseconds > 0 || transfer.header_bytes > 0;
}

HostVerdict look_up_one(const std::string& host) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const int error = ::getaddrinfo(host.c_str(), nullptr, &hints, &found);
  if (found != nullptr) ::freeaddrinfo(found);
  if (error == 0) return HostVerdict::kExists;
  return error == EAI_NONAME || error == EAI_NODATA ? HostVerdict::kAbsent : HostVerdict::kUnsure;
}

class CurlClient final : public HttpClient {
 public:
  explicit CurlClient(HttpSettings settings)
      : settings_(std::move(settings)), multi_(curl_multi_init()) {
    curl_multi_setopt(multi_.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, kMostConnections);
    curl_multi_setopt(multi_.get(), CURLMOPT_MAX_HOST_CONNECTIONS, kMostConnectionsPerHost);
  }
  ~CurlClient() override {
    for (auto& [easy, transfer] : transfers_) curl_multi_remove_handle(multi_.get(), easy);
  }
  CurlClient(const CurlClient&) = delete;
  CurlClient& operator=(const CurlClient&) = delete;

  std::int64_t now() const override {
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
  }

  void start(const HttpRequest& request) override {
    auto transfer = std::make_unique<Transfer>();
    transfer->request = request;
    transfer->rules = &settings_.rules;
    transfer->easy.reset(curl_easy_init());
    CURL* easy = transfer->easy.get();
    set_bounds(easy, settings_);
    set_identity(easy, settings_);
    set_callbacks(easy, *transfer);
    set(easy, CURLOPT_URL, to_text(request.address).c_str());
    if (request.method == Method::kHead) set(easy, CURLOPT_NOBODY, 1L);
    curl_multi_add_handle(multi_.get(), easy);
    transfers_.emplace(easy, std::move(transfer));
  }

  std::vector<HttpAnswer> wait(std::int64_t until) override {
    for (;;) {
      int running = 0;
      curl_multi_perform(multi_.get(), &running);
      std::vector<HttpAnswer> ended = collect();
      const std::int64_t left = until - now();
      if (!ended.empty() || left <= 0) return ended;
      const int poll = static_cast<int>(std::min<std::int64_t>(left, kLongestPoll));
      curl_multi_poll(multi_.get(), nullptr, 0, poll, nullptr);
    }
  }

  std::vector<HostVerdict> look_up(const std::vector<std::string>& hosts) override {
    return parallel_map(std::span<const std::string>(hosts), kLookUps, look_up_one);
  }

 private:
  std::vector<HttpAnswer> collect() {
    std::vector<HttpAnswer> ended;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL* easy = message->easy_handle;
      const CURLcode code = message->data.result;
      ended.push_back(answer_of(*transfers_.at(easy), code));
      curl_multi_remove_handle(multi_.get(), easy);
      transfers_.erase(easy);
    }
    return ended;
  }

  static HttpAnswer answer_of(const Transfer& transfer, CURLcode code) {
    HttpAnswer answer{transfer.request.id,    end_of(transfer, code), 0, {}, {},
                      has_connected(transfer)};
    if (answer.end != HttpEnd::kAnswered) return answer;
    answer.status = transfer.status;
    if (!transfer.location.empty())
      answer.location = complete(to_text(transfer.request.address), transfer.location);
    curl_off_t seconds = 0;
    curl_easy_getinfo(transfer.easy.get(), CURLINFO_RETRY_AFTER, &seconds);
    if (seconds > 0) answer.retry_after_seconds = seconds;
    return answer;
  }

  const Library library_;
  HttpSettings settings_;
  // Above the transfers, so that each of those is closed before it.
  std::unique_ptr<CURLM, CloseMulti> multi_;
  std::map<CURL*, std::unique_ptr<Transfer>> transfers_;
};

}  // namespace

bool may_connect_to_address(const ConnectRules& rules, const IpAddress& address) {
  return rules.allow_private || is_public(address) ||
         std::find(rules.also.begin(), rules.also.end(), address) != rules.also.end();
}

bool may_connect_to_port(const ConnectRules& rules, std::uint16_t port) {
  return rules.allow_private ||
         std::find(rules.ports.begin(), rules.ports.end(), port) != rules.ports.end();
}

std::unique_ptr<HttpClient> make_http_client(HttpSettings settings) {
  return std::make_unique<CurlClient>(std::move(settings));
}

}  // namespace boek
