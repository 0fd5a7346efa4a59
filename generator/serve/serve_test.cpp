// SPDX-License-Identifier: EUPL-1.2
#include "serve/serve.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <functional>
#include <future>
#include <thread>

#include "core/temporary_folder.h"
#include "serve/live.h"
#include "serve/server.h"

namespace boek {
namespace {

// Called with all that was received after each part of it; true when that is enough.
using Received = std::function<bool(const std::string& reply, int fd)>;

// What the server on `port` sends for these bytes until it closes, or until it is enough.
std::string talk_to(int port, const std::string& request, const Received& received = {}) {
  const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
  std::string reply;
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
    (void)::send(fd, request.data(), request.size(), MSG_NOSIGNAL);
    char buffer[4096];
    for (ssize_t size; (size = ::recv(fd, buffer, sizeof buffer, 0)) > 0;) {
      reply.append(buffer, static_cast<std::size_t>(size));
      if (received && received(reply, fd)) break;
    }
  }
  ::close(fd);
  return reply;
}

// As talk_to, until `end` was received.
std::string talk_until(int port, const std::string& request, const std::string& end) {
  return talk_to(port, request,
                 [&](const std::string& reply, int) { return reply.ends_with(end); });
}

std::string get(int port, const std::string& path, const std::string& method = "GET") {
  return talk_to(port, method + " " + path +
                           " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br, gzip\r\n"
                           "Connection: close\r\n\r\n");
}

std::string body_of(const std::string& reply) {
  const std::size_t end = reply.find("\r\n\r\n");
  const std::string body = end == std::string::npos ? "" : reply.substr(end + 4);
  return body.substr(0, body.find("<script"));
}

std::shared_ptr<const ServedSite> site_of(const std::string& home) {
  return std::make_shared<const SiteInMemory>(
      SiteInMemory::Files{{"index.html", home}, {"404.html", "missing"}, {"a/index.html", ""}});
}

Outcome<std::shared_ptr<const ServedSite>> error_of(Code code) {
  Diagnostic error{};
  error.code = code;
  return {nullptr, {error}};
}

constexpr char kAlive[] = "event: alive\ndata: \n\n";

// A page that follows the preview.
class EventClient {
 public:
  EventClient(int port, const std::string& page, const std::string& version)
      : fd_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    const std::string request = "GET /.projectenboek/events?page=" + page + "&v=" + version +
                                " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    if (::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
      (void)::send(fd_, request.data(), request.size(), MSG_NOSIGNAL);
  }
  ~EventClient() { ::close(fd_); }
  EventClient(const EventClient&) = delete;
  EventClient& operator=(const EventClient&) = delete;

  // The next event that is news, without what HTTP wraps it in; empty at the end of the stream.
  std::string next() {
    while (true) {
      const std::size_t begin = read_.find("event: ");
      const std::size_t end = begin == std::string::npos ? begin : read_.find("\n\n", begin);
      if (end != std::string::npos) {
        std::string event = read_.substr(begin, end + 2 - begin);
        read_.erase(0, end + 2);
        if (event == kAlive) continue;
        return event;
      }
      char buffer[4096];
      const ssize_t size = ::recv(fd_, buffer, sizeof buffer, 0);
      if (size <= 0) return {};
      read_.append(buffer, static_cast<std::size_t>(size));
    }
  }

 private:
  int fd_;
  std::string read_;
};

// A descriptor to end a preview with.
class Stop {
 public:
  ~Stop() { ::close(fd_); }
  int fd() const { return fd_; }
  void now() const { (void)::eventfd_write(fd_, 1); }

 private:
  int fd_ = ::eventfd(0, EFD_CLOEXEC);
};

void save(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

}  // namespace

