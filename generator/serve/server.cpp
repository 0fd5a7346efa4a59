// SPDX-License-Identifier: EUPL-1.2
#include "serve/server.h"

// As the library in Debian was built (its cpp-httplib.pc says so): these change the layout of its
// types, so without them caller and library would disagree.
#ifndef CPPHTTPLIB_OPENSSL_SUPPORT
#define CPPHTTPLIB_OPENSSL_SUPPORT
#endif
#ifndef CPPHTTPLIB_ZLIB_SUPPORT
#define CPPHTTPLIB_ZLIB_SUPPORT
#endif
#ifndef CPPHTTPLIB_BROTLI_SUPPORT
#define CPPHTTPLIB_BROTLI_SUPPORT
#endif
#include <httplib.h>

#include <atomic>
#include <cerrno>
#include <thread>

#include "core/parallel.h"

namespace boek {

struct Server::State {
  httplib::Server http;
  Guarded<std::shared_ptr<const SiteFiles>> site;
  std::thread listener;
  std::atomic<bool> ended{false};  // the listener has given up

  void answer(const httplib::Request& request, httplib::Response& response);
};

namespace {

constexpr char kLoopback[] = "127.0.0.1";

// Without SO_REUSEPORT, which the library sets: with it two previews would share a port, and each
// would get some of the requests.
void set_socket_options(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

Request request_of(const httplib::Request& request) {
  const std::size_t question = request.target.find('?');
  return {.method = request.method,
          .path = request.path,
          .query = question == std::string::npos ? "" : request.target.substr(question + 1),
          .host = request.get_header_value("Host")};
}

}  // namespace

void Server::State::answer(const httplib::Request& request, httplib::Response& response) {
  const auto current = site.with([](const auto& value) { return value; });
  const Reply reply = reply_to(current.get(), request_of(request));
  response.status = reply.status;
  for (const auto& [name, value] : reply.headers) response.set_header(name, value);
  if (reply.bytes.empty()) {
    response.set_content("", reply.type);
    return;
  }
  // Handing out the bytes where they are saves a copy, and keeps the library from compressing them
  // at its slowest level. The site lives until the reply has been sent.
  response.set_content_provider(
      reply.bytes.size(), reply.type,
      [current, bytes = reply.bytes](std::size_t offset, std::size_t length,
                                     httplib::DataSink& sink) {
        return sink.write(bytes.data() + offset, length);
      });
}

Server::Server() : state_(std::make_unique<State>()) {}

Server::~Server() {
  if (!state_->listener.joinable()) return;
  state_->http.stop();
  state_->listener.join();
}

Result<int> Server::start(int port) {
  httplib::Server& http = state_->http;
  http.set_address_family(AF_INET);
  http.set_socket_options(set_socket_options);
  http.set_tcp_nodelay(true);
  // An idle connection keeps a thread, and the end of the program, waiting this long.
  http.set_keep_alive_timeout(1);
  http.set_pre_routing_handler([this](const auto& request, auto& response) {
    state_->answer(request, response);
    return httplib::Server::HandlerResponse::Handled;
  });
  errno = 0;
  const int bound = port == 0 ? http.bind_to_any_port(kLoopback)
                              : (http.bind_to_port(kLoopback, port) ? port : -1);
  if (bound < 0) return Failure{std::to_string(port), errno != 0 ? errno : EADDRINUSE};
  state_->listener = std::thread([state = state_.get()] {
    state->http.listen_after_bind();
    state->ended = true;
  });
  // Until it runs it cannot be stopped either.
  while (!http.is_running() && !state_->ended) std::this_thread::yield();
  return bound;
}

void Server::publish(std::shared_ptr<const SiteFiles> site) {
  state_->site.with([&](auto& value) { value.swap(site); });
}

}  // namespace boek
