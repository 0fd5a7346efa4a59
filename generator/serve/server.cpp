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
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "serve/live.h"

namespace boek {
namespace {

constexpr char kLoopback[] = "127.0.0.1";
// Every open page keeps a thread; those that are left answer requests.
constexpr std::size_t kThreads = 40;
constexpr int kMostStreams = 32;
// A connection that its page left shows only when something is written to it; and a page that hears
// nothing for longer takes it for broken.
constexpr std::chrono::seconds kHeartbeat{2};

// What is shown, and a way to wait for something else to be.
class Board {
 public:
  struct View {
    std::shared_ptr<const Shown> shown;
    std::uint64_t turn = 0;  // grows with each change
    bool ended = false;
  };

  void put(Shown shown) {
    auto next = std::make_shared<const Shown>(std::move(shown));
    const std::lock_guard lock(mutex_);
    view_.shown.swap(next);
    ++view_.turn;
    changed_.notify_all();
  }

  void end() {
    const std::lock_guard lock(mutex_);
    view_.ended = true;
    changed_.notify_all();
  }

  View view() {
    const std::lock_guard lock(mutex_);
    return view_;
  }

  // The view when it is another than that of `turn`, or after kHeartbeat.
  View wait_past(std::uint64_t turn) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, kHeartbeat, [&] { return view_.ended || view_.turn != turn; });
    return view_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  View view_{std::make_shared<const Shown>(), 1, false};
};

// The news for one page that is open in a browser.
class Stream {
 public:
  Stream(Board& board, std::atomic<int>& open, std::string page, std::string version)
      : board_(board), open_(open), page_(std::move(page)), version_(std::move(version)) {}
  ~Stream() { --open_; }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  // Waits for news and writes it; false when the connection is of no more use.
  bool next(httplib::DataSink& sink) {
    const Board::View view = board_.wait_past(turn_);
    if (view.ended) return finish(sink);
    // By name: of a comment the page would hear nothing, nor miss it when none comes any more.
    if (view.turn == turn_) return write(sink, server_event("alive", ""));
    turn_ = view.turn;
    if (version_at(*view.shown, page_) != version_)
      return write(sink, server_event("reload", "")) && finish(sink);
    // While there is no site the page is the report itself.
    const std::string errors = view.shown->site ? view.shown->report.overlay : std::string();
    if (begun_ && errors == errors_) return true;
    errors_ = errors;
    const bool first = !std::exchange(begun_, true);
    return write(sink, (first ? "retry: 300\n" : "") + server_event("errors", errors_));
  }

 private:
  static bool write(httplib::DataSink& sink, const std::string& text) {
    return sink.write(text.data(), text.size());
  }
  static bool finish(httplib::DataSink& sink) {
    sink.done();
    return true;
  }

  Board& board_;
  std::atomic<int>& open_;
  const std::string page_;     // its path
  const std::string version_;  // as it was sent
  std::uint64_t turn_ = 0;
  std::string errors_;
  bool begun_ = false;
};

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

struct Server::State {
  Board board;
  std::atomic<int> streams{0};
  httplib::Server http;
  std::thread listener;
  std::atomic<bool> ended{false};  // the listener has given up
  std::atomic<int> error{0};       // why
  int ended_fd = ::eventfd(0, EFD_CLOEXEC);
  int port = 0;

  ~State() { ::close(ended_fd); }
  void listen();
  void answer(const httplib::Request& request, httplib::Response& response);
  void follow(const Request& request, httplib::Response& response);
};

void Server::State::listen() {
  errno = 0;
  http.listen_after_bind();
  error = errno != 0 ? errno : ECONNABORTED;
  ended = true;
  (void)::eventfd_write(ended_fd, 1);
}

void Server::State::answer(const httplib::Request& request, httplib::Response& response) {
  const Request asked = request_of(request);
  if (is_for_events(asked)) return follow(asked, response);
  const Reply reply = reply_to(*board.view().shown, asked);
  response.status = reply.status;
  for (const auto& [name, value] : reply.headers) response.set_header(name, value);
  if (reply.bytes->empty()) {
    response.set_content("", reply.type);
    return;
  }
  // Handing out the bytes where they are saves a copy, and keeps the library from compressing them
  // at its slowest level.
  response.set_content_provider(
      reply.bytes->size(), reply.type,
      [bytes = reply.bytes](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        return sink.write(bytes->data() + offset, length);
      });
}

void Server::State::follow(const Request& request, httplib::Response& response) {
  if (++streams > kMostStreams) {
    --streams;
    response.status = 503;
    response.set_content("", "text/plain");
    return;
  }
  // A browser gives its path as it stands in the address, and that may be %-encoded itself.
  const auto stream =
      std::make_shared<Stream>(board, streams, decoded_path(query_value(request.query, "page")),
                               query_value(request.query, "v"));
  response.status = 200;
  response.set_header("Cache-Control", "no-store");
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_chunked_content_provider(
      "text/event-stream",
      [stream](std::size_t, httplib::DataSink& sink) { return stream->next(sink); });
}

Server::Server() : state_(std::make_unique<State>()) {}

Server::~Server() {
  if (!state_->listener.joinable()) return;
  state_->board.end();
  state_->http.stop();
  state_->listener.join();
}

Result<int> Server::start(int port) {
  httplib::Server& http = state_->http;
  http.set_address_family(AF_INET);
  http.set_socket_options(set_socket_options);
  http.set_tcp_nodelay(true);
  http.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  // An idle connection keeps a thread, and the end of the program, waiting this long.
  http.set_keep_alive_timeout(1);
  // What is answered below is answered before its body was read. On a connection that went on, the
  // body would pass for the next request: a page elsewhere could write one in the name of this
  // host.
  http.set_keep_alive_max_count(1);
  http.set_pre_routing_handler([this](const auto& request, auto& response) {
    state_->answer(request, response);
    return httplib::Server::HandlerResponse::Handled;
  });
  errno = 0;
  const int bound = port == 0 ? http.bind_to_any_port(kLoopback)
                              : (http.bind_to_port(kLoopback, port) ? port : -1);
  if (bound < 0) return Failure{std::to_string(port), errno != 0 ? errno : EADDRINUSE};
  state_->port = bound;
  state_->listener = std::thread([state = state_.get()] { state->listen(); });
  // Until it runs it cannot be stopped either.
  while (!http.is_running() && !state_->ended) std::this_thread::yield();
  return bound;
}

int Server::ended_fd() const { return state_->ended_fd; }
Failure Server::failure() const { return {std::to_string(state_->port), state_->error}; }

void Server::show(Shown shown) { state_->board.put(std::move(shown)); }

}  // namespace boek