TEST_CASE("the server sends what is published, and the next site once that is") {
  Server server;
  const Result<int> port = server.start(0);
  REQUIRE(port);
  CHECK(get(*port, "/").starts_with("HTTP/1.1 503 "));
  server.show({site_of("one"), {}});
  const std::string reply = get(*port, "/?q=1");
  CHECK(reply.starts_with("HTTP/1.1 200 "));
  CHECK(reply.find("Content-Type: text/html; charset=utf-8\r\n") != std::string::npos);
  CHECK(reply.find("Content-Encoding") == std::string::npos);
  CHECK(body_of(reply) == "one");
  server.show({site_of("two"), {}});
  CHECK(body_of(get(*port, "/")) == "two");
  CHECK(get(*port, "/a").find("Location: a/\r\n") != std::string::npos);
  CHECK(get(*port, "/a/").starts_with("HTTP/1.1 200 "));
  CHECK(get(*port, "/%2e%2e/%2e%2e/etc/passwd").starts_with("HTTP/1.1 404 "));
  CHECK(body_of(get(*port, "/none")) == "missing");
}

TEST_CASE("HEAD has the length and no body, and other methods are refused") {
  Server server;
  const Result<int> port = server.start(0);
  REQUIRE(port);
  server.show({site_of("twelve bytes"), {}});
  const std::size_t length = 12 + with_live_script("", version_of("")).size();
  const std::string head = get(*port, "/", "HEAD");
  CHECK(head.find("Content-Length: " + std::to_string(length) + "\r\n") != std::string::npos);
  CHECK(body_of(head).empty());
  CHECK(get(*port, "/", "POST").starts_with("HTTP/1.1 405 "));
}

TEST_CASE("a port that is taken is a failure with its reason") {
  Server first;
  const Result<int> port = first.start(0);
  REQUIRE(port);
  Server second;
  const Result<int> again = second.start(*port);
  REQUIRE_FALSE(again);
  CHECK(again.failure().error == EADDRINUSE);

  const Stop stop;
  const Diagnostics found = serve(
      {.port = *port, .watched = {}}, [] { return error_of(Code::kIllegalName); }, {}, stop.fd());
  REQUIRE(found.size() == 1);
  CHECK(found[0].message(Language::kEnglish) ==
        "cannot listen on port " + std::to_string(*port) + " of this machine: the port is in use");
}

TEST_CASE("a watcher sees files that are written, made, moved and removed, however deep") {
  const TemporaryFolder folder;
  const std::string content = folder / "content";
  std::filesystem::create_directories(content + "/projecten");
  Watcher watcher({.folders = {content}, .files = {folder / "boek.toml"}});
  CHECK(watcher.diagnostics().empty());
  const Stop stop;
  const auto seen = [&] { return watcher.wait(stop.fd()) == Awakening::kChanged; };
  save(content + "/projecten/a.md", "1");
  CHECK(seen());
  std::filesystem::create_directories(content + "/new/deeper");
  CHECK(seen());
  save(content + "/new/deeper/b.md", "1");
  CHECK(seen());
  std::filesystem::rename(content + "/new/deeper/b.md", content + "/c.md");
  CHECK(seen());
  std::filesystem::remove(content + "/c.md");
  CHECK(seen());
  save(folder / "boek.toml", "1");
  CHECK(seen());
  std::filesystem::remove_all(content);
  CHECK(seen());
  std::filesystem::create_directories(content);
  CHECK(seen());
  save(content + "/again.md", "1");
  CHECK(seen());
}

TEST_CASE("a watcher passes over what is not content") {
  const TemporaryFolder folder;
  const std::string content = folder / "content";
  std::filesystem::create_directories(content);
  Watcher watcher({.folders = {content}, .files = {folder / "boek.toml"}});
  save(content + "/.a.md.swp", "1");
  save(content + "/a.md~", "1");
  save(folder / "other.toml", "1");
  const Stop stop;
  CHECK(watcher.wait(stop.fd(), 500) == Awakening::kQuiet);
  // That it would have seen what counts.
  save(content + "/a.md", "1");
  CHECK(watcher.wait(stop.fd(), 10'000) == Awakening::kChanged);
}

TEST_CASE("a folder that cannot be watched is a warning") {
  const TemporaryFolder folder;
  save(folder / "file", "");
  const Watcher watcher({.folders = {folder / "file"}, .files = {}});
  REQUIRE(watcher.diagnostics().size() == 1);
  CHECK(watcher.diagnostics()[0].severity() == Severity::kWarning);
}

TEST_CASE("a preview builds again on a change, and keeps the last good site on errors") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "content");
  save(folder / "content/home", "one");
  const auto build = [&]() -> Outcome<std::shared_ptr<const ServedSite>> {
    std::string text;
    std::getline(std::ifstream(folder / "content/home"), text);
    if (text == "wrong") return error_of(Code::kIllegalName);
    return {site_of(text), {}};
  };
  const Stop stop;
  std::promise<int> port;
  std::atomic<int> builds{0};
  ServeHooks hooks;
  hooks.built = [&](const Diagnostics&) {
    ++builds;
    builds.notify_all();
  };
  hooks.ready = [&](const std::string& url) { port.set_value(std::stoi(url.substr(17))); };
  Diagnostics ended;
  std::thread preview([&] {
    ended = serve({.port = 0, .watched = {{folder / "content"}, {}}}, build, hooks, stop.fd());
  });
  const int at = port.get_future().get();
  CHECK(body_of(get(at, "/")) == "one");
  save(folder / "content/home", "two");
  builds.wait(1);
  CHECK(body_of(get(at, "/")) == "two");
  save(folder / "content/home", "wrong");
  builds.wait(2);
  CHECK(body_of(get(at, "/")) == "two");
  stop.now();
  preview.join();
  CHECK(ended.empty());
}

namespace {

// One whose rest turns out to have an error.
class BadInside final : public ServedSite {
 public:
  bool has_page(std::string_view) const override { return false; }
  SharedBytes file(std::string_view) const override {
    return std::make_shared<const std::string>("bad");
  }
  Diagnostics complete(const std::function<bool()>&) const override {
    return error_of(Code::kTemplateUnknownKey).diagnostics;
  }
};

}  // namespace

TEST_CASE("a site whose rest has an error makes way for the last one that had none") {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "content");
  save(folder / "content/home", "good");
  const auto build = [&]() -> Outcome<std::shared_ptr<const ServedSite>> {
    std::string text;
    std::getline(std::ifstream(folder / "content/home"), text);
    if (text == "good") return {site_of(text), {}};
    return {std::make_shared<const BadInside>(), {}};
  };
  const Stop stop;
  std::promise<int> port;
  std::atomic<int> completed{0};
  std::atomic<int> errors{0};
  ServeHooks hooks;
  hooks.built = [&](const Diagnostics& found) {
    if (!has_errors(found)) return;
    ++errors;
    errors.notify_all();
  };
  hooks.report = [](const Diagnostics&) { return Report{"overlay", "page"}; };
  hooks.ready = [&](const std::string& url) { port.set_value(std::stoi(url.substr(17))); };
  hooks.completed = [&] {
    ++completed;
    completed.notify_all();
  };
  std::thread preview([&] {
    (void)serve({.port = 0, .watched = {{folder / "content"}, {}}}, build, hooks, stop.fd());
  });
  const int at = port.get_future().get();
  completed.wait(0);
  save(folder / "content/home", "bad");
  errors.wait(0);
  CHECK(body_of(get(at, "/")) == "good");
  stop.now();
  preview.join();
}

namespace {

// The events of a page until the server ends the stream.
std::string events(int port, const std::string& page, const std::string& version) {
  return get(port, "/.projectenboek/events?page=" + page + "&v=" + version);
}

}  // namespace

TEST_CASE("a page that is not what is shown now is told to load again, and its stream ends") {
  Server server;
  const Result<int> port = server.start(0);
  REQUIRE(port);
  server.show({site_of("one"), {}});
  const std::string reply = events(*port, "/", version_of("another"));
  CHECK(reply.find("Content-Type: text/event-stream\r\n") != std::string::npos);
  CHECK(reply.find("event: reload\ndata: \n\n") != std::string::npos);
}

TEST_CASE("a page that is up to date hears of errors, of their end, and of the next version") {
  Server server;
  const Result<int> port = server.start(0);
  REQUIRE(port);
  const auto one = site_of("one");
  server.show({one, {"first\nsecond", "page"}});
  EventClient client(*port, "/", version_of("one"));
  CHECK(client.next() == "event: errors\ndata: first\ndata: second\n\n");
  server.show({one, {}});
  CHECK(client.next() == "event: errors\ndata: \n\n");
  server.show({site_of("two"), {}});
  CHECK(client.next() == "event: reload\ndata: \n\n");
}

TEST_CASE("a server that ends lets go of the pages that follow it") {
  auto server = std::make_unique<Server>();
  const Result<int> port = server->start(0);
  REQUIRE(port);
  server->show({site_of("one"), {}});
  EventClient client(*port, "/", version_of("one"));
  CHECK(client.next() == "event: errors\ndata: \n\n");
  server.reset();
  CHECK(client.next().empty());
}

TEST_CASE("a page that hears nothing new hears that the preview is alive") {
  Server server;
  const Result<int> port = server.start(0);
  REQUIRE(port);
  server.show({site_of("one"), {}});
  const std::string reply = talk_until(*port,
                                       "GET /.projectenboek/events?page=/&v=" + version_of("one") +
                                           " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                                       std::string(kAlive) + "\r\n");
  CHECK(reply.find(kAlive) != std::string::npos);
}

TEST_CASE("a page is known by its path, however its address is written") {
  Server server;
  const Result<int> port = server.start(0);
  REQUIRE(port);
  server.show({site_of("one"), {}});
  EventClient client(*port, "%2F%2561%2F", version_of(""));  // the path /%61/
  CHECK(client.next() == "event: errors\ndata: \n\n");
}

TEST_CASE("the body of a request is never taken for the next request") {
  Server server;
  const Result<int> port = server.start(0);
  REQUIRE(port);
  server.show({site_of("secret"), {}});
  const std::string inner = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  const std::string outer =
      "POST / HTTP/1.1\r\nHost: evil.example\r\nContent-Length: " + std::to_string(inner.size()) +
      "\r\n\r\n";
  bool sent = false;
  // The body comes later, as that of a browser may.
  const std::string reply = talk_to(*port, outer, [&](const std::string&, int fd) {
    if (!std::exchange(sent, true)) (void)::send(fd, inner.data(), inner.size(), MSG_NOSIGNAL);
    return false;
  });
  CHECK(sent);
  CHECK(reply.starts_with("HTTP/1.1 403 "));
  CHECK(reply.find("secret") == std::string::npos);
  CHECK(reply.rfind("HTTP/1.1 ") == 0);
}

namespace {

// Makes the machine refuse to hand over connections to a port of this process.
void break_listener(int port) {
  constexpr int kMostDescriptors = 1024;
  for (int fd = 0; fd < kMostDescriptors; ++fd) {
    int listens = 0;
    socklen_t size = sizeof listens;
    sockaddr_in address{};
    socklen_t length = sizeof address;
    if (::getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 || listens == 0) continue;
    if (::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0) continue;
    if (ntohs(address.sin_port) == port) ::shutdown(fd, SHUT_RDWR);
  }
}

}  // namespace

TEST_CASE("a preview that can take no connections any more says so and ends") {
  const Stop stop;
  ServeHooks hooks;
  hooks.ready = [](const std::string& url) { break_listener(std::stoi(url.substr(17))); };
  const Diagnostics found = serve(
      {.port = 0, .watched = {}}, [] { return error_of(Code::kIllegalName); }, hooks, stop.fd());
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == Code::kCannotListen);
}

TEST_CASE("a first build that the world makes fail ends the preview") {
  Diagnostic failure{};
  failure.code = Code::kCannotRead;
  const Stop stop;
  const Diagnostics found = serve(
      {.port = 0, .watched = {}}, [&] { return error_of(failure.code); }, {}, stop.fd());
  CHECK(found == Diagnostics{failure});
}

TEST_CASE("a signal to stop ends the preview and not the program") {
  const StopOnSignals stop;
  ServeHooks hooks;
  hooks.ready = [](const std::string&) { ::kill(::getpid(), SIGTERM); };
  const Diagnostics found = serve(
      {.port = 0, .watched = {}}, [] { return error_of(Code::kIllegalName); }, hooks, stop.fd());
  CHECK(found.empty());
}

}  // namespace boek
